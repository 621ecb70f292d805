package org.tongbi.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongbi.csv.CsvTable;

/** Tells sentences whose change is of another scope than the printed levels (口径). */
final class ScopeWords {
  private static final Set<String> KINDS = Set.of("area", "terms", "institutions");
  private static final List<String> WORDS =
      read(CsvTable.resource(ScopeWords.class, "scope_words.csv"));

  private ScopeWords() {}

  /** Whether a sentence says that areas, institutions or terms are not those of the levels. */
  static boolean areIn(String sentence) {
    if (sentence == null) {
      return false;
    }
    for (String word : WORDS) {
      if (sentence.contains(word)) {
        return true;
      }
    }
    return false;
  }

  static List<String> read(CsvTable table) {
    List<String> words = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      if (!KINDS.contains(row.need("kind"))) {
        throw row.complaint("the kind is none of area, terms and institutions");
      }
      if (row.list("words").isEmpty()) {
        throw row.complaint("no words");
      }
      words.addAll(row.list("words"));
    }
    return List.copyOf(words);
  }
}
