package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Statistic;

/** Reads a count's share of its whole where the catalogue has that share: 签约13.6万人,占常住人口的46.3%. */
final class SharesOfWhole {
  private static final long NAMING =
      Roles.kinds(WordKind.INDICATOR, WordKind.PROVIDER, WordKind.REGION, WordKind.POPULATION);

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
    return readOfCount(numbers) || readOfKind(numbers);
  }

  /** 总诊疗4863万人次,…,基层医疗卫生机构占55.5%: no count stands between a kind and its share. */
  private boolean readOfKind(NumberGroup numbers) {
    boolean follows =
        numbers.size() == 1
            && numbers.first().unit().equals("%")
            && numbers.followsInSentence()
            && numbers.clauseHolds(WordKind.SHARE);
    if (!follows) {
      return false;
    }
    List<Mark> words =
        numbers.clauseWords().stream()
            .filter(mark -> mark.is(WordKind.SHARE) || !mark.is(WordKind.FILLER))
            .toList();
    boolean share =
        words.size() == 2
            && words.get(1).is(WordKind.SHARE)
            && words.get(0).values(WordKind.PROVIDER).contains(Provider.PRIMARY_CARE.code());
    if (!share) {
      return false;
    }
    Draft whole = numbers.frame().last().get();
    Optional<Indicator> meant =
        Optional.of(whole)
            .filter(draft -> draft.provider() == Provider.ALL)
            .filter(draft -> draft.statistic() == Statistic.LEVEL)
            .flatMap(draft -> scopes.shareOf(draft.head().indicator().code()))
            .map(catalogue::get)
            .filter(indicator -> scopes.namesProvider(indicator.code()));
    meant.ifPresent(indicator -> drafts.addShare(numbers, whole, indicator));
    return meant.isPresent();
  }

  private boolean readOfCount(NumberGroup numbers) {
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
    Marks whole = numbers.sentence().marks(of.get().end(), numbers.first().start());
    Optional<Indicator> meant =
        scopes
            .shareOf(counted.head().indicator().code())
            .map(catalogue::get)
            .filter(
                indicator ->
                    isPartOf(counted, indicator, whole)
                        || isPartOfSpoken(numbers, counted, indicator, of.get().end()));
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

  /** 总诊疗80.9亿人次,其中医院33.9亿人次(占41.9%),基层43.8亿人次(占54.1%): a share of the whole spoken of. */
  private boolean isPartOfSpoken(
      NumberGroup numbers, Draft counted, Indicator share, int behindShare) {
    MarkedSentence sentence = numbers.sentence();
    int end = numbers.first().start();
    boolean bare =
        !sentence.hasResidue(behindShare, end) && !sentence.marks(behindShare, end).holdAny(NAMING);
    boolean primary =
        scopes.namesProvider(share.code())
            && counted.provider() == Provider.PRIMARY_CARE
            && counted.statistic() == Statistic.LEVEL
            && counted.sentence() == sentence;
    return bare && primary && isOneOfAll(numbers, counted);
  }

  /** Whether hospitals stand beside primary care, or all institutions before both. */
  private static boolean isOneOfAll(NumberGroup numbers, Draft counted) {
    return Stream.concat(numbers.frame().drafts().stream(), numbers.frame().spoken().stream())
        .filter(draft -> draft.head().indicator().equals(counted.head().indicator()))
        .anyMatch(
            draft ->
                draft.provider() == Provider.ALL
                    || draft.provider() == Provider.HOSPITAL
                    || draft.provider() == Provider.OTHER);
  }

  /** Visits of primary care among all visits; people signed among all people. */
  private boolean isPartOf(Draft counted, Indicator share, Marks whole) {
    if (scopes.namesProvider(share.code())) {
      boolean primary =
          scopes.covering(counted.provider(), Provider.PRIMARY_CARE) == Provider.PRIMARY_CARE;
      // 占基层诊疗总量: a part of some institutions' visits is none of all.
      boolean ofSome = whole.hold(WordKind.PROVIDER);
      return primary
          && !ofSome
          && whole.stream()
              .flatMap(mark -> mark.values(WordKind.INDICATOR).stream())
              .anyMatch(code -> scopes.shareOf(code).isPresent());
    }
    return whole.stream()
        .flatMap(mark -> mark.values(WordKind.POPULATION).stream())
        .anyMatch(Population.ALL.code()::equals);
  }
}
