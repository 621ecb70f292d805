package org.tongbi.report.grammar;

import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Provider;

/** Finds which institutions a number is about. */
final class ProviderReader {
  private static final Set<String> JOINERS = Set.of("和", "、", "及", "与");

  private final Scopes scopes;

  ProviderReader(Scopes scopes) {
    this.scopes = scopes;
  }

  /** The institutions of a number under a name of its clause. */
  Provider of(NumberGroup numbers, Naming naming, Head head) {
    if (head.provider().isPresent()) {
      // 医院、卫生院36家: several kinds with one number.
      boolean left = numbers.size() == 1 && head.end() <= numbers.first().start();
      return left
          ? between(numbers.sentence(), naming.start(), head.end()).orElse(head.provider().get())
          : head.provider().get();
    }
    Indicator indicator = head.indicator();
    if (scopes.namesProvider(indicator.code())) {
      return Provider.ALL;
    }
    MarkedSentence sentence = numbers.sentence();
    String name = sentence.text().substring(head.start(), Math.max(head.end(), naming.listEnd()));
    boolean told = scopes.isToldByProvider(indicator.topic());
    if (name.contains("基层") && !told) {
      return Provider.PRIMARY_CARE;
    }
    boolean institutions = indicator.code().equals("institutions");
    if (!told && !institutions) {
      // 基层医疗机构在管高血压患者: only who manages whom is told of these.
      return between(sentence, naming.start(), head.start())
          .filter(provider -> provider == Provider.PRIMARY_CARE)
          .orElse(Provider.ALL);
    }
    int end = Math.max(endOfName(numbers, head), head.end());
    return between(sentence, naming.start(), end)
        .or(() -> ofWhole(numbers, institutions))
        .orElse(institutions || indicator.per() > 0 ? Provider.ALL : numbers.frame().provider());
  }

  /** 公立医院总收入18.6亿元,其中医疗收入15.2亿元: the parts are of those that the whole is of. */
  private Optional<Provider> ofWhole(NumberGroup numbers, boolean institutions) {
    boolean part = numbers.isAmongOthers() && numbers.frame().last().isEmpty();
    int end = numbers.from();
    return part && !institutions && end > 0
        ? between(numbers.sentence(), numbers.sentence().pieceStart(end - 1), end)
        : Optional.empty();
  }

  private static int endOfName(NumberGroup numbers, Head head) {
    Quantity first = numbers.first();
    return head.start() >= first.end()
        ? Math.min(numbers.next(), numbers.sentence().pieceEnd(first.end()))
        : first.start();
  }

  /**
   * The institutions named last between two places.
   *
   * <p>Several kinds named side by side take the narrowest value that covers them all.
   */
  Optional<Provider> between(MarkedSentence sentence, int start, int end) {
    Optional<Provider> found = Optional.empty();
    int foundEnd = -1;
    for (Mark mark : sentence.marks(start, end)) {
      Optional<Role> role = mark.role(WordKind.PROVIDER);
      if (role.isEmpty()) {
        continue;
      }
      Provider next = Coded.of(Provider.class, role.get().value());
      boolean joined =
          found.isPresent() && JOINERS.contains(sentence.text().substring(foundEnd, mark.start()));
      found = Optional.of(joined ? scopes.covering(found.get(), next) : next);
      foundEnd = mark.end();
    }
    return found;
  }
}
