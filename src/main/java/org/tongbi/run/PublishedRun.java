package org.tongbi.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TableTally;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A run that readers can see (已发布批次): what went in, and which version of each table came out.
 *
 * @param sequence 1 for the warehouse's first run, and so on
 * @param inputs what went in
 * @param tableVersions the Delta version of each table, by its name
 * @param counts {@code taken_in = published + duplicate + rejected + set_aside} and what else was
 *     counted
 * @param tableDigests the digest of each table, by its name
 * @param digest the digest of all tables
 * @param receipt what else it proves itself by
 * @param status {@code published}, or {@code maintained} where only the files became others
 */
public record PublishedRun(
    String runId,
    long sequence,
    Instant startedAt,
    Instant finishedAt,
    String command,
    String build,
    Inputs inputs,
    SortedMap<String, Long> tableVersions,
    SortedMap<String, Long> counts,
    SortedMap<String, String> tableDigests,
    String digest,
    Receipt receipt,
    String status) {
  /** The status of a run that a night published. */
  static final String PUBLISHED = "published";

  /** The status of a run whose tables were compacted since. */
  static final String MAINTAINED = "maintained";

  private static final String ISSUE = "issue";

  /** On how many rows of a table an issue stands. */
  public record IssueCount(String table, String code, long rows) {}

  /**
   * What a run was made from.
   *
   * @param digest over the files and their checksums of all that the warehouse holds
   * @param files how many files that is
   * @param catalogue checksum of the catalogue
   * @param windows those that facility figures were asked for, sorted, with blanks between
   * @param asOf the day whose knowledge counted; empty where everything did
   */
  public record Inputs(String digest, long files, String catalogue, String windows, String asOf) {
    public Inputs {
      Objects.requireNonNull(digest, "digest");
      Objects.requireNonNull(catalogue, "catalogue");
      Objects.requireNonNull(windows, "windows");
      Objects.requireNonNull(asOf, "asOf");
    }
  }

  public PublishedRun {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(finishedAt, "finishedAt");
    Objects.requireNonNull(command, "command");
    Objects.requireNonNull(build, "build");
    Objects.requireNonNull(inputs, "inputs");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(receipt, "receipt");
    Objects.requireNonNull(status, "status");
    tableVersions = Collections.unmodifiableSortedMap(new TreeMap<>(tableVersions));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    tableDigests = Collections.unmodifiableSortedMap(new TreeMap<>(tableDigests));
  }

  /** A count by its name; 0 where it was not counted. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The name under which the rows of a table with an issue are counted. */
  static String issueCount(String table, String code) {
    return ISSUE + "." + table + "." + code;
  }

  /** What was told of a table; empty where the run had none of that name. */
  Optional<TableTally> tally(String table) {
    String digest = tableDigests.get(table);
    if (digest == null) {
      return Optional.empty();
    }
    String issues = issueCount(table, "");
    SortedMap<String, Long> byCode = new TreeMap<>();
    counts
        .tailMap(issues)
        .forEach(
            (name, rows) -> {
              if (name.startsWith(issues)) {
                byCode.put(name.substring(issues.length()), rows);
              }
            });
    return Optional.of(new TableTally(ContentDigest.of(count(rowCount(table)), digest), byCode));
  }

  /** The name under which a run counts the rows of a table. */
  static String rowCount(String table) {
    return table + "_rows";
  }

  /** Which issues stand on how many rows of which tables, the most frequent first. */
  public List<IssueCount> issues() {
    List<IssueCount> issues = new ArrayList<>();
    counts.forEach(
        (name, rows) -> {
          String[] parts = name.split("\\.", 3);
          if (parts.length == 3 && parts[0].equals(ISSUE)) {
            issues.add(new IssueCount(parts[1], parts[2], rows));
          }
        });
    // The sort is stable, so that equally frequent ones keep the order of their names.
    issues.sort(Comparator.comparingLong(IssueCount::rows).reversed());
    return List.copyOf(issues);
  }

  Row toRow() {
    return RowFactory.create(
        runId,
        sequence,
        java.sql.Timestamp.from(startedAt),
        java.sql.Timestamp.from(finishedAt),
        command,
        build,
        RowFactory.create(
            inputs.digest(), inputs.files(), inputs.catalogue(), inputs.windows(), inputs.asOf()),
        CollectionConverters.asScala(tableVersions),
        CollectionConverters.asScala(counts),
        CollectionConverters.asScala(tableDigests),
        digest,
        receipt.night(),
        CollectionConverters.asScala(receipt.settings()),
        CollectionConverters.asScala(receipt.dictionaries()),
        receipt.regions(),
        receipt.buildSha256(),
        receipt.stages().stream().map(StageReceipt::toRow).toArray(Row[]::new),
        status);
  }

  /**
   * This run as it stands after maintenance.
   *
   * @param place its number among the runs
   * @param versions the version of each table that has its rows now
   * @param at when
   */
  PublishedRun maintained(long place, SortedMap<String, Long> versions, Instant at) {
    return new PublishedRun(
        runId,
        place,
        startedAt,
        at,
        command,
        build,
        inputs,
        versions,
        counts,
        tableDigests,
        digest,
        receipt,
        MAINTAINED);
  }

  static PublishedRun of(Row row) {
    Row inputs = row.getAs("inputs");
    return new PublishedRun(
        row.getAs("run_id"),
        row.<Long>getAs("sequence"),
        row.<java.sql.Timestamp>getAs("started_at").toInstant(),
        row.<java.sql.Timestamp>getAs("finished_at").toInstant(),
        row.getAs("command"),
        row.getAs("build"),
        new Inputs(
            inputs.getAs("digest"),
            inputs.<Long>getAs("files"),
            inputs.getAs("catalogue"),
            later(inputs, "windows"),
            later(inputs, "as_of")),
        sorted(row.getJavaMap(row.fieldIndex("table_versions"))),
        sorted(row.getJavaMap(row.fieldIndex("counts"))),
        sorted(row.getJavaMap(row.fieldIndex("table_digests"))),
        row.getAs("digest"),
        receipt(row),
        row.getAs("status"));
  }

  private static Receipt receipt(Row row) {
    boolean known = List.of(row.schema().fieldNames()).contains("night");
    if (!known || row.getAs("night") == null) {
      return Receipt.NONE;
    }
    return new Receipt(
        row.getAs("night"),
        sorted(row.getJavaMap(row.fieldIndex("settings"))),
        sorted(row.getJavaMap(row.fieldIndex("dictionaries"))),
        row.getAs("regions"),
        row.getAs("build_sha256"),
        row.<Row>getList(row.fieldIndex("stages")).stream().map(StageReceipt::of).toList());
  }

  /** A setting that came later; runs of earlier builds knew none. */
  private static String later(Row inputs, String setting) {
    boolean known = List.of(inputs.schema().fieldNames()).contains(setting);
    return known && inputs.getAs(setting) != null ? inputs.getAs(setting) : "";
  }

  private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
    return new TreeMap<>(map);
  }
}
