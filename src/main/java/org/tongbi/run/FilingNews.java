package org.tongbi.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.tongbi.facility.Correction;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.facility.reading.FilingReader;
import org.tongbi.observation.ReportCorrections;
import org.tongbi.observation.filing.CorrectionStage;
import org.tongbi.observation.filing.FilingChecksumStage;
import org.tongbi.table.WarehouseTable;

/** What is new among the files that facilities file: which must be opened, which rows that ends. */
final class FilingNews {
  private static final String[] SAME_FILE = {"kind", "source_uri", "file_sha256"};

  private final SparkSession spark;
  private final TablesBefore before;
  private final boolean windowsChanged;
  private final List<FilingFile> files;
  private final List<FilingFile> opened;
  private final Dataset<Row> openedRows;

  /**
   * Looks at the files of a night.
   *
   * @param files with their checksums
   * @param everything whether a new build or catalogue makes all files worth reading again
   * @param windowsChanged whether figures are asked for other windows than in the last run
   */
  FilingNews(
      SparkSession spark,
      List<FilingFile> files,
      TablesBefore before,
      boolean everything,
      boolean windowsChanged) {
    this(
        spark,
        before,
        files,
        files.isEmpty() || everything || !before.has(WarehouseTable.FILING)
            ? files
            : toOpen(spark, files, before),
        windowsChanged || everything);
  }

  private FilingNews(
      SparkSession spark,
      TablesBefore before,
      List<FilingFile> files,
      List<FilingFile> opened,
      boolean windowsChanged) {
    this.spark = spark;
    this.before = before;
    this.files = files;
    this.opened = opened;
    this.windowsChanged = windowsChanged;
    this.openedRows = FilingChecksumStage.rows(spark, opened);
  }

  /** The same, with the files to open as the archive has them. */
  FilingNews archived(List<FilingFile> there) {
    return new FilingNews(spark, before, files, there, windowsChanged);
  }

  private static List<FilingFile> toOpen(
      SparkSession spark, List<FilingFile> files, TablesBefore before) {
    Set<Row> wanted =
        new HashSet<>(
            FilingChecksumStage.rows(spark, files)
                .join(before.of(WarehouseTable.FILING), SAME_FILE, "left_anti")
                .select("kind", "source_uri")
                .collectAsList());
    return files.stream()
        .filter(
            file ->
                wanted.contains(
                    RowFactory.create(FilingChecksumStage.kind(file), file.sourceUri())))
        .toList();
  }

  /** How many files the night looked at. */
  int files() {
    return files.size();
  }

  /** Those that are new or changed, in their order. */
  List<FilingFile> opened() {
    return opened;
  }

  /** Whether the warehouse holds, or is to hold, anything that facilities file. */
  boolean present() {
    return !files.isEmpty() || before.has(WarehouseTable.FILING);
  }

  /** Whether the figures made of returns must be made anew. */
  boolean refreshed() {
    return present() && (!opened.isEmpty() || windowsChanged);
  }

  /** The files opened tonight, as rows of {@code filing}. */
  Dataset<Row> openedRows() {
    return openedRows;
  }

  /** Rows of the last run whose files were opened again, or that those take the place of. */
  Dataset<Row> stale(WarehouseTable table, FilingKind kind) {
    Dataset<Row> rows = before.of(table);
    if (kind == FilingKind.CORRECTIONS) {
      // One file of corrections is in force at a time.
      return rows.filter(lit(isOpened(kind)));
    }
    Dataset<Row> uris = openedRows.filter(col("kind").equalTo(kind.code())).select("source_uri");
    return rows.join(uris, new String[] {"source_uri"}, "left_semi");
  }

  /** Files of the last run that were opened again, or that the night's take the place of. */
  Dataset<Row> staleFiles() {
    Dataset<Row> known = before.of(WarehouseTable.FILING);
    Column otherCorrections =
        lit(isOpened(FilingKind.CORRECTIONS))
            .and(col("kind").equalTo(FilingKind.CORRECTIONS.code()));
    return known
        .join(openedRows, new String[] {"kind", "source_uri"}, "left_semi")
        .unionByName(known.filter(otherCorrections))
        .distinct();
  }

  /**
   * The earlier rejections of those files.
   *
   * <p>A report may have the name of such a file, but not its bytes.
   */
  Dataset<Row> staleRejections() {
    return before
        .of(WarehouseTable.REJECTED)
        .join(staleFiles(), new String[] {"source_uri", "file_sha256"}, "left_semi");
  }

  /**
   * The corrections of reports that are in force tonight: those of the file, or, where none is
   * given, those of the last one.
   */
  ReportCorrections reportCorrections() {
    if (!isOpened(FilingKind.CORRECTIONS)) {
      return correctionsBefore();
    }
    List<Correction> entries = new ArrayList<>();
    for (FilingFile file : opened) {
      if (file.kind() == FilingKind.CORRECTIONS) {
        try (FilingReader reader = FilingReader.open(file)) {
          while (reader.hasNext()) {
            if (reader.next() instanceof Filed.Mending mending) {
              entries.add(mending.correction());
            }
          }
        }
      }
    }
    return ReportCorrections.ofEntries(entries);
  }

  /** The corrections of reports that were in force in the last run. */
  ReportCorrections correctionsBefore() {
    return ReportCorrections.of(
        CorrectionStage.ofReports(before.of(WarehouseTable.CORRECTION)).collectAsList());
  }

  private boolean isOpened(FilingKind kind) {
    return opened.stream().anyMatch(file -> file.kind() == kind);
  }
}
