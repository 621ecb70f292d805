package org.tongbi.run;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Runs stages one after the other under their names, and tells how long each took. */
final class Stages {
  private final SparkSession spark;
  private final Progress progress;
  private final LongSupplier documentsDone;

  Stages(SparkSession spark, Progress progress, LongSupplier documentsDone) {
    this.spark = spark;
    this.progress = progress;
    this.documentsDone = documentsDone;
  }

  /** Runs a stage that tells the rows it wrote. */
  void run(String stage, Supplier<OptionalLong> work) {
    OptionalLong unused = run(stage, work, rows -> rows);
  }

  /** Runs a stage that hands something on to later ones. */
  <T> T result(String stage, Supplier<T> work) {
    return run(stage, work, handedOn -> OptionalLong.of(documentsDone.getAsLong()));
  }

  private <T> T run(String stage, Supplier<T> work, Function<T, OptionalLong> rows) {
    long began = System.nanoTime();
    progress.started(stage, documentsDone);
    // Spark's own pages and logs then name the stage that a job belongs to.
    spark.sparkContext().setJobDescription("tongbi: " + stage);
    T result;
    try {
      result = work.get();
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    progress.finished(stage, rows.apply(result), took);
    return result;
  }
}
