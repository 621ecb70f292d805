package org.tongbi.table;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rows that a night must not lose when it dies: kept in files until it is over, and found there by
 * the same night started again.
 */
public final class Staging {
  private static final String FOLDER = "_night";

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;
  private final String warehouse;

  Staging(SparkSession spark, FileSystem files, Path warehouse) {
    this.spark = spark;
    this.files = files;
    this.root = new Path(warehouse, FOLDER);
    this.warehouse = Path.getPathWithoutSchemeAndAuthority(warehouse).toString();
  }

  /**
   * Keeps rows.
   *
   * @param rows made only where they are not there yet
   */
  public Dataset<Row> keep(String night, String name, Dataset<Row> rows) {
    Path place = new Path(new Path(root, night), name);
    try {
      if (!files.exists(new Path(place, "_SUCCESS"))) {
        rows.write().mode("overwrite").parquet(place.toString());
      }
    } catch (IOException e) {
      throw Warehouse.unreachable(warehouse, e);
    }
    return spark.read().schema(rows.schema()).parquet(place.toString());
  }

  /**
   * Clears what nights kept.
   *
   * @param but the night whose rows stay; empty: none
   */
  public void clear(Optional<String> but) {
    try {
      if (!files.exists(root)) {
        return;
      }
      for (FileStatus night : files.listStatus(root)) {
        if (!but.equals(Optional.of(night.getPath().getName()))) {
          files.delete(night.getPath(), true);
        }
      }
      if (but.isEmpty()) {
        files.delete(root, true);
      }
    } catch (IOException e) {
      throw Warehouse.unreachable(warehouse, e);
    }
  }
}
