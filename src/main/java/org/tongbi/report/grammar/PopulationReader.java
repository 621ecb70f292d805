package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;

/** Finds whose number it is. */
final class PopulationReader {
  /** 老年人 without an age: 65 and over in the health bureaus' usage. */
  static final String ELDERLY = "elderly";

  /** 男性, 女性: told apart in life expectancy alone. */
  static final String SEX = "sex";

  private static final String LIFE = "life";
  private static final String SIGNING = "signing";

  private final Words words;

  PopulationReader(Words words) {
    this.words = words;
  }

  /** The population named last between two places, without those the indicator names itself. */
  Optional<Population> between(MarkedSentence sentence, int from, int to, Indicator indicator) {
    Set<String> own = words.ownPopulations(indicator.topic());
    Optional<Population> last = Optional.empty();
    for (Mark mark : sentence.marks(from, to)) {
      Optional<Role> role = mark.role(WordKind.POPULATION);
      if (role.isPresent()
          && !(role.get().value().equals(SEX) && !indicator.topic().equals(LIFE))) {
        last = Optional.of(own.contains(role.get().value()) ? Population.ALL : of(role.get()));
      }
    }
    return last;
  }

  private static Population of(Role role) {
    return switch (role.value()) {
      case ELDERLY -> Population.ELDERLY_65;
      case SEX -> Population.OTHER;
      default -> Coded.of(Population.class, role.value());
    };
  }

  /** Whose number it is under a name of its clause. */
  Population of(NumberGroup numbers, Naming naming, Head head) {
    Quantity first = numbers.first();
    MarkedSentence sentence = numbers.sentence();
    boolean right = head.start() >= first.end();
    int start = naming.start();
    int end = first.start();
    if (right) {
      start = numbers.clause();
      end = Math.min(numbers.next(), sentence.pieceEnd(first.end()));
    } else if (isSigning(head)) {
      // Populations named since the last number that counted hold for a signing rate.
      start = sinceLastName(numbers, head);
    }
    if (naming.listEnd() > 0) {
      start = right ? start : head.start();
      end = head.end();
    }
    return between(sentence, start, end, head.indicator())
        .orElseGet(() -> understood(numbers, head));
  }

  /** Behind the last indicator that the clauses before name: 为农村妇女免费筛查,签约率…. */
  private int sinceLastName(NumberGroup numbers, Head head) {
    int start = numbers.from();
    int end = Math.min(numbers.clause(), head.start());
    for (Mark mark : numbers.sentence().marks(numbers.from(), end)) {
      boolean names = mark.is(WordKind.INDICATOR) && !mark.is(WordKind.POPULATION);
      start = names && !words.isOfTopic(mark, SIGNING) ? mark.end() : start;
    }
    return start;
  }

  private Population understood(NumberGroup numbers, Head head) {
    Optional<Population> before = ofCountBefore(numbers, head);
    if (before.isPresent()) {
      return before.get();
    }
    String topic = head.indicator().topic();
    boolean cancers = topic.endsWith("_cancers") || topic.endsWith("_cancer");
    return cancers ? cancerPopulation(numbers) : Population.ALL;
  }

  /** 重点人群签约12.4万人,签约率80.3%: a rate behind a count is of the same people. */
  private Optional<Population> ofCountBefore(NumberGroup numbers, Head head) {
    Optional<Draft> last = numbers.frame().lastInText();
    boolean everybody =
        numbers.clauseHolds(WordKind.REGION) || numbers.clauseHolds(WordKind.POPULATION);
    boolean parted = numbers.leadingTextHolds(';');
    if (last.isEmpty() || everybody || parted) {
      return Optional.empty();
    }
    Indicator before = last.get().head().indicator();
    boolean sameTopic = before.topic().equals(head.indicator().topic());
    if (sameTopic && !before.equals(head.indicator())) {
      return Optional.of(last.get().population());
    }
    return isSigning(head) ? words.scopes().patientsOf(before.topic()) : Optional.empty();
  }

  private static boolean isSigning(Head head) {
    return head.indicator().topic().equals(SIGNING);
  }

  /** The two cancers' age group, once named, holds for the paragraph. */
  private static Population cancerPopulation(NumberGroup numbers) {
    List<MarkedSentence> all = new ArrayList<>(numbers.before());
    all.add(numbers.sentence());
    for (MarkedSentence each : all) {
      for (Mark mark : each.marks()) {
        for (String value : mark.values(WordKind.POPULATION)) {
          boolean rural =
              each == numbers.sentence()
                  && mark.end() <= numbers.first().start()
                  && value.equals(Population.RURAL.code());
          if (value.equals(Population.WOMEN_35_64.code()) || rural) {
            return Coded.of(Population.class, value);
          }
        }
      }
    }
    return Population.ALL;
  }
}
