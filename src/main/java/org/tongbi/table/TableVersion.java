package org.tongbi.table;

import io.delta.kernel.Snapshot;
import io.delta.kernel.TableManager;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/**
 * One version of a table, as its log tells it: its columns and the files that hold its rows.
 *
 * <p>Delta's kernel reads the log here and now. Through Spark the list of files of each table of
 * each night is a query of its own, in two or three jobs whose tasks carry the plan of the whole
 * log: most of a short night went into them.
 *
 * @param number the version
 * @param schema the columns, with their comments
 * @param files the files in the order of their names; no row of theirs is marked as deleted
 */
record TableVersion(long number, StructType schema, List<FileStatus> files) {
  /** Who reads by this version of Delta's protocol needs nothing but the files. */
  private static final int FILES_ALONE = 1;

  TableVersion {
    files = List.copyOf(files);
  }

  /**
   * Reads what the log of a table says; empty where somebody let Delta keep the table in a way in
   * which files alone do not tell the rows (marks of deleted rows, columns under other names,
   * partitions), so that only Delta itself can read it.
   *
   * @param table the folder of the table
   * @param version empty: the newest
   * @throws io.delta.kernel.exceptions.KernelException where the log does not tell that version
   */
  static Optional<TableVersion> of(Configuration conf, Path table, OptionalLong version) {
    Engine engine = DefaultEngine.create(conf);
    var builder = TableManager.loadSnapshot(table.toString());
    if (version.isPresent()) {
      builder = builder.atVersion(version.getAsLong());
    }
    Snapshot snapshot = builder.build(engine);
    if (snapshot.getProtocol().getMinReaderVersion() > FILES_ALONE
        || !snapshot.getPartitionColumnNames().isEmpty()) {
      return Optional.empty();
    }
    List<FileStatus> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> files.add(status(row)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.sort(Comparator.comparing(FileStatus::getPath));
    return Optional.of(
        new TableVersion(
            snapshot.getVersion(),
            (StructType) DataType.fromJson(snapshot.getMetadata().getSchemaString()),
            files));
  }

  /** The rows: they are read from the files, and no others are looked for. */
  Dataset<org.apache.spark.sql.Row> rows(SparkSession spark, Path table) {
    return spark.baseRelationToDataFrame(
        new HadoopFsRelation(
            new VersionFiles(table, number, files),
            new StructType(),
            schema,
            Option.empty(),
            new ParquetFileFormat(),
            scala.collection.immutable.Map$.MODULE$.empty(),
            (org.apache.spark.sql.classic.SparkSession) spark));
  }

  /** Those of its files that another version does not have. */
  TableVersion without(TableVersion other) {
    Set<Path> shared = new HashSet<>();
    other.files.forEach(file -> shared.add(file.getPath()));
    return new TableVersion(
        number, schema, files.stream().filter(file -> !shared.contains(file.getPath())).toList());
  }

  /** How large its files are. */
  long bytes() {
    return files.stream().mapToLong(FileStatus::getLen).sum();
  }

  private static FileStatus status(Row row) {
    io.delta.kernel.utils.FileStatus file = InternalScanFileUtils.getAddFileStatus(row);
    return new FileStatus(
        file.getSize(), false, 1, 0, file.getModificationTime(), new Path(file.getPath()));
  }
}
