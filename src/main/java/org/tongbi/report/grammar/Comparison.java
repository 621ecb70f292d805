package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Statistic;

/**
 * What the words before a group of numbers compare it with.
 *
 * @param change which way the numbers changed; empty where they are levels
 * @param bases what the clause measures them against, in order
 * @param distance whether they say how far another figure lies (高出全省平均1.1个百分点)
 */
record Comparison(Optional<Change> change, List<ComparisonBase> bases, boolean distance) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Set<String> ADDING = Set.of("新增", "净增", "新增加", "净增加");
  private static final Set<String> HIGHER =
      Set.of("高", "低", "多", "少", "高出", "低于", "高于", "多出", "少于");

  static Comparison of(NumberGroup numbers) {
    return new Comparison(changeOf(numbers), basesOf(numbers), isDistance(numbers));
  }

  /** The base of one number; empty where the clause names none. */
  Optional<ComparisonBase> base(int index) {
    if (bases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(bases.get(bases.size() > index && index > 0 ? index : bases.size() - 1));
  }

  /** Whether each of several numbers has a base of its own. */
  boolean hasBaseForEach(int count) {
    return count > 1 && bases.size() == count;
  }

  private static Optional<Change> changeOf(NumberGroup numbers) {
    MarkedSentence sentence = numbers.sentence();
    Optional<Change> change =
        Change.before(sentence, numbers.clause(), numbers.first(), isCompared(numbers));
    if (change.isEmpty() && numbers.first().isPoints()) {
      int sign = 1;
      for (Mark mark : numbers.clauseWords()) {
        sign = mark.is(WordKind.FALL) ? -1 : mark.is(WordKind.RISE) ? 1 : sign;
      }
      return Optional.of(new Change(sign));
    }
    return change.or(() -> signOf(numbers)).or(() -> addedInList(numbers));
  }

  /** 三级医院36.4万人次(+26.1%), 同比+12.4%: a sign is a word of change. */
  private static Optional<Change> signOf(NumberGroup numbers) {
    int before = numbers.first().start() - 1;
    boolean rate = numbers.first().isRate() || numbers.first().isPoints();
    return rate && before >= numbers.from() && numbers.sentence().text().charAt(before) == '+'
        ? Optional.of(new Change(1))
        : Optional.empty();
  }

  /** 新增医院2家、床位1500张: what is listed with something added was added too. */
  private static Optional<Change> addedInList(NumberGroup numbers) {
    boolean listed = numbers.leadsWith('、') && numbers.followsInSentence();
    if (isPartOfAdded(numbers) || isListedWithAdded(numbers)) {
      return Optional.of(new Change(1));
    }
    if (!listed || numbers.first().isRate()) {
      return Optional.empty();
    }
    Draft last = numbers.frame().last().get();
    int start = numbers.sentence().pieceStart(last.head().start());
    boolean added =
        last.statistic() == Statistic.CHANGE_ABS
            && ADDING.stream()
                .anyMatch(
                    numbers.sentence().text().substring(start, last.head().start())::endsWith);
    boolean listGoesOn =
        last.statistic() == Statistic.CHANGE_ABS
            && last.head().start() > start
            && numbers.sentence().text().charAt(last.head().start() - 1) == '、'
            && ADDING.stream().anyMatch(numbers.sentence().text().substring(start)::contains);
    boolean turns =
        numbers.clauseWords().stream()
            .anyMatch(mark -> mark.is(WordKind.BASE) || Change.sign(mark).isPresent());
    return (added || listGoesOn) && !turns ? Optional.of(new Change(1)) : Optional.empty();
  }

  /** 新增养老床位1200张、托位900个: the first of what was added may be none of ours. */
  private static boolean isListedWithAdded(NumberGroup numbers) {
    if (!numbers.leadsWith('、') || numbers.first().isRate()) {
      return false;
    }
    MarkedSentence sentence = numbers.sentence();
    int start = sentence.pieceStart(numbers.first().start());
    String piece = sentence.text().substring(start, numbers.first().start());
    return ADDING.stream().anyMatch(piece::startsWith)
        && numbers.clauseWords().stream()
            .noneMatch(
                mark ->
                    mark.is(WordKind.BASE)
                        || mark.is(WordKind.TO) && mark.end() - mark.start() > 1
                        || mark.is(WordKind.STOCK) && !mark.is(WordKind.REGION)
                        || Change.sign(mark).isPresent());
  }

  /** 新增托位600个,其中普惠托位400个: a part of what was added. */
  private static boolean isPartOfAdded(NumberGroup numbers) {
    if (!numbers.followsInSentence() || !numbers.isAmongOthers() && !numbers.leadsWith('(')) {
      return false;
    }
    Draft last = numbers.frame().last().get();
    int start = numbers.sentence().pieceStart(last.quantity().start());
    String words = numbers.sentence().text().substring(start, last.quantity().start());
    return last.statistic() == Statistic.CHANGE_ABS
        && last.head().indicator().kind() == IndicatorKind.COUNT
        && ADDING.stream().anyMatch(words::contains)
        && last.quantity().unit().equals(numbers.first().unit())
        && numbers.first().value().compareTo(last.quantity().value()) <= 0
        && !numbers.clauseHolds(WordKind.BASE)
        && !numbers.clauseHolds(WordKind.TO);
  }

  private static boolean isCompared(NumberGroup numbers) {
    int start = numbers.wholeClause();
    int end = numbers.first().start();
    MarkedSentence sentence = numbers.sentence();
    return sentence.holds(WordKind.BASE, start, end)
        || PeriodReader.baseBefore(sentence.bases(), start, end).isPresent()
        || numbers.frame().base().isPresent();
  }

  private static List<ComparisonBase> basesOf(NumberGroup numbers) {
    List<ComparisonBase> own = basesSince(numbers, numbers.wholeClause());
    // 与2020年相比,医师数增长23.6%: a clause of its own leads to the numbers behind it.
    return own.isEmpty() ? basesSince(numbers, numbers.from()) : own;
  }

  private static List<ComparisonBase> basesSince(NumberGroup numbers, int start) {
    int end = numbers.first().start();
    Marks words = numbers.sentence().marks(start, end);
    if (!words.hold(WordKind.BASE) && numbers.sentence().bases().isEmpty()) {
      return List.of();
    }
    List<ComparisonBase> bases = new ArrayList<>();
    for (Mark mark : words) {
      mark.role(WordKind.BASE).ifPresent(role -> bases.add(new ComparisonBase(role.value())));
    }
    PeriodReader.baseBefore(numbers.sentence().bases(), start, end)
        .ifPresent(phrase -> bases.add(phrase.base()));
    return List.copyOf(bases);
  }

  /** 比全国平均高1.5岁. */
  private static boolean isAboveAverage(NumberGroup numbers) {
    Marks words = numbers.clauseWords();
    int last = words.size() - 1;
    if (last < 1 || words.get(last).end() != numbers.first().start()) {
      return false;
    }
    MarkedSentence sentence = numbers.sentence();
    Mark how = words.get(last);
    Mark whose = words.get(last - 1);
    boolean other = whose.is(WordKind.AVERAGE) || whose.is(WordKind.REGION);
    boolean higher = HIGHER.contains(sentence.text().substring(how.start(), how.end()));
    return other && higher && whose.end() == how.start();
  }

  /** 低于全省平均0.4人: no word leads on from the other's figure to the number. */
  private static boolean followsAverage(NumberGroup numbers) {
    Marks words = numbers.clauseWords();
    int last = words.size() - 1;
    if (last < 1 || words.get(last).end() != numbers.first().start()) {
      return false;
    }
    boolean average = false;
    while (last >= 0
        && (words.get(last).is(WordKind.AVERAGE) || words.get(last).is(WordKind.REGION))) {
      average = true;
      last--;
    }
    return average && last >= 0 && words.get(last).is(WordKind.DISTANCE);
  }

  /** 3.12人,低于全市平均3.48人: what lies on the right side of the last value is a value itself. */
  private static boolean isOthersLevel(NumberGroup numbers) {
    Optional<Draft> last = numbers.frame().last();
    if (last.isEmpty() || last.get().statistic() != Statistic.LEVEL) {
      return false;
    }
    Quantity own = last.get().quantity();
    int order = numbers.first().value().compareTo(own.value());
    boolean below = numbers.sentence().text().startsWith("低", firstDistance(numbers));
    boolean half = numbers.first().value().multiply(TWO).compareTo(own.value()) >= 0;
    return own.unit().equals(numbers.first().unit()) && half && (below ? order > 0 : order < 0);
  }

  private static int firstDistance(NumberGroup numbers) {
    return numbers.clauseWords().stream()
        .filter(mark -> mark.is(WordKind.DISTANCE))
        .mapToInt(Mark::start)
        .findFirst()
        .orElse(0);
  }

  /** 乡镇卫生院41.3%,低于医院38.3个百分点. */
  private static boolean isFromAnother(NumberGroup numbers) {
    Marks words = numbers.clauseWords();
    int last = words.size() - 1;
    return last >= 1
        && words.get(last).end() == numbers.first().start()
        && words.get(last).is(WordKind.PROVIDER)
        && words.get(last - 1).end() == words.get(last).start()
        && words.get(last - 1).is(WordKind.DISTANCE);
  }

  private static boolean isDistance(NumberGroup numbers) {
    if (!numbers.first().isPoints()) {
      return !numbers.first().isRate() && followsAverage(numbers) && !isOthersLevel(numbers)
          || isAboveAverage(numbers);
    }
    if (isFromAnother(numbers)) {
      return true;
    }
    MarkedSentence sentence = numbers.sentence();
    boolean average = false;
    boolean away = false;
    for (Mark mark : sentence.marks(numbers.wholeClause(), numbers.first().start())) {
      average |= mark.is(WordKind.AVERAGE) || mark.is(WordKind.TARGET) || mark.is(WordKind.REGION);
      away |= mark.is(WordKind.DISTANCE);
      String word = sentence.text().substring(mark.start(), mark.end());
      away |= word.equals("高") || word.equals("低");
    }
    return away && (average || !isCompared(numbers));
  }
}
