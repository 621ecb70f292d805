package org.tongbi.trend;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.WindowFigure;
import org.tongbi.indicator.Provider;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;

/**
 * Compares the facilities whose cells count in both years, and no others (可比口径).
 *
 * <p>A facility counts where it lies in the later window. Of a stock only the window's last month
 * is a cell of the comparison.
 */
public final class LikeForLikeStage {
  private LikeForLikeStage() {}

  /**
   * Rows of {@link TrendTable} of basis {@code like_for_like}.
   *
   * @param effective effective figures
   * @param measures codes of the measures that are looked at; empty: all of them
   */
  public static Dataset<Row> compare(
      Dataset<Row> effective, FigureWindows windows, Set<String> measures) {
    TreeSet<String> codes = new TreeSet<>(measures);
    Dataset<Row> facilities =
        effective
            .select(columns(effective))
            .join(broadcast(homes(effective)), new String[] {"facility_id"})
            .repartition(col("home"))
            .sortWithinPartitions("home", "facility_id", "year", "month");
    StructType schema = facilities.schema();
    Dataset<Row> sums =
        RowWork.onPartitions(
            facilities,
            rows ->
                new LikeForLikeSums(rows, schema, windows, FacilityPanelStage.derivations(codes)),
            LikeForLikeSums.SCHEMA);
    Dataset<Row> covered = FacilitySumStage.covered(effective);
    return RowWork.onRows(
        byUnit(sums)
            .join(broadcast(covered), "year")
            .join(
                broadcast(
                    covered.select(
                        col("year").plus(1).as("year"), col("covered").as("prior_covered"))),
                "year"),
        row -> rows(row, FacilityPanelStage.derivations(codes)),
        TrendTable.SCHEMA);
  }

  /**
   * One place for each facility: where the facilities of a place come one after the other, their
   * sums are few, and a facility that moved still comes in one piece.
   */
  private static Dataset<Row> homes(Dataset<Row> effective) {
    return effective.groupBy("facility_id").agg(max("region_code").as("home"));
  }

  private static Column[] columns(Dataset<Row> effective) {
    List<String> names = List.of(effective.columns());
    List<Column> columns = new ArrayList<>();
    for (String name :
        List.of(
            "facility_id",
            "region_code",
            "providers",
            "year",
            "month",
            "due",
            "full",
            "submitted_on")) {
      columns.add(col(name));
    }
    for (Measure measure : Measures.standard().all()) {
      if (names.contains(measure.code())) {
        columns.add(col(measure.code()));
      }
    }
    return columns.toArray(Column[]::new);
  }

  private static Dataset<Row> byUnit(Dataset<Row> sums) {
    return FacilitySumStage.spread(sums.withColumnRenamed("place", "region_code"))
        .filter(col("boundaries").equalTo(col("year")).and(col("doubt").isNull()))
        .groupBy("region_code", "provider", "year", "first", "last", "part")
        .agg(
            sum("value").as("value"),
            sum("divisor").as("divisor"),
            sum("prior_value").as("prior_value"),
            sum("prior_divisor").as("prior_divisor"),
            sum("compared").as("compared"),
            max("filed").as("filed"),
            sum("due").as("due"))
        .filter(col("compared").gt(0));
  }

  private static Iterator<Row> rows(Row sums, Derivations derivations) {
    MonthSpan span = new MonthSpan(sums.getAs("first"), sums.getAs("last"));
    int covered = sums.<Integer>getAs("covered") & sums.<Integer>getAs("prior_covered");
    List<Row> rows = new ArrayList<>();
    if (!span.isCovered(covered)) {
      return rows.iterator();
    }
    String regionCode = sums.getAs("region_code");
    int year = sums.getAs("year");
    int part = sums.getAs("part");
    for (Derivation derivation : derivations.all()) {
      if (derivation.part().index() != part || !derivation.isOfFacilities()) {
        continue;
      }
      BigDecimal value = value(derivation, sums.getAs("value"), sums.getAs("divisor"));
      BigDecimal prior = value(derivation, sums.getAs("prior_value"), sums.getAs("prior_divisor"));
      if (value != null && prior != null) {
        rows.add(
            new FacilityComparison(
                    regionCode,
                    UnitName.of(regionCode, year),
                    derivation,
                    Provider.values()[sums.<Integer>getAs("provider")],
                    span,
                    year)
                .likeForLike(
                    value,
                    prior,
                    WindowFigure.share(sums.getAs("compared"), sums.getAs("due")),
                    Optional.ofNullable(sums.<Integer>getAs("filed")).map(LocalDate::ofEpochDay)));
      }
    }
    return rows.iterator();
  }

  private static BigDecimal value(Derivation derivation, long numerator, long denominator) {
    if (derivation.rule() == Derivation.Rule.COUNT) {
      return WindowFigure.amount(numerator, derivation.scale());
    }
    return denominator == 0
        ? null
        : WindowFigure.quotient(numerator, denominator, derivation.scale());
  }
}
