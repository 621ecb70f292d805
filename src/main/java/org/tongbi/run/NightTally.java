package org.tongbi.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TableTally;
import org.tongbi.audit.TallyStage;
import org.tongbi.table.WarehouseTable;

/**
 * What the tables of a run hold, summed up.
 *
 * @param input the digest of the files that the warehouse is made of
 * @param tables the tally of each table, by its name
 */
record NightTally(ContentDigest input, SortedMap<String, TableTally> tables) {
  private static final String INPUT = "input";

  /** Planning one table's job leaves most cores idle. */
  private static final int AT_ONCE = 4;

  /**
   * Sums up tables as a night left them.
   *
   * @param last the last run, of this very build; empty where none is
   */
  static NightTally of(TableWriter written, Optional<PublishedRun> last) {
    SortedMap<String, TableTally> tallies = new ConcurrentSkipListMap<>();
    List<Runnable> jobs = new ArrayList<>();
    jobs.add(() -> tallies.put(INPUT, TallyStage.tally(INPUT, inputs(written))));
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      jobs.add(
          () ->
              written.tally(table, last).ifPresent(tally -> tallies.put(table.tableName(), tally)));
    }
    Together.run(AT_ONCE, jobs);
    ContentDigest input = tallies.remove(INPUT).digest();
    return new NightTally(input, tallies);
  }

  /** The files that the warehouse is made of, each once. */
  private static Dataset<Row> inputs(TableWriter written) {
    return Stream.of(WarehouseTable.DOCUMENT, WarehouseTable.REJECTED, WarehouseTable.FILING)
        .flatMap(table -> written.after(table).stream())
        .map(rows -> rows.select("source_uri", "file_sha256"))
        .reduce(Dataset::union)
        .orElseThrow()
        .distinct();
  }

  /** How many rows all tables have. */
  long rows() {
    return tables.values().stream().mapToLong(tally -> tally.digest().rows()).sum();
  }

  /** The digest of each table, by its name. */
  SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    tables.forEach((table, tally) -> digests.put(table, tally.digest().hex()));
    return digests;
  }

  /**
   * One digest of all figures: what gates measured depends on the run before, and the ledger on all
   * runs, so they are no part of what the figures are.
   */
  String digest() {
    SortedMap<String, ContentDigest> figures = new TreeMap<>();
    tables.forEach((table, tally) -> figures.put(table, tally.digest()));
    WarehouseTable.ofHistory().forEach(table -> figures.remove(table.tableName()));
    return ContentDigest.ofTables(figures);
  }

  /** Rows of each table and of each issue on it, by the names under which a run counts them. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    tables.forEach(
        (table, tally) -> {
          counts.put(PublishedRun.rowCount(table), tally.digest().rows());
          tally
              .issues()
              .forEach((code, rows) -> counts.put(PublishedRun.issueCount(table, code), rows));
        });
    return counts;
  }
}
