package org.tongbi.facility.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Measures;

/** The categories of institutions (卫生机构类别, WS 218) and the group that bulletins put each in. */
public final class FacilityCategories {
  private final Map<String, String> groups = new HashMap<>();

  private FacilityCategories(CsvTable table) {
    for (CsvTable.Row row : table.rows()) {
      String code = row.need("code");
      if (groups.put(code, row.need("bulletin_group")) != null) {
        throw row.complaint("the category " + code + " stands there twice");
      }
    }
    if (groups.isEmpty()) {
      throw new CsvException(table.name() + " has no categories");
    }
  }

  /** The categories that Tongbi carries, read once. */
  public static FacilityCategories standard() {
    return Standard.CATEGORIES;
  }

  /** Whether the standard has this code, at any of its three levels. */
  public boolean has(String code) {
    return groups.containsKey(code);
  }

  /**
   * The group of bulletins that a category belongs to: hospital, primary, public_health or other.
   *
   * <p>A code that the standard lacks belongs where the longest beginning of it does that the
   * standard has.
   */
  public Optional<String> group(String code) {
    for (int end = code.length(); end > 0; end--) {
      String group = groups.get(code.substring(0, end));
      if (group != null) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** Whether one of these beginnings is the code's. */
  static boolean isIn(String code, List<String> beginnings) {
    return beginnings.stream().anyMatch(code::startsWith);
  }

  private static final class Standard {
    static final FacilityCategories CATEGORIES =
        new FacilityCategories(
            CsvTable.resource(Measures.class, "facility_categories.csv")
                .requireColumns("code", "name", "level", "parent_code", "bulletin_group"));
  }
}
