package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Accrual;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Subject;
import org.tongbi.phrase.QuickPattern;

/** Reads numbers before which nothing new is named: what they count is understood from before. */
final class UnderstoodNames {
  /** 均, but not 平均, 人均, 年均. */
  private static final QuickPattern ALL_OF_THEM = QuickPattern.compile("(?<![平人年次日户月])均|双双");

  private final HeadFinder heads;
  private final Words words;
  private final RatesOfCounts rates;
  private final DraftWriter drafts;

  UnderstoodNames(HeadFinder heads, Words words, RatesOfCounts rates, DraftWriter drafts) {
    this.heads = heads;
    this.words = words;
    this.rates = rates;
    this.drafts = drafts;
  }

  /** Whether the numbers could be understood. */
  boolean read(NumberGroup numbers, Naming naming) {
    return readFormerOrLatter(numbers)
        || rates.read(numbers, naming)
        || readByKinds(numbers)
        || readAgainstLevels(numbers)
        || readLikeLast(numbers)
        || readUnderHeading(numbers);
  }

  /**
   * 一、诊疗人次 … 医院30.9万人次,同比增长5.6%: institutions without a name of what they did take the heading's,
   * or that of the paragraph before.
   */
  private boolean readUnderHeading(NumberGroup numbers) {
    boolean institutions = numbers.clauseHolds(WordKind.PROVIDER);
    boolean opens = numbers.from() == 0 || numbers.leadsWith(';');
    boolean noun = words.scopes().countsNouns(numbers.first().unit());
    if (!institutions || !opens || noun || numbers.frame().last().isPresent()) {
      return false;
    }
    Optional<Indicator> meant =
        namedByHeading(numbers)
            .or(() -> spokenOf(numbers))
            .filter(indicator -> words.scopes().isToldByProvider(indicator.topic()))
            .filter(indicator -> fits(numbers, 0, indicator));
    meant.ifPresent(indicator -> drafts.addUnder(numbers, indicator));
    return meant.isPresent();
  }

  private Optional<Indicator> spokenOf(NumberGroup numbers) {
    return numbers.frame().spoken().stream()
        .map(draft -> draft.head().indicator())
        .filter(indicator -> fits(numbers, 0, indicator))
        .findFirst();
  }

  private Optional<Indicator> namedByHeading(NumberGroup numbers) {
    if (numbers.sentence().sentence().heading().isEmpty()) {
      return Optional.empty();
    }
    MarkedSentence heading = numbers.before().get(0);
    Optional<Indicator> named = Optional.empty();
    for (Mark mark : heading.marks()) {
      for (String code : mark.values(WordKind.INDICATOR)) {
        Indicator indicator = words.catalogue().get(code);
        if (fits(numbers, 0, indicator)) {
          named = Optional.of(indicator);
          break;
        }
      }
    }
    return named;
  }

  private boolean readLikeLast(NumberGroup numbers) {
    Optional<Draft> last =
        numbers.frame().last().map(like -> perPeople(numbers, likeOf(numbers, like)));
    if (last.isEmpty()
        || !fits(numbers, 0, last.get())
        || namesOtherRate(numbers)
        || countsItself(numbers, last.get())
        || isPartThatActed(numbers, last.get())
        || isRatioFromBefore(numbers, last.get())) {
      return false;
    }
    Comparison comparison = numbers.comparison();
    if (comparison.hasBaseForEach(numbers.size())) {
      for (int i = 0; i < numbers.size(); i++) {
        add(numbers, i, last.get(), Optional.of(comparison.bases().get(i)));
      }
    } else {
      for (Draft draft : onSameNumber(numbers, last.get())) {
        add(numbers, 0, draft, comparison.base(0));
      }
    }
    return true;
  }

  /**
   * 基层180万人次,占57.7%,增长0.7%: behind a share what grows is the count; 签约19.9万人,签约率38%,其中重点人群8.1万人: a
   * part is of the last count in its unit.
   */
  private Draft likeOf(NumberGroup numbers, Draft last) {
    boolean grows = numbers.comparison().change().isPresent() && !numbers.first().isPoints();
    Optional<Draft> counted = numbers.frame().counted().filter(draft -> grows);
    if (counted.isPresent() || fits(numbers, 0, last) || !namesPart(numbers, last)) {
      return counted.orElse(last);
    }
    Draft found = last;
    for (Draft draft : numbers.frame().drafts()) {
      boolean like =
          draft.statistic() == Statistic.LEVEL
              && !draft.aside()
              && draft.subject() == Subject.SELF
              && draft.head().indicator().topic().equals(last.head().indicator().topic())
              && fits(numbers, 0, draft);
      found = like ? draft : found;
    }
    return found;
  }

  /** Whether the clause names whose part it counts: people signed, or a kind of institution. */
  private boolean namesPart(NumberGroup numbers, Draft last) {
    Indicator indicator = last.head().indicator();
    boolean people = indicator.topic().equals("signing") || numbers.isAmongOthers();
    return numbers.comparison().change().isEmpty()
        && last.sentence() == numbers.sentence()
        && numbers.clauseWords().stream()
            .anyMatch(
                mark ->
                    mark.is(WordKind.PROVIDER) && words.scopes().isToldByProvider(indicator.topic())
                        || mark.is(WordKind.POPULATION) && people);
  }

  /** 每千人口医师3.0人。引进人才46名: a ratio is not gone on with in the next sentence. */
  private static boolean isRatioFromBefore(NumberGroup numbers, Draft like) {
    return like.head().indicator().per() > 0
        && like.sentence() != numbers.sentence()
        && like.statistic() == Statistic.LEVEL
        && numbers.comparison().change().isEmpty();
  }

  /** 高血压、糖尿病规范管理率均为67.9%,比上年提高2个百分点: what follows a shared number is shared. */
  private List<Draft> onSameNumber(NumberGroup numbers, Draft last) {
    List<Draft> same =
        numbers.frame().drafts().stream()
            .filter(draft -> draft.quantity().equals(last.quantity()))
            .filter(draft -> fits(numbers, 0, draft))
            .toList();
    if (same.size() > 1) {
      return same;
    }
    return holdsForAll(numbers) ? listedWith(numbers, last) : List.of(perPeople(numbers, last));
  }

  /** 入院2.96万人,出院2.93万人,同比均增长5%. */
  private static boolean holdsForAll(NumberGroup numbers) {
    return ALL_OF_THEM.isIn(numbers.leadingText());
  }

  /** The last numbers of the sentence, back to where its list of like numbers begins. */
  private List<Draft> listedWith(NumberGroup numbers, Draft last) {
    List<Draft> listed = new ArrayList<>();
    List<Draft> all = numbers.frame().drafts();
    for (int i = all.size() - 1; i >= 0; i--) {
      Draft draft = all.get(i);
      boolean alike =
          draft.statistic() == last.statistic()
              && draft.quantity().unit().equals(last.quantity().unit())
              && fits(numbers, 0, draft);
      if (!alike) {
        break;
      }
      listed.add(0, draft);
    }
    return listed.isEmpty() ? List.of(last) : listed;
  }

  /** 县卫生防疫站、县妇幼保健院各1所: a list of institutions by name counts none of a kind. */
  private static boolean countsItself(NumberGroup numbers, Draft like) {
    return like.head().indicator().code().equals("institutions")
        && numbers.clauseHolds(WordKind.FACILITY_NAME);
  }

  /** 卫生院26家,其中9家完成升级: a part that did something is no stock. */
  private static boolean isPartThatActed(NumberGroup numbers, Draft like) {
    Indicator indicator = like.head().indicator();
    boolean stock = indicator.kind() == IndicatorKind.COUNT && indicator.accrual() == Accrual.STOCK;
    int end = numbers.last().end();
    String text = numbers.sentence().text();
    boolean goesOn = end < text.length() && Character.isLetter(text.charAt(end));
    boolean named = numbers.clauseHolds(WordKind.PROVIDER);
    return stock
        && !named
        && goesOn
        && numbers.isAmongOthers()
        && like.statistic() == Statistic.LEVEL
        && indicator.topic().equals("institutions");
  }

  /** 中医馆设置率98.6%: a rate of something unknown is none that was named before. */
  private static boolean namesOtherRate(NumberGroup numbers) {
    String text = numbers.sentence().text();
    for (Mark mark : numbers.clauseWords()) {
      boolean rate = mark.is(WordKind.FILLER) && text.charAt(mark.start()) == '率';
      boolean named =
          mark.is(WordKind.FILLER)
              && mark.end() - mark.start() > 1
              && text.charAt(mark.end() - 1) == '率';
      if (named && numbers.clauseWords().stream().anyMatch(TopicFinder::isElsewhere)) {
        return true;
      }
      boolean goesOn = mark.start() > numbers.clause();
      if (rate && goesOn && Character.isLetter(text.charAt(mark.start() - 1))) {
        return true;
      }
    }
    return false;
  }

  /** 床位652.4万张,平均每千人口拥有5.27张: the ratio of what was counted. */
  private Draft perPeople(NumberGroup numbers, Draft like) {
    int per = 0;
    for (Mark mark : numbers.clauseWords()) {
      per = mark.role(WordKind.PER).map(role -> Integer.parseInt(role.value())).orElse(per);
    }
    if (per == 0) {
      return like;
    }
    Indicator counted = like.head().indicator();
    for (Indicator ratio : words.catalogue().indicators()) {
      boolean same = ratio.per() == per && ratio.topic().equals(counted.topic());
      if (same && counted.aliases().stream().limit(1).anyMatch(ratio.perStems()::contains)) {
        return like.withHead(like.head().withIndicator(ratio));
      }
    }
    return like;
  }

  private boolean readFormerOrLatter(NumberGroup numbers) {
    List<Draft> levels = numbers.frame().levels();
    if (levels.size() < 2) {
      return false;
    }
    for (Mark mark : numbers.clauseWords()) {
      boolean former = mark.is(WordKind.FORMER);
      if (former || mark.is(WordKind.LATTER)) {
        Draft meant = levels.get(levels.size() - (former ? 2 : 1));
        if (fits(numbers, 0, meant)) {
          add(numbers, 0, meant, numbers.comparison().base(0));
          return true;
        }
      }
    }
    return false;
  }

  /** 医院床位使用率76.8%,…;公立、民营分别为82.5%和55.1%: each of the kinds named has its own number. */
  private boolean readByKinds(NumberGroup numbers) {
    Optional<Draft> last = numbers.frame().last();
    List<Provider> kinds = new ArrayList<>();
    for (Mark mark : numbers.clauseWords()) {
      mark.role(WordKind.PROVIDER)
          .ifPresent(role -> kinds.add(Coded.of(Provider.class, role.value())));
    }
    if (numbers.size() < 2 || kinds.size() != numbers.size() || last.isEmpty()) {
      return false;
    }
    for (int i = 0; i < kinds.size(); i++) {
      if (!fits(numbers, i, last.get())) {
        return false;
      }
    }
    for (int i = 0; i < kinds.size(); i++) {
      drafts.addOf(numbers, i, last.get(), kinds.get(i));
    }
    return true;
  }

  /** 总诊疗1386万人次、出院24万人次,分别较上年增长11.46%、8.37%. */
  private boolean readAgainstLevels(NumberGroup numbers) {
    List<Draft> levels = numbers.frame().levels();
    int count = numbers.size();
    if (count < 2 || levels.size() < count || numbers.comparison().hasBaseForEach(count)) {
      return false;
    }
    List<Draft> meant = levels.subList(levels.size() - count, levels.size());
    for (int i = 0; i < count; i++) {
      if (!fits(numbers, i, meant.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < count; i++) {
      add(numbers, i, meant.get(i), numbers.comparison().base(0));
    }
    return true;
  }

  private boolean fits(NumberGroup numbers, int index, Draft like) {
    return fits(numbers, index, like.head().indicator());
  }

  private boolean fits(NumberGroup numbers, int index, Indicator indicator) {
    Quantity quantity = numbers.get(index);
    boolean change = numbers.comparison().change().isPresent();
    return heads.fits(
        indicator,
        new HeadFinder.Reach(quantity, change, numbers.frame().per(), false, numbers.before()));
  }

  private void add(NumberGroup numbers, int index, Draft like, Optional<ComparisonBase> base) {
    Optional<Change> change = numbers.change(index).or(() -> shareOfChange(numbers, index, like));
    drafts.addLike(numbers, index, like, change, base);
  }

  /** 床位增加31.7万张,其中医院贡献27.2万张: a part of a change is a change. */
  private static Optional<Change> shareOfChange(NumberGroup numbers, int index, Draft like) {
    boolean part =
        numbers.sentence().marks(numbers.clause(), numbers.get(index).start()).stream()
            .anyMatch(mark -> mark.is(WordKind.CONTRIBUTES) || mark.is(WordKind.AMONG));
    boolean ofChange =
        like.statistic() == Statistic.CHANGE_ABS
            && !numbers.get(index).isRate()
            && numbers.get(index).value().compareTo(like.quantity().value()) <= 0;
    return part && ofChange && like.sentence() == numbers.sentence()
        ? Optional.of(new Change(like.sign()))
        : Optional.empty();
  }
}
