package org.tongbi.audit.atlas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbi.csv.CsvTable;

/**
 * What a code of a table is called in an atlas.
 *
 * @param group the column, such as {@code provider}
 */
record AtlasWord(String group, String code, String zh, String en) {
  private static final class Standard {
    static final List<AtlasWord> WORDS = read(CsvTable.resource(AtlasWord.class, "words.csv"));
  }

  /** The words of all codes. */
  static List<AtlasWord> all() {
    return Standard.WORDS;
  }

  static List<AtlasWord> read(CsvTable table) {
    Set<String> seen = new HashSet<>();
    return table
        .requireColumns("group", "code", "zh", "en")
        .rows(
            row -> {
              AtlasWord word =
                  new AtlasWord(
                      row.need("group"), row.need("code"), row.need("zh"), row.need("en"));
              if (!seen.add(word.group() + " " + word.code())) {
                throw row.complaint(word.group() + " " + word.code() + " has words already");
              }
              return word;
            });
  }
}
