package org.tongbi.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TableTally;
import org.tongbi.audit.TallyStage;
import org.tongbi.audit.check.CheckKind;
import org.tongbi.audit.check.Checked;
import org.tongbi.audit.check.Conservation;
import org.tongbi.audit.check.OriginalsCheck;
import org.tongbi.audit.check.RowChecks;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** Verifies the tables of one run against its receipt and against each other. */
public final class RunCheck {
  private static final String ORIGINAL = "original_sha256";
  private static final int PREFIX = 2;
  private static final int AT_ONCE = 4;

  /** What the ledger holds at the run, by the name that references give it. */
  private static final String HOLDINGS = "holdings";

  private static final List<String> HOLDING =
      List.of("kind", "source_uri", "locator", "file_sha256", "doc_id");

  private final SparkSession spark;
  private final Warehouse warehouse;
  private final PublishedRun run;
  private final List<Checked> checked = new ArrayList<>();

  /** Checks of a run whose versions are still there. */
  public RunCheck(SparkSession spark, Warehouse warehouse, PublishedRun run) {
    this.spark = spark;
    this.warehouse = warehouse;
    this.run = run;
  }

  /** Makes all checks; a table that cannot be read is named and left out of the further ones. */
  public List<Checked> all() {
    Map<WarehouseTable, Dataset<Row>> tables = present();
    SortedMap<String, TableTally> tallies = tallies(tables);
    tables.keySet().removeIf(table -> !tallies.containsKey(table.tableName()));
    digests(tallies);
    RowChecks rows = new RowChecks();
    tables.forEach(
        (table, all) -> {
          if (fits(table, all.schema())) {
            rows.table(table.tableName(), all, table.key());
          }
        });
    holdings(tables).ifPresent(held -> rows.table(HOLDINGS, held, HOLDING));
    checked.addAll(rows.run());
    checked.addAll(Conservation.of(run.counts(), tallies));
    originals(tables);
    return List.copyOf(checked);
  }

  /** The tables whose files are there. */
  private Map<WarehouseTable, Dataset<Row>> present() {
    Map<WarehouseTable, Dataset<Row>> tables = new LinkedHashMap<>();
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      Long version = run.tableVersions().get(table.tableName());
      if (version == null) {
        continue;
      }
      List<String> missing = warehouse.filesOf(table).missing(version);
      checked.add(
          new Checked(
              CheckKind.FILES,
              table.tableName(),
              "files of version " + version + " are there",
              Math.max(1, missing.size()),
              missing.size(),
              missing.stream().findFirst(),
              missing.isEmpty() ? "" : again()));
      if (missing.isEmpty()) {
        tables.put(table, warehouse.read(table, version));
      }
    }
    return tables;
  }

  private String again() {
    return "put it back from a backup, or make the run again with tongbi rerun " + run.runId();
  }

  /** The tables that can be read, summed up; those that cannot are named. */
  private SortedMap<String, TableTally> tallies(Map<WarehouseTable, Dataset<Row>> tables) {
    SortedMap<String, TableTally> tallies = new ConcurrentSkipListMap<>();
    SortedMap<String, String> unreadable = new ConcurrentSkipListMap<>();
    List<Runnable> work = new ArrayList<>();
    tables.forEach(
        (table, rows) ->
            work.add(
                () -> {
                  String name = table.tableName();
                  try {
                    tallies.put(name, TallyStage.tally(name, rows));
                  } catch (Exception e) {
                    // Spark throws its checked exception where nothing declares one.
                    unreadable.put(name, why(e));
                  }
                }));
    Together.run(AT_ONCE, work);
    unreadable.forEach(
        (name, why) ->
            checked.add(failing(CheckKind.FILES, name, "files can be read", why, again())));
    return tallies;
  }

  private static String why(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    return message.lines().findFirst().orElse(cause.getClass().getSimpleName());
  }

  private void digests(SortedMap<String, TableTally> tallies) {
    SortedMap<String, ContentDigest> figures = new TreeMap<>();
    tallies.forEach(
        (table, tally) -> {
          String told = run.tableDigests().get(table);
          if (told == null) {
            return;
          }
          figures.put(table, tally.digest());
          String found = tally.digest().hex();
          digest(table, "digest is that of the receipt", found, told);
        });
    boolean whole = figures.keySet().equals(run.tableDigests().keySet());
    WarehouseTable.ofHistory().forEach(table -> figures.remove(table.tableName()));
    if (whole) {
      digest(
          WarehouseTable.RUN.tableName(),
          "digest is that of its tables",
          ContentDigest.ofTables(figures),
          run.digest());
    }
  }

  /** What the ledger says that the run was made of. */
  private Optional<Dataset<Row>> holdings(Map<WarehouseTable, Dataset<Row>> tables) {
    return Optional.ofNullable(tables.get(WarehouseTable.LEDGER))
        .map(ledger -> Ledger.at(ledger, run.sequence()));
  }

  private void digest(String table, String rule, String found, String told) {
    checked.add(
        found.equals(told)
            ? new Checked(CheckKind.DIGEST, table, rule, 1, 0, Optional.empty(), "")
            : failing(
                CheckKind.DIGEST,
                table,
                rule,
                found + " found, " + told + " told",
                "its rows are not those that were published: tongbi rerun "
                    + run.runId()
                    + " tells which are right"));
  }

  /** Whether a table has its columns and their types; a column more is no damage. */
  private boolean fits(WarehouseTable table, StructType found) {
    List<String> there = columns(found);
    List<String> missing =
        columns(table.schema()).stream().filter(column -> !there.contains(column)).toList();
    checked.add(
        new Checked(
            CheckKind.SCHEMA,
            table.tableName(),
            "columns have their types",
            table.schema().size(),
            missing.size(),
            missing.stream().findFirst().map(column -> "without " + column),
            missing.isEmpty()
                ? ""
                : "another build made the table, or something other than Tongbi wrote to it"));
    return missing.isEmpty();
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " (" + field.dataType().catalogString() + ")")
        .collect(Collectors.toList());
  }

  /** Only where the archive lies on this machine's file systems, and tables name its files. */
  private void originals(Map<WarehouseTable, Dataset<Row>> tables) {
    Optional<Path> archive = warehouse.originals().local();
    Dataset<Row> documents = tables.get(WarehouseTable.DOCUMENT);
    if (archive.isEmpty()
        || documents == null
        || !List.of(documents.columns()).contains(ORIGINAL)) {
      return;
    }
    String folder = archive.get().toString();
    OriginalsCheck.Archive files = sha256 -> Path.of(folder, sha256.substring(0, PREFIX), sha256);
    checked.add(OriginalsCheck.checksums(spark, archive.get()));
    checked.add(OriginalsCheck.kept("document", documents, ORIGINAL, files));
    Dataset<Row> filings = tables.get(WarehouseTable.FILING);
    if (filings != null) {
      checked.add(OriginalsCheck.kept("filing", filings, "file_sha256", files));
    }
    checked.add(OriginalsCheck.texts(documents, files));
  }

  private static Checked failing(
      CheckKind kind, String table, String rule, String what, String next) {
    return new Checked(kind, table, rule, 1, 1, Optional.of(what), next);
  }
}
