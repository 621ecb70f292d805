package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Subject;
import org.tongbi.phrase.QuickPattern;

/** Gives each number of a group the name of a list before them that is its own. */
final class ListedNames {
  private static final QuickPattern EACH = QuickPattern.compile("各(?:完成|达到?|为|筛查|检查|有)?[约近超]?$");

  private final HeadFinder heads;
  private final Coordination coordination;
  private final RatesOfCounts rates;
  private final DraftWriter drafts;

  ListedNames(HeadFinder heads, RatesOfCounts rates, DraftWriter drafts) {
    this.heads = heads;
    this.coordination = new Coordination(heads);
    this.rates = rates;
    this.drafts = drafts;
  }

  /** Reads numbers whose last name is known; a lone name and number are a list of one. */
  void read(NumberGroup numbers, Naming naming, Head nearest) {
    Head head = rates.ofLastCount(numbers, nearest);
    if (readParts(numbers, naming, head)) {
      return;
    }
    List<Optional<Head>> members =
        coordination.members(
            numbers.sentence(),
            listStart(numbers, naming, head),
            head.end(),
            numbers.reach(numbers.last()),
            numbers.quantities());
    Naming listed = members.size() > 1 ? naming.withList(head.end()) : naming;
    if (readByTimes(numbers, naming, head)
        || readByRegions(numbers, naming, head)
        || readByFacilities(numbers, naming, head)) {
      return;
    }
    boolean answered = members.size() == numbers.size();
    boolean all = members.stream().allMatch(Optional::isPresent);
    if (answered && !all && readByMembers(numbers, listed, head)) {
      return;
    }
    if (answered
        && members.size() > 1
        && all
        && sameIndicator(members)
        && readByPopulations(numbers, listed, head)) {
      return;
    }
    if (answered && members.size() > 1) {
      readOneByOne(numbers, listed, members);
      return;
    }
    if (numbers.comparison().hasBaseForEach(numbers.size())) {
      for (int i = 0; i < numbers.size(); i++) {
        drafts.add(numbers, listed, i, head, Optional.of(numbers.comparison().bases().get(i)));
      }
      return;
    }
    if (numbers.size() > 1
        && (readByMembers(numbers, listed, head)
            || rates.read(numbers, listed)
            || rates.readByTopic(numbers, listed, head))) {
      return;
    }
    if (numbers.size() == 1 && members.size() > 1 && numbers.first().isRate()) {
      for (Optional<Head> member : members) {
        member
            .filter(each -> heads.fits(each.indicator(), numbers.reach(numbers.first())))
            .ifPresent(each -> drafts.add(numbers, listed, 0, each));
      }
      return;
    }
    drafts.add(numbers, listed, 0, head);
    if (numbers.size() > 1) {
      numbers.interrupt();
    }
  }

  private void readOneByOne(NumberGroup numbers, Naming naming, List<Optional<Head>> members) {
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      members
          .get(i)
          .filter(each -> heads.fits(each.indicator(), numbers.reach(numbers.get(index))))
          .ifPresent(
              each -> drafts.add(numbers, naming, index, each, numbers.comparison().base(index)));
    }
  }

  /** 宫颈癌、乳腺癌筛查各6500人: one name of two parts that the numbers answer one by one. */
  private boolean readParts(NumberGroup numbers, Naming naming, Head head) {
    String words = numbers.leadingText();
    boolean each = numbers.size() == 1 && EACH.isIn(words);
    if (!each && !(numbers.size() > 1 && words.contains("分别"))) {
      return false;
    }
    List<Head> parts = coordination.parts(numbers.sentence(), head, numbers.reach(numbers.first()));
    if (parts.size() < 2 || !each && parts.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      drafts.add(numbers, naming, each ? 0 : i, parts.get(i));
    }
    return true;
  }

  /** 2022年、2023年基层诊疗量占比分别为62.4%、64.1%. */
  private boolean readByTimes(NumberGroup numbers, Naming naming, Head head) {
    if (numbers.size() < 2) {
      return false;
    }
    List<TimeExpression> times =
        numbers.sentence().times().stream()
            .filter(time -> time.start() >= numbers.from() && time.end() <= numbers.first().start())
            .filter(time -> time.span() == 0)
            .toList();
    if (times.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      drafts.addAt(numbers, naming, i, head, times.get(i));
    }
    return true;
  }

  /** 甲市、乙市人均预期寿命分别为81.9岁和79.6岁. */
  private boolean readByRegions(NumberGroup numbers, Naming naming, Head head) {
    if (numbers.size() < 2) {
      return false;
    }
    List<String> regions = new ArrayList<>();
    for (Mark mark : numbers.leadingWords()) {
      boolean named =
          mark.role(WordKind.REGION).filter(role -> role.value().equals("named")).isPresent();
      if (named) {
        regions.add(numbers.sentence().text().substring(mark.start(), mark.end()));
      }
    }
    if (regions.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      numbers.frame().subject(new Subject.OfRegion(regions.get(i)));
      drafts.add(numbers, naming, i, head);
    }
    return true;
  }

  /** 市人民医院、市中医院病床使用率分别为92.4%、81.6%. */
  private boolean readByFacilities(NumberGroup numbers, Naming naming, Head head) {
    if (numbers.size() < 2) {
      return false;
    }
    List<String> names = new ArrayList<>();
    for (Mark mark : numbers.leadingWords()) {
      mark.role(WordKind.FACILITY_NAME).ifPresent(role -> names.add(role.value()));
    }
    if (names.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      numbers.frame().subject(new Subject.OfFacility(names.get(i)));
      drafts.add(numbers, naming, i, head);
    }
    return true;
  }

  private static boolean sameIndicator(List<Optional<Head>> members) {
    return members.stream().map(head -> head.get().indicator()).distinct().count() == 1;
  }

  /** 新生儿、婴儿、5岁以下儿童三项死亡率分别为…. */
  boolean readSummedUp(NumberGroup numbers, Naming naming) {
    if (numbers.size() < 2) {
      return false;
    }
    List<Optional<Head>> members =
        coordination.summedUp(
            numbers.sentence(),
            numbers.clause(),
            numbers.first().start(),
            numbers.reach(numbers.first()));
    if (members.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < members.size(); i++) {
      int index = i;
      members.get(i).ifPresent(head -> drafts.add(numbers, naming, index, head));
    }
    return true;
  }

  /** 托育机构、托位、从业人员分别有48家、3216个、612人: one of several may be none of ours. */
  boolean readUnequal(NumberGroup numbers, Naming naming) {
    if (numbers.size() < 2 || numbers.comparison().change().isPresent()) {
      return false;
    }
    int end = numbers.first().start();
    List<Optional<Head>> members =
        coordination.members(
            numbers.sentence(),
            numbers.clause(),
            end,
            numbers.reach(numbers.first()),
            numbers.quantities());
    if (members.size() != numbers.size()) {
      return false;
    }
    readOneByOne(numbers, naming.withList(end), members);
    return true;
  }

  /** One head for several institutions or populations: 三级、二级医院病床使用率分别为97%、85%. */
  private boolean readByMembers(NumberGroup numbers, Naming naming, Head head) {
    List<Provider> providers = new ArrayList<>();
    for (Mark mark : numbers.sentence().marks(naming.start(), head.start())) {
      mark.role(WordKind.PROVIDER)
          .ifPresent(role -> providers.add(Coded.of(Provider.class, role.value())));
    }
    if (providers.size() != numbers.size()) {
      return readByPopulations(numbers, naming, head);
    }
    for (int i = 0; i < numbers.size(); i++) {
      drafts.add(numbers, naming, i, head.withProvider(providers.get(i)));
    }
    return true;
  }

  /** 65岁以上老年人、孕产妇家庭医生签约率分别达81.2%、88.9%. */
  private boolean readByPopulations(NumberGroup numbers, Naming naming, Head head) {
    List<Mark> named = new ArrayList<>();
    for (Mark mark : numbers.leadingWords()) {
      boolean inName = mark.start() >= head.start() && mark.end() <= head.end();
      if (mark.is(WordKind.POPULATION) && !inName) {
        named.add(mark);
      }
    }
    if (named.size() != numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      Population population = drafts.populationOf(numbers, named.get(i), head);
      drafts.addFor(numbers, naming, i, head, population);
    }
    return true;
  }

  /** Where the list of names before the number may begin. */
  private static int listStart(NumberGroup numbers, Naming naming, Head head) {
    MarkedSentence sentence = numbers.sentence();
    int start = naming.start();
    for (TimeExpression time : sentence.times()) {
      if (time.start() >= naming.start() && time.end() <= head.start()) {
        start = time.end();
      }
    }
    // 【老年和托育】65岁以上老年人…: a title lists nothing.
    start = Math.max(start, sentence.text().lastIndexOf('】', head.start()) + 1);
    for (Mark mark : sentence.marks(start, head.start())) {
      if (mark.is(WordKind.REGION) || mark.is(WordKind.AMONG) || mark.is(WordKind.BASE)) {
        start = mark.end();
      }
    }
    return start;
  }
}
