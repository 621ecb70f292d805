package org.tongbi.facility.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tongbi.csv.CsvTable;

/** Words of headers and cells that are no names of columns, from {@code header_words.csv}. */
final class HeaderWords {
  private final Set<String> whole = new HashSet<>();
  private final Set<String> nothing = new HashSet<>();
  private final List<Pattern> other = new ArrayList<>();
  private final List<Pattern> front = new ArrayList<>();
  private final List<Pattern> total = new ArrayList<>();

  private HeaderWords(CsvTable table) {
    nothing.add("");
    for (CsvTable.Row row : table.rows()) {
      String word = row.need("word");
      switch (row.need("use")) {
        case "whole" -> whole.add(word);
        case "nothing" -> nothing.add(word);
        case "other" -> other.add(pattern(row, word));
        case "front" -> front.add(pattern(row, word));
        case "total" -> total.add(pattern(row, word));
        default -> throw row.complaint("use is whole, nothing, other, front or total");
      }
    }
  }

  private static Pattern pattern(CsvTable.Row row, String word) {
    try {
      return Pattern.compile(word);
    } catch (PatternSyntaxException e) {
      throw row.complaint("word is no regular expression: " + e.getDescription());
    }
  }

  /** The words that Tongbi carries, read once. */
  static HeaderWords standard() {
    return Standard.WORDS;
  }

  /** Whether an item under a group means the group itself: {@code 合计}. */
  boolean isWhole(String item) {
    return whole.contains(item);
  }

  /** Whether a group's or item's figures are not the row's own: {@code 上年同期}. */
  boolean isOther(String title) {
    return other.stream().anyMatch(pattern -> pattern.matcher(title).find());
  }

  /** Whether a cell says that it holds nothing. */
  boolean isNothing(String cell) {
    return nothing.contains(cell);
  }

  /** Whether a cell names a total over other rows. */
  boolean isTotal(String cell) {
    return total.stream().anyMatch(pattern -> pattern.matcher(cell).matches());
  }

  /** A title without numbering and {@code 其中} before it. */
  String withoutFront(String title) {
    String rest = title;
    for (Pattern pattern : front) {
      var matcher = pattern.matcher(rest);
      if (matcher.lookingAt() && matcher.end() < rest.length()) {
        rest = rest.substring(matcher.end());
      }
    }
    return rest;
  }

  private static final class Standard {
    static final HeaderWords WORDS =
        new HeaderWords(
            CsvTable.resource(HeaderWords.class, "header_words.csv").requireColumns("use", "word"));
  }
}
