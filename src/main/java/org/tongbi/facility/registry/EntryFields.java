package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tongbi.facility.RegistryEntry;

/** The cells of a registry entry by the names of their columns. */
final class EntryFields {
  private static final List<String> COLUMNS =
      List.of(
          "org_code",
          "uscc",
          "facility_name",
          "other_names",
          "region_code",
          "category_code",
          "economic_type",
          "organizer",
          "level",
          "grade",
          "parent_org_code",
          "files_through",
          "successor_of",
          "opened_on",
          "closed_on",
          "status",
          "valid_from",
          "valid_to",
          "recorded_at");

  private EntryFields() {}

  /** Whether corrections may set this column; the org_code is what they name the entry by. */
  static boolean has(String column) {
    return COLUMNS.indexOf(column) > 0;
  }

  /** A cell as text; empty where nothing stands. */
  static String get(RegistryEntry entry, String column) {
    return cells(entry)[COLUMNS.indexOf(column)];
  }

  /**
   * The entry with another cell.
   *
   * @throws IllegalArgumentException where the column holds days and the value is none
   */
  static RegistryEntry with(RegistryEntry entry, String column, String value) {
    String[] cells = cells(entry);
    cells[COLUMNS.indexOf(column)] = value;
    return entry(cells, entry.sourceUri(), entry.locator());
  }

  /** The same entry as if it stood elsewhere. */
  static RegistryEntry at(RegistryEntry entry, String sourceUri, String locator) {
    return entry(cells(entry), sourceUri, locator);
  }

  private static String[] cells(RegistryEntry entry) {
    return new String[] {
      entry.orgCode(),
      entry.uscc(),
      entry.facilityName(),
      String.join(";", entry.otherNames()),
      entry.regionCode(),
      entry.categoryCode(),
      entry.economicType(),
      entry.organizer(),
      entry.level(),
      entry.grade(),
      entry.parentOrgCode(),
      entry.filesThrough(),
      entry.successorOf(),
      text(entry.openedOn()),
      text(entry.closedOn()),
      entry.status(),
      text(entry.validFrom()),
      text(entry.validTo()),
      entry.recordedAt()
    };
  }

  private static RegistryEntry entry(String[] c, String sourceUri, String locator) {
    return new RegistryEntry(
        c[0],
        c[1],
        c[2],
        Arrays.stream(c[3].split(";", -1)).filter(name -> !name.isBlank()).toList(),
        c[4],
        c[5],
        c[6],
        c[7],
        c[8],
        c[9],
        c[10],
        c[11],
        c[12],
        day(c[13]),
        day(c[14]),
        c[15],
        day(c[16]),
        day(c[17]),
        c[18],
        sourceUri,
        locator);
  }

  private static String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static Optional<LocalDate> day(String cell) {
    try {
      return cell.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cell));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + cell + "\" is no day such as 2024-05-31", e);
    }
  }
}
