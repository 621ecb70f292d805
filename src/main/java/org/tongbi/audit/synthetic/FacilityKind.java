package org.tongbi.audit.synthetic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongbi.csv.CsvTable;

/**
 * A kind of invented facility: what it is registered as, how large it is and what it files.
 *
 * @param weight how often it is drawn, per mille
 * @param visitsLow the least visits of a month; 0 where it has none
 * @param groups groups of measures that it files; none where another files for it
 * @param filesThrough the kind that files for it
 * @param name what stands behind the place's name
 */
record FacilityKind(
    String code,
    String category,
    String economicType,
    String organizer,
    String level,
    int weight,
    int visitsLow,
    int visitsHigh,
    int bedsLow,
    int bedsHigh,
    List<String> groups,
    Optional<String> filesThrough,
    String name) {

  private static final class Standard {
    static final List<FacilityKind> ALL =
        CsvTable.resource(FacilityKind.class, "kinds.csv").rows(FacilityKind::read);
    static final Map<String, FacilityKind> BY_CODE =
        ALL.stream().collect(Collectors.toMap(FacilityKind::code, Function.identity()));
  }

  /** All kinds; every county has the first ones in this order. */
  static List<FacilityKind> all() {
    return Standard.ALL;
  }

  static FacilityKind of(String code) {
    return Optional.ofNullable(Standard.BY_CODE.get(code)).orElseThrow();
  }

  boolean has(String group) {
    return groups.contains(group);
  }

  /** Whether it files for itself, registry permitting. */
  boolean files() {
    return !groups.isEmpty();
  }

  boolean isHospital() {
    return category.startsWith("A");
  }

  private static FacilityKind read(CsvTable.Row row) {
    String through = row.get("files_through");
    return new FacilityKind(
        row.need("code"),
        row.need("category"),
        row.need("economic_type"),
        row.need("organizer"),
        row.get("level"),
        row.number("weight"),
        row.number("visits_low"),
        row.number("visits_high"),
        row.number("beds_low"),
        row.number("beds_high"),
        row.list("groups"),
        through.isEmpty() ? Optional.empty() : Optional.of(through),
        row.need("name"));
  }
}
