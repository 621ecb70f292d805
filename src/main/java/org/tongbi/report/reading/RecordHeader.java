package org.tongbi.report.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.tongbi.phrase.QuickPattern;

/**
 * The labels and values of an open-government record (政府信息公开目录) at the head of a document.
 *
 * @param entries in order
 * @param start its first line
 * @param end the first line after it; the same as its start where there is none
 */
record RecordHeader(List<Entry> entries, int start, int end) {
  /** No header has more lines. */
  static final int LONGEST = 60;

  /** A site's title and path may stand before it. */
  private static final int LATEST_START = 6;

  private static final int LONGEST_VALUE = 80;
  private static final RecordHeader NONE = new RecordHeader(List.of(), 0, 0);

  /** A value that can be told as one without a label after it: a date, a state, a number. */
  private static final Pattern PLAIN_VALUE =
      Pattern.compile(
          "[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?.{0,8}"
              + "|有效|无效|失效|废止|现行有效|主动公开|依申请公开"
              + "|[A-Za-z0-9/\\-_.]{4,40}|.{1,16}[〔\\[(][0-9]{4}[〕\\])][0-9]{1,4}号");

  /**
   * A label with its value.
   *
   * @param first the line of the label
   * @param last the line of the value, which may be the same
   */
  record Entry(int first, int last) {}

  /** The labels of such records, alone on a line or before a value. */
  record Labels(
      QuickPattern markAlone,
      QuickPattern alone,
      QuickPattern markWithValue,
      QuickPattern withValue) {
    static Labels of(FurnitureRules rules) {
      String mark = rules.any(FurnitureRule.Role.MARK, Furniture.Kind.RECORD_HEADER).pattern();
      String label = rules.any(FurnitureRule.Role.LABEL, Furniture.Kind.RECORD_HEADER).pattern();
      String either = "(?:" + mark + "|" + label + ")";
      return new Labels(
          QuickPattern.compile(mark + ":?"),
          QuickPattern.compile(either + ":?"),
          QuickPattern.compile(mark + ":[^。]+"),
          QuickPattern.compile(either + ":.+"));
    }
  }

  RecordHeader {
    entries = List.copyOf(entries);
  }

  /** The header among the first lines, which are given without blanks and in half-width form. */
  static RecordHeader in(List<String> lines, Labels labels) {
    for (int start = 0; start < Math.min(lines.size(), LATEST_START); start++) {
      RecordHeader header = from(start, lines, labels);
      if (!header.entries().isEmpty()) {
        return header;
      }
    }
    return NONE;
  }

  private static RecordHeader from(int start, List<String> lines, Labels labels) {
    List<Entry> entries = new ArrayList<>();
    boolean marked = false;
    boolean inline = false;
    int i = start;
    while (i < lines.size()) {
      String line = lines.get(i);
      if (labels.alone().matches(line)) {
        marked |= labels.markAlone().matches(line);
        boolean valued = hasValue(lines, i, labels);
        entries.add(new Entry(i, valued ? i + 1 : i));
        i += valued ? 2 : 1;
      } else if (labels.withValue().matches(line) && line.length() <= LONGEST_VALUE * 2) {
        boolean isMark = labels.markWithValue().matches(line);
        marked |= isMark;
        inline |= isMark;
        entries.add(new Entry(i, i));
        i++;
      } else {
        break;
      }
    }
    return marked && (inline || entries.size() >= 2) ? new RecordHeader(entries, start, i) : NONE;
  }

  /** Whether the line after a lone label is its value and not a label or the report itself. */
  private static boolean hasValue(List<String> lines, int index, Labels labels) {
    if (index + 1 >= lines.size()) {
      return false;
    }
    String value = lines.get(index + 1);
    if (labels.alone().matches(value)
        || labels.withValue().matches(value)
        || value.length() > LONGEST_VALUE
        || value.indexOf('。') >= 0) {
      return false;
    }
    boolean labelFollows =
        index + 2 < lines.size()
            && (labels.alone().matches(lines.get(index + 2))
                || labels.withValue().matches(lines.get(index + 2)));
    return labelFollows || PLAIN_VALUE.matcher(value).matches();
  }
}
