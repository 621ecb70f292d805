package org.tongbi.report.reading;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells the line ends that only wrap a paragraph at the page's width (硬回车) from those that end it.
 *
 * <p>The evidence is measured around each line: a wrapped page shows several lines of nearly equal
 * width that break off in the middle of a sentence. A line that merely lacks a full stop, such as a
 * heading, has no such company.
 */
final class SoftWraps {
  /** Narrower columns are lists and headings; widths count a Chinese char as two. */
  private static final int NARROWEST = 44;

  private static final int WIDEST = 180;
  private static final int NEIGHBOURS = 20;

  private static final String SENTENCE_ENDS = "。!?;…";
  // A colon ends a line in the midst of a sentence too (其中:), but leads to a list as well.
  private static final String CLAUSE_ENDS = ",、:";
  private static final String CLOSERS = "”’)》】\"";

  private static final Pattern OPENS_PARAGRAPH =
      Pattern.compile(
          "#{1,6}\\s|[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十百]{1,4}[章节条篇]"
              + "|[(（]?[0-9]{1,2}(?:[)）、]|[.．](?![0-9０-９]))|[①-⑳●■◆★•·—]");

  private static final int FEWEST_WITH_NUMBER = 16;
  private static final String BEFORE_TIMES = "人台例件剂";
  private static final Pattern CLAUSE = Pattern.compile("[，,。、；;]");
  private static final Pattern UNIT_FIRST =
      Pattern.compile(
          "(?:[万亿]?(?:人次|台次|剂次|人|名|张|个|家|所|处|例|次|件|台|户|份|支|万元|亿元|元|天|岁)"
              + "|[%％‰]|[万亿])(?=[，,。、；;（()）])");
  private static final Pattern TIMES_FIRST = Pattern.compile("次(?=[，,。、；;（()）])");

  /** What the end of a line is to its paragraph. */
  enum LineEnd {
    /** The paragraph ends here too. */
    PARAGRAPH,
    /** The next line goes on with the paragraph. */
    WRAP,
    /** It goes on with it, or not: the numbers on both sides may be one or two. */
    TORN_NUMBER
  }

  private enum Ending {
    /** Breaks off where no mark stands. */
    BROKEN,
    /** Ends with a comma or a colon. */
    CLAUSE,
    /** Ends a sentence or is no running text. */
    SENTENCE
  }

  private final String text;
  private final List<Line> lines;
  private final int[] widths;
  private final Ending[] endings;

  private SoftWraps(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.widths = new int[lines.size()];
    this.endings = new Ending[lines.size()];
    for (int i = 0; i < widths.length; i++) {
      measure(i);
    }
  }

  /** What each line's end is. */
  static LineEnd[] ends(String text, List<Line> lines) {
    SoftWraps wraps = new SoftWraps(text, lines);
    boolean[] joins = new boolean[lines.size()];
    for (int i = 0; i + 1 < joins.length; i++) {
      joins[i] = wraps.joins(i) || wraps.splitsNumber(i);
    }
    wraps.joinWider(joins);
    LineEnd[] ends = new LineEnd[lines.size()];
    Arrays.fill(ends, LineEnd.PARAGRAPH);
    for (int i = 0; i + 1 < ends.length; i++) {
      Line line = lines.get(i).trimmed(text);
      Line next = lines.get(i + 1).trimmed(text);
      if (!wraps.splitsNumber(i) && TornNumbers.mayBeOne(text, line, next)) {
        ends[i] = wraps.betweenNumbers(i, line, next, joins[i]);
      } else if (joins[i]) {
        ends[i] = LineEnd.WRAP;
      }
    }
    return ends;
  }

  private LineEnd betweenNumbers(int index, Line line, Line next, boolean joins) {
    boolean page = isOnPage(index) && isOnPage(index + 1) && followsAtOnce(index);
    if (!page
        || opensParagraph(index + 1, indent(index))
        || TornNumbers.isRow(text, line)
        || TornNumbers.isRow(text, next)) {
      return LineEnd.PARAGRAPH;
    }
    boolean running =
        TornNumbers.isRunningText(text, line) || TornNumbers.isRunningText(text, next);
    if (joins || (running && (closesBlock(index) || TornNumbers.areYear(text, line, next)))) {
      return LineEnd.WRAP;
    }
    return running || isColumn(index) ? LineEnd.TORN_NUMBER : LineEnd.PARAGRAPH;
  }

  /** Whether the line before is as wide, so that only the page's width can have ended this one. */
  private boolean closesBlock(int index) {
    return isColumn(index)
        && index > 0
        && followsAtOnce(index - 1)
        && isAsWide(index - 1, widths[index])
        && widths[index + 1] <= widths[index] + tolerance(widths[index]);
  }

  private void measure(int index) {
    Line line = lines.get(index).trimmed(text);
    endings[index] = Ending.SENTENCE;
    if (line.length() > WIDEST) {
      widths[index] = WIDEST + 1;
      return;
    }
    int width = indent(index);
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (CharForms.isBox(c)) {
        widths[index] = 0;
        return;
      }
      width += cells(c);
    }
    widths[index] = width;
    endings[index] = ending(line);
  }

  private Ending ending(Line line) {
    int i = line.end() - 1;
    char last = CharForms.form(text.charAt(i));
    while (i > line.start() && CLOSERS.indexOf(last) >= 0) {
      i--;
      last = CharForms.form(text.charAt(i));
    }
    if (SENTENCE_ENDS.indexOf(last) >= 0) {
      return Ending.SENTENCE;
    }
    return CLAUSE_ENDS.indexOf(last) >= 0 ? Ending.CLAUSE : Ending.BROKEN;
  }

  private boolean joins(int index) {
    if (endings[index] == Ending.SENTENCE || !isColumn(index) || !followsAtOnce(index)) {
      return false;
    }
    int width = widths[index];
    int next = index + 1;
    if (widths[next] == 0
        || widths[next] > width + tolerance(width)
        || opensParagraph(next, indent(index))) {
      return false;
    }
    if (endings[index] == Ending.BROKEN && standsInBlock(index)) {
      return true;
    }
    int broken = 0;
    int unended = 0;
    int last = Math.min(lines.size() - 1, index + NEIGHBOURS);
    for (int i = Math.max(0, index - NEIGHBOURS); i <= last; i++) {
      if (i != index && endings[i] != Ending.SENTENCE && isAsWide(i, width)) {
        unended++;
        broken += endings[i] == Ending.BROKEN ? 1 : 0;
      }
    }
    return endings[index] == Ending.BROKEN ? unended >= 1 : broken >= 1 && unended >= 2;
  }

  /**
   * Joins lines that break off and are even wider than one near them that was joined.
   *
   * <p>Where a page's width is known, a line that overruns it has not ended either.
   */
  private void joinWider(boolean[] joins) {
    boolean[] measured = joins.clone();
    for (int i = 0; i + 1 < joins.length; i++) {
      boolean open = endings[i] == Ending.BROKEN && isColumn(i) && followsAtOnce(i);
      if (joins[i] || !open || widths[i + 1] == 0 || opensParagraph(i + 1, indent(i))) {
        continue;
      }
      int last = Math.min(lines.size() - 1, i + NEIGHBOURS);
      for (int k = Math.max(0, i - NEIGHBOURS); k <= last && !joins[i]; k++) {
        joins[i] =
            measured[k]
                && endings[k] == Ending.BROKEN
                && widths[k] <= widths[i]
                && widths[i + 1] <= widths[i];
      }
    }
  }

  /** 出院7912人, then 次,病床…: a line of text that ends within a number and its unit. */
  private boolean splitsNumber(int index) {
    if (endings[index] != Ending.BROKEN || widths[index] == 0 || !followsAtOnce(index)) {
      return false;
    }
    Line line = lines.get(index).trimmed(text);
    char last = CharForms.form(text.charAt(line.end() - 1));
    boolean digit = CharForms.isDigit(last);
    if (!digit && BEFORE_TIMES.indexOf(last) < 0 || widths[index] < FEWEST_WITH_NUMBER) {
      return false;
    }
    Line next = lines.get(index + 1).trimmed(text);
    boolean counted =
        digit
            || CharForms.isDigit(
                CharForms.form(text.charAt(Math.max(line.start(), line.end() - 2))));
    Pattern rest = digit ? UNIT_FIRST : TIMES_FIRST;
    return counted
        && CLAUSE.matcher(text).region(line.start(), line.end()).find()
        && rest.matcher(text).region(next.start(), next.end()).lookingAt();
  }

  /** Whether the lines right before and after are as wide, however they end. */
  private boolean standsInBlock(int index) {
    return index > 0
        && followsAtOnce(index - 1)
        && isAsWide(index - 1, widths[index])
        && isAsWide(index + 1, widths[index]);
  }

  private boolean isAsWide(int index, int width) {
    return Math.abs(widths[index] - width) <= tolerance(width);
  }

  /** Whether a line is as narrow as a page, and no frame of a table. */
  private boolean isOnPage(int index) {
    return widths[index] > 0 && widths[index] <= WIDEST;
  }

  private boolean isColumn(int index) {
    return widths[index] >= NARROWEST && widths[index] <= WIDEST;
  }

  /** Whether nothing, no empty line and no furniture, stands between a line and the next. */
  private boolean followsAtOnce(int index) {
    int from = lines.get(index).end();
    int to = lines.get(index + 1).start();
    return to - from == 1 || (to - from == 2 && text.startsWith("\r\n", from));
  }

  private boolean opensParagraph(int index, int indentBefore) {
    int indent = indent(index);
    if (indent >= 2 && indent >= indentBefore) {
      return true;
    }
    Line line = lines.get(index).trimmed(text);
    return OPENS_PARAGRAPH.matcher(text).region(line.start(), line.end()).lookingAt();
  }

  private int indent(int index) {
    Line line = lines.get(index);
    int cells = 0;
    int end = line.trimmed(text).start();
    for (int i = line.start(); i < end; i++) {
      cells += text.charAt(i) == '\t' ? 4 : cells(text.charAt(i));
    }
    return cells;
  }

  private static int tolerance(int width) {
    return Math.max(4, width / 10);
  }

  private static int cells(char c) {
    if (CharForms.form(c) == CharForms.NOTHING) {
      return 0;
    }
    return c < 0x2000 ? 1 : 2;
  }
}
