package org.tongbi.report.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;

/** The words that can stand behind a number as its unit. */
final class Measures {
  private static final Map<String, String> WORDS = read();
  private static final int LONGEST =
      WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

  private Measures() {}

  /** The longest unit word at a place of a text; empty where there is none. */
  static String at(String text, int index) {
    for (int length = Math.min(LONGEST, text.length() - index); length > 0; length--) {
      String word = text.substring(index, index + length);
      if (WORDS.containsKey(word)) {
        return word;
      }
    }
    return "";
  }

  /** The words and what they stand for, in order. */
  static String listed() {
    return new TreeMap<>(WORDS).toString();
  }

  /** The unit that a unit word stands for. */
  static String unit(String word) {
    return WORDS.getOrDefault(word, word);
  }

  private static Map<String, String> read() {
    Map<String, String> words = new HashMap<>();
    for (CsvTable.Row row : CsvTable.resource(Measures.class, "measures.csv").rows()) {
      String also = row.get("also");
      words.put(row.need("word"), also.isEmpty() ? row.get("word") : also);
    }
    return Map.copyOf(words);
  }
}
