package org.tongbi.table;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
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
   * <p>Each attempt has a folder of its own, so that the same night started twice at once cannot
   * mix the files of both.
   *
   * @param rows made only where they are not there yet
   */
  public Dataset<Row> keep(String night, String name, Dataset<Row> rows) {
    Path place = new Path(new Path(root, night), name);
    try {
      Optional<Path> kept = finished(place);
      if (kept.isEmpty()) {
        Path attempt = new Path(place, UUID.randomUUID().toString());
        rows.write().parquet(attempt.toString());
        kept = Optional.of(attempt);
      }
      return spark.read().schema(rows.schema()).parquet(kept.get().toString());
    } catch (IOException e) {
      throw Warehouse.unreachable(warehouse, e);
    }
  }

  private Optional<Path> finished(Path place) throws IOException {
    if (!files.exists(place)) {
      return Optional.empty();
    }
    for (FileStatus attempt : files.listStatus(place)) {
      if (files.exists(new Path(attempt.getPath(), "_SUCCESS"))) {
        return Optional.of(attempt.getPath());
      }
    }
    return Optional.empty();
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
