package org.tongbi.facility.registry;

import java.util.List;
import org.tongbi.csv.CsvTable;

/** What an institution's own name says of its kind, to be held against its category. */
final class CategoryNames {
  private final List<Kind> kinds;

  private CategoryNames(CsvTable table) {
    kinds =
        table
            .requireColumns("word", "categories")
            .rows(row -> new Kind(row.need("word"), row.list("categories")));
  }

  static CategoryNames standard() {
    return Standard.NAMES;
  }

  /** Whether the name speaks of kinds to which the category does not belong. */
  boolean contradict(String facilityName, String category) {
    String own = withoutBrackets(facilityName);
    boolean spoken = false;
    for (Kind kind : kinds) {
      if (own.contains(kind.word)) {
        if (FacilityCategories.isIn(category, kind.categories)) {
          return false;
        }
        spoken = true;
      }
    }
    return spoken && !category.isEmpty();
  }

  /** Second names stand in brackets: one building with two boards is no contradiction. */
  private static String withoutBrackets(String name) {
    int open = -1;
    for (int i = 0; i < name.length() && open < 0; i++) {
      char c = name.charAt(i);
      if (c == '(' || c == '（') {
        open = i;
      }
    }
    return open > 0 ? name.substring(0, open) : name;
  }

  private record Kind(String word, List<String> categories) {}

  private static final class Standard {
    static final CategoryNames NAMES =
        new CategoryNames(CsvTable.resource(CategoryNames.class, "category_names.csv"));
  }
}
