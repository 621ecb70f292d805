package org.tongbi.region;

import java.util.Locale;
import java.util.Objects;
import org.tongbi.csv.CsvTable;

/**
 * A change of divisions (行政区划变更): which unit's area went to which.
 *
 * @param year the year in which the change shows in the year-end table
 * @param oldCode where the area was
 * @param newCode where the area went; may equal {@code oldCode} when only a name changed
 * @param extent whether all of the old unit's area went there
 * @param document the approving paper, empty where it is not known
 */
record RegionChange(
    int year,
    RegionCode oldCode,
    String oldName,
    RegionCode newCode,
    String newName,
    Kind kind,
    Extent extent,
    String document) {
  RegionChange {
    Objects.requireNonNull(oldCode, "oldCode");
    Objects.requireNonNull(oldName, "oldName");
    Objects.requireNonNull(newCode, "newCode");
    Objects.requireNonNull(newName, "newName");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(extent, "extent");
    Objects.requireNonNull(document, "document");
  }

  /** Whether one unit simply went on, perhaps under another name, code or parent. */
  boolean carriesTheUnitOn() {
    return extent == Extent.WHOLE && kind != Kind.MERGE && kind != Kind.SPLIT;
  }

  /** Whether either end is this code. */
  boolean touches(RegionCode code) {
    return oldCode.equals(code) || newCode.equals(code);
  }

  /** The change in words: {@code in 2015 part of A (320412) went to B (320404), 国函〔2015〕75号}. */
  String inWords() {
    String what = extent == Extent.WHOLE ? "all of " : "part of ";
    String paper = document.isEmpty() ? "" : ", " + document;
    return "in %d %s%s (%s) went to %s (%s)%s"
        .formatted(year, what, oldName, oldCode, newName, newCode, paper);
  }

  /** What happened to the unit. */
  enum Kind {
    RENAME,
    UPGRADE,
    TRANSFER,
    MERGE,
    SPLIT
  }

  /** How much of the old unit's area a change moved. */
  enum Extent {
    WHOLE,
    PART
  }

  static RegionChange read(CsvTable.Row row) {
    return new RegionChange(
        row.number("year"),
        new RegionCode(row.get("old_code")),
        row.get("old_name"),
        new RegionCode(row.get("new_code")),
        row.get("new_name"),
        constant(Kind.class, row, "kind"),
        constant(Extent.class, row, "extent"),
        row.get("document"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, CsvTable.Row row, String column) {
    for (E value : type.getEnumConstants()) {
      if (value.name().toLowerCase(Locale.ROOT).equals(row.get(column))) {
        return value;
      }
    }
    throw row.complaint(column + " \"" + row.get(column) + "\" is not known");
  }
}
