package org.tongbi.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFormat;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.indicator.Coded;
import org.tongbi.issue.Issue;
import org.tongbi.observation.InputFile;
import org.tongbi.observation.IntakeStage;
import org.tongbi.observation.SourceRows;
import org.tongbi.observation.filing.FilingChecksumStage;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFormat;
import org.tongbi.table.Originals;
import org.tongbi.table.StorageException;

/**
 * What a past run was made of: its documents and rejections by the ledger, the files of facilities,
 * and what it was asked to do. Bytes come from the archive of originals alone.
 *
 * @param documents rows of the ledger, one a document
 * @param rejections rows of the ledger, one a rejected input
 * @param filings what facilities file, as the archive has it
 * @param asked the settings that reach a figure
 */
record PastInputs(
    Dataset<Row> documents, Dataset<Row> rejections, List<FilingFile> filings, Asked asked) {
  /** What the ledger tells of a rejection. */
  private static final Set<String> TOLD_OF_REJECTIONS =
      Set.of(
          "source_uri", "locator", "file_sha256", "original_sha256", "reason", "detail", "excerpt");

  private static final String[] PLACE = {"source_uri", "locator", "original_sha256"};

  PastInputs {
    filings = List.copyOf(filings);
  }

  /**
   * The settings that reach a figure.
   *
   * @param windows those that facility figures are asked for besides the usual ones
   * @param asOf the day whose knowledge counts
   * @param catalogue the files of indicators beside the standard ones, in the archive
   */
  record Asked(SortedSet<Window> windows, AsOf asOf, List<Path> catalogue) {
    Asked {
      catalogue = List.copyOf(catalogue);
    }

    private static Asked of(PublishedRun run, Originals originals) {
      SortedSet<Window> windows = new TreeSet<>();
      words(run.inputs().windows()).forEach(window -> windows.add(Window.parse(window)));
      String asOf = run.inputs().asOf();
      return new Asked(
          windows,
          asOf.isEmpty() ? AsOf.NOW : AsOf.parse(asOf),
          words(run.receipt().setting(NightSettings.CATALOGUE)).stream()
              .map(sha256 -> archived(originals, sha256))
              .toList());
    }

    private static List<String> words(String text) {
      return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
  }

  /**
   * What a run had.
   *
   * @param ledger of the newest run: it holds what all runs before had
   */
  static PastInputs of(Dataset<Row> ledger, PublishedRun run, Originals originals) {
    Dataset<Row> there = Ledger.at(ledger, run.sequence());
    List<FilingFile> filings =
        there
            .filter(col("kind").notEqual(Ledger.DOCUMENT))
            .filter(col("kind").notEqual(Ledger.REJECTION))
            .collectAsList()
            .stream()
            .map(row -> filing(row, originals))
            .sorted()
            .toList();
    return new PastInputs(
        there.filter(col("kind").equalTo(Ledger.DOCUMENT)),
        there.filter(col("kind").equalTo(Ledger.REJECTION)),
        filings,
        Asked.of(run, originals));
  }

  PastInputs withDocuments(Dataset<Row> others) {
    return new PastInputs(others, rejections, filings, asked);
  }

  PastInputs withFilings(List<FilingFile> others) {
    return new PastInputs(documents, rejections, others.stream().sorted().toList(), asked);
  }

  PastInputs with(Asked others) {
    return new PastInputs(documents, rejections, filings, others);
  }

  /** The documents and rejections, read from the archive again, as {@link SourceRows}. */
  Dataset<Row> sources(SparkSession spark, Originals originals) {
    Dataset<Row> opened =
        IntakeStage.open(spark, files(originals)).withColumn("original_sha256", col("file_sha256"));
    Dataset<Row> documents =
        opened
            .filter(col("doc_id").isNotNull())
            .drop("file_sha256", "ordinal")
            .join(
                this.documents.select(
                    "source_uri", "locator", "original_sha256", "doc_id", "file_sha256"),
                new String[] {"source_uri", "locator", "original_sha256", "doc_id"})
            .withColumn("ordinal", lit(0));
    Dataset<Row> unread =
        opened
            .filter(col("doc_id").isNotNull())
            .join(because(Issue.READING_FAILED).select(columns(PLACE)), PLACE, "left_semi");
    Dataset<Row> refused =
        opened
            .filter(col("reason").isNotNull())
            .join(rejections.select(columns(PLACE)), PLACE, "left_semi");
    return documents
        .select(columns(SourceRows.SCHEMA.fieldNames()))
        .unionByName(unread.select(columns(SourceRows.SCHEMA.fieldNames())))
        .unionByName(refused.select(columns(SourceRows.SCHEMA.fieldNames())))
        .unionByName(settledThen());
  }

  /** What no bytes tell: who held an id that night, and what could not be opened. */
  private Dataset<Row> settledThen() {
    return because(Issue.DOC_ID_CLASH, Issue.UNREADABLE_FILE)
        .select(
            Arrays.stream(SourceRows.SCHEMA.fields())
                .map(
                    field ->
                        TOLD_OF_REJECTIONS.contains(field.name())
                            ? col(field.name())
                            : lit(null).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new))
        .withColumn("ordinal", lit(0));
  }

  private Dataset<Row> because(Issue... reasons) {
    return rejections.filter(col("reason").isin(Arrays.stream(reasons).map(Issue::code).toArray()));
  }

  /** The archived files that hold the documents or that were rejected, in order. */
  private List<InputFile> files(Originals originals) {
    Dataset<Row> held =
        documents.select(
            col("source_uri"),
            col("original_sha256"),
            functions.when(col("locator").equalTo(""), col("doc_id")).as("doc_id"));
    Dataset<Row> refused =
        rejections
            .filter(col("reason").notEqual(Issue.UNREADABLE_FILE.code()))
            .select(
                col("source_uri"),
                col("original_sha256"),
                lit(null).cast(DataTypes.StringType).as("doc_id"));
    Map<String, Row> inOrder = new TreeMap<>();
    held.unionByName(refused)
        .groupBy("source_uri", "original_sha256")
        .agg(functions.max("doc_id").as("doc_id"))
        .collectAsList()
        .forEach(row -> inOrder.put(row.getString(0) + "\n" + row.getString(1), row));
    List<InputFile> files = new ArrayList<>();
    for (Row row : inOrder.values()) {
      String uri = row.getString(0);
      String sha256 = row.getString(1);
      SourceFormat format = SourceFormat.ofName(uri);
      Path there = archived(originals, sha256);
      SourceFile file = new SourceFile(uri, there.toString(), originals.size(sha256), format);
      String id =
          row.isNullAt(2) && !format.holdsMany() ? SourceFormat.stem(uri) : row.getString(2);
      files.add(new InputFile(files.size(), file, format.holdsMany() ? null : id, sha256));
    }
    return files;
  }

  private static FilingFile filing(Row row, Originals originals) {
    String uri = row.getAs("source_uri");
    String sha256 = row.getAs("original_sha256");
    String code = row.getAs("kind");
    FilingKind kind =
        code.equals(FilingChecksumStage.UNKNOWN) ? null : Coded.of(FilingKind.class, code);
    boolean alone = kind == FilingKind.POPULATION || kind == FilingKind.CORRECTIONS;
    return new FilingFile(
        uri,
        archived(originals, sha256).toString(),
        originals.size(sha256),
        kind,
        alone ? FilingFormat.CSV : FilingFormat.ofName(uri),
        row.getAs("detail"),
        sha256);
  }

  private static Path archived(Originals originals, String sha256) {
    Optional<Path> there = originals.local(sha256);
    return there.orElseThrow(
        () ->
            new StorageException(
                "the archive "
                    + originals.location(sha256)
                    + " lies on a remote file system; copy the warehouse to a file system of this"
                    + " machine and name that with --warehouse",
                null));
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
