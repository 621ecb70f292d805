package org.tongbi.table;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Console;

/**
 * The files that versions of one table are made of: whether they are there, how many there are, and
 * how they become fewer.
 */
public final class TableFiles {
  /** Files are joined up to this size, in bytes; larger tables are sorted into several. */
  private static final long TARGET = 128L << 20;

  private static final String MAX_FILE_SIZE = "spark.databricks.delta.optimize.maxFileSize";
  private static final String MIN_FILE_SIZE = "spark.databricks.delta.optimize.minFileSize";
  private static final String RETENTION_CHECK =
      "spark.databricks.delta.retentionDurationCheck.enabled";
  private static final String VACUUM_LOGGING = "spark.databricks.delta.vacuum.logging.enabled";

  /** The columns that tables are asked by, the most selective first. */
  private static final List<String> SEARCHED =
      List.of("region_code", "indicator", "window", "doc_id", "facility_id", "org_code", "measure");

  private static final int MOST_COLUMNS = 3;

  private final SparkSession spark;
  private final WarehouseTable table;
  private final Path folder;

  TableFiles(SparkSession spark, WarehouseTable table, Path folder) {
    this.spark = spark;
    this.table = table;
    this.folder = folder;
  }

  /**
   * What is missing of a version, sorted: the names of its files that are not there, or the version
   * itself where the table's log does not reach back to it.
   */
  public List<String> missing(long version) {
    List<String> missing = new ArrayList<>();
    try {
      FileSystem files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
      for (String file : names(OptionalLong.of(version))) {
        Path path = new Path(URI.create(file));
        if (!files.exists(path)) {
          missing.add(path.getName());
        }
      }
    } catch (IOException e) {
      throw Warehouse.unreachable(
          Path.getPathWithoutSchemeAndAuthority(folder.getParent()).toString(), e);
    } catch (Exception e) {
      // Where only Delta itself can read a table, it throws what it does not declare.
      missing.add("version " + version + " of its log");
    }
    return missing.stream().sorted().toList();
  }

  /** How many files a version has. */
  public int count(long version) {
    return names(OptionalLong.of(version)).length;
  }

  /** How many files the newest version has. */
  public int count() {
    return names(OptionalLong.empty()).length;
  }

  private String[] names(OptionalLong version) {
    return known(version)
        .map(known -> known.files().stream().map(f -> f.getPath().toUri()).map(URI::toString))
        .orElseGet(() -> Arrays.stream(throughDelta(version).inputFiles()))
        .toArray(String[]::new);
  }

  /**
   * The rows of a version.
   *
   * @param version empty: the newest
   */
  Dataset<Row> rows(OptionalLong version) {
    return known(version)
        .map(known -> known.rows(spark, folder))
        .orElseGet(() -> throughDelta(version));
  }

  /**
   * What one version holds more or less than another, by whole files: rows of files that both have
   * are in neither.
   *
   * @param gone the rows of the files that only the earlier version has
   * @param come the rows of the files that only the later version has
   */
  public record Change(Dataset<Row> gone, Dataset<Row> come) {}

  /** How two versions differ; empty where going through the later one costs no more. */
  public Optional<Change> change(long earlier, long later) {
    Optional<TableVersion> from = known(OptionalLong.of(earlier));
    Optional<TableVersion> to = known(OptionalLong.of(later));
    if (from.isEmpty() || to.isEmpty() || !from.get().schema().equals(to.get().schema())) {
      return Optional.empty();
    }
    TableVersion gone = from.get().without(to.get());
    TableVersion come = to.get().without(from.get());
    return gone.bytes() + come.bytes() < to.get().bytes()
        ? Optional.of(new Change(gone.rows(spark, folder), come.rows(spark, folder)))
        : Optional.empty();
  }

  private Optional<TableVersion> known(OptionalLong version) {
    return TableVersion.of(spark.sparkContext().hadoopConfiguration(), folder, version);
  }

  private Dataset<Row> throughDelta(OptionalLong version) {
    DataFrameReader reader = spark.read().format("delta");
    return (version.isPresent() ? reader.option("versionAsOf", version.getAsLong()) : reader)
        .load(folder.toString());
  }

  /**
   * Joins small files, and sorts a table of more than one file by what it is asked by; the rows
   * stay the same.
   */
  public void compact() {
    compact(TARGET);
  }

  /** The same for files of another size. */
  void compact(long target) {
    DeltaTable delta = DeltaTable.forPath(spark, folder.toString());
    long bytes = delta.detail().select("sizeInBytes").head().getLong(0);
    spark.conf().set(MAX_FILE_SIZE, target);
    spark.conf().set(MIN_FILE_SIZE, target);
    try {
      if (bytes > target && !clustered().isEmpty()) {
        var unused = delta.optimize().executeZOrderBy(clustered().toArray(String[]::new));
      } else {
        var unused = delta.optimize().executeCompaction();
      }
    } finally {
      spark.conf().unset(MAX_FILE_SIZE);
      spark.conf().unset(MIN_FILE_SIZE);
    }
  }

  /**
   * The columns of the key that tables are asked by; only they have bounds to skip by: our own
   * readers skip within files by Parquet's, other engines whole files by those in Delta's log.
   */
  List<String> clustered() {
    return SEARCHED.stream().filter(table.key()::contains).limit(MOST_COLUMNS).toList();
  }

  /**
   * Deletes files that the newest version does not use and that were let go of so long ago.
   *
   * @param hours how long ago; empty: as long as the table says, by default seven days
   */
  public void vacuum(OptionalDouble hours) {
    DeltaTable delta = DeltaTable.forPath(spark, folder.toString());
    // A commit that only tells of a vacuum would make the table look as if a night had died.
    spark.conf().set(VACUUM_LOGGING, false);
    spark.conf().set(RETENTION_CHECK, false);
    try {
      // Delta tells of it on standard output, which is for data.
      var unused =
          Console.withOut(
              OutputStream.nullOutputStream(),
              () -> hours.isPresent() ? delta.vacuum(hours.getAsDouble()) : delta.vacuum());
    } finally {
      spark.conf().unset(VACUUM_LOGGING);
      spark.conf().unset(RETENTION_CHECK);
    }
  }
}
