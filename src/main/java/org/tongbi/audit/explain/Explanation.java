package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.regexp_replace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.tongbi.audit.Cell;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.trend.AcrossRegions;

/**
 * Where a figure comes from, down to sentences and cells of returns.
 *
 * @param cell what the figure is about
 * @param trend the year-on-year comparison that reports give; empty where there is none
 * @param levels the chosen values of the cell, actual before target
 * @param twinLevels the same of the cell one year earlier
 * @param filed the chosen values of both cells made of what facilities file, the later window first
 * @param filedTrends the comparisons of those: of the whole region, and like for like
 * @param sentences every observation of both cells, in the order of the texts
 * @param uses what became of each of them, by its id
 * @param documents the documents that hold them, by id
 * @param copies the first documents that say the same and do not count, in the order of their ids
 * @param copiesInAll how many such documents there are
 * @param corrections the entries of the corrections file about what is shown
 * @param stories what each figure made of returns rests on
 * @param near what else is known of this region and indicator: population, provider, window and how
 *     many observations
 */
public record Explanation(
    Cell cell,
    Optional<Row> trend,
    List<Row> levels,
    List<Row> twinLevels,
    List<Row> filed,
    List<Row> filedTrends,
    List<Row> sentences,
    Map<String, Use> uses,
    SortedMap<String, Row> documents,
    List<Row> copies,
    long copiesInAll,
    List<Row> corrections,
    List<FiledStory> stories,
    List<Row> near) {
  private static final int NEAR = 20;
  private static final int MOST_COPIES = 20;

  public Explanation {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(trend, "trend");
    levels = List.copyOf(levels);
    twinLevels = List.copyOf(twinLevels);
    filed = List.copyOf(filed);
    filedTrends = List.copyOf(filedTrends);
    sentences = List.copyOf(sentences);
    uses = Map.copyOf(uses);
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    copies = List.copyOf(copies);
    corrections = List.copyOf(corrections);
    stories = List.copyOf(stories);
    near = List.copyOf(near);
  }

  /** Gathers the explanation from the tables of one run. */
  public static Explanation gather(Cell cell, RunTables tables, Shown shown) {
    Cell twin = cell.twin();
    Dataset<Row> own = tables.observation().filter(cell.isOf().or(twin.isOf()));
    List<Row> sentences =
        own.orderBy(col("window").desc(), col("doc_id"), col("start"), col("observation_id"))
            .collectAsList();
    SortedMap<String, Row> documents = new TreeMap<>();
    Object[] ids = sentences.stream().map(row -> row.getAs("doc_id")).distinct().toArray();
    tables
        .document()
        .filter(col("doc_id").isin(ids))
        .withColumn("original_sha256", ReportLinks.original(tables.document()))
        .drop("text", "stated", "signature")
        .collectAsList()
        .forEach(row -> documents.put(row.getAs("doc_id"), row));
    Dataset<Row> copies = tables.document().filter(col("duplicate_of").isin(ids));
    List<Row> levels =
        tables
            .panel()
            .filter(cell.isOf().or(twin.isOf()))
            .select(columns(PanelTable.SCHEMA))
            .orderBy(col("status"), col("window").desc())
            .collectAsList();
    List<Row> trends =
        tables
            .trend()
            .filter(cell.isOf())
            .select(columns(AcrossRegions.SCHEMA))
            .orderBy(col("basis").desc())
            .collectAsList();
    List<Row> ofReports = levels.stream().filter(row -> isFrom(row, PanelTable.REPORT)).toList();
    List<Row> filed = levels.stream().filter(row -> isFrom(row, PanelTable.FACILITY)).toList();
    List<Row> filedTrends =
        trends.stream().filter(row -> isFrom(row, PanelTable.FACILITY)).toList();
    List<Row> stated = trends.stream().filter(row -> isFrom(row, PanelTable.REPORT)).toList();
    FiledStories stories = new FiledStories(tables, shown, filed, filedTrends);
    List<Row> corrections = new ArrayList<>(corrections(tables, ids));
    corrections.addAll(stories.corrections());
    return new Explanation(
        cell,
        stated.stream().findFirst(),
        ofReports.stream().filter(row -> isOf(row, cell)).toList(),
        ofReports.stream().filter(row -> isOf(row, twin)).toList(),
        filed,
        filedTrends,
        sentences,
        sentences.isEmpty() ? Map.of() : Uses.of(cell, own, ofReports, stated),
        documents,
        ids.length == 0
            ? List.of()
            : copies
                .withColumn("original_sha256", ReportLinks.original(tables.document()))
                .select(
                    "doc_id",
                    "duplicate_of",
                    "copy_of",
                    "source_uri",
                    "locator",
                    "sha256",
                    "original_sha256",
                    "published_on",
                    "issues")
                .orderBy("doc_id")
                .limit(MOST_COPIES)
                .collectAsList(),
        ids.length == 0 ? 0 : copies.count(),
        corrections,
        stories.stories(),
        sentences.stream().anyMatch(row -> isOf(row, cell))
            ? List.of()
            : near(cell, tables.observation()));
  }

  private static Column[] columns(StructType schema) {
    return Arrays.stream(schema.fieldNames()).map(functions::col).toArray(Column[]::new);
  }

  /** The entries of the corrections file about documents and their numbers. */
  private static List<Row> corrections(RunTables tables, Object[] ids) {
    if (ids.length == 0) {
      return List.of();
    }
    Column named = regexp_replace(col("locator"), ":[0-9]+$", "");
    return tables
        .correction()
        .filter(
            col("target")
                .equalTo("document")
                .and(col("locator").isin(ids))
                .or(col("target").equalTo("observation").and(named.isin(ids))))
        .orderBy(col("source_uri"), length(col("line")), col("line"))
        .collectAsList();
  }

  /**
   * The cells of a region, indicator and window that something is known of, in order.
   *
   * <p>The figure of all people and all institutions is meant where nobody says otherwise; where
   * there is none, every other one is.
   *
   * @param population whose figure it is; empty where nobody said
   * @param provider which institutions it is about; empty where nobody said
   * @return at least one cell, which is unknown where all are
   */
  public static List<Cell> cells(
      RegionCode region,
      String indicator,
      Optional<Population> population,
      Optional<Provider> provider,
      Window window,
      Dataset<Row> observation) {
    Cell plain =
        new Cell(
            region,
            indicator,
            population.orElse(Population.ALL),
            provider.orElse(Provider.ALL),
            window);
    if (population.isPresent() && provider.isPresent()) {
      return List.of(plain);
    }
    List<Cell> known =
        observation
            .filter(plain.sameIndicator().and(col("window").equalTo(window.toString())))
            .select("population", "provider")
            .distinct()
            .orderBy("population", "provider")
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Cell(
                        region,
                        indicator,
                        Coded.of(Population.class, row.getString(0)),
                        Coded.of(Provider.class, row.getString(1)),
                        window))
            .filter(cell -> population.isEmpty() || population.get() == cell.population())
            .filter(cell -> provider.isEmpty() || provider.get() == cell.provider())
            .toList();
    return known.isEmpty() || known.contains(plain) ? List.of(plain) : known;
  }

  /** Whether anything at all is known of the cell itself. */
  public boolean isKnown() {
    return trend.isPresent()
        || !levels.isEmpty()
        || !filed.isEmpty()
        || !filedTrends.isEmpty()
        || sentences.stream().anyMatch(row -> isOf(row, cell));
  }

  private static List<Row> near(Cell cell, Dataset<Row> observation) {
    return observation
        .filter(cell.sameIndicator().and(col("window").isNotNull()))
        .groupBy("window", "population", "provider")
        .count()
        .orderBy(col("window").desc(), col("population"), col("provider"))
        .limit(NEAR)
        .collectAsList();
  }

  private static boolean isFrom(Row row, String source) {
    return source.equals(row.getAs("source"));
  }

  private static boolean isOf(Row row, Cell cell) {
    return cell.window().toString().equals(row.getAs("window"));
  }
}
