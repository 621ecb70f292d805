package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The numbers that stand side by side (10.7%和4.3%), with the words that lead to them. */
final class NumberGroup {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
  private static final int LONGEST_JOINT = 4;
  private static final List<String> JOINING =
      List.of("以上", "左右", "余", "多", "近", "约", "超", "及", "和", "与", "以及", "、", ",");
  private static final String CHANGE_JOINERS = "、和及";
  private static final String WITHIN_A_NUMBER = "多余";

  private final MarkedSentence sentence;
  private final Frame frame;
  private final List<MarkedSentence> before;
  private final List<Quantity> quantities;
  private final int from;
  private final int next;
  private final int clause;
  private final Marks clauseWords;
  private final Marks leadingWords;
  private final boolean amongOthers;
  private final boolean aside;
  private final Comparison comparison;
  private String leadingText;

  /**
   * A group.
   *
   * @param before the heading and earlier sentences of the paragraph, the nearest last
   * @param from where the number before the group ends, or 0
   * @param next where the number behind it begins, or the sentence ends
   */
  NumberGroup(
      MarkedSentence sentence,
      Frame frame,
      List<MarkedSentence> before,
      List<Quantity> quantities,
      int from,
      int next) {
    this.sentence = sentence;
    this.frame = frame;
    this.before = before;
    this.quantities = quantities;
    this.from = from;
    this.next = next;
    this.clause = Math.max(from, sentence.pieceStart(quantities.get(0).start()));
    int start = quantities.get(0).start();
    this.leadingWords = sentence.marks(from, start);
    this.clauseWords = leadingWords.between(clause, start);
    this.amongOthers = leadingWords.hold(WordKind.AMONG);
    this.aside = isInBrackets(sentence.text(), quantities.get(0));
    this.comparison = Comparison.of(this);
  }

  /** Whether only a joining word stands between two numbers, or one and a word of change. */
  static boolean isJoined(MarkedSentence sentence, Quantity first, Quantity second) {
    String text = sentence.text();
    boolean listed = CHANGE_JOINERS.indexOf(text.charAt(first.end())) >= 0;
    if (!listed && second.start() - first.end() > LONGEST_JOINT) {
      return false;
    }
    int gap = second.start() - first.end();
    if (listed && text.substring(0, first.start()).contains("分别")) {
      Marks words = sentence.marks(first.end() + 1, second.start());
      boolean changes = words.size() == 1 && Change.sign(words.get(0)).isPresent();
      if (changes && words.get(0).end() - words.get(0).start() == gap - 1) {
        return true;
      }
    }
    return gap > 0
        && gap <= LONGEST_JOINT
        && !(gap == 1 && WITHIN_A_NUMBER.indexOf(text.charAt(first.end())) >= 0)
        && onlyJoins(text, first.end(), second.start());
  }

  /** Whether a gap between two numbers holds joining words and nothing else. */
  private static boolean onlyJoins(String text, int from, int to) {
    int at = from;
    while (at < to) {
      int next = at;
      for (String word : JOINING) {
        if (text.startsWith(word, at)) {
          next = at + word.length();
          break;
        }
      }
      if (next == at) {
        return false;
      }
      at = next;
    }
    return at == to;
  }

  MarkedSentence sentence() {
    return sentence;
  }

  Frame frame() {
    return frame;
  }

  List<MarkedSentence> before() {
    return before;
  }

  List<Quantity> quantities() {
    return quantities;
  }

  int size() {
    return quantities.size();
  }

  Quantity get(int index) {
    return quantities.get(index);
  }

  Quantity first() {
    return quantities.get(0);
  }

  Quantity last() {
    return quantities.get(quantities.size() - 1);
  }

  /** Where the number before the group ends, or 0. */
  int from() {
    return from;
  }

  /** Where the number behind the group begins, or the sentence ends. */
  int next() {
    return next;
  }

  /** Where the words of the group's own clause begin, behind any number before. */
  int clause() {
    return clause;
  }

  /** Where the whole clause begins that holds the first number, numbers or not. */
  int wholeClause() {
    return sentence.pieceStart(first().start());
  }

  /** The words of the group's own clause before its first number. */
  Marks clauseWords() {
    return clauseWords;
  }

  /** Whether the group's own clause holds a word of a kind before its first number. */
  boolean clauseHolds(WordKind kind) {
    return clauseWords.hold(kind);
  }

  /** All words since the number before. */
  Marks leadingWords() {
    return leadingWords;
  }

  /** The text since the number before. */
  String leadingText() {
    if (leadingText == null) {
      leadingText = sentence.text().substring(from, first().start());
    }
    return leadingText;
  }

  /** Whether the text since the number before begins with a char. */
  boolean leadsWith(char c) {
    return from < first().start() && sentence.text().charAt(from) == c;
  }

  /** Whether the text since the number before holds a char. */
  boolean leadingTextHolds(char c) {
    return leadingText().indexOf(c) >= 0;
  }

  /** What the numbers are compared with, and which way they changed. */
  Comparison comparison() {
    return comparison;
  }

  /** Which way one number of the group changed: 分别上涨1.6%、下降2.3%. */
  Optional<Change> change(int index) {
    if (index > 0 && comparison.change().isPresent()) {
      for (Mark mark : sentence.marks(get(index - 1).end(), get(index).start())) {
        Optional<Change> own = Change.sign(mark);
        if (own.isPresent()) {
          return own;
        }
      }
    }
    return comparison.change();
  }

  /** What a number of the group could count. */
  HeadFinder.Reach reach(Quantity quantity) {
    // 每千人口 holds on in its sentence for numbers that can be ratios.
    boolean ratio = quantity.value().compareTo(HUNDRED) < 0 && !quantity.scaled();
    return new HeadFinder.Reach(
        quantity,
        comparison.change().isPresent(),
        ratio ? frame.per() : 0,
        standsAlone(quantity),
        before);
  }

  /** A number without a unit that nothing follows but the end of its clause: 平均住院日:7.9. */
  private boolean standsAlone(Quantity quantity) {
    String text = sentence.text();
    boolean ends =
        quantity.end() == text.length() || ",;、)".indexOf(text.charAt(quantity.end())) >= 0;
    boolean counted =
        quantity.start() == 0 || "第-(/".indexOf(text.charAt(quantity.start() - 1)) < 0;
    boolean year =
        quantity.value().compareTo(FIRST_YEAR) >= 0 && quantity.value().compareTo(LAST_YEAR) <= 0;
    return quantity.unit().isEmpty() && !quantity.scaled() && ends && counted && !year;
  }

  /** Whether the numbers stand in brackets: (占76.1%). */
  boolean isAside() {
    return aside;
  }

  private static boolean isInBrackets(String text, Quantity number) {
    int open = text.lastIndexOf('(', number.start());
    return open >= 0 && text.indexOf(')', open) >= number.end();
  }

  /** Whether the numbers count parts: 其中 leads to them. */
  boolean isAmongOthers() {
    return amongOthers;
  }

  /**
   * A number that means something else; a share or one in brackets leaves what is understood as it
   * was.
   */
  void interrupt() {
    boolean share = first().isRate() && clauseHolds(WordKind.SHARE) && !clauseHolds(WordKind.RIVAL);
    // 医院1120万人次,占51.2%;基层机构986万人次: a share leaves what is counted as it was.
    if (!isAside() && !share) {
      frame.interrupt();
      // Parts of something unknown are none of ours either.
      frame.foreign(frame.isForeign() || isAmongOthers());
    }
  }

  /** Notes 每千人口 for the rest of the sentence. */
  void notePer() {
    for (Mark mark : leadingWords()) {
      Optional<Role> per = mark.role(WordKind.PER);
      if (per.isPresent()) {
        frame.per(Integer.parseInt(per.get().value()));
      }
    }
  }

  /** Whether the last number that counted stands in the same sentence. */
  boolean followsInSentence() {
    return frame.last().filter(last -> last.sentence() == sentence).isPresent();
  }
}
