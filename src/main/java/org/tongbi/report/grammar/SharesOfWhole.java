package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;

/** Reads a count's share of its whole where the catalogue has that share: 签约13.6万人,占常住人口的46.3%. */
final class SharesOfWhole {
  private final Catalogue catalogue;
  private final Scopes scopes;
  private final DraftWriter drafts;

  SharesOfWhole(Words words, DraftWriter drafts) {
    this.catalogue = words.catalogue();
    this.scopes = words.scopes();
    this.drafts = drafts;
  }

  /** Whether the number is such a share. */
  boolean read(NumberGroup numbers) {
    boolean share =
        numbers.size() == 1
            && numbers.first().unit().equals("%")
            && numbers.comparison().change().isEmpty()
            && numbers.followsInSentence();
    Optional<Mark> of = share ? shareWord(numbers) : Optional.empty();
    if (of.isEmpty()) {
      return false;
    }
    Draft counted = numbers.frame().last().get();
    List<Mark> whole = numbers.sentence().marks(of.get().end(), numbers.first().start());
    Optional<Indicator> meant =
        scopes
            .shareOf(counted.head().indicator().code())
            .map(catalogue::get)
            .filter(indicator -> isPartOf(counted, indicator, whole));
    meant.ifPresent(indicator -> drafts.addShare(numbers, counted, indicator));
    return meant.isPresent();
  }

  /** 占, with nothing named before it in its clause. */
  private static Optional<Mark> shareWord(NumberGroup numbers) {
    for (Mark mark : numbers.clauseWords()) {
      if (mark.is(WordKind.SHARE)) {
        return Optional.of(mark);
      }
      if (mark.is(WordKind.INDICATOR) || mark.is(WordKind.RIVAL)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Visits of primary care among all visits; people signed among all people. */
  private boolean isPartOf(Draft counted, Indicator share, List<Mark> whole) {
    if (scopes.namesProvider(share.code())) {
      boolean primary =
          scopes.covering(counted.provider(), Provider.PRIMARY_CARE) == Provider.PRIMARY_CARE;
      return primary
          && whole.stream()
              .flatMap(mark -> mark.values(WordKind.INDICATOR).stream())
              .anyMatch(code -> scopes.shareOf(code).isPresent());
    }
    return whole.stream()
        .flatMap(mark -> mark.values(WordKind.POPULATION).stream())
        .anyMatch(Population.ALL.code()::equals);
  }
}
