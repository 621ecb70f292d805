package org.tongbi.report.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongbi.phrase.QuickPattern;

/**
 * Finds page furniture among a document's lines.
 *
 * <p>A line is furniture as a whole or not at all; only bracketed phrases at the end of a line of
 * text are cut from it. A sentence that merely holds a word of furniture (分享, 来源) stays.
 */
final class FurnitureFinder {
  /** Longer lines are text: no furniture of the list is as long. */
  private static final int LONGEST = 160;

  /** How many lines at a document's end may be an imprint. */
  private static final int TAIL = 12;

  /** How far from a line's end a bracketed phrase may begin. */
  private static final int ENDING_REACH = 80;

  private static final FurnitureRules RULES = FurnitureRules.load();
  private static final RecordHeader.Labels LABELS = RecordHeader.Labels.of(RULES);
  private static final QuickPattern BYLINE = byline();
  private static final QuickPattern CONTROLS =
      QuickPattern.compile(
          "(?:[\\[\\]【】()|·:/,\\-]*+"
              + RULES.any(FurnitureRule.Role.PHRASE, Furniture.Kind.CONTROL).pattern()
              + ")+[\\[\\]【】()|·:/,\\-]*+");
  private static final List<Furniture.Kind> ENDING_KINDS =
      List.of(Furniture.Kind.CONTROL, Furniture.Kind.IMPRINT);

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();

  private FurnitureFinder(String text) {
    this.text = text;
  }

  /** The stretches to leave out, in order. */
  static List<Cut> find(String text, List<Line> lines) {
    FurnitureFinder finder = new FurnitureFinder(text);
    for (Line line : lines) {
      Line trimmed = line.trimmed(text);
      if (trimmed.length() > 0) {
        finder.lines.add(trimmed);
      }
    }
    RecordHeader header = finder.recordHeader();
    int to = finder.closing(header.end());
    for (int i = 0; i < to; i++) {
      if (i < header.start() || i >= header.end()) {
        finder.line(i, to);
      }
    }
    finder.cuts.sort(Comparator.comparingInt(Cut::start));
    return finder.cuts;
  }

  private RecordHeader recordHeader() {
    List<String> compact = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), RecordHeader.LONGEST); i++) {
      compact.add(compact(lines.get(i)));
    }
    RecordHeader header = RecordHeader.in(compact, LABELS);
    for (RecordHeader.Entry entry : header.entries()) {
      cut(
          Furniture.Kind.RECORD_HEADER,
          lines.get(entry.first()).start(),
          lines.get(entry.last()).end());
    }
    return header;
  }

  /** Cuts what follows a declaration of rights near the end; the first line of it. */
  private int closing(int from) {
    for (int i = Math.max(from, lines.size() - TAIL); i < lines.size(); i++) {
      Furniture.Kind kind = RULES.kindOfLine(FurnitureRule.Role.CLOSING, compact(lines.get(i)));
      if (kind != null) {
        for (int k = i; k < lines.size(); k++) {
          cut(kind, lines.get(k).start(), lines.get(k).end());
        }
        return i;
      }
    }
    return lines.size();
  }

  private void line(int index, int end) {
    Line line = lines.get(index);
    Furniture.Kind kind = line.length() > LONGEST ? null : kind(index, compact(line), end);
    if (kind != null) {
      cut(kind, line.start(), line.end());
    } else {
      endings(line);
    }
  }

  private Furniture.Kind kind(int index, String compact, int end) {
    if (CONTROLS.matches(compact)) {
      // A lone 大 or 小 is no row of buttons.
      return compact.length() > 1 ? Furniture.Kind.CONTROL : null;
    }
    if (isByline(compact)) {
      return Furniture.Kind.BYLINE;
    }
    Furniture.Kind kind = RULES.kindOfLine(FurnitureRule.Role.LINE, compact);
    boolean isTail = index >= end - TAIL && index > 0;
    return kind == null && isTail ? RULES.kindOfLine(FurnitureRule.Role.TAIL, compact) : kind;
  }

  private static boolean isByline(String compact) {
    return compact.indexOf(':') >= 0 && BYLINE.matches(compact);
  }

  /** Cuts the bracketed phrases that close a line of text, the last one first. */
  private void endings(Line line) {
    int end = line.end();
    boolean found = true;
    while (found && end > line.start()) {
      found = false;
      char last = CharForms.form(text.charAt(end - 1));
      if (last != ')' && last != '】' && last != ']') {
        return;
      }
      for (Furniture.Kind kind : ENDING_KINDS) {
        int start = endingStart(line.start(), end, kind);
        if (start >= 0) {
          cut(kind, start, end);
          end = trimmedEnd(line.start(), start);
          found = true;
          break;
        }
      }
    }
  }

  /** Where a phrase begins that runs to {@code end}; -1 where none does. */
  private int endingStart(int lineStart, int end, Furniture.Kind kind) {
    QuickPattern pattern = RULES.any(FurnitureRule.Role.ENDING, kind);
    int reach = Math.max(lineStart, end - ENDING_REACH);
    for (int i = end - 1; i >= reach; i--) {
      char c = CharForms.form(text.charAt(i));
      if ((c == '(' || c == '【' || c == '[')) {
        return pattern.matches(compact(new Line(i, end))) ? i : -1;
      }
    }
    return -1;
  }

  private int trimmedEnd(int start, int end) {
    int to = end;
    while (to > start && CharForms.isIgnorable(text.charAt(to - 1))) {
      to--;
    }
    return to;
  }

  private void cut(Furniture.Kind kind, int start, int end) {
    cuts.add(new Cut(kind, start, end));
  }

  /** A line in normal forms without blanks. */
  private String compact(Line line) {
    int to = Math.min(line.end(), line.start() + LONGEST);
    char[] compact = new char[Math.max(0, to - line.start())];
    int length = 0;
    for (int i = line.start(); i < to; i++) {
      char form = CharForms.form(text.charAt(i));
      if (form != CharForms.BLANK && form != CharForms.NOTHING) {
        compact[length++] = form;
      }
    }
    return new String(compact, 0, length);
  }

  /** A row of fields, perhaps after a date, or a labelled date; nothing in it reads on. */
  private static QuickPattern byline() {
    String field = RULES.any(FurnitureRule.Role.FIELD, Furniture.Kind.BYLINE).pattern();
    String date =
        "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?";
    String opening = "[\\[【(|]*(?:(?:日期|时间):)?(?:" + date + "[|,]?)?";
    // 来源:财政补助120万元 is a report's own line.
    String rest = "(?!.*(?:%|万元|亿元))[^。;!?,]{0,100}";
    return QuickPattern.compile(opening + field + ":" + rest + "|日期:" + date);
  }
}
