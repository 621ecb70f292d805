package org.tongbi.observation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.tongbi.issue.Issue;
import org.tongbi.period.AsOf;
import org.tongbi.region.Regions;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.source.SourceDocument;

/**
 * Reads documents: a row of {@link SourceRows} with a text becomes a document with its observations
 * and the checks of its prose in arrays, or, where reading fails, a rejection.
 */
public final class ReadingStage {
  private static final String OBSERVATIONS = "observations";
  private static final String PROSE_CHECKS = "prose_checks";
  private static final String FAILURE = "failure";

  private static final StructType SCHEMA =
      new StructType()
          .add("document", DocumentTable.SCHEMA)
          .add(OBSERVATIONS, DataTypes.createArrayType(ObservationTable.SCHEMA, false))
          .add(PROSE_CHECKS, DataTypes.createArrayType(ProseCheckTable.SCHEMA, false))
          .add(FAILURE, RejectedTable.SCHEMA);

  private ReadingStage() {}

  /**
   * Reads the documents among the outcomes.
   *
   * <p>Of a document that was not known yet the text is kept, and nothing that it says.
   *
   * @param asOf the day whose knowledge counts
   * @param corrections entries about the documents and their observations
   * @param done counts documents as they are read, for progress only
   */
  public static Dataset<Row> read(
      Dataset<Row> sources,
      ReaderSupplier supplier,
      AsOf asOf,
      ReportCorrections corrections,
      LongAccumulator done) {
    return RowWork.onPartitions(
        sources.filter(col("doc_id").isNotNull()),
        rows -> new Reader(rows, supplier, asOf, corrections, done),
        SCHEMA);
  }

  /** The document rows of what was read. */
  public static Dataset<Row> documents(Dataset<Row> read) {
    return read.filter(col("document").isNotNull())
        .select(fields("document", DocumentTable.SCHEMA));
  }

  /** The observation rows of what was read, whatever became of their documents. */
  public static Dataset<Row> observations(Dataset<Row> read) {
    return read.select(explode(col(OBSERVATIONS)).as("observation"))
        .select(fields("observation", ObservationTable.SCHEMA));
  }

  /** The checks of the prose of what was read, whatever became of their documents. */
  public static Dataset<Row> proseChecks(Dataset<Row> read) {
    return read.select(explode(col(PROSE_CHECKS)).as("prose_check"))
        .select(fields("prose_check", ProseCheckTable.SCHEMA));
  }

  /** The documents that could not be read. */
  public static Dataset<Row> failures(Dataset<Row> read) {
    return read.filter(col(FAILURE).isNotNull()).select(fields(FAILURE, RejectedTable.SCHEMA));
  }

  private static Column[] fields(String struct, StructType schema) {
    return Arrays.stream(schema.fieldNames())
        .map(name -> col(struct + "." + name).as(name))
        .toArray(Column[]::new);
  }

  /** Reads one partition's documents one after the other. */
  private static final class Reader implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final AsOf asOf;
    private final ReportCorrections corrections;
    private final LongAccumulator done;
    private final ReportReader reader;
    private final ReportRows layout = new ReportRows(Regions.standard());

    Reader(
        Iterator<Row> rows,
        ReaderSupplier supplier,
        AsOf asOf,
        ReportCorrections corrections,
        LongAccumulator done) {
      this.rows = rows;
      this.asOf = asOf;
      this.corrections = corrections;
      this.done = done;
      this.reader = rows.hasNext() ? ReaderSupplier.readerOf(supplier) : null;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      Row row = rows.next();
      SourceDocument source = SourceRows.document(row);
      Held held = new Held(row.getAs("file_sha256"), row.getAs("original_sha256"));
      done.add(1);
      try {
        MendedReport mended = new MendedReport(source, reader, corrections.about(source.docId()));
        ReadReport report = mended.report();
        Optional<Issue> setAside =
            mended.isWithdrawn()
                ? Optional.of(Issue.WITHDRAWN)
                : SetAside.why(report.context().publishedOn(), asOf);
        if (setAside.isPresent()) {
          return RowFactory.create(
              document(source, held, mended, setAside), new Row[0], new Row[0], null);
        }
        ProseCheckRows checks = new ProseCheckRows(report);
        Row[] observations = mended.mended(layout.observations(source, report, checks));
        return RowFactory.create(
            document(source, held, mended, setAside), observations, checks.rows(source), null);
      } catch (RuntimeException e) {
        // One unreadable report must not cost the night; it leaves with its reason.
        return RowFactory.create(null, null, null, failure(source, held.fileSha256(), e));
      }
    }

    private Row document(
        SourceDocument source, Held held, MendedReport mended, Optional<Issue> setAside) {
      return RowFactory.create(layout.document(source, held, mended, setAside).toArray());
    }

    private static Row failure(SourceDocument source, String fileSha256, RuntimeException e) {
      return RowFactory.create(
          source.sourceUri(),
          source.locator(),
          fileSha256,
          Issue.READING_FAILED.code(),
          "document " + source.docId() + ": " + e,
          source.text().substring(0, source.text().offsetByCodePoints(0, excerptLength(source))));
    }

    private static int excerptLength(SourceDocument source) {
      return Math.min(80, source.text().codePointCount(0, source.text().length()));
    }
  }
}
