package org.tongbi.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.CannotReplaceMissingTableException;
import org.apache.spark.sql.catalyst.analysis.TableAlreadyExistsException;
import org.apache.spark.util.SerializableConfiguration;
import org.tongbi.observation.PlanLeaf;

/** A folder of Delta tables, each read and written by its path. */
public final class Warehouse {
  private static final String STALE = "__stale";
  private static final String SEARCHED = "delta.dataSkippingStatsColumns";
  private static final String SIGNATURE = "spark.databricks.delta.commitInfo.userMetadata";

  private final SparkSession spark;
  private final Path root;
  private final FileSystem files;

  private Warehouse(SparkSession spark, Path root, FileSystem files) {
    this.spark = spark;
    this.root = root;
    this.files = files;
  }

  /**
   * The warehouse in a folder, which need not exist yet.
   *
   * @throws StorageException where the file system cannot be reached
   */
  public static Warehouse at(SparkSession spark, String folder) {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      return new Warehouse(spark, files.makeQualified(path), files);
    } catch (IOException | IllegalArgumentException e) {
      throw unreachable(folder, e);
    }
  }

  /** The folder, as a qualified path. */
  public String folder() {
    return root.toString();
  }

  /**
   * Makes the folder and proves that it can be written to.
   *
   * <p>The proof is one file, so that only who {@linkplain #lock holds} a shared warehouse may ask
   * for it.
   *
   * @throws StorageException where it cannot
   */
  public void prepare() {
    Path probe = new Path(root, "_write_probe");
    try {
      make();
      files.create(probe, true).close();
      files.delete(probe, false);
    } catch (IOException e) {
      throw unreachable(shown(), e);
    }
  }

  private void make() throws IOException {
    if (!files.mkdirs(root)) {
      throw new IOException("the folder could not be made");
    }
  }

  /** Whether its file system has locks of its own, which end with the process that took them. */
  public boolean hasLocks() {
    return root.toUri().getScheme().equals("file");
  }

  /**
   * Makes the folder and keeps other nights out of it until the lock is closed.
   *
   * <p>Without {@linkplain #hasLocks locks} it waits a minute where a night that died has left its
   * lease.
   *
   * @throws StorageException where another night is at work, or where the folder cannot be written
   *     to
   */
  public WarehouseLock lock() {
    try {
      make();
      Optional<? extends WarehouseLock> lock =
          hasLocks()
              ? FolderLock.take(java.nio.file.Path.of(root.toUri()))
              : WarehouseLease.take(files, root, WarehouseLease.Pace.usual());
      return lock.orElseThrow(
          () ->
              new StorageException(
                  "warehouse "
                      + shown()
                      + " cannot be written to: another night is working on it; run again when"
                      + " that is over",
                  null));
    } catch (IOException e) {
      throw unreachable(shown(), e);
    }
  }

  /**
   * Makes sure that a table stands at a version; empty: that there is none.
   *
   * @throws StorageException where it does not, since another night wrote to it
   */
  public void requireVersion(WarehouseTable table, OptionalLong expected) {
    if (!version(table).equals(expected)) {
      throw writtenMeanwhile(table);
    }
  }

  /**
   * Makes sure that it was a certain night that wrote a version of a table.
   *
   * @throws StorageException where it was another one
   */
  public void requireWriter(WarehouseTable table, long version, String night) {
    List<Commit> since = log(table).after(version - 1);
    if (since.isEmpty() || !since.get(0).night().equals(Optional.of(night))) {
      throw writtenMeanwhile(table);
    }
  }

  private StorageException writtenMeanwhile(WarehouseTable table) {
    return new StorageException(
        "warehouse "
            + shown()
            + ": another night wrote to the table "
            + table.tableName()
            + " meanwhile; nothing was published, run again when that night has ended",
        null);
  }

  /** What the commits of a table say. */
  public TableLog log(WarehouseTable table) {
    return new TableLog(files, path(table), shown());
  }

  /** The newest version of a table; empty where there is no table. */
  public OptionalLong version(WarehouseTable table) {
    return log(table).version();
  }

  /** A table as it stood at a version. */
  public Dataset<Row> read(WarehouseTable table, long version) {
    return filesOf(table).rows(OptionalLong.of(version));
  }

  /** A table as it stands now. */
  public Dataset<Row> read(WarehouseTable table) {
    return filesOf(table).rows(OptionalLong.empty());
  }

  /**
   * Creates a table with its first rows, in one commit, with its comments.
   *
   * @throws StorageException where another night made it meanwhile, or where its folder holds what
   *     no night made
   */
  public void create(WarehouseTable table, Dataset<Row> rows) {
    try {
      creation(table, rows).create();
    } catch (TableAlreadyExistsException e) {
      if (version(table).isPresent()) {
        throw cameIntoBeing(table, e);
      }
      requireOfNights(table);
      createOverRemains(table, rows);
    }
  }

  /**
   * Creates a table where a night that died left a folder without a commit.
   *
   * <p>The remains stay: should that night be alive after all and commit first, its files are
   * there, and Delta refuses this commit. The table has no description then; its columns do.
   */
  private void createOverRemains(WarehouseTable table, Dataset<Row> rows) {
    try {
      PlanLeaf.inOnePiece(table.conform(rows))
          .write()
          .format("delta")
          .mode("errorifexists")
          .option(SEARCHED, searched(table))
          .save(path(table).toString());
    } catch (Exception e) {
      // Scala throws what Java would have to declare.
      if (version(table).isPresent()) {
        throw cameIntoBeing(table, e);
      }
      throw e;
    }
  }

  private StorageException cameIntoBeing(WarehouseTable table, Exception cause) {
    return new StorageException(
        shown()
            + ": the table "
            + table.tableName()
            + " came into being meanwhile; is another"
            + " night running on this warehouse? Run again when it has ended.",
        cause);
  }

  /**
   * The same where nights that died have left a table that no run published: its rows go, the
   * numbers of its versions do not come back, so that none ever means two things.
   */
  public void createAnew(WarehouseTable table, Dataset<Row> rows) {
    try {
      creation(table, rows).replace();
    } catch (CannotReplaceMissingTableException e) {
      throw writtenMeanwhile(table);
    }
  }

  private CreateTableWriter<Row> creation(WarehouseTable table, Dataset<Row> rows) {
    return PlanLeaf.inOnePiece(table.conform(rows))
        .writeTo("delta.`" + path(table).toString().replace("`", "``") + "`")
        .using("delta")
        .tableProperty("comment", table.comment())
        // Only the key's columns are ever searched by; bounds of long texts cost and help nobody.
        .tableProperty(SEARCHED, searched(table));
  }

  /**
   * Adds rows to a table once, however often its commit is tried.
   *
   * <p>Delta writes nothing where the table holds a commit of the same name with this number or a
   * higher one, so numbers must only ever rise.
   */
  public void appendOnce(WarehouseTable table, Dataset<Row> rows, String name, long number) {
    PlanLeaf.inOnePiece(table.conform(rows))
        .write()
        .format("delta")
        .mode("append")
        // A warehouse of an earlier build may lack a column of the table of runs.
        .option("mergeSchema", table == WarehouseTable.RUN)
        .option("txnAppId", name)
        .option("txnVersion", number)
        .save(path(table).toString());
  }

  /** Puts rows in the place of all that a table holds, in one commit. */
  public void overwrite(WarehouseTable table, Dataset<Row> rows) {
    PlanLeaf.inOnePiece(table.conform(rows))
        .write()
        .format("delta")
        .mode("overwrite")
        .save(path(table).toString());
  }

  /**
   * Brings rows into a table: those with a known key replace it, others are added, and stale keys
   * go, all in one commit.
   *
   * @param staleKeys the key columns of rows to remove unless {@code rows} brings them again
   */
  public void merge(WarehouseTable table, Dataset<Row> rows, Dataset<Row> staleKeys) {
    String[] key = table.key().toArray(String[]::new);
    Dataset<Row> fresh = table.conform(rows);
    Dataset<Row> gone =
        staleKeys
            .select(table.key().stream().map(name -> col("`" + name + "`")).toArray(Column[]::new))
            .distinct()
            .join(fresh.select(columns(key)), key, "left_anti");
    Dataset<Row> source =
        fresh.withColumn(STALE, lit(false)).unionByName(gone.withColumn(STALE, lit(true)), true);
    String sameKey =
        table.key().stream()
            .map(name -> "t.`" + name + "` = s.`" + name + "`")
            .collect(Collectors.joining(" and "));
    DeltaTable.forPath(spark, path(table).toString())
        .as("t")
        .merge(source.as("s"), sameKey)
        .whenMatched("s." + STALE)
        .delete()
        .whenMatched()
        .updateAll()
        .whenNotMatched("not s." + STALE)
        .insertAll()
        .execute();
  }

  /** Brings a table back to what it was at a version. */
  public void restore(WarehouseTable table, long version) {
    DeltaTable.forPath(spark, path(table).toString()).restoreToVersion(version);
  }

  /** Lets every commit from now on name the night that makes it. */
  public void sign(String night) {
    spark.conf().set(SIGNATURE, night);
  }

  /** Lets commits name no night any more. */
  public void unsign() {
    spark.conf().unset(SIGNATURE);
  }

  /** The archive of what nights opened. */
  public Originals originals() {
    return new Originals(
        root.toString(), new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
  }

  /** Where nights keep what they must not lose before they are over. */
  public Staging staging() {
    return new Staging(spark, files, root);
  }

  /**
   * Removes what a night that died left of a table before its first commit.
   *
   * @throws StorageException where the folder of that name holds what no night made: it is left
   */
  public void drop(WarehouseTable table) {
    try {
      if (files.exists(path(table))) {
        requireOfNights(table);
        files.delete(path(table), true);
      }
    } catch (IOException e) {
      throw unreachable(shown(), e);
    }
  }

  /**
   * Makes sure that nights alone wrote to a table, if there is one, or that one died before its
   * first commit.
   *
   * @throws StorageException where the folder of that name holds what no night made
   */
  public void requireOfNights(WarehouseTable table) {
    try {
      if (isOfNights(table)) {
        return;
      }
    } catch (IOException e) {
      throw unreachable(shown(), e);
    }
    throw new StorageException(
        "warehouse "
            + shown()
            + ": its folder "
            + table.tableName()
            + " holds what no night made; nothing was changed, name another folder with"
            + " --warehouse",
        null);
  }

  private boolean isOfNights(WarehouseTable table) throws IOException {
    List<Commit> commits = log(table).after(-1);
    if (!commits.isEmpty()) {
      return commits.stream().allMatch(commit -> commit.night().isPresent());
    }
    return !files.exists(path(table))
        || files.exists(new Path(path(table), "_delta_log"))
        || files.listStatus(path(table)).length == 0;
  }

  /** The files that a table's versions are made of. */
  public TableFiles filesOf(WarehouseTable table) {
    return new TableFiles(spark, table, path(table));
  }

  private Path path(WarehouseTable table) {
    return new Path(root, table.tableName());
  }

  private static String searched(WarehouseTable table) {
    return table.key().stream().map(name -> "`" + name + "`").collect(Collectors.joining(","));
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(name -> col("`" + name + "`")).toArray(Column[]::new);
  }

  private String shown() {
    return Path.getPathWithoutSchemeAndAuthority(root).toString();
  }

  static StorageException unreachable(String folder, Exception cause) {
    return new StorageException(
        "warehouse "
            + folder
            + " cannot be used: "
            + String.valueOf(cause.getMessage()).strip()
            + "; name a folder that you may write to with --warehouse",
        cause);
  }
}
