package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.facility.WindowFigure;
import org.tongbi.indicator.Provider;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.panel.PanelTable;

/**
 * A figure made of returns set against the one of a year before, on its way to {@link TrendTable}.
 *
 * @param year of the later window
 */
record FacilityComparison(
    String regionCode,
    UnitName unit,
    Derivation derivation,
    Provider provider,
    MonthSpan span,
    int year) {
  /** The row of a whole region's comparison; withheld, with its reason, where it must be. */
  Row total(WindowFigure later, WindowFigure prior) {
    BigDecimal completeness = later.completeness().min(prior.completeness());
    return row(
        TrendTable.TOTAL,
        later.value().orElse(null),
        prior.value().orElse(null),
        completeness,
        vintage(later, prior),
        withheld(later, prior).orElseGet(() -> compared(later.value(), prior.value())));
  }

  /** The row of the facilities that filed in both years. */
  Row likeForLike(
      BigDecimal value, BigDecimal prior, BigDecimal completeness, Optional<LocalDate> vintage) {
    return row(
        TrendTable.LIKE_FOR_LIKE,
        value,
        prior,
        completeness,
        vintage,
        compared(Optional.of(value), Optional.of(prior)));
  }

  /** When the latest return of both years was filed; empty where that of either is unknown. */
  private static Optional<LocalDate> vintage(WindowFigure later, WindowFigure prior) {
    return later
        .vintage()
        .flatMap(day -> prior.vintage().map(before -> day.isAfter(before) ? day : before));
  }

  private Optional<YearOnYear> withheld(WindowFigure later, WindowFigure prior) {
    Optional<String> doubt = prior.doubt().or(later::doubt);
    if (doubt.isPresent()) {
      return Optional.of(withheld(doubt.get(), Issue.AREA_CHANGED));
    }
    for (int back = 0; back <= 1; back++) {
      WindowFigure figure = back == 0 ? later : prior;
      if (!figure.isComplete()) {
        return Optional.of(withheld(incomplete(figure, year - back), Issue.INCOMPLETE));
      }
    }
    for (int back = 0; back <= 1; back++) {
      if ((back == 0 ? later : prior).peopleUnknown()) {
        String column = derivation.people().map(PopulationColumn::code).orElseThrow();
        return Optional.of(
            withheld(
                "the denominators table has no %s of the region for %d"
                    .formatted(column, year - back),
                Issue.DENOMINATOR_UNKNOWN));
      }
    }
    return Optional.empty();
  }

  private String incomplete(WindowFigure figure, int of) {
    return "%d of the %d %s returns that are due for %s do not count"
        .formatted(
            figure.due() - figure.counted(),
            figure.due(),
            span.isYear() ? "yearly" : "monthly",
            span.in(of));
  }

  private static YearOnYear withheld(String reason, Issue issue) {
    return YearOnYear.withheld(Method.COMPUTED, reason, issue);
  }

  private YearOnYear compared(Optional<BigDecimal> value, Optional<BigDecimal> prior) {
    return YearOnYear.of(
        derivation.indicator().kind(),
        derivation.indicator().unit(),
        value.map(FacilityComparison::exact),
        prior.map(FacilityComparison::exact),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static Bounded exact(BigDecimal value) {
    return new Bounded(value, value, value);
  }

  private Row row(
      String basis,
      BigDecimal value,
      BigDecimal prior,
      BigDecimal completeness,
      Optional<LocalDate> vintage,
      YearOnYear comparison) {
    return RowFactory.create(
        regionCode,
        unit.name(),
        unit.level(),
        derivation.indicator().code(),
        derivation.population().code(),
        provider.code(),
        span.in(year).toString(),
        span.in(year - 1).toString(),
        PanelTable.FACILITY,
        basis,
        value,
        prior,
        derivation.indicator().unit(),
        figure(comparison.changeAbs()),
        figure(comparison.changePct()),
        comparison.bounds().map(Bounded::low).map(TrendTable::least).orElse(null),
        comparison.bounds().map(Bounded::high).map(TrendTable::greatest).orElse(null),
        comparison.method().code(),
        null,
        null,
        null,
        null,
        comparison.comparable(),
        comparison.reason().orElse(null),
        codes(comparison.issues()),
        completeness,
        vintage.map(Date::valueOf).orElse(null),
        null,
        null,
        regionCode,
        new String[0]);
  }

  private static String[] codes(List<Issue> issues) {
    return issues.stream().map(Issue::code).toArray(String[]::new);
  }

  private static BigDecimal figure(Optional<BigDecimal> value) {
    return value
        .map(v -> v.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN))
        .orElse(null);
  }
}
