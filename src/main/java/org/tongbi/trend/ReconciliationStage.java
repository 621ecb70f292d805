package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.WindowFigure;
import org.tongbi.facility.YearSums;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.FiledCells;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Holds what reports claim against what facilities filed: rows of {@link ReconciliationTable}.
 *
 * <p>Only claims about indicators that can be made of returns get a row.
 */
public final class ReconciliationStage {
  private static final UserDefinedFunction IS_MADE_OF_RETURNS =
      udf(
          (UDF2<String, String, Boolean>)
              (indicator, population) ->
                  Derivations.standard().find(indicator, population).isPresent(),
          DataTypes.BooleanType);

  private static final UserDefinedFunction IS_OF_FACILITIES =
      udf(
          (UDF2<String, String, Boolean>)
              (indicator, population) ->
                  Derivations.standard()
                      .find(indicator, population)
                      .filter(Derivation::isOfFacilities)
                      .isPresent(),
          DataTypes.BooleanType);

  private static final UserDefinedFunction AT_YEAR_END =
      udf(
          (UDF2<String, String, String>)
              (code, window) ->
                  Regions.standard()
                      .restatements()
                      .atYearEnd(new RegionCode(code), Window.parse(window).year())
                      .map(RegionCode::digits)
                      .orElse(code),
          DataTypes.StringType);

  private static final UserDefinedFunction YEAR =
      udf(
          (UDF1<String, Integer>)
              window -> {
                Window parsed = Window.parse(window);
                return MonthSpan.of(parsed).isPresent() ? parsed.year() : null;
              },
          DataTypes.IntegerType);

  private ReconciliationStage() {}

  /**
   * The claims about regions.
   *
   * @param reports rows of {@code panel} whose source are reports; others are passed over
   * @param facilities rows of {@code panel} that are made of returns; others are passed over
   */
  public static Dataset<Row> ofRegions(Dataset<Row> reports, Dataset<Row> facilities) {
    Dataset<Row> claims =
        reports
            .filter(col("source").equalTo(PanelTable.REPORT))
            .filter(col("status").equalTo(Status.ACTUAL.code()))
            .filter(IS_MADE_OF_RETURNS.apply(col("indicator"), col("population")))
            .withColumn("unit_code", AT_YEAR_END.apply(col("region_code"), col("window")));
    Dataset<Row> figures =
        facilities
            .filter(col("source").equalTo(PanelTable.FACILITY))
            .select(
                col("region_code").as("unit_code"),
                col("indicator"),
                col("population"),
                col("provider"),
                col("window"),
                struct("value", "completeness", "issues").as("figure"));
    return RowWork.onEachRow(
        claims
            .join(
                figures,
                new String[] {"unit_code", "indicator", "population", "provider", "window"},
                "left")
            .withColumn("facility_id", lit(null).cast(DataTypes.StringType)),
        ReconciliationStage::ofRegion,
        ReconciliationTable.SCHEMA);
  }

  /**
   * The claims about single facilities.
   *
   * @param claims observations with a column {@code facility_id}; levels that happened count
   * @param effective effective figures
   */
  public static Dataset<Row> ofFacilities(Dataset<Row> claims, Dataset<Row> effective) {
    Dataset<Row> levels =
        claims
            .filter(col("facility_id").isNotNull().and(col("window").isNotNull()))
            .filter(col("statistic").equalTo(Statistic.LEVEL.code()))
            .filter(col("status").equalTo(Status.ACTUAL.code()))
            .filter(IS_OF_FACILITIES.apply(col("indicator"), col("population")))
            .select(
                col("facility_id"),
                col("indicator"),
                col("population"),
                col("provider"),
                col("window"),
                col("value"),
                col("low"),
                col("high"),
                col("observation_id"))
            .withColumn("year", YEAR.apply(col("window")));
    Dataset<Row> filed =
        effective
            .join(levels.select("facility_id", "year").distinct(), key(), "left_semi")
            .groupBy("facility_id", "year")
            .agg(collect_list(struct(columns(effective))).as("filed"));
    return RowWork.onEachRow(
        levels.join(filed, key(), "left"),
        ReconciliationStage::ofFacility,
        ReconciliationTable.SCHEMA);
  }

  private static String[] key() {
    return new String[] {"facility_id", "year"};
  }

  private static Column[] columns(Dataset<Row> effective) {
    return List.of(effective.columns()).stream()
        .filter(name -> !List.of("facility_id", "org_code", "year", "notes").contains(name))
        .map(functions::col)
        .toArray(Column[]::new);
  }

  private static Row ofRegion(Row claim) {
    Derivation derivation = derivation(claim);
    Row figure = claim.getAs("figure");
    if (figure == null) {
      String reason =
          MonthSpan.of(Window.parse(claim.getAs("window"))).isEmpty()
              ? "returns are monthly, and the claim's window is not made of whole months of one year"
              : "no return that counts is due for this region, provider and window";
      return row(
          claim, claim.getAs("region_code"), null, null, Reconciliation.notComparable(reason));
    }
    BigDecimal value = figure.getAs("value");
    BigDecimal completeness = figure.getAs("completeness");
    List<String> issues = figure.getList(figure.fieldIndex("issues"));
    Reconciliation verdict;
    if (issues.contains(Issue.INCOMPLETE.code())) {
      verdict = Reconciliation.notComparable(incomplete(completeness));
    } else if (value == null) {
      verdict =
          Reconciliation.notComparable(
              issues.contains(Issue.AREA_CHANGED.code())
                  ? "some returns name a unit that was divided, and nobody knows which part they are of"
                  : "the denominators table has no number for the region and year");
    } else {
      verdict = Reconciliation.of(derivation.indicator().kind(), bounded(claim), value);
    }
    return row(claim, claim.getAs("region_code"), value, completeness, verdict);
  }

  private static Row ofFacility(Row claim) {
    Derivation derivation = derivation(claim);
    int filed = claim.fieldIndex("filed");
    Optional<MonthSpan> span = MonthSpan.of(Window.parse(claim.getAs("window")));
    Optional<WindowFigure> figure = Optional.empty();
    String region = null;
    if (span.isPresent() && !claim.isNullAt(filed)) {
      YearSums sums = new YearSums();
      for (Row period : claim.<Row>getList(filed)) {
        int month = period.getAs("month");
        if (month >= span.get().first() && month <= span.get().last()) {
          // The last month's, whatever the order of the rows.
          region = month == span.get().last() ? period.getAs("region_code") : region;
          long[] own = new FiledCells(period.schema()).read(period).sums(Derivations.standard());
          sums.add(Provider.ALL, month, own, null, null);
        }
      }
      figure = sums.figure(derivation, Provider.ALL, span.get(), null);
    }
    BigDecimal value = figure.flatMap(WindowFigure::value).orElse(null);
    BigDecimal completeness = figure.map(WindowFigure::completeness).orElse(null);
    Reconciliation verdict;
    if (span.isEmpty()) {
      verdict =
          Reconciliation.notComparable(
              "returns are monthly, and the claim's window is not made of whole months of one year");
    } else if (figure.isEmpty()) {
      verdict =
          Reconciliation.notComparable(
              "the facility owes no return that the claim could be held to");
    } else if (!figure.get().isComplete() || value == null) {
      verdict = Reconciliation.notComparable(incomplete(completeness));
    } else {
      verdict = Reconciliation.of(derivation.indicator().kind(), bounded(claim), value);
    }
    return row(claim, region, value, completeness, verdict);
  }

  private static String incomplete(BigDecimal completeness) {
    return "the facility figure is incomplete: of the returns that are due a share of %s counts"
        .formatted(completeness.stripTrailingZeros().toPlainString());
  }

  private static Derivation derivation(Row claim) {
    return Derivations.standard()
        .find(claim.getAs("indicator"), claim.getAs("population"))
        .orElseThrow();
  }

  private static Bounded bounded(Row claim) {
    return new Bounded(claim.getAs("value"), claim.getAs("low"), claim.getAs("high"));
  }

  private static Row row(
      Row claim, String region, BigDecimal value, BigDecimal completeness, Reconciliation verdict) {
    String observation = claim.getAs("observation_id");
    return RowFactory.create(
        region,
        claim.getAs("facility_id"),
        claim.getAs("indicator"),
        claim.getAs("population"),
        claim.getAs("provider"),
        claim.getAs("window"),
        claim.getAs("value"),
        claim.getAs("low"),
        claim.getAs("high"),
        value,
        derivation(claim).indicator().unit(),
        verdict
            .differencePct()
            .map(difference -> difference.setScale(CommentedSchema.FIGURE.scale()))
            .orElse(null),
        completeness,
        verdict.verdict().code(),
        verdict.reason().orElse(null),
        observation,
        new String[] {observation});
  }
}
