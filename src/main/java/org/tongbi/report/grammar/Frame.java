package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;

/**
 * What is understood from earlier in a sentence, and for a list of parts from the one before.
 *
 * <p>One frame serves one sentence; {@link #next()} gives that of the following one.
 */
final class Frame {
  /** How many numbers of the paragraphs before may still be spoken of. */
  private static final int REMEMBERED = 6;

  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> remarks = new ArrayList<>();
  private final List<Draft> earlier;
  private Draft last;
  private Provider provider = Provider.ALL;
  private ComparisonBase base;
  private Subject subject = Subject.SELF;
  private Subject entry = Subject.SELF;
  private boolean severalProviders;
  private int per;
  private boolean foreign;
  private TimeExpression carried;
  private Start start;

  /**
   * What a change in the sentence starts from.
   *
   * @param year the year it names, or 0
   * @param indicator what it was a value of
   */
  record Start(Window window, int year, String indicator) {}

  private List<Draft> spoken = List.of();
  private Aside outside;
  private Draft counted;
  private Provider heading = Provider.ALL;
  private boolean opened;
  private boolean ofPlaces;

  /** What was understood before brackets opened. */
  private record Aside(Draft last, Provider provider, boolean severalProviders) {}

  private Frame(List<Draft> earlier, Draft last) {
    this.earlier = earlier;
    this.last = last;
  }

  static Frame first() {
    return new Frame(List.of(), null);
  }

  /** The frame of the first sentence of a paragraph under the same heading. */
  Frame nextParagraph() {
    Frame next = first();
    next.spoken = lastLevels();
    // The years under review hold on until a paragraph names another.
    next.carried = carried != null && carried.span() > 0 ? carried : null;
    return next;
  }

  /** The wholes counted before, the nearest first; a part or an aside is none. */
  private List<Draft> lastLevels() {
    if (drafts.isEmpty()) {
      return spoken;
    }
    List<Draft> found = new ArrayList<>();
    for (int i = drafts.size() - 1; i >= 0 && found.size() < REMEMBERED; i--) {
      Draft draft = drafts.get(i);
      if (!draft.statistic().isChange() && !draft.among() && !draft.aside()) {
        found.add(draft);
      }
    }
    found.addAll(spoken.subList(0, Math.min(spoken.size(), REMEMBERED - found.size())));
    return found;
  }

  /** A chronicle's entry speaks of the institution that heads it, to its paragraph's end. */
  void entry(Subject of) {
    entry = of;
    subject = of;
  }

  /** What the paragraphs before, under the same heading, counted last, the nearest first. */
  List<Draft> spoken() {
    return spoken;
  }

  /** The frame of the following sentence of the same paragraph. */
  Frame next() {
    Frame next = new Frame(drafts.isEmpty() ? earlier : List.copyOf(drafts), last);
    next.spoken = lastLevels();
    next.carried = carried;
    next.entry(entry);
    next.heading = ofOneKind();
    next.provider = next.heading;
    next.opened = opened || !drafts.isEmpty();
    return next;
  }

  /** 乡镇卫生院诊疗…,入院…。病床使用率…: a paragraph that opens with one kind goes on with it. */
  private Provider ofOneKind() {
    if (drafts.isEmpty()) {
      return heading;
    }
    Provider kind = drafts.get(0).provider();
    boolean one = drafts.stream().allMatch(draft -> draft.provider() == kind);
    boolean opens = !opened && drafts.size() > 1 && opensWithKind(drafts.get(0));
    return one && (opens || kind == heading) ? kind : Provider.ALL;
  }

  private static boolean opensWithKind(Draft first) {
    for (Mark mark : first.sentence().marks(0, first.quantity().start())) {
      if (mark.is(WordKind.PROVIDER)) {
        return first.head().provider().isEmpty() && mark.end() <= first.head().end();
      }
      if (mark.is(WordKind.INDICATOR) || mark.is(WordKind.AMONG)) {
        return false;
      }
    }
    return false;
  }

  /** Notes whether brackets have opened or closed before the next number. */
  void aside(boolean inBrackets) {
    if (inBrackets && outside == null) {
      outside = new Aside(last, provider, severalProviders);
    } else if (!inBrackets && outside != null) {
      boolean ofPart =
          last != null
              && outside.last() != null
              && last.statistic() == Statistic.LEVEL
              && last.provider() != outside.last().provider()
              && last.head().indicator().equals(outside.last().head().indicator());
      if (ofPart) {
        // 机构2736家(含村卫生室1598家),减少14家: what follows is of the whole again.
        last = outside.last();
        provider = outside.provider();
        severalProviders = outside.severalProviders();
      }
      outside = null;
    }
  }

  /** Notes that the last number is the share of its whole that another one is. */
  void counts(Draft part) {
    counted = part;
  }

  /** The count behind whose share the sentence stands; empty elsewhere. */
  Optional<Draft> counted() {
    return Optional.ofNullable(counted);
  }

  void add(Draft draft) {
    counted = null;
    drafts.add(draft);
    last = draft;
    draft.base().ifPresent(value -> base = value);
    boolean institutions = draft.head().provider().isPresent();
    if (institutions && provider != Provider.ALL && provider != draft.provider()) {
      severalProviders = true;
    }
    // 新增三甲医院2家,新增床位1800张: the beds are of all again.
    boolean added = institutions && draft.statistic().isChange();
    provider = added ? Provider.ALL : draft.provider();
    subject = draft.subject();
  }

  /** The same understanding, for a remark that leaves this one as it was. */
  Frame copy() {
    Frame copy = new Frame(earlier, last);
    copy.drafts.addAll(drafts);
    copy.provider = provider;
    copy.base = base;
    copy.subject = subject;
    copy.entry = entry;
    copy.severalProviders = severalProviders;
    copy.per = per;
    copy.foreign = foreign;
    copy.carried = carried;
    copy.start = start;
    copy.spoken = spoken;
    copy.outside = outside;
    copy.counted = counted;
    copy.heading = heading;
    copy.opened = opened;
    copy.ofPlaces = ofPlaces;
    return copy;
  }

  /** Adds what the sentence says without a number; nothing else is understood from it. */
  void remark(Draft draft) {
    remarks.add(draft);
  }

  /** What the sentence says without a number. */
  List<Draft> remarks() {
    return remarks;
  }

  /** A number that means something else stands between: nothing is understood across it. */
  void interrupt() {
    last = null;
  }

  /** What the last number counted; empty across something else. */
  Optional<Draft> last() {
    return Optional.ofNullable(last);
  }

  /** Whether nothing is understood from before. */
  boolean understandsNothing() {
    return last == null && earlier.isEmpty() && drafts.isEmpty();
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** The last draft of this sentence that does not stand in brackets. */
  Optional<Draft> lastInText() {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      if (!drafts.get(i).aside()) {
        return Optional.of(drafts.get(i));
      }
    }
    return Optional.empty();
  }

  /** The levels of this sentence, or where it has none of the one before. */
  List<Draft> levels() {
    List<Draft> own = levels(drafts);
    return own.isEmpty() ? levels(earlier) : own;
  }

  private static List<Draft> levels(List<Draft> some) {
    if (some.isEmpty()) {
      return List.of();
    }
    List<Draft> levels = new ArrayList<>(some.size());
    for (Draft draft : some) {
      if (!draft.statistic().isChange()) {
        levels.add(draft);
      }
    }
    return levels;
  }

  Provider provider() {
    return severalProviders ? Provider.ALL : provider;
  }

  /** 社区卫生服务中心:诊疗…,入院…: the kind that heads a sentence. */
  void headedBy(Provider kind) {
    provider = kind;
  }

  void resetProvider() {
    provider = Provider.ALL;
    severalProviders = false;
  }

  Optional<ComparisonBase> base() {
    return Optional.ofNullable(base);
  }

  Subject subject() {
    return subject;
  }

  void subject(Subject value) {
    subject = value;
  }

  /** The date that a chronicle's or a plan period's earlier sentence named last. */
  Optional<TimeExpression> carried() {
    return Optional.ofNullable(carried);
  }

  void carry(TimeExpression time) {
    carried = time;
  }

  /** Whether the sentence counts the parts of something else. */
  boolean isForeign() {
    return foreign;
  }

  void foreign(boolean value) {
    foreign = value;
  }

  /** Whether the sentence speaks of places that are none of health's: 养老机构23家、床位4160张. */
  boolean isOfPlaces() {
    return ofPlaces;
  }

  void ofPlaces(boolean value) {
    ofPlaces = value;
  }

  /** The dated value that a change in the sentence started from last. */
  Optional<Start> start() {
    return Optional.ofNullable(start);
  }

  void start(Start value) {
    start = value;
  }

  int per() {
    return per;
  }

  void per(int value) {
    per = value;
  }
}
