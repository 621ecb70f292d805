package org.tongbi.facility.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.indicator.Coded;

/** The titles of all columns, English and Chinese, by the kind of file they stand in. */
final class ColumnNames {
  private static final String MEASURE = "measure";

  private final Map<FilingKind, Map<String, String>> columns = new EnumMap<>(FilingKind.class);

  private ColumnNames(CsvTable table) {
    for (FilingKind kind : FilingKind.values()) {
      columns.put(kind, new HashMap<>());
    }
    for (Measure measure : Measures.standard().all()) {
      name(FilingKind.RETURNS, measure.code(), measure.code());
      name(FilingKind.RETURNS, measure.title(), measure.code());
      measure.aliases().forEach(alias -> name(FilingKind.RETURNS, alias, measure.code()));
    }
    for (CsvTable.Row row : table.rows()) {
      String column = row.need("column");
      boolean measure = row.need("kind").equals(MEASURE);
      if (measure && Measures.standard().find(column).isEmpty()) {
        throw row.complaint("there is no measure \"" + column + "\"");
      }
      FilingKind kind = measure ? FilingKind.RETURNS : Coded.of(FilingKind.class, row.need("kind"));
      try {
        name(kind, column, column);
        row.list("aliases").forEach(alias -> name(kind, alias, column));
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
    }
  }

  /** The names that Tongbi carries, read once. */
  static ColumnNames standard() {
    return Standard.NAMES;
  }

  /** The English name of the column that a key is a title of. */
  Optional<String> find(FilingKind kind, String key) {
    return Optional.ofNullable(columns.get(kind).get(key));
  }

  private void name(FilingKind kind, String title, String column) {
    String before = columns.get(kind).put(ColumnTitle.key(title), column);
    if (before != null && !before.equals(column)) {
      throw new CsvException("\"" + title + "\" is a title of " + before + " and of " + column);
    }
  }

  private static final class Standard {
    static final ColumnNames NAMES =
        new ColumnNames(
            CsvTable.resource(ColumnNames.class, "columns.csv")
                .requireColumns("kind", "column", "aliases"));
  }
}
