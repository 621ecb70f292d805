package org.tongbi.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tongbi.table.StorageException;
import org.tongbi.table.WarehouseTable;

/** The tables as the last run published them; empty ones before the first. */
final class TablesBefore {
  private final SparkSession spark;
  private final Runs runs;
  private final Optional<PublishedRun> last;
  private final Map<WarehouseTable, Dataset<Row>> opened = new ConcurrentHashMap<>();

  TablesBefore(SparkSession spark, Runs runs, Optional<PublishedRun> last) {
    this.spark = spark;
    this.runs = runs;
    this.last = last;
  }

  Dataset<Row> of(WarehouseTable table) {
    return opened.computeIfAbsent(
        table,
        name ->
            last.map(run -> runs.table(name, run))
                .orElseGet(() -> spark.createDataFrame(List.of(), name.schema())));
  }

  /**
   * Makes sure that the tables have the columns that this build reads and writes.
   *
   * @param shownFolder the warehouse as the user wrote it
   * @throws StorageException naming the first table that an earlier build made otherwise
   */
  void requireColumns(String shownFolder) {
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      Set<String> there = columns(of(table).schema());
      List<String> missing =
          columns(table.schema()).stream().filter(column -> !there.contains(column)).toList();
      if (!missing.isEmpty()) {
        throw new StorageException(
            "warehouse "
                + shownFolder
                + ": an earlier build made the table "
                + table.tableName()
                + " without "
                + String.join(", ", missing)
                + "; nothing was changed, name a new folder with --warehouse and read all reports"
                + " into it",
            null);
      }
    }
  }

  /** Names with their types. */
  private static Set<String> columns(StructType schema) {
    Set<String> columns = new LinkedHashSet<>();
    for (StructField field : schema.fields()) {
      boolean nested = field.dataType() instanceof StructType;
      columns.add(field.name() + (nested ? "" : " (" + field.dataType().catalogString() + ")"));
    }
    return columns;
  }

  /** Whether the last run had this table. */
  boolean has(WarehouseTable table) {
    return last.isPresent() && last.get().tableVersions().containsKey(table.tableName());
  }

  /** The version of a table in the last run; empty where that had none. */
  OptionalLong version(WarehouseTable table) {
    return has(table)
        ? OptionalLong.of(last.orElseThrow().tableVersions().get(table.tableName()))
        : OptionalLong.empty();
  }

  boolean firstNight() {
    return last.isEmpty();
  }
}
