package org.tongbi.audit.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;

/** Which columns of the tables were made of which, by the table's name; data, in columns.csv. */
public final class ColumnSources {
  private static final String[] COLUMNS = {"table", "columns", "source", "source_columns", "how"};

  /** Stands for the columns of the same names. */
  private static final String SAME = "=";

  /** Stands for all measures that facilities file. */
  private static final String MEASURES = "@measures";

  private final SortedMap<String, SortedMap<String, List<ColumnSource>>> byTable;

  private ColumnSources(SortedMap<String, SortedMap<String, List<ColumnSource>>> byTable) {
    this.byTable = byTable;
  }

  /** Those that the project carries. */
  public static ColumnSources standard() {
    return read(CsvTable.resource(ColumnSources.class, "columns.csv"));
  }

  /**
   * Those of a table with the columns {@code table, columns, source, source_columns, how}.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of what is wrong
   */
  static ColumnSources read(CsvTable table) {
    table.requireColumns(COLUMNS);
    SortedMap<String, SortedMap<String, List<ColumnSource>>> byTable = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      ColumnSource.How how;
      try {
        how = ColumnSource.How.valueOf(row.need("how"));
      } catch (IllegalArgumentException e) {
        throw row.complaint(
            "how is one of "
                + Arrays.toString(ColumnSource.How.values())
                + ", not "
                + row.get("how"));
      }
      String source = row.need("source");
      String sourceColumns = row.need("source_columns");
      Map<String, List<ColumnSource>> columns =
          byTable.computeIfAbsent(row.need("table"), name -> new TreeMap<>());
      for (String column : names(row.need("columns"))) {
        List<ColumnSource> sources = columns.computeIfAbsent(column, name -> new ArrayList<>());
        for (String from : sourceColumns.equals(SAME) ? List.of(column) : names(sourceColumns)) {
          ColumnSource made = new ColumnSource(source, from, how);
          if (sources.contains(made)) {
            throw row.complaint(column + " is said to come from " + source + "." + from + " twice");
          }
          sources.add(made);
        }
      }
    }
    return new ColumnSources(byTable);
  }

  private static List<String> names(String cell) {
    return Stream.of(cell.split(" +"))
        .flatMap(
            name ->
                name.equals(MEASURES)
                    ? Measures.standard().all().stream().map(Measure::code)
                    : Stream.of(name))
        .toList();
  }

  /** The tables whose columns have sources. */
  public Set<String> tables() {
    return byTable.keySet();
  }

  /** The sources of each column of a table that has any, by the column's name. */
  public SortedMap<String, List<ColumnSource>> of(String table) {
    return byTable.getOrDefault(table, new TreeMap<>());
  }

  /** The columns of a dataset that others were made of, sorted. */
  public SortedSet<String> usedOf(String dataset) {
    SortedSet<String> used = new TreeSet<>();
    byTable
        .values()
        .forEach(
            columns ->
                columns
                    .values()
                    .forEach(
                        sources ->
                            sources.stream()
                                .filter(source -> source.dataset().equals(dataset))
                                .forEach(source -> used.add(source.column()))));
    return used;
  }
}
