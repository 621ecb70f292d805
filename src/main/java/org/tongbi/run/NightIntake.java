package org.tongbi.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CopyStage;
import org.tongbi.observation.DocumentTable;
import org.tongbi.observation.DuplicateStage;
import org.tongbi.observation.InputFile;
import org.tongbi.observation.IntakeStage;
import org.tongbi.observation.ReadingStage;
import org.tongbi.observation.ReportCorrections;
import org.tongbi.observation.SetAside;
import org.tongbi.observation.SourceRows;
import org.tongbi.table.WarehouseTable;

/**
 * What a night takes in: which files are opened, which of their documents are read, and which rows
 * of the last run that makes stale.
 */
final class NightIntake {
  private static final StructType PLACES =
      new StructType()
          .add("ordinal", DataTypes.IntegerType)
          .add("source_uri", DataTypes.StringType)
          .add("file_sha256", DataTypes.StringType);

  private static final String[] SAME_DOCUMENT = {"doc_id", "sha256"};
  private static final Column[] SOURCE_COLUMNS = columns(SourceRows.SCHEMA.fieldNames());

  private final Dataset<Row> sources;
  private final Dataset<Row> settled;
  private final Dataset<Row> read;
  private final Dataset<Row> kept;
  private final Dataset<Row> copies;
  private final Optional<Dataset<Row>> unchanged;
  private final Dataset<Row> toReplace;
  private final TablesBefore before;
  private final ReportCorrections corrections;
  private final KeptRows rowsInUse;
  private final Dataset<Row> openedUris;

  /**
   * The files that must be opened: new and changed ones, and with them those whose documents were
   * refused an id before, which may be free now.
   *
   * @param files with their checksums
   * @param everything whether a new build or catalogue makes all files worth reading again
   */
  static List<InputFile> toOpen(
      SparkSession spark, List<InputFile> files, TablesBefore before, boolean everything) {
    if (before.firstNight() || everything) {
      return files;
    }
    Dataset<Row> known =
        before
            .of(WarehouseTable.DOCUMENT)
            .select("source_uri", "file_sha256")
            .unionByName(before.of(WarehouseTable.REJECTED).select("source_uri", "file_sha256"))
            .distinct();
    Set<Integer> open =
        new HashSet<>(
            places(spark, files)
                .join(known, new String[] {"source_uri", "file_sha256"}, "left_anti")
                .select("ordinal")
                .as(Encoders.INT())
                .collectAsList());
    if (open.isEmpty()) {
      return List.of();
    }
    Set<String> refused =
        new HashSet<>(
            before
                .of(WarehouseTable.REJECTED)
                .filter(col("reason").equalTo(Issue.DOC_ID_CLASH.code()))
                .select("source_uri")
                .as(Encoders.STRING())
                .collectAsList());
    return files.stream()
        .filter(f -> open.contains(f.ordinal()) || refused.contains(f.file().sourceUri()))
        .toList();
  }

  /**
   * Reads what must be read.
   *
   * @param keep where what was read is kept, so that it is read once
   * @param documentsDone counts documents as they are read, for progress only
   */
  NightIntake(
      OpenedSources opened,
      TablesBefore before,
      boolean everything,
      NightSettings settings,
      FilingNews filings,
      UnaryOperator<Dataset<Row>> keep,
      KeptRows rowsInUse,
      LongAccumulator documentsDone) {
    this.before = before;
    this.rowsInUse = rowsInUse;
    this.corrections = filings.reportCorrections();
    this.openedUris = opened.uris();
    this.sources = opened.sources();
    this.settled = opened.settled();
    Dataset<Row> found = settled.filter(col("doc_id").isNotNull()).select(SOURCE_COLUMNS);
    Dataset<Row> toRead;
    if (before.firstNight()) {
      this.unchanged = Optional.empty();
      toRead = found;
    } else {
      Dataset<Row> documents = before.of(WarehouseTable.DOCUMENT);
      this.unchanged =
          everything
              ? Optional.empty()
              : Optional.of(
                  found.join(documents.select("doc_id", "sha256"), SAME_DOCUMENT, "left_semi"));
      Set<String> corrected = corrections.changedFrom(filings.correctionsBefore());
      toRead = toRead(found, documents, corrected, everything);
    }
    this.read =
        keep.apply(
            ReadingStage.read(
                toRead, settings.reader(), settings.asOf(), corrections, documentsDone));
    Dataset<Row> fresh = ReadingStage.documents(read);
    this.kept =
        before.firstNight() ? fresh.limit(0) : without(before.of(WarehouseTable.DOCUMENT), fresh);
    this.copies =
        rowsInUse.leaf(
            before.firstNight()
                ? CopyStage.copies(SetAside.without(fresh))
                : CopyStage.copies(
                    SetAside.without(fresh),
                    SetAside.without(this.kept),
                    before.of(WarehouseTable.DOCUMENT)));
    this.toReplace =
        before.firstNight() ? fresh.select("doc_id") : rowsInUse.leaf(toReplace(fresh));
  }

  /**
   * The documents that are new or changed, those that are corrected otherwise, and those whose
   * standing as a copy is in doubt.
   */
  private Dataset<Row> toRead(
      Dataset<Row> found, Dataset<Row> documents, Set<String> corrected, boolean everything) {
    if (everything) {
      return found.unionByName(SourceRows.ofDocuments(without(documents, found)));
    }
    Dataset<Row> news =
        rowsInUse.leaf(
            found.join(documents.select("doc_id", "sha256"), SAME_DOCUMENT, "left_anti"));
    Dataset<Row> again = documents.filter(col("doc_id").isin(corrected.toArray()));
    Dataset<Row> heirs =
        without(
            heirs(documents, news.select("doc_id").unionByName(again.select("doc_id")))
                .unionByName(again)
                .dropDuplicates("doc_id"),
            news);
    return news.unionByName(
            found
                .join(heirs.select("doc_id"), new String[] {"doc_id"}, "left_semi")
                .select(SOURCE_COLUMNS))
        .unionByName(SourceRows.ofDocuments(without(heirs, found)));
  }

  private static Dataset<Row> nothing(SparkSession spark, StructType schema) {
    return spark.createDataFrame(List.of(), schema);
  }

  /** The documents read tonight. */
  Dataset<Row> documents() {
    return DuplicateStage.mark(ReadingStage.documents(read), copies);
  }

  /** The observations of tonight's documents that are no copies. */
  Dataset<Row> observations() {
    return DuplicateStage.withoutCopies(ReadingStage.observations(read), copies);
  }

  /** The checks of the prose of tonight's documents that are no copies. */
  Dataset<Row> proseChecks() {
    return DuplicateStage.withoutCopies(ReadingStage.proseChecks(read), copies);
  }

  /** What did not go through tonight. */
  Dataset<Row> rejections() {
    return IntakeStage.rejections(settled).unionByName(ReadingStage.failures(read));
  }

  /**
   * The earlier rejections of files that were opened again; of later nights only.
   *
   * <p>What facilities file may have the name of a report, but not its bytes.
   */
  Dataset<Row> staleRejections() {
    return before
        .of(WarehouseTable.REJECTED)
        .join(openedUris, new String[] {"source_uri"}, "left_semi")
        .join(
            before.of(WarehouseTable.FILING),
            new String[] {"source_uri", "file_sha256"},
            "left_anti");
  }

  /**
   * The observations of the last run that are replaced or whose documents have become copies; of
   * later nights only.
   */
  Dataset<Row> staleObservations() {
    return ofDocumentsToReplace(WarehouseTable.OBSERVATION);
  }

  /** The checks of the last run that are replaced or whose documents have become copies. */
  Dataset<Row> staleProseChecks() {
    return ofDocumentsToReplace(WarehouseTable.PROSE_CHECK);
  }

  /** The documents of the last run that are not read again; of later nights only. */
  Dataset<Row> documentsKept() {
    return kept;
  }

  /** The observations of the last run that stay; of later nights only. */
  Dataset<Row> observationsKept() {
    return before
        .of(WarehouseTable.OBSERVATION)
        .join(toReplace, new String[] {"doc_id"}, "left_anti");
  }

  /** The documents that were read tonight or have become copies; of later nights only. */
  Dataset<Row> documentsReplaced() {
    return documents().unionByName(kept.join(toReplace, new String[] {"doc_id"}, "left_semi"));
  }

  /** The mentions of the last run in those documents. */
  Dataset<Row> staleMentions() {
    return ofDocumentsToReplace(WarehouseTable.MENTION);
  }

  private Dataset<Row> ofDocumentsToReplace(WarehouseTable table) {
    return before.of(table).join(toReplace, new String[] {"doc_id"}, "left_semi");
  }

  /** The documents read tonight, and those that became copies. */
  private Dataset<Row> toReplace(Dataset<Row> fresh) {
    Dataset<Row> newCopies =
        kept.filter(col("duplicate_of").isNull())
            .select("doc_id")
            .join(copies, new String[] {"doc_id"}, "left_semi");
    return fresh.select("doc_id").unionByName(newCopies.select("doc_id"));
  }

  /**
   * Earlier documents that were not read again but lie elsewhere now, or became copies; of later
   * nights only.
   */
  Dataset<Row> documentsMoved() {
    Dataset<Row> places =
        unchanged
            .orElseGet(() -> nothing(kept.sparkSession(), SourceRows.SCHEMA))
            .select(
                col("doc_id"),
                col("source_uri").as("new_uri"),
                col("locator").as("new_locator"),
                col("file_sha256").as("new_file"));
    Dataset<Row> checksums =
        sources.groupBy("source_uri").agg(max("file_sha256").as("opened_file"));
    Column uri = coalesce(col("new_uri"), col("source_uri"));
    Column locator = coalesce(col("new_locator"), col("locator"));
    Column file = coalesce(col("new_file"), col("opened_file"), col("file_sha256"));
    Dataset<Row> marked =
        DuplicateStage.mark(
            kept.withColumn("old_copy_of", col("copy_of"))
                .withColumn("old_duplicate_of", col("duplicate_of"))
                .withColumn("old_issues", col("issues")),
            copies);
    Dataset<Row> moved =
        marked
            .join(places, new String[] {"doc_id"}, "left")
            .join(checksums, new String[] {"source_uri"}, "left")
            .filter(
                not(
                    uri.equalTo(col("source_uri"))
                        .and(locator.equalTo(col("locator")))
                        .and(file.equalTo(col("file_sha256")))
                        .and(col("copy_of").eqNullSafe(col("old_copy_of")))
                        .and(col("duplicate_of").eqNullSafe(col("old_duplicate_of")))
                        .and(col("issues").eqNullSafe(col("old_issues")))))
            .withColumn("moved_uri", uri)
            .withColumn("locator", locator)
            .withColumn("file_sha256", file)
            .withColumn("original_sha256", coalesce(col("new_file"), col("original_sha256")))
            .withColumn("source_uri", col("moved_uri"))
            .select(columns(DocumentTable.SCHEMA.fieldNames()));
    return rowsInUse.leaf(moved);
  }

  /** {@code doc_id, corrections} of the documents that corrections name, tonight's or kept. */
  Dataset<Row> corrected() {
    Column named = col("doc_id").isin(corrections.documents().toArray());
    return documents()
        .select("doc_id", "corrections")
        .unionByName(kept.select("doc_id", "corrections"))
        .filter(named);
  }

  /** What was counted: {@code fate} and {@code n}, one row for each fate of a document. */
  Dataset<Row> counts() {
    Dataset<Row> fates =
        documents()
            .select(
                when(SetAside.is(), "set_aside")
                    .when(col("duplicate_of").isNull(), "published")
                    .otherwise("duplicate")
                    .as("fate"))
            .unionByName(rejections().select(lit("rejected").as("fate")));
    return unchanged
        .map(same -> fates.unionByName(same.select(lit("unchanged").as("fate"))))
        .orElse(fates)
        .groupBy("fate")
        .agg(functions.count(lit(1)).as("n"));
  }

  /** Documents found to be copies of ones that are read again and may say something else now. */
  private static Dataset<Row> heirs(Dataset<Row> documents, Dataset<Row> news) {
    return documents
        .filter(col("copy_of").isNotNull())
        .join(news.select(col("doc_id").as("copy_of")), new String[] {"copy_of"}, "left_semi");
  }

  private static Dataset<Row> without(Dataset<Row> documents, Dataset<Row> others) {
    return documents.join(others.select("doc_id"), new String[] {"doc_id"}, "left_anti");
  }

  /** {@code ordinal, source_uri, file_sha256} of files that were looked at. */
  private static Dataset<Row> places(SparkSession spark, List<InputFile> files) {
    return spark.createDataFrame(
        files.stream()
            .map(f -> RowFactory.create(f.ordinal(), f.file().sourceUri(), f.checksum()))
            .toList(),
        PLACES);
  }

  private static Column[] columns(String[] names) {
    return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
  }
}
