package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.tongbi.facility.Correction;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.observation.filing.CorrectionRows;
import org.tongbi.observation.filing.SubmissionRows;
import org.tongbi.panel.PanelTable;
import org.tongbi.region.RegionCode;
import org.tongbi.trend.TrendTable;

/** Follows figures made of returns: to sums, choices among submissions and their originals. */
final class ReturnLinks {
  private static final int MOST_CHOICES = 100;

  private final RunTables tables;
  private final OriginalCheck originals;
  private final Verification verification;
  private final FigureChecks checks;

  ReturnLinks(RunTables tables, OriginalCheck originals, Verification verification) {
    this.tables = tables;
    this.originals = originals;
    this.verification = verification;
    this.checks = new FigureChecks(verification);
  }

  /** Follows rows of {@code panel} and {@code trend} that are made of returns. */
  void follow(List<Row> panel, List<Row> trend) {
    List<FiledFigure> figures = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Row row : panel) {
      verification.checked(Verification.Link.PANEL);
      figures.add(FiledFigure.ofPanel(figures.size(), row));
      names.add(FigureChecks.name("panel", row, PanelTable.KEY));
    }
    for (Row row : trend) {
      verification.checked(Verification.Link.TREND);
      figures.addAll(FiledFigure.ofTrend(figures.size(), row));
      String name = FigureChecks.name("trend", row, TrendTable.KEY);
      names.addAll(List.of(name + " value", name + " prior_value"));
      checks.difference(name, row);
    }
    if (figures.isEmpty()) {
      return;
    }
    Dataset<Row> entries =
        FiledEntries.of(tables.facilityMonth(), figures).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      FiledSums sums = new FiledSums(entries, figures, tables.denominator());
      for (FiledFigure figure : figures) {
        sum(names.get(figure.id()), figure, sums.of(figure));
      }
      filed(entries, figures);
    } finally {
      entries.unpersist();
    }
    people(figures);
  }

  private void sum(String where, FiledFigure figure, FiledSums.Sum sum) {
    if (sum.owed() == 0) {
      verification.found(Problem.RESTS_ON_NOTHING, where, FigureChecks.plain(figure.value()), "");
    } else if (figure.value() != null
        && sum.value().filter(v -> v.compareTo(figure.value()) == 0).isEmpty()) {
      verification.found(
          Problem.SUM_DIFFERS,
          where,
          FigureChecks.plain(figure.value()),
          FigureChecks.plain(sum.value().orElse(null)));
    }
  }

  /** Every cell of the sums against the choice among its submissions, these against their rows. */
  private void filed(Dataset<Row> entries, List<FiledFigure> figures) {
    ArrayList<Correction> corrections = Dossiers.corrections(tables.correction());
    Dataset<Row> cells =
        Dossiers.of(entries, tables, FiledEntries.measures(figures), corrections)
            .select(col("facility_id"), explode(col("cells")).as("cell"))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      choices(cells);
      submissions(cells);
    } finally {
      cells.unpersist();
    }
    if (!corrections.isEmpty()) {
      corrections(tables.correction().filter(col("target").equalTo("return")));
    }
  }

  private void choices(Dataset<Row> cells) {
    Row counts =
        cells.agg(count("*").as("all"), count_if(not(col("cell.agrees"))).as("wrong")).first();
    verification.checked(Verification.Link.CELL, counts.getLong(0));
    if (counts.getLong(1) > 0) {
      for (Row row :
          cells
              .filter(not(col("cell.agrees")))
              .orderBy("facility_id", "cell.measure", "cell.window")
              .limit(MOST_CHOICES)
              .collectAsList()) {
        Row cell = row.getAs("cell");
        verification.found(
            Problem.CHOICE_DIFFERS,
            "facility_period %s %s %s"
                .formatted(row.getAs("facility_id"), cell.getAs("measure"), cell.getAs("window")),
            FigureChecks.plain(cell.getAs("value")),
            "");
      }
    }
  }

  private void submissions(Dataset<Row> cells) {
    String[] place = {"source_uri", "locator", "file_sha256"};
    Dataset<Row> named =
        cells
            .select(explode(col("cell.submissions")).as("s"))
            .select(col("s.source_uri"), col("s.locator"), col("s.file_sha256"))
            .distinct();
    Dataset<Row> rows = inPlace(tables.submission().join(named, place, "left_semi"));
    originals.rows(
        Verifier.mapped(
            rows.toLocalIterator(),
            row ->
                new OriginalCheck.ClaimedRow(
                    FilingKind.RETURNS,
                    row.getAs("file_sha256"),
                    row.getAs("source_uri"),
                    row.getAs("locator"),
                    SubmissionRows.submission(row))),
        Verification.Link.SUBMISSION);
  }

  private void corrections(Dataset<Row> corrections) {
    Dataset<Row> rows =
        corrections.orderBy(
            col("file_sha256"), col("source_uri"), length(col("line")), col("line"));
    originals.rows(
        Verifier.mapped(
            rows.toLocalIterator(),
            row ->
                new OriginalCheck.ClaimedRow(
                    FilingKind.CORRECTIONS,
                    row.getAs("file_sha256"),
                    row.getAs("source_uri"),
                    row.getAs("line"),
                    CorrectionRows.correction(row))),
        Verification.Link.CORRECTION);
  }

  private void people(List<FiledFigure> figures) {
    if (figures.stream().noneMatch(figure -> FiledSums.column(figure).isPresent())) {
      return;
    }
    Dataset<Row> rows = inPlace(PeopleRows.of(tables.denominator(), figures));
    originals.rows(
        Verifier.mapped(
            rows.toLocalIterator(),
            row ->
                new OriginalCheck.ClaimedRow(
                    FilingKind.POPULATION,
                    row.getAs("file_sha256"),
                    row.getAs("source_uri"),
                    row.getAs("locator"),
                    people(row))),
        Verification.Link.DENOMINATOR);
  }

  private static DenominatorRow people(Row row) {
    return new DenominatorRow(
        new RegionCode(row.getAs("region_code")),
        row.<Integer>getAs("year"),
        row.getAs("resident_population"),
        row.getAs("population_65"),
        row.getAs("women_35_64"),
        row.getAs("live_births"),
        row.getAs("key_population"),
        row.getAs("source_uri"),
        row.getAs("locator"));
  }

  private static Dataset<Row> inPlace(Dataset<Row> rows) {
    return rows.orderBy(
        Arrays.stream(new String[] {"file_sha256", "source_uri", "#", "locator"})
            .map(name -> name.equals("#") ? length(col("locator")) : col(name))
            .toArray(Column[]::new));
  }
}
