package org.tongbi.report.grammar;

import java.util.Set;
import org.tongbi.indicator.Accrual;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;

/**
 * Tells whether the words around a count present it as the region's figure.
 *
 * <p>A stock counts where it is the whole of its kind, not where it is the part that did, received
 * or joined something.
 */
final class StockPresentation {
  private static final int LONGEST_SHORT_NAME = 2;
  private static final int LONGEST_DISEASE = 5;
  private static final Set<String> WEAK = Set.of("有", "已有");
  private static final String SERVING = "为对给";

  private final Scopes scopes;

  StockPresentation(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Whether the words before a head let it state the region's figure. */
  boolean mayPresent(NumberGroup numbers, Naming naming, Head head) {
    MarkedSentence sentence = numbers.sentence();
    Indicator indicator = head.indicator();
    if (isFinding(sentence, head)) {
      return false;
    }
    if (!isStockCount(indicator)) {
      return !isShortName(head) || !sentence.mayName(naming.start(), head.start());
    }
    if (numbers.frame().isForeign() || numbers.frame().isOfPlaces()) {
      return false;
    }
    if (indicator.topic().equals("signing") && indicator.unit().equals("人")) {
      return true;
    }
    int start = sentence.pieceStart(head.start());
    return !isPart(sentence, start, head.start())
        && !sentence.hasResidue(naming.start(), head.start());
  }

  /** 确诊宫颈癌37例、乳腺癌6例: those found ill are not those screened or managed. */
  private boolean isFinding(MarkedSentence sentence, Head head) {
    if (head.indicator().kind() != IndicatorKind.COUNT
        || head.end() - head.start() > LONGEST_DISEASE
        || !scopes.isDisease(head.indicator().topic())) {
      return false;
    }
    String before = sentence.text().substring(sentence.pieceStart(head.start()), head.start());
    return scopes.tellOfFinding(before);
  }

  /** Whether a number before its name is presented: 全市98家…. */
  boolean presentsRight(NumberGroup numbers, Head head) {
    MarkedSentence sentence = numbers.sentence();
    Quantity first = numbers.first();
    if (!isStockCount(head.indicator())) {
      return sentence.text().startsWith("的", first.end())
          || !sentence.hasResidue(numbers.clause(), first.start())
          || servesSomebody(numbers);
    }
    int start = numbers.wholeClause();
    boolean part = isPart(sentence, start, first.start());
    boolean people =
        head.indicator().unit().equals("人") || head.indicator().topic().equals("signing");
    if (people && servesSomebody(numbers)) {
      return true;
    }
    if (head.indicator().topic().equals("signing")) {
      return !part;
    }
    boolean listed = numbers.followsInSentence() && numbers.frame().last().get().whole() > 0;
    boolean whole =
        isWhole(sentence, start, first.start()) || listed || isGround(sentence, head.end());
    boolean clear = !sentence.hasResidue(start, first.start());
    return whole && !part && clear && !isActing(numbers, head);
  }

  /** 已有116家村卫生室接入系统: those that did something are a part, however many there are. */
  private static boolean isActing(NumberGroup numbers, Head head) {
    MarkedSentence sentence = numbers.sentence();
    int end = sentence.pieceEnd(head.end());
    boolean weak =
        numbers.clauseWords().stream()
            .filter(mark -> mark.is(WordKind.STOCK) && !mark.is(WordKind.REGION))
            .allMatch(
                mark ->
                    mark.end() - mark.start() <= 2
                        && sentence.text().charAt(mark.end() - 1) == '有'
                        && WEAK.contains(sentence.text().substring(mark.start(), mark.end())));
    return weak && head.end() < end && (isUnknown(sentence, head.end()) || acts(sentence, head));
  }

  private static boolean isUnknown(MarkedSentence sentence, int index) {
    return !sentence.isKnown(index) && Character.isLetter(sentence.text().charAt(index));
  }

  private static boolean acts(MarkedSentence sentence, Head head) {
    return sentence.text().startsWith("被", head.end())
        || sentence.marks(head.end(), sentence.text().length()).stream()
            .anyMatch(
                mark ->
                    mark.start() == head.end()
                        && mark.is(WordKind.PART)
                        && !mark.is(WordKind.STOCK)
                        && mark.end() - mark.start() > 1);
  }

  /** How clearly a count is presented as the whole: 2 by a verb of having, 1 by 全市. */
  int whole(NumberGroup numbers, Quantity quantity) {
    boolean region = false;
    for (Mark mark : numbers.sentence().marks(numbers.wholeClause(), quantity.start())) {
      if (mark.is(WordKind.STOCK) && !mark.is(WordKind.REGION)) {
        return 2;
      }
      region |= mark.is(WordKind.REGION);
    }
    if (region) {
      return 1;
    }
    return numbers.followsInSentence() ? numbers.frame().last().get().whole() : 0;
  }

  /** 以12家社区医院为枢纽: what a network stands on is the whole of its kind. */
  private static boolean isGround(MarkedSentence sentence, int index) {
    return sentence.holds(WordKind.WHOLE_AFTER, index, sentence.pieceEnd(index));
  }

  /** 给3.15万名婴儿筛查听力. */
  private static boolean servesSomebody(NumberGroup numbers) {
    String text = numbers.sentence().text();
    for (int i = numbers.clause(); i < numbers.first().start(); i++) {
      if (SERVING.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShortName(Head head) {
    return head.end() - head.start() <= LONGEST_SHORT_NAME
        && head.indicator().kind() == IndicatorKind.COUNT;
  }

  private static boolean isPart(MarkedSentence sentence, int start, int end) {
    for (Mark mark : sentence.marks(start, end)) {
      if (mark.is(WordKind.PART) && !mark.is(WordKind.STOCK)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(MarkedSentence sentence, int start, int end) {
    return sentence.holds(WordKind.STOCK, start, end)
        || sentence.holds(WordKind.REGION, start, end);
  }

  private static boolean isStockCount(Indicator indicator) {
    return indicator.kind() == IndicatorKind.COUNT && indicator.accrual() == Accrual.STOCK;
  }
}
