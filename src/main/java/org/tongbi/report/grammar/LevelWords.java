package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;

/** The words that state a change near zero without a number (持平), from {@code level_words.csv}. */
final class LevelWords {
  /** What all of the words end with, so that few texts are looked at closely. */
  static final String MARK = "持平";

  private static final String SHARES = "shares";
  private static final Set<String> OF = Set.of(SHARES, "other");
  private static final LevelWords STANDARD =
      read(CsvTable.resource(LevelWords.class, "level_words.csv"));

  /** Longest first. */
  private final List<String> words;

  private final Map<String, BigDecimal> reaches;

  private LevelWords(List<String> words, Map<String, BigDecimal> reaches) {
    this.words = words;
    this.reaches = reaches;
  }

  static LevelWords standard() {
    return STANDARD;
  }

  static LevelWords read(CsvTable table) {
    List<String> words = new ArrayList<>();
    Map<String, BigDecimal> reaches = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String word = row.need("word");
      row.need("reason");
      if (!word.endsWith(MARK)) {
        throw row.complaint("the word does not end with " + MARK);
      }
      if (!OF.contains(row.need("of"))) {
        throw row.complaint("of is none of " + SHARES + " and other");
      }
      try {
        BigDecimal reach = new BigDecimal(row.need("reach"));
        if (reach.signum() <= 0 || reaches.put(word + row.get("of"), reach) != null) {
          throw row.complaint("the reach is not above zero, or stands twice");
        }
      } catch (NumberFormatException e) {
        throw row.complaint("the reach is no number: " + row.get("reach"));
      }
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    for (String word : words) {
      if (!reaches.keySet().containsAll(OF.stream().map(word::concat).toList())) {
        throw new IllegalStateException("level_words.csv lacks a row of " + word);
      }
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return new LevelWords(List.copyOf(words), Map.copyOf(reaches));
  }

  /** Where the longest word that ends at a place begins; -1 where none does. */
  int startOf(String text, int end) {
    for (String word : words) {
      if (text.startsWith(word, end - word.length())) {
        return end - word.length();
      }
    }
    return -1;
  }

  /** How far from zero a word lets an indicator's change lie, in points or per cent. */
  BigDecimal reach(String word, Indicator indicator) {
    return reaches.get(word + (isShare(indicator) ? SHARES : "other"));
  }

  /** All words with their reaches, for a checksum. */
  String listed() {
    return words + " " + new TreeMap<>(reaches);
  }

  /** Whether an indicator changes by points. */
  static boolean isShare(Indicator indicator) {
    return indicator.kind() == IndicatorKind.RATE && indicator.unit().equals("%");
  }
}
