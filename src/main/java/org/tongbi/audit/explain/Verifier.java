package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.not;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.tongbi.audit.Cell;
import org.tongbi.facility.Correction;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.filing.CorrectionRows;
import org.tongbi.observation.filing.SubmissionRows;
import org.tongbi.panel.PanelTable;
import org.tongbi.provenance.Span;
import org.tongbi.region.RegionCode;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;
import org.tongbi.trend.TrendTable;

/**
 * Follows figures down to the bytes of their originals and checks every link on the way.
 *
 * <p>Many figures cost hardly more than one: each table is read once for all of them. What a figure
 * rests on is never held as a whole; it streams by in the order of the originals.
 */
public final class Verifier {
  private static final StructType CELLS =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("indicator", "The indicator")
          .text("population", "Whose figure it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window")
          .build();

  private static final int MOST_CHOICES = 100;

  private final RunTables tables;
  private final OriginalCheck originals;
  private final Verification verification = new Verification();
  private final Map<String, Row> observations = new HashMap<>();

  private Verifier(RunTables tables, Originals originals) {
    this.tables = tables;
    this.originals = new OriginalCheck(originals, verification);
  }

  /**
   * Checks all rows of {@code panel} and {@code trend} of some cells.
   *
   * @param cells few enough to hold, such as a sample
   */
  public static Verification verify(List<Cell> cells, RunTables tables, Originals originals) {
    Verifier verifier = new Verifier(tables, originals);
    verifier.verify(cells);
    return verifier.verification;
  }

  private void verify(List<Cell> cells) {
    List<Row> panel = of(cells, tables.panel(), PanelTable.KEY);
    List<Row> trend = of(cells, tables.trend(), TrendTable.KEY);
    reports(
        panel.stream().filter(row -> isOf(row, PanelTable.REPORT)).toList(),
        trend.stream().filter(row -> isOf(row, PanelTable.REPORT)).toList());
    returns(
        panel.stream().filter(row -> isOf(row, PanelTable.FACILITY)).toList(),
        trend.stream().filter(row -> isOf(row, PanelTable.FACILITY)).toList());
  }

  private static boolean isOf(Row row, String source) {
    return source.equals(row.getAs("source"));
  }

  private List<Row> of(List<Cell> cells, Dataset<Row> rows, List<String> key) {
    List<Row> named =
        cells.stream()
            .distinct()
            .map(
                cell ->
                    RowFactory.create(
                        cell.region().digits(),
                        cell.indicator(),
                        cell.population().code(),
                        cell.provider().code(),
                        cell.window().toString()))
            .toList();
    return rows.join(
            broadcast(rows.sparkSession().createDataFrame(named, CELLS)),
            CELLS.fieldNames(),
            "left_semi")
        .orderBy(key.stream().map(name -> col(name)).toArray(Column[]::new))
        .collectAsList();
  }

  private void reports(List<Row> panel, List<Row> trend) {
    TreeSet<String> ids = new TreeSet<>();
    panel.forEach(row -> candidates(row).forEach(c -> ids.add(c.getAs("observation_id"))));
    trend.forEach(row -> ids.addAll(row.<String>getList(row.fieldIndex("evidence"))));
    if (panel.isEmpty() && trend.isEmpty()) {
      return;
    }
    Dataset<Row> wanted =
        tables
            .observation()
            .sparkSession()
            .createDataset(List.copyOf(ids), Encoders.STRING())
            .toDF("observation_id");
    for (Row row :
        tables
            .observation()
            .join(broadcast(wanted), new String[] {"observation_id"}, "left_semi")
            .collectAsList()) {
      observations.put(row.getAs("observation_id"), row);
    }
    panel.forEach(this::chosen);
    trend.forEach(this::compared);
    documents();
  }

  private static List<Row> candidates(Row panel) {
    return panel.getList(panel.fieldIndex("candidates"));
  }

  private void chosen(Row panel) {
    verification.checked(Verification.Link.PANEL);
    String where = name("panel", panel, PanelTable.KEY);
    List<Row> candidates = candidates(panel);
    if (candidates.isEmpty()) {
      verification.found(Problem.RESTS_ON_NOTHING, where, "", "");
    }
    for (Row candidate : candidates) {
      there(where, candidate.getAs("observation_id"))
          .ifPresent(row -> same(where, "value", candidate, row));
    }
    there(where, panel.getAs("observation_id"))
        .ifPresent(row -> List.of("value", "low", "high").forEach(c -> same(where, c, panel, row)));
  }

  private Optional<Row> there(String where, String observationId) {
    Row row = observations.get(observationId);
    if (row == null) {
      verification.found(Problem.LINK_BROKEN, where, "observation " + observationId, "");
    }
    return Optional.ofNullable(row);
  }

  private void same(String where, String column, Row one, Row other) {
    same(where + " " + column, one.getAs(column), other.getAs(column));
  }

  private void same(String where, BigDecimal expected, BigDecimal found) {
    boolean same =
        expected == null || found == null ? expected == found : expected.compareTo(found) == 0;
    if (!same) {
      verification.found(Problem.VALUE_DIFFERS, where, plain(expected), plain(found));
    }
  }

  private static String plain(BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }

  /** A comparison's figures are those of the observations that it names. */
  private void compared(Row trend) {
    verification.checked(Verification.Link.TREND);
    String where = name("trend", trend, TrendTable.KEY);
    List<String> evidence = trend.getList(trend.fieldIndex("evidence"));
    if (evidence.isEmpty()) {
      verification.found(Problem.RESTS_ON_NOTHING, where, "", "");
    }
    List<Row> used = new ArrayList<>();
    evidence.forEach(id -> there(where, id).ifPresent(used::add));
    if (used.size() < evidence.size()) {
      return;
    }
    level(where, "value", trend, used, trend.getAs("window"));
    level(where, "prior_value", trend, used, trend.getAs("prior_window"));
    BigDecimal stated = trend.getAs("stated_change");
    if (stated != null) {
      used.stream()
          .filter(row -> !"level".equals(row.getAs("statistic")))
          .findFirst()
          .ifPresentOrElse(
              row -> same(where + " stated_change", stated, row.getAs("value")),
              () ->
                  verification.found(
                      Problem.LINK_BROKEN, where + " stated_change", plain(stated), ""));
    }
    difference(where, trend);
  }

  private void level(String where, String column, Row trend, List<Row> used, String window) {
    BigDecimal value = trend.getAs(column);
    if (value == null) {
      return;
    }
    used.stream()
        .filter(row -> "level".equals(row.getAs("statistic")))
        .filter(row -> window.equals(row.getAs("window")))
        .findFirst()
        .ifPresentOrElse(
            row -> same(where + " " + column, value, row.getAs("value")),
            () -> verification.found(Problem.LINK_BROKEN, where + " " + column, plain(value), ""));
  }

  private void difference(String where, Row trend) {
    BigDecimal change = trend.getAs("change_abs");
    BigDecimal value = trend.getAs("value");
    BigDecimal prior = trend.getAs("prior_value");
    if (change != null && value != null && prior != null) {
      same(where + " change_abs", change, value.subtract(prior));
    }
  }

  private void documents() {
    Map<String, List<Row>> byDocument = new HashMap<>();
    observations
        .values()
        .forEach(
            row ->
                byDocument.computeIfAbsent(row.getAs("doc_id"), id -> new ArrayList<>()).add(row));
    Dataset<Row> wanted =
        tables
            .document()
            .sparkSession()
            .createDataset(List.copyOf(new TreeSet<>(byDocument.keySet())), Encoders.STRING())
            .toDF("doc_id");
    Dataset<Row> documents =
        tables
            .document()
            .join(broadcast(wanted), new String[] {"doc_id"}, "left_semi")
            .withColumn("original", original(tables.document()))
            .select(
                "original",
                "source_uri",
                "locator",
                "doc_id",
                "sha256",
                "format",
                "charset",
                "text")
            .orderBy(col("original"), col("source_uri"), length(col("locator")), col("locator"));
    originals.documents(
        mapped(
            documents.toLocalIterator(),
            row -> claimed(row, byDocument.remove(row.<String>getAs("doc_id")))));
    new TreeSet<>(byDocument.keySet())
        .forEach(
            id -> verification.found(Problem.LINK_BROKEN, "observation", "document " + id, ""));
  }

  /** Under which checksum a document's bytes are kept; earlier builds knew the file's alone. */
  static Column original(Dataset<Row> document) {
    boolean kept = List.of(document.columns()).contains("original_sha256");
    return kept ? coalesce(col("original_sha256"), col("file_sha256")) : col("file_sha256");
  }

  private static <T> Iterator<T> mapped(Iterator<Row> rows, Function<Row, T> map) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(map)
        .iterator();
  }

  private static OriginalCheck.ClaimedDocument claimed(Row row, List<Row> observations) {
    return new OriginalCheck.ClaimedDocument(
        row.getAs("original"),
        new SourceDocument(
            row.getAs("source_uri"),
            row.getAs("locator"),
            row.getAs("doc_id"),
            row.getAs("sha256"),
            row.getAs("format"),
            row.getAs("charset"),
            row.getAs("text"),
            StatedMetadata.NONE),
        observations.stream()
            .map(
                o ->
                    new OriginalCheck.ClaimedNumber(
                        o.getAs("observation_id"),
                        new Span(o.<Integer>getAs("start"), o.<Integer>getAs("end")),
                        o.getAs("value_text")))
            .toList());
  }

  private static String name(String table, Row row, List<String> key) {
    return table
        + " "
        + String.join(" ", key.stream().map(column -> row.<String>getAs(column)).toList());
  }

  private void returns(List<Row> panel, List<Row> trend) {
    List<FiledFigure> figures = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Row row : panel) {
      verification.checked(Verification.Link.PANEL);
      figures.add(FiledFigure.ofPanel(figures.size(), row));
      names.add(name("panel", row, PanelTable.KEY));
    }
    for (Row row : trend) {
      verification.checked(Verification.Link.TREND);
      figures.addAll(FiledFigure.ofTrend(figures.size(), row));
      String name = name("trend", row, TrendTable.KEY);
      names.addAll(List.of(name + " value", name + " prior_value"));
      difference(name, row);
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
      verification.found(Problem.RESTS_ON_NOTHING, where, plain(figure.value()), "");
    } else if (figure.value() != null
        && sum.value().filter(v -> v.compareTo(figure.value()) == 0).isEmpty()) {
      verification.found(
          Problem.SUM_DIFFERS, where, plain(figure.value()), plain(sum.value().orElse(null)));
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
            plain(cell.getAs("value")),
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
        mapped(
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
        mapped(
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
        mapped(
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
