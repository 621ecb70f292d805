package org.tongbi.run;

import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.sql.SparkSession;

/** Opens the Spark session that every command shares. */
public final class SparkSessions {
  private static final String LOCAL = "local";

  /** Inputs up to this size, in bytes, are over before compiling the plans would have paid. */
  private static final long INTERPRETED_AT_MOST = Long.getLong("tongbi.interpreted", 32L << 20);

  /** Whom files and folders are kept from: by default from everybody but their user. */
  private static final String UMASK = "spark.hadoop.fs.permissions.umask-mode";

  private SparkSessions() {}

  /**
   * The session, made on first use.
   *
   * @param master where to run; empty: what spark-submit set, else on all cores of this machine
   */
  public static SparkSession open(Optional<String> master) {
    // Spark formats and parses by the JVM's defaults in places; results must not follow them.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    String url = url(master);
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("tongbi")
            .master(url)
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.ansi.enabled", "true")
            // Inferring filters from joins over structs takes the planner minutes and saves
            // nothing:
            // few columns here are ever null, and none is skipped by.
            .config("spark.sql.constraintPropagation.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            // What is written is its user's own; a site that shares its tables says so itself.
            .config(UMASK, System.getProperty(UMASK, "077"));
    if (isLocal(master)) {
      tuneForOneMachine(builder, url);
    }
    return builder.getOrCreate();
  }

  /**
   * Fits a session on one machine to how much there is to read; one on a cluster stays as it is.
   *
   * <p>Tens of thousands of rows are done before their plans are compiled; millions are not.
   *
   * @param bytes of all inputs that the night was given
   */
  static void fit(SparkSession spark, long bytes) {
    if (!spark.sparkContext().isLocal()) {
      return;
    }
    boolean compiled = bytes > INTERPRETED_AT_MOST;
    spark.conf().set("spark.sql.codegen.wholeStage", Boolean.toString(compiled));
    spark.conf().set("spark.sql.codegen.factoryMode", compiled ? "FALLBACK" : "NO_CODEGEN");
    spark.conf().set("spark.sql.adaptive.enabled", Boolean.toString(compiled));
  }

  /** Whether driver and executors are one JVM on this machine. */
  public static boolean isLocal(Optional<String> master) {
    return url(master).startsWith(LOCAL);
  }

  private static String url(Optional<String> master) {
    return master.orElseGet(() -> System.getProperty("spark.master", LOCAL + "[*]"));
  }

  /** Spark's defaults suit clusters; on one machine most of a short night would go into them. */
  private static void tuneForOneMachine(SparkSession.Builder builder, String url) {
    String cores = Integer.toString(cores(url));
    builder
        .config("spark.ui.enabled", "false")
        // Nobody looks at past queries where there is no page; a thousand kept plans fill the heap.
        .config("spark.sql.ui.retainedExecutions", "5")
        // Tables are named by their folders; Spark's own would be made wherever one stands.
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        // Every sort and every aggregate of every task takes, and clears, a whole page at once; by
        // default that is 64 MB where the heap is large.
        .config("spark.buffer.pageSize", "1m")
        .config("spark.default.parallelism", cores)
        .config("spark.sql.shuffle.partitions", cores)
        .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", cores)
        // A short query costs less than planning it again after each of its stages.
        .config("spark.sql.adaptive.enabled", "false")
        // Compiling each plan to bytecode costs seconds a night; the grammar is where time goes.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.databricks.delta.snapshotPartitions", cores)
        // Listing a table's files beside each commit costs a job; readers list them themselves.
        .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
        .config("spark.databricks.delta.vacuum.parallelDelete.enabled", "false");
  }

  private static int cores(String url) {
    String inBrackets = url.replaceAll("^local\\[(\\d+).*$", "$1");
    if (inBrackets.equals(url)) {
      return url.equals(LOCAL) ? 1 : Math.max(1, Runtime.getRuntime().availableProcessors());
    }
    return Math.max(1, Integer.parseInt(inBrackets));
  }
}
