package org.tongbi.run;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseLock;

/** Runs stages under their names, and tells what each did and how long it took. */
final class Stages {
  private final SparkSession spark;
  private final Progress progress;
  private final Progress.Documents documents;
  private final Queue<StageReceipt> receipts = new ConcurrentLinkedQueue<>();

  Stages(SparkSession spark, Progress progress, Progress.Documents documents) {
    this.spark = spark;
    this.progress = progress;
    this.documents = documents;
  }

  /**
   * Rows that came to a stage and that it gave out.
   *
   * @param in rows that came to it
   * @param out rows that it wrote or handed on
   */
  record Rows(long in, long out) {}

  /** Runs a stage. */
  void run(String stage, Supplier<Rows> work) {
    Rows unused = result(stage, work, rows -> rows);
  }

  /**
   * Runs a stage that hands something on to later ones.
   *
   * @param counted the rows of what it hands on
   */
  <T> T result(String stage, Supplier<T> work, Function<T, Rows> counted) {
    long began = System.nanoTime();
    progress.started(stage, documents);
    // Spark's own pages and logs then name the stage that a job belongs to.
    spark.sparkContext().setJobDescription("tongbi: " + stage);
    T result;
    Rows rows;
    try {
      result = work.get();
      rows = counted.apply(result);
    } finally {
      spark.sparkContext().setJobDescription(null);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    receipts.add(new StageReceipt(stage, rows.in(), rows.out(), took.toMillis()));
    progress.finished(stage, OptionalLong.of(rows.out()), took);
    return result;
  }

  /**
   * Keeps other nights out of a warehouse; where that may mean to wait for one that died, the user
   * sees it as a stage.
   */
  WarehouseLock lock(Warehouse warehouse) {
    return warehouse.hasLocks()
        ? warehouse.lock()
        : result("lock", warehouse::lock, lock -> new Rows(0, 0));
  }

  /** What the stages did so far, in the order in which they ended. */
  List<StageReceipt> receipts() {
    return List.copyOf(receipts);
  }
}
