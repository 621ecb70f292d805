package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.filing.DenominatorRows;
import org.tongbi.panel.EffectiveLines;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.PeopleStage;
import org.tongbi.run.SparkSessions;

class ReconciliationStageTest {
  private static final Dataset<Row> RETURNS =
      EffectiveLines.rows(
          "a 320685 all 2018-01 discharges=100 beds_actual=50",
          "b 320685 all 2018-01 discharges=20 beds_actual=?",
          "a 320685 all 2018-02 discharges=110 beds_actual=50",
          "b 320685 all 2018-02 discharges=? beds_actual=30");

  @Test
  void claimsAboutRegionsMeetTheFiguresOfTheSameCell() {
    Dataset<Row> people =
        PeopleStage.of(
            SparkSessions.open(Optional.empty())
                .createDataFrame(List.of(), DenominatorRows.SCHEMA));
    Dataset<Row> facilities =
        FacilityPanelStage.figures(
            FacilitySumStage.add(RETURNS, Derivations.standard()),
            people,
            FigureWindows.with(List.of()),
            Set.of());
    Dataset<Row> reports =
        reports(
            "o1 320685 discharges 2018-01 120",
            "o2 320621 discharges 2018-01 126",
            "o3 320685 discharges 2018-02 110",
            "o4 320685 beds_per_1000 2018-02 6",
            "o5 320685 discharges 2018-04 120",
            "o6 320685 discharges 2018-01-01..2018-02-11 120",
            "o7 320685 live_births 2018-01 9");

    assertThat(
            lines(
                ReconciliationStage.ofRegions(
                    reports.unionByName(facilities), facilities.unionByName(reports))))
        .containsExactly(
            "o1 320685 120 120 0 agrees_within_rounding null",
            "o2 320621 126 120 5 contradicts null",
            "o3 320685 110 110 null not_comparable the facility figure is incomplete: of the returns"
                + " that are due a share of 0.5 counts",
            "o4 320685 6 null null not_comparable the denominators table has no number for the region"
                + " and year",
            "o5 320685 120 null null not_comparable no return that counts is due for this region,"
                + " provider and window",
            "o6 320685 120 null null not_comparable returns are monthly, and the claim's window is not"
                + " made of whole months of one year");
  }

  @Test
  void claimsAboutFacilitiesMeetTheirOwnReturns() {
    StructType schema =
        new CommentedSchema()
            .text("observation_id", "o")
            .text("facility_id", "f")
            .text("indicator", "i")
            .text("population", "p")
            .text("provider", "p")
            .text("window", "w")
            .text("statistic", "s")
            .text("status", "s")
            .figure("value", "v")
            .figure("low", "l")
            .figure("high", "h")
            .build();
    List<Row> claims = new ArrayList<>();
    for (String line :
        List.of(
            "o1 a discharges 2018-01..2018-02 level 210",
            "o2 a discharges 2018-01..2018-02 level 230",
            "o3 b discharges 2018-01..2018-02 level 40",
            "o4 b beds 2018-02 level 30",
            "o5 stranger beds 2018-02 level 30",
            "o6 a discharges 2018-01..2018-02 change_pct 3",
            "o7 a beds_per_1000 2018-02 level 3")) {
      String[] w = line.split(" ");
      BigDecimal value = new BigDecimal(w[5]);
      claims.add(
          RowFactory.create(
              w[0], w[1], w[2], "all", "all", w[3], w[4], "actual", value, value, value));
    }

    assertThat(
            lines(
                ReconciliationStage.ofFacilities(
                    SparkSessions.open(Optional.empty()).createDataFrame(claims, schema), RETURNS)))
        .containsExactly(
            "o1 320685 210 210 0 agrees_within_rounding null",
            "o2 320685 230 210 9.52381 contradicts null",
            "o3 320685 40 20 null not_comparable the facility figure is incomplete: of the returns"
                + " that are due a share of 0.5 counts",
            "o4 320685 30 30 0 agrees_within_rounding null",
            "o5 null 30 null null not_comparable the facility owes no return that the claim could be"
                + " held to");
  }

  private static Dataset<Row> reports(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      String[] w = line.split(" ");
      BigDecimal value = new BigDecimal(w[4]);
      rows.add(
          RowFactory.create(
              w[1],
              w[2],
              "all",
              "all",
              w[3],
              "report",
              "actual",
              value,
              value,
              value,
              "人次",
              "exact",
              null,
              w[0],
              "only_candidate",
              new Row[0],
              new String[0],
              null));
    }
    return SparkSessions.open(Optional.empty()).createDataFrame(rows, PanelTable.SCHEMA);
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(
            row ->
                "%s %s %s %s %s %s %s"
                    .formatted(
                        row.getAs("observation_id"),
                        row.getAs("region_code"),
                        plain(row.getAs("report_value")),
                        plain(row.getAs("facility_value")),
                        plain(row.getAs("difference_pct")),
                        row.getAs("verdict"),
                        row.getAs("reason")))
        .sorted()
        .toList();
  }

  private static String plain(BigDecimal number) {
    return number == null
        ? "null"
        : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
