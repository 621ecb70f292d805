package org.tongbi.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.WindowFigure;
import org.tongbi.facility.YearSums;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.observation.RowWork;

/** Makes the figures of regions out of what their facilities filed: rows of {@link PanelTable}. */
public final class FacilityPanelStage {
  /** The rule of all these rows: there is nothing to choose from. */
  public static final String RULE = "returns";

  private FacilityPanelStage() {}

  /**
   * The figures of all units, kinds of provider and windows for which something is due and counts.
   *
   * @param sums of {@link FacilitySumStage}
   * @param people of {@link PeopleStage}
   * @param measures codes of the measures that the sums were made with; empty: all of them
   */
  public static Dataset<Row> figures(
      Dataset<Row> sums, Dataset<Row> people, FigureWindows windows, Set<String> measures) {
    TreeSet<String> codes = new TreeSet<>(measures);
    return RowWork.onRows(
        sums.filter(col("boundaries").equalTo(col("year")))
            .groupBy("region_code", "boundaries", "year")
            .agg(first("covered").as("covered"), UnitSums.collected().as("all"))
            .join(people, new String[] {"region_code", "boundaries", "year"}, "left"),
        unit -> figures(unit, windows, derivations(codes)),
        PanelTable.SCHEMA);
  }

  /** The derivations over some measures; all of them where none is named. */
  public static Derivations derivations(Set<String> measures) {
    return measures.isEmpty() ? Derivations.standard() : Derivations.over(measures);
  }

  private static Iterator<Row> figures(Row unit, FigureWindows windows, Derivations derivations) {
    int year = unit.getAs("year");
    YearSums sums = new YearSums();
    for (Row entry : unit.<Row>getList(unit.fieldIndex("all"))) {
      UnitSums.add(entry, sums);
    }
    int people = unit.fieldIndex("people");
    List<Long> numbers = unit.isNullAt(people) ? null : unit.getList(people);
    List<Row> rows = new ArrayList<>();
    for (MonthSpan span : windows.of(year, unit.getAs("covered"))) {
      String window = span.in(year).toString();
      for (Derivation derivation : derivations.all()) {
        Long over = UnitSums.people(derivation, numbers);
        for (Provider provider : sums.providers()) {
          sums.figure(derivation, provider, span, over)
              .filter(figure -> figure.counted() > 0)
              .ifPresent(
                  figure ->
                      rows.add(
                          row(unit.getAs("region_code"), derivation, provider, window, figure)));
        }
      }
    }
    return rows.iterator();
  }

  private static Row row(
      String region, Derivation derivation, Provider provider, String window, WindowFigure figure) {
    List<String> issues = new ArrayList<>();
    if (!figure.isComplete()) {
      issues.add(Issue.INCOMPLETE.code());
    }
    if (figure.peopleUnknown()) {
      issues.add(Issue.DENOMINATOR_UNKNOWN.code());
    }
    if (figure.doubt().isPresent()) {
      issues.add(Issue.AREA_CHANGED.code());
    }
    Object value = figure.value().orElse(null);
    return RowFactory.create(
        region,
        derivation.indicator().code(),
        derivation.population().code(),
        provider.code(),
        window,
        PanelTable.FACILITY,
        Status.ACTUAL.code(),
        value,
        value,
        value,
        derivation.indicator().unit(),
        Qualifier.EXACT.code(),
        figure.vintage().map(java.sql.Date::valueOf).orElse(null),
        null,
        RULE,
        new Row[0],
        issues.toArray(String[]::new),
        figure.completeness());
  }
}
