package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;

/**
 * What is understood from earlier in a sentence, and for a list of parts from the one before.
 *
 * <p>One frame serves one sentence; {@link #next()} gives that of the following one.
 */
final class Frame {
  private final List<Draft> drafts = new ArrayList<>();
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

  private Draft spoken;

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
    next.spoken = lastLevel();
    // The years under review hold on until a paragraph names another.
    next.carried = carried != null && carried.span() > 0 ? carried : null;
    return next;
  }

  private Draft lastLevel() {
    Draft found = spoken;
    for (Draft draft : drafts) {
      found = draft.statistic().isChange() ? found : draft;
    }
    return found;
  }

  /** A chronicle's entry speaks of the institution that heads it, to its paragraph's end. */
  void entry(Subject of) {
    entry = of;
    subject = of;
  }

  /** What the paragraphs before, under the same heading, counted last. */
  Optional<Draft> spoken() {
    return Optional.ofNullable(spoken);
  }

  /** The frame of the following sentence of the same paragraph. */
  Frame next() {
    Frame next = new Frame(drafts.isEmpty() ? earlier : List.copyOf(drafts), last);
    next.spoken = lastLevel();
    next.carried = carried;
    next.entry(entry);
    return next;
  }

  void add(Draft draft) {
    drafts.add(draft);
    last = draft;
    draft.base().ifPresent(value -> base = value);
    boolean institutions = draft.head().provider().isPresent();
    if (institutions && provider != Provider.ALL && provider != draft.provider()) {
      severalProviders = true;
    }
    provider = draft.provider();
    subject = draft.subject();
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
