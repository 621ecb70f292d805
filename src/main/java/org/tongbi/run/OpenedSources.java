package org.tongbi.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.observation.InputFile;
import org.tongbi.observation.IntakeStage;
import org.tongbi.table.WarehouseTable;

/**
 * What the files that a night opened hold.
 *
 * @param sources the documents and what was rejected, as the files have them
 * @param settled the same once every id has one holder
 * @param uris {@code source_uri} of the files that were opened
 */
record OpenedSources(Dataset<Row> sources, Dataset<Row> settled, Dataset<Row> uris) {
  /**
   * Opens the files of a night.
   *
   * @param files all that the night was given
   * @param open those of them that must be opened
   * @param found counts what they hold, for progress only
   */
  static OpenedSources of(
      SparkSession spark,
      List<InputFile> files,
      List<InputFile> open,
      TablesBefore before,
      KeptRows kept,
      LongAccumulator found) {
    Dataset<Row> sources = kept.leaf(IntakeStage.open(spark, open, found));
    return new OpenedSources(
        sources,
        IntakeStage.settleIds(sources, incumbents(spark, files, open, before)),
        uris(spark, open));
  }

  /** What a past run had, whose ids were settled then. */
  static OpenedSources past(Dataset<Row> sources) {
    return new OpenedSources(sources, sources, sources.select("source_uri").distinct());
  }

  /** The documents whose files are there but need not be opened; empty on a first night. */
  private static Optional<Dataset<Row>> incumbents(
      SparkSession spark, List<InputFile> files, List<InputFile> open, TablesBefore before) {
    if (before.firstNight()) {
      return Optional.empty();
    }
    Set<Integer> opened = new HashSet<>(open.stream().map(InputFile::ordinal).toList());
    return Optional.of(
        before
            .of(WarehouseTable.DOCUMENT)
            .join(
                uris(
                    spark,
                    files.stream().filter(file -> !opened.contains(file.ordinal())).toList()),
                new String[] {"source_uri"},
                "left_semi"));
  }

  private static Dataset<Row> uris(SparkSession spark, List<InputFile> files) {
    return spark
        .createDataset(
            files.stream().map(file -> file.file().sourceUri()).distinct().toList(),
            Encoders.STRING())
        .toDF("source_uri");
  }
}
