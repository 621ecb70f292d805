package org.tongbi.run;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.issue.Issue;
import org.tongbi.observation.RejectedTable;
import org.tongbi.observation.filing.CorrectionStage;
import org.tongbi.observation.filing.DenominatorStage;
import org.tongbi.observation.filing.EffectiveStage;
import org.tongbi.observation.filing.FilingIntake;
import org.tongbi.observation.filing.FilingIntakeStage;
import org.tongbi.observation.filing.KnownFilings;
import org.tongbi.observation.filing.RegistryStage;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;
import org.tongbi.panel.PanelStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.PeopleStage;
import org.tongbi.panel.SdmxColumns;
import org.tongbi.panel.WholeUnits;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.table.WarehouseTable;
import org.tongbi.trend.AcrossRegions;
import org.tongbi.trend.FacilityTrendStage;
import org.tongbi.trend.LikeForLikeStage;

/** Brings what facilities file into the tables: those of its own, its share of the common ones. */
final class FilingWrites {
  /** Found where rows of several files come together, so found anew each time. */
  private static final Set<Issue> FOUND_TOGETHER =
      Set.of(
          Issue.UNKNOWN_FACILITY,
          Issue.UNKNOWN_REGION,
          Issue.NEVER_VALID,
          Issue.REPEATED_ROW,
          Issue.CONFLICTING_SUBMISSIONS,
          Issue.CORRECTED,
          Issue.CORRECTION_FAILED);

  private static final Set<String> ALL_MEASURES = Set.of();

  private final SparkSession spark;
  private final FilingNews news;
  private final TablesBefore before;
  private final TableWriter tables;
  private final SortedSet<Window> asked;
  private final AsOf asOf;
  private Dataset<Row> rejections;
  private Figures figures;

  /** What the figures of regions are made of, kept until the night's end. */
  private record Figures(
      Dataset<Row> effective,
      Dataset<Row> wholeUnits,
      Dataset<Row> sums,
      Dataset<Row> people,
      FigureWindows windows) {}

  FilingWrites(
      SparkSession spark,
      FilingNews news,
      TablesBefore before,
      TableWriter tables,
      SortedSet<Window> asked,
      AsOf asOf) {
    this.spark = spark;
    this.news = news;
    this.before = before;
    this.tables = tables;
    this.asked = asked;
    this.asOf = asOf;
    this.rejections = spark.createDataFrame(List.of(), RejectedTable.SCHEMA);
  }

  /** Whether the warehouse holds, or is to hold, anything that facilities file. */
  boolean present() {
    return news.present();
  }

  /** Brings the tables of its own up to date. */
  void own() {
    if (!news.present()) {
      return;
    }
    if (!news.refreshed()) {
      WarehouseTable.ofFilings().forEach(tables::leave);
      return;
    }
    inputs();
    Dataset<Row> corrections = after(WarehouseTable.CORRECTION);
    Dataset<Row> registry =
        tables
            .rowsInUse()
            .leaf(
                RegistryStage.histories(
                    KnownFilings.entries(after(WarehouseTable.REGISTRY_ENTRY), asOf), corrections));
    tables.refresh(WarehouseTable.FACILITY, RegistryStage.facilities(registry));
    Dataset<Row> histories =
        tables
            .rowsInUse()
            .leaf(
                EffectiveStage.histories(
                    KnownFilings.submissions(after(WarehouseTable.SUBMISSION), asOf),
                    RegistryStage.facilities(registry),
                    corrections));
    Dataset<Row> effective = EffectiveStage.effective(histories);
    Together.run(
        () -> tables.refresh(WarehouseTable.FACILITY_MONTH, effective),
        () -> tables.refresh(WarehouseTable.FACILITY_PERIOD, EffectiveStage.periods(effective)));
    rejections =
        rejections
            .unionByName(DenominatorStage.rejected(after(WarehouseTable.DENOMINATOR)))
            .unionByName(RegistryStage.rejected(registry))
            .unionByName(EffectiveStage.rejected(histories));
  }

  /** Keeps what was filed, as it came. */
  private void inputs() {
    FilingIntake taken =
        FilingIntakeStage.split(
            tables.rowsInUse().leaf(FilingIntakeStage.open(spark, news.opened())));
    Together.run(
        () ->
            tables.write(
                WarehouseTable.FILING,
                FilingIntakeStage.files(news.openedRows(), taken),
                news.staleFiles()),
        () -> input(WarehouseTable.SUBMISSION, FilingKind.RETURNS, taken.submissions()),
        () -> input(WarehouseTable.REGISTRY_ENTRY, FilingKind.REGISTRY, taken.registry()),
        () -> input(WarehouseTable.DENOMINATOR, FilingKind.POPULATION, taken.denominators()),
        () -> input(WarehouseTable.CORRECTION, FilingKind.CORRECTIONS, taken.corrections()));
    rejections = rejections.unionByName(taken.rejections());
  }

  private void input(WarehouseTable table, FilingKind kind, Dataset<Row> rows) {
    tables.write(table, rows, news.stale(table, kind));
  }

  /** How many rows tonight's files had: taken in is kept and rejected together. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    if (!news.present()) {
      return counts;
    }
    Row sums =
        after(WarehouseTable.FILING)
            .join(news.openedRows(), new String[] {"kind", "source_uri"}, "left_semi")
            .agg(
                coalesce(sum("rows_kept"), lit(0L)).as("kept"),
                coalesce(sum("rows_rejected"), lit(0L)).as("rejected"))
            .first();
    long kept = sums.getAs("kept");
    long rejected = sums.getAs("rejected");
    counts.put("filed_rows_kept", kept);
    counts.put("filed_rows_rejected", rejected);
    counts.put("filed_rows_taken_in", kept + rejected);
    return counts;
  }

  /**
   * The entries of the corrections file about reports that were not applied.
   *
   * @param documents {@code doc_id, corrections} of the documents that they name
   */
  Dataset<Row> reportCorrectionsFailed(Dataset<Row> documents) {
    return tables
        .after(WarehouseTable.CORRECTION)
        .map(corrections -> CorrectionStage.failed(corrections, documents))
        .orElseGet(() -> spark.createDataFrame(List.of(), RejectedTable.SCHEMA));
  }

  /** What did not go through tonight. */
  Dataset<Row> rejections() {
    return rejections;
  }

  /** The rejections of the last run that tonight's take the place of. */
  Dataset<Row> staleRejections() {
    Object[] together = FOUND_TOGETHER.stream().map(Issue::code).sorted().toArray();
    Dataset<Row> rejected = before.of(WarehouseTable.REJECTED);
    return news.refreshed()
        ? news.staleRejections()
            .unionByName(rejected.filter(col("reason").isin(together)))
            .distinct()
        : rejected.limit(0);
  }

  /**
   * The figures of regions that the panel must take in.
   *
   * @param observations every observation; figures are made for the windows of their claims
   */
  RowChanges panel(Dataset<Row> observations) {
    Dataset<Row> known = ofFacilities(before.of(WarehouseTable.PANEL));
    if (!news.present()) {
      return RowChanges.none(known);
    }
    SortedSet<Window> windows = windows(observations);
    boolean sameWindows =
        !before.firstNight() && windows.equals(windows(before.of(WarehouseTable.OBSERVATION)));
    if (!news.refreshed() && sameWindows) {
      return RowChanges.none(known);
    }
    figures = figures(windows);
    return tables.changes(
        WarehouseTable.PANEL,
        known,
        SdmxColumns.ofPanel(
            FacilityPanelStage.figures(
                figures.sums(), figures.people(), figures.windows(), ALL_MEASURES)));
  }

  private Figures figures(SortedSet<Window> windows) {
    KeptRows kept = tables.rowsInUse();
    Dataset<Row> effective = after(WarehouseTable.FACILITY_MONTH);
    Dataset<Row> wholeUnits = kept.leaf(WholeUnits.of(effective));
    return new Figures(
        effective,
        wholeUnits,
        kept.leaf(
            FacilitySumStage.add(effective, Derivations.standard())
                .join(
                    broadcast(wholeUnits),
                    new String[] {"region_code", "boundaries", "year"},
                    "left_semi")),
        kept.leaf(PeopleStage.of(after(WarehouseTable.DENOMINATOR))),
        FigureWindows.with(windows));
  }

  /**
   * The comparisons that the table of trends must take in, not yet set beside others; to be asked
   * for after the panel.
   */
  RowChanges trend() {
    Dataset<Row> known = AcrossRegions.withoutOthers(ofFacilities(before.of(WarehouseTable.TREND)));
    if (figures == null) {
      return RowChanges.none(known);
    }
    Dataset<Row> now =
        FacilityTrendStage.totals(figures.sums(), figures.people(), figures.windows(), ALL_MEASURES)
            .unionByName(likeForLike());
    return before.has(WarehouseTable.TREND)
        ? RowChanges.between(
            TableWriter.key(WarehouseTable.TREND), known, tables.rowsInUse().leaf(now))
        : new RowChanges(now, known.limit(0));
  }

  /** Whether the people of regions, by which figures are divided, may be others now. */
  boolean peopleChanged() {
    return news.refreshed();
  }

  private Dataset<Row> likeForLike() {
    Dataset<Row> compared =
        LikeForLikeStage.compare(figures.effective(), figures.windows(), ALL_MEASURES);
    Dataset<Row> whole =
        figures
            .wholeUnits()
            .filter(col("boundaries").equalTo(col("year")))
            .select(col("region_code").as("whole_unit"), col("year").as("whole_year"));
    return compared.join(
        broadcast(whole),
        col("region_code")
            .equalTo(col("whole_unit"))
            .and(substring(col("window"), 1, 4).cast("int").equalTo(col("whole_year"))),
        "left_semi");
  }

  /** The windows that figures are made for besides the calendar's. */
  private SortedSet<Window> windows(Dataset<Row> observations) {
    SortedSet<Window> windows = new TreeSet<>(asked);
    PanelStage.levels(observations)
        .select("window")
        .distinct()
        .as(Encoders.STRING())
        .collectAsList()
        .forEach(window -> windows.add(Window.parse(window)));
    return windows;
  }

  private Dataset<Row> after(WarehouseTable table) {
    return tables.after(table).orElseThrow();
  }

  private static Dataset<Row> ofFacilities(Dataset<Row> figures) {
    return figures.filter(col("source").equalTo(PanelTable.FACILITY));
  }
}
