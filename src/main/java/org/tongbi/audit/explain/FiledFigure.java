package org.tongbi.audit.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.WindowFigure;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.trend.TrendTable;

/**
 * A figure made of returns, as {@code panel} or one side of {@code trend} has it (上报汇总数).
 *
 * @param id its place among the figures that are asked about, from 0
 * @param region the unit, by its code in the year of the boundaries
 * @param boundaries the year whose boundaries the unit has: {@code year}, or the one after
 * @param year the year of the returns
 * @param first first month of the window; 0 for the year as a whole
 * @param last last month of the window; 0 for the year as a whole
 * @param likeForLike whether only facilities count that filed the same months in both years
 * @param value what the table has; null where it has none
 */
public record FiledFigure(
    int id,
    String region,
    int boundaries,
    int year,
    String indicator,
    String population,
    Provider provider,
    int first,
    int last,
    boolean likeForLike,
    BigDecimal value)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public FiledFigure {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(provider, "provider");
  }

  /** The figure of a row of {@code panel}. */
  static FiledFigure ofPanel(int id, Row row) {
    Window window = Window.parse(row.getAs("window"));
    return of(id, row, window, window.year(), false, row.getAs("value"));
  }

  /** The figures of a row of {@code trend}: the later one, then the earlier one. */
  static List<FiledFigure> ofTrend(int id, Row row) {
    boolean likeForLike = TrendTable.LIKE_FOR_LIKE.equals(row.getAs("basis"));
    Window later = Window.parse(row.getAs("window"));
    Window prior = Window.parse(row.getAs("prior_window"));
    RegionCode region = new RegionCode(row.getAs("region_code"));
    boolean restated =
        likeForLike || !Regions.standard().restatements().isUnchanged(region, later.year());
    List<FiledFigure> figures = new ArrayList<>();
    figures.add(of(id, row, later, later.year(), likeForLike, row.getAs("value")));
    figures.add(
        of(
            id + 1,
            row,
            prior,
            restated ? later.year() : prior.year(),
            likeForLike,
            row.getAs("prior_value")));
    return figures;
  }

  private static FiledFigure of(
      int id, Row row, Window window, int boundaries, boolean likeForLike, BigDecimal value) {
    MonthSpan span =
        MonthSpan.of(window)
            .orElseThrow(() -> new IllegalArgumentException("no window of returns: " + window));
    return new FiledFigure(
        id,
        row.getAs("region_code"),
        boundaries,
        window.year(),
        row.getAs("indicator"),
        row.getAs("population"),
        Coded.of(Provider.class, row.getAs("provider")),
        span.first(),
        span.last(),
        likeForLike,
        value);
  }

  /** How it is made; empty where this build makes no such figure. */
  public Optional<Derivation> derivation() {
    return Derivations.standard().find(indicator, population);
  }

  /** The months that it is made of. */
  public MonthSpan span() {
    return new MonthSpan(first, last);
  }

  /** The window, in canonical form. */
  public String window() {
    return span().in(year).toString();
  }

  /**
   * The value that sums make; empty where they make none.
   *
   * @param people of the region in the year; null where unknown
   */
  Optional<BigDecimal> made(long numerator, long denominator, Long people) {
    Derivation how = derivation().orElseThrow();
    return switch (how.rule()) {
      case COUNT -> Optional.of(WindowFigure.amount(numerator, how.scale()));
      case RATIO ->
          denominator == 0
              ? Optional.empty()
              : Optional.of(WindowFigure.quotient(numerator, denominator, how.scale()));
      case POPULATION ->
          people == null || people <= 0
              ? Optional.empty()
              : Optional.of(
                  WindowFigure.quotient(
                      numerator, Math.multiplyExact(people, 10_000L), how.scale()));
      case SHARE -> Optional.empty();
    };
  }
}
