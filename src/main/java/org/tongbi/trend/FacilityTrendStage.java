package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.WindowFigure;
import org.tongbi.facility.YearSums;
import org.tongbi.indicator.Provider;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.UnitSums;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Compares what the facilities of a region filed with what those of the same area filed a year
 * before, in the boundaries of the later year.
 */
public final class FacilityTrendStage {
  private static final boolean LATER = true;
  private static final boolean PRIOR = false;

  private static final StructType SIDE =
      new CommentedSchema()
          .place("compared_year", "The later year of the comparison")
          .column("later", DataTypes.BooleanType, "Whether it is the later side")
          .build();

  private static final UserDefinedFunction SIDES =
      udf(
          (UDF3<String, Integer, Integer, Row[]>) FacilityTrendStage::sides,
          DataTypes.createArrayType(SIDE));

  private FacilityTrendStage() {}

  /**
   * The comparisons of whole regions: rows of {@link TrendTable} of basis {@code total}.
   *
   * @param sums of {@code FacilitySumStage}
   * @param people of {@code PeopleStage}
   * @param measures codes of the measures that the sums were made with; empty: all of them
   */
  public static Dataset<Row> totals(
      Dataset<Row> sums, Dataset<Row> people, FigureWindows windows, Set<String> measures) {
    TreeSet<String> codes = new TreeSet<>(measures);
    Dataset<Row> sided = sided(people);
    return RowWork.onRows(
        sided(sums)
            .groupBy("region_code", "compared_year")
            .agg(
                UnitSums.collected(col("later")).as("all"),
                max(when(col("later"), col("covered"))).as("covered"),
                max(when(col("later"), null).otherwise(col("covered"))).as("prior_covered"))
            .filter(col("covered").isNotNull().and(col("prior_covered").isNotNull()))
            .join(people(sided, col("later"), "people"), key(), "left")
            .join(people(sided, col("later").equalTo(false), "prior_people"), key(), "left"),
        unit -> compare(unit, windows, FacilityPanelStage.derivations(codes)),
        TrendTable.SCHEMA);
  }

  private static String[] key() {
    return new String[] {"region_code", "compared_year"};
  }

  /** Rows of units and years, once for each comparison in which they are a side. */
  private static Dataset<Row> sided(Dataset<Row> rows) {
    return rows.withColumn(
            "side", explode(SIDES.apply(col("region_code"), col("boundaries"), col("year"))))
        .withColumn("compared_year", col("side.compared_year"))
        .withColumn("later", col("side.later"))
        .drop("side");
  }

  private static Dataset<Row> people(Dataset<Row> sided, Column side, String as) {
    return sided
        .filter(side)
        .select(col("region_code"), col("compared_year"), col("people").as(as));
  }

  private static Row[] sides(String regionCode, Integer boundaries, Integer year) {
    if (boundaries > year) {
      return new Row[] {RowFactory.create(year + 1, PRIOR)};
    }
    Row own = RowFactory.create(year, LATER);
    boolean unchanged =
        Regions.standard().restatements().isUnchanged(new RegionCode(regionCode), year + 1);
    return unchanged ? new Row[] {own, RowFactory.create(year + 1, PRIOR)} : new Row[] {own};
  }

  private static Iterator<Row> compare(Row unit, FigureWindows windows, Derivations derivations) {
    String regionCode = unit.getAs("region_code");
    int year = unit.getAs("compared_year");
    UnitName name = UnitName.of(regionCode, year);
    YearSums later = new YearSums();
    YearSums prior = new YearSums();
    for (Row entry : unit.<Row>getList(unit.fieldIndex("all"))) {
      UnitSums.add(entry, entry.getBoolean(entry.length() - 1) ? later : prior);
    }
    int covered = unit.<Integer>getAs("covered") & unit.<Integer>getAs("prior_covered");
    List<Row> rows = new ArrayList<>();
    for (MonthSpan span : windows.of(year, covered)) {
      for (Derivation derivation : derivations.all()) {
        Long people = UnitSums.people(derivation, list(unit, "people"));
        Long priorPeople = UnitSums.people(derivation, list(unit, "prior_people"));
        for (Provider provider : later.providers()) {
          Optional<WindowFigure> value =
              later.figure(derivation, provider, span, people).filter(f -> f.counted() > 0);
          if (value.isPresent()) {
            FacilityComparison comparison =
                new FacilityComparison(regionCode, name, derivation, provider, span, year);
            prior
                .figure(derivation, provider, span, priorPeople)
                .ifPresent(before -> rows.add(comparison.total(value.get(), before)));
          }
        }
      }
    }
    return rows.iterator();
  }

  private static List<Long> list(Row row, String column) {
    int at = row.fieldIndex(column);
    return row.isNullAt(at) ? null : row.getList(at);
  }
}
