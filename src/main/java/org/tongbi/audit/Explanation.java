package org.tongbi.audit;

import static org.apache.spark.sql.functions.col;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;

/**
 * Where a figure comes from, to the sentences.
 *
 * @param cell what the figure is about
 * @param trend the year-on-year comparison; empty where there is none
 * @param levels the chosen values of the cell, actual before target
 * @param twinLevels the same of the cell one year earlier
 * @param filed the chosen values of both cells made of what facilities file, the later window first
 * @param filedTrends the comparisons of those: of the whole region, and like for like
 * @param sentences every observation of both cells, in the order of the texts
 * @param documents the documents that hold them, by id
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
    SortedMap<String, Row> documents,
    List<Row> near) {
  private static final int NEAR = 20;

  public Explanation {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(trend, "trend");
    levels = List.copyOf(levels);
    twinLevels = List.copyOf(twinLevels);
    filed = List.copyOf(filed);
    filedTrends = List.copyOf(filedTrends);
    sentences = List.copyOf(sentences);
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    near = List.copyOf(near);
  }

  /** Gathers the explanation from the tables of one run. */
  public static Explanation gather(
      Cell cell,
      Dataset<Row> document,
      Dataset<Row> observation,
      Dataset<Row> panel,
      Dataset<Row> trend) {
    Cell twin = cell.twin();
    List<Row> sentences =
        observation
            .filter(cell.isOf().or(twin.isOf()))
            .orderBy(col("window").desc(), col("doc_id"), col("start"), col("observation_id"))
            .collectAsList();
    SortedMap<String, Row> documents = new TreeMap<>();
    Object[] ids = sentences.stream().map(row -> row.getAs("doc_id")).distinct().toArray();
    document
        .filter(col("doc_id").isin(ids))
        .drop("text", "stated")
        .collectAsList()
        .forEach(row -> documents.put(row.getAs("doc_id"), row));
    List<Row> levels =
        panel
            .filter(cell.isOf().or(twin.isOf()))
            .orderBy(col("status"), col("window").desc())
            .collectAsList();
    List<Row> trends = trend.filter(cell.isOf()).orderBy(col("basis").desc()).collectAsList();
    return new Explanation(
        cell,
        trends.stream().filter(row -> isFrom(row, PanelTable.REPORT)).findFirst(),
        levels.stream().filter(row -> isOf(row, cell) && isFrom(row, PanelTable.REPORT)).toList(),
        levels.stream().filter(row -> isOf(row, twin) && isFrom(row, PanelTable.REPORT)).toList(),
        levels.stream().filter(row -> isFrom(row, PanelTable.FACILITY)).toList(),
        trends.stream().filter(row -> isFrom(row, PanelTable.FACILITY)).toList(),
        sentences,
        documents,
        sentences.stream().anyMatch(row -> isOf(row, cell)) ? List.of() : near(cell, observation));
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
