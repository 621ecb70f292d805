package org.tongbi.report.grammar;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;
import org.tongbi.phrase.PhraseIndex;

/** The words that can stand behind a number as its unit. */
final class Measures {
  private static final Map<String, String> WORDS = read();
  private static final PhraseIndex<String> INDEX = index();

  private Measures() {}

  /** The longest unit word at a place of a text; empty where there is none. */
  static String at(String text, int index) {
    String word = INDEX.longestAt(text, index);
    return word == null ? "" : word;
  }

  private static PhraseIndex<String> index() {
    Map<String, String> words = new HashMap<>();
    WORDS.keySet().forEach(word -> words.put(word, word));
    return PhraseIndex.of(words);
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
