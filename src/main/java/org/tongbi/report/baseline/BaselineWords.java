package org.tongbi.report.baseline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongbi.csv.CsvTable;

/** The word list of the plain regular expression. */
final class BaselineWords {
  private static final List<String> KINDS = List.of("change", "base", "before", "after");

  private final Map<String, Map<String, String>> words = new HashMap<>();

  /** Reads the list that the project carries. */
  BaselineWords() {
    CsvTable table = CsvTable.resource(BaselineWords.class, "words.csv");
    for (CsvTable.Row row : table.requireColumns("kind", "value", "words").rows()) {
      if (!KINDS.contains(row.need("kind"))) {
        throw row.complaint("kind \"" + row.get("kind") + "\" is not one of " + KINDS);
      }
      Map<String, String> ofKind = words.computeIfAbsent(row.get("kind"), key -> new HashMap<>());
      for (String word : row.list("words")) {
        ofKind.put(word, row.need("value"));
      }
    }
  }

  /** The words of a kind as one choice of a regular expression, the longest first. */
  String choice(String kind) {
    return choice(words.getOrDefault(kind, Map.of()).keySet().stream());
  }

  /** What a word of a kind stands for; empty for null. */
  Optional<String> value(String kind, String word) {
    return word == null ? Optional.empty() : Optional.ofNullable(words.get(kind).get(word));
  }

  /** Words as one choice of a regular expression, the longest first. */
  static String choice(Stream<String> words) {
    return words
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }
}
