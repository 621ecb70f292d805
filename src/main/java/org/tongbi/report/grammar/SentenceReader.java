package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Subject;
import org.tongbi.phrase.QuickPattern;

/** Reads the numbers of one sentence after the other into drafts. */
final class SentenceReader {
  private static final QuickPattern ENUMERATED = QuickPattern.compile(";[一二三四五六七八九十]{1,2}是");

  /** 平均每个村卫生室诊疗2796人次: a mean of many is no figure of all of them. */
  private static final QuickPattern EACH_PLACE =
      QuickPattern.compile("每[个家所名位](?:[^,;:\\d]{0,6})(?:医院|卫生院|卫生室|卫生所|机构|中心|站|医师|医生|团队|乡镇|社区|村)");

  private static final String PLACE = "place";

  /** What stands so near a sentence's head opens it. */
  private static final int OPENING = 2;

  private final Scene scene;
  private final Scopes scopes;
  private final HeadFinder heads;
  private final SubjectReader subjects;
  private final StockPresentation presentation;
  private final ListedNames lists;
  private final UnderstoodNames understood;
  private final NamesBehind behind;
  private final HeadedNames headed;
  private final SharesOfWhole shares;
  private final LevelRemarks remarks;

  SentenceReader(Words words, Scene scene) {
    this.scene = scene;
    this.scopes = words.scopes();
    this.heads = new HeadFinder(words);
    this.subjects = new SubjectReader(scene, scopes);
    this.presentation = new StockPresentation(scopes);
    DraftWriter drafts = new DraftWriter(words, scene);
    RatesOfCounts rates = new RatesOfCounts(words, drafts);
    this.shares = new SharesOfWhole(words, drafts);
    this.headed = new HeadedNames(heads, drafts);
    this.behind = new NamesBehind(heads, presentation, scopes, drafts);
    this.lists = new ListedNames(heads, rates, drafts);
    this.understood = new UnderstoodNames(heads, words, rates, drafts);
    this.remarks = new LevelRemarks(words, scene, heads, drafts);
  }

  /** Adds to the frame what a sentence says. */
  void read(MarkedSentence sentence, Frame frame, List<MarkedSentence> before) {
    carryDates(sentence, frame);
    headedBy(sentence).ifPresent(frame::headedBy);
    List<Quantity> quantities = sharingUnits(sentence);
    boolean remarked = LevelRemarks.mayBeIn(sentence.text());
    int from = 0;
    int i = 0;
    while (i < quantities.size()) {
      if (remarked) {
        remarks.read(sentence, frame, before, from, quantities.get(i).start());
      }
      int end = i + 1;
      while (end < quantities.size()
          && NumberGroup.isJoined(sentence, quantities.get(end - 1), quantities.get(end))) {
        end++;
      }
      int next = end < quantities.size() ? quantities.get(end).start() : sentence.text().length();
      readGroup(new NumberGroup(sentence, frame, before, quantities.subList(i, end), from, next));
      from = quantities.get(end - 1).end();
      i = end;
    }
    if (remarked) {
      remarks.read(sentence, frame, before, from, sentence.text().length());
    }
  }

  /** 提高1.1和0.9个百分点, 19.2、21.7、14.9万人次: the last number's unit is that of all. */
  private static List<Quantity> sharingUnits(MarkedSentence sentence) {
    List<Quantity> shared = new ArrayList<>(sentence.quantities());
    for (int i = shared.size() - 2; i >= 0; i--) {
      Quantity own = shared.get(i);
      Quantity next = shared.get(i + 1);
      boolean bare = own.unit().isEmpty() && !next.unit().isEmpty();
      if (bare && NumberGroup.isJoined(sentence, own, next)) {
        shared.set(i, own.sharing(next, sentence.text()));
      }
    }
    return shared;
  }

  /** 社区卫生服务中心:诊疗…: the kind of institution that stands alone before a sentence's first colon. */
  private static Optional<Provider> headedBy(MarkedSentence sentence) {
    int colon = sentence.text().indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Marks words = sentence.marks(0, colon);
    boolean alone =
        !words.isEmpty()
            && words.get(words.size() - 1).is(WordKind.PROVIDER)
            && words.get(words.size() - 1).end() == colon
            && !words.hold(WordKind.INDICATOR)
            && !words.hold(WordKind.SHARE)
            && !sentence.hasResidue(0, colon);
    return alone
        ? words
            .get(words.size() - 1)
            .role(WordKind.PROVIDER)
            .map(role -> Coded.of(Provider.class, role.value()))
        : Optional.empty();
  }

  /** A chronicle names a year and goes on (该年…); a five-year plan's period holds its paragraph. */
  private void carryDates(MarkedSentence sentence, Frame frame) {
    for (TimeExpression time : sentence.times()) {
      boolean plan = frame.carried().filter(carried -> carried.span() > 0).isPresent();
      if (plan && time.span() == 0 && time.year() > 0 && time.start() <= OPENING) {
        frame.carry(null);
      }
      if (time.span() > 0 || scene.coversYears() && time.year() > 0) {
        frame.carry(time);
      }
    }
  }

  /** Reads a group; one in brackets leaves the sentence's subject as it was. */
  private void readGroup(NumberGroup numbers) {
    Frame frame = numbers.frame();
    frame.aside(numbers.isAside());
    notePlaces(numbers);
    Subject spokenOf = frame.subject();
    endList(numbers);
    if (numbers.leadingTextHolds(';') && ENUMERATED.isIn(numbers.leadingText())) {
      // ;二是…: the next item is of the report's own region again.
      frame.subject(Subject.SELF);
    }
    numbers.notePer();
    Optional<Subject> named =
        subjects.inClause(numbers.sentence(), numbers.from(), numbers.first().start());
    if (named.isPresent()) {
      frame.subject(named.get());
      if (!numbers.clauseHolds(WordKind.PER)) {
        frame.per(0);
      }
      if (named.get() == Subject.SELF) {
        frame.resetProvider();
      }
    } else if (frame.subject() instanceof Subject.OfFacility
        && !numbers.sentence().isSaidOfOne()
        && namesKind(numbers)) {
      frame.subject(Subject.SELF);
    }
    if (numbers.comparison().distance()) {
      // The distance is of what was spoken of, and what follows goes on with it.
      frame.subject(spokenOf);
    } else {
      readNumbers(numbers);
    }
    if (numbers.isAside() || comparesWithAnother(numbers)) {
      frame.subject(spokenOf);
    }
  }

  /** 县医院门诊12万人次,乡镇卫生院门诊30万人次: a kind of institution is not the one named before. */
  private static boolean namesKind(NumberGroup numbers) {
    return numbers.clauseHolds(WordKind.PROVIDER);
  }

  /** 低于全市平均3.48人, 与全市47.5%的进度有差距: the other is only compared with. */
  private boolean comparesWithAnother(NumberGroup numbers) {
    return numbers.frame().subject() instanceof Subject.OfRegion
        && scopes.compares(numbers.sentence().text(), numbers.clause());
  }

  /** A semicolon ends a list of institutions or of parts; what follows is of all again. */
  private static void endList(NumberGroup numbers) {
    if (!numbers.leadingTextHolds(';')) {
      return;
    }
    int before = numbers.sentence().text().lastIndexOf(';', numbers.from() - 1);
    boolean listed =
        numbers.frame().last().isPresent()
            && numbers.frame().drafts().stream()
                .filter(draft -> draft.quantity().start() > before)
                .anyMatch(draft -> draft.head().provider().isPresent() || draft.among());
    if (listed) {
      numbers.frame().resetProvider();
    }
  }

  /** 养老机构23家、床位4160张: the beds are theirs until something of health's is named. */
  private static void notePlaces(NumberGroup numbers) {
    if (numbers.leadingTextHolds(';') || numbers.clauseHolds(WordKind.PROVIDER)) {
      numbers.frame().ofPlaces(false);
    }
    for (Mark mark : numbers.leadingWords()) {
      if (mark.values(WordKind.RIVAL).contains(PLACE)) {
        numbers.frame().ofPlaces(true);
      }
    }
  }

  private void readNumbers(NumberGroup numbers) {
    if (shares.read(numbers)) {
      return;
    }
    Naming naming = namesBefore(numbers);
    if (behind.comeFirst(numbers, naming)) {
      behind.read(numbers, naming);
    } else if (naming.search() instanceof HeadFinder.Search.Found found) {
      if (!EACH_PLACE.isIn(numbers.leadingText())
          && presentation.mayPresent(numbers, naming, found.head())) {
        lists.read(numbers, naming, found.head());
      } else {
        numbers.interrupt();
      }
    } else if (naming.isNothing()) {
      if (!understood.read(numbers, naming)) {
        behind.read(numbers, naming);
      }
    } else if (!lists.readSummedUp(numbers, naming)
        && !lists.readUnequal(numbers, naming)
        && !headed.read(numbers, naming)) {
      behind.read(numbers, naming);
    }
  }

  /**
   * What the words before the numbers name, clause by clause away from them.
   *
   * <p>Of a list of names the last stands nearest, and belongs to the last number.
   */
  private Naming namesBefore(NumberGroup numbers) {
    MarkedSentence sentence = numbers.sentence();
    HeadFinder.Reach reach = numbers.reach(numbers.last());
    int end = numbers.first().start();
    int start = numbers.clause();
    HeadFinder.Search search = heads.left(sentence, start, end, reach);
    while (search instanceof HeadFinder.Search.Nothing && start > numbers.from()) {
      end = start - 1;
      start = Math.max(numbers.from(), sentence.pieceStart(end));
      search = heads.left(sentence, start, end, reach);
    }
    // Farther clauses that are not known say nothing against what was understood before them.
    boolean farther = start < numbers.clause() && search instanceof HeadFinder.Search.Blocked;
    return farther && numbers.followsInSentence()
        ? new Naming(new HeadFinder.Search.Nothing(), start)
        : new Naming(search, start);
  }
}
