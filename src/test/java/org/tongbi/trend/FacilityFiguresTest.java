package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.observation.filing.DenominatorRows;
import org.tongbi.panel.EffectiveLines;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.PeopleStage;
import org.tongbi.panel.WholeUnits;
import org.tongbi.period.Window;
import org.tongbi.run.SparkSessions;

/** Figures of regions and their comparisons, from invented returns of a few facilities. */
class FacilityFiguresTest {
  /** One county under two codes, beside one of the same prefecture; a third in another province. */
  private static final Dataset<Row> RETURNS =
      EffectiveLines.rows(
          "a 320621 all+hospital 2017-01 discharges=100 beds_actual=50 bed_days_used=1200 bed_days_open=1500",
          "a 320621 all+hospital 2017-02 discharges=110 beds_actual=50 bed_days_used=1100 bed_days_open=1400",
          "a 320621 all+hospital 2017-03 discharges=120 beds_actual=52 bed_days_used=1300 bed_days_open=1600",
          "b 320621 all+hospital 2017-01 discharges=10 beds_actual=5",
          "b 320621 all+hospital 2017-02 discharges=10 beds_actual=5",
          "b 320621 all+hospital 2017-03 discharges=? beds_actual=6",
          "c 320623 all+primary_care 2017-01 discharges=7",
          "c 320623 all+primary_care 2017-02 discharges=8",
          "c 320623 all+primary_care 2017-03 discharges=9",
          "t 429006 all 2017-01 discharges=0 beds_actual=3",
          "a 320685 all+hospital 2018-01 discharges=120 beds_actual=50 bed_days_used=1210 bed_days_open=1500",
          "a 320685 all+hospital 2018-02 discharges=121 beds_actual=50 bed_days_used=1150 bed_days_open=1400",
          "a 320685 all+hospital 2018-03 discharges=126 beds_actual=55 bed_days_used=1305 bed_days_open=1600",
          "b 320685 all+hospital 2018-01 discharges=11 beds_actual=5",
          "b 320685 all+hospital 2018-02 discharges=12 beds_actual=5",
          "b 320685 all+hospital 2018-03 discharges=13 beds_actual=5",
          "n 320685 all+hospital 2018-01 discharges=40 beds_actual=20",
          "n 320685 all+hospital 2018-02 discharges=41 beds_actual=20",
          "n 320685 all+hospital 2018-03 discharges=42 beds_actual=20",
          "c 320623 all+primary_care 2018-01 discharges=7",
          "c 320623 all+primary_care 2018-02 discharges=?",
          "c 320623 all+primary_care 2018-03 discharges=9",
          "t 429006 all 2018-01 discharges=4 beds_actual=3");

  private static final Dataset<Row> PEOPLE =
      people("320621 2017 10000", "320685 2018 12500", "429006 2017 500", "429006 2018 500");

  private static Dataset<Row> people(String... lines) {
    List<Row> rows =
        Stream.of(lines)
            .map(line -> line.split(" "))
            .map(
                w ->
                    RowFactory.create(
                        w[0],
                        Integer.parseInt(w[1]),
                        Long.parseLong(w[2]),
                        null,
                        null,
                        null,
                        null,
                        "population.csv",
                        "line 2",
                        ""))
            .toList();
    return PeopleStage.of(
        SparkSessions.open(Optional.empty()).createDataFrame(rows, DenominatorRows.SCHEMA));
  }

  private static Dataset<Row> sums(Dataset<Row> effective) {
    return FacilitySumStage.add(effective, Derivations.standard());
  }

  private static List<String> lines(Dataset<Row> rows, String where, String... columns) {
    return rows.filter(where).collectAsList().stream()
        .map(
            row ->
                Arrays.stream(columns)
                    .map(column -> text(row, column))
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow())
        .sorted()
        .toList();
  }

  private static String text(Row row, String column) {
    Object cell = row.getAs(column);
    if (cell instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return cell instanceof scala.collection.Seq<?> list ? list.mkString("+") : "" + cell;
  }

  @Test
  void figuresOfRegionsWindowsAndProviders() {
    Dataset<Row> panel =
        FacilityPanelStage.figures(
            sums(RETURNS),
            PEOPLE,
            FigureWindows.with(List.of(Window.parse("2018-01..2018-02"))),
            Set.of());
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> kept = spark.createDataFrame(panel.collectAsList(), PanelTable.SCHEMA);

    assertThat(
            lines(
                kept,
                "indicator = 'discharges' and provider = 'all' and window like '2017%'"
                    + " and region_code like '32%'",
                "region_code",
                "window",
                "value",
                "completeness",
                "issues"))
        .containsExactly(
            "320000 2017-01 117 1 ",
            "320000 2017-01..2017-02 245 1 ",
            "320000 2017-02 128 1 ",
            "320000 2017-03 129 0.6666666666 incomplete",
            "320000 2017Q1 374 0.8888888888 incomplete",
            "320600 2017-01 117 1 ",
            "320600 2017-01..2017-02 245 1 ",
            "320600 2017-02 128 1 ",
            "320600 2017-03 129 0.6666666666 incomplete",
            "320600 2017Q1 374 0.8888888888 incomplete",
            "320621 2017-01 110 1 ",
            "320621 2017-01..2017-02 230 1 ",
            "320621 2017-02 120 1 ",
            "320621 2017-03 120 0.5 incomplete",
            "320621 2017Q1 350 0.8333333333 incomplete",
            "320623 2017-01 7 1 ",
            "320623 2017-01..2017-02 15 1 ",
            "320623 2017-02 8 1 ",
            "320623 2017-03 9 1 ",
            "320623 2017Q1 24 1 ");
    assertThat(
            lines(
                kept,
                "window = '2018Q1' and region_code = '320685' and provider = 'hospital'",
                "indicator",
                "value",
                "unit",
                "completeness",
                "vintage",
                "rule"))
        .containsExactly(
            "bed_occupancy_rate 81.4444444444 % 1 2018-03-31 returns",
            "beds 80 张 1 2018-03-31 returns",
            "beds_per_1000 6.4 张/千人 1 2018-03-31 returns",
            "discharges 526 人次 1 2018-03-31 returns");
    assertThat(
            lines(
                kept,
                "indicator = 'beds_per_1000' and window = '2017-01' and provider = 'all'",
                "region_code",
                "value",
                "issues"))
        .containsExactly(
            "000000 null denominator_unknown",
            "320000 null denominator_unknown",
            "320600 null denominator_unknown",
            "320621 5.5 ",
            "420000 null denominator_unknown",
            "429006 6 ");
    assertThat(
            lines(
                kept,
                "indicator = 'discharges' and window = '2018-01' and provider = 'all'"
                    + " and region_code in ('000000', '420000', '429006', '429000')",
                "region_code",
                "value"))
        .containsExactly("000000 182", "420000 4", "429006 4");
  }

  @Test
  void comparisonsAreOfTheAreaOfTheLaterYear() {
    Dataset<Row> trend =
        FacilityTrendStage.totals(sums(RETURNS), PEOPLE, FigureWindows.with(List.of()), Set.of());
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> kept = spark.createDataFrame(trend.collectAsList(), TrendTable.SCHEMA);

    assertThat(
            lines(
                kept,
                "indicator = 'discharges' and provider = 'all' and region_code in ('320685', '320600', '429006')"
                    + " and not (region_code = '429006' and window = '2018Q1')",
                "region_code",
                "region_name",
                "window",
                "prior_window",
                "value",
                "prior_value",
                "change_abs",
                "change_pct",
                "change_low",
                "comparable",
                "reason",
                "issues",
                "completeness"))
        .containsExactly(
            "320600 南通市 2018-01 2017-01 178 117 61 52.1367521368 52.1367521367 true null  1",
            "320600 南通市 2018-02 2017-02 174 128 null null null false 1 of the 4 monthly returns that"
                + " are due for 2018-02 do not count incomplete 0.75",
            "320600 南通市 2018-03 2017-03 190 129 null null null false 1 of the 3 monthly returns that"
                + " are due for 2017-03 do not count incomplete 0.6666666666",
            "320600 南通市 2018Q1 2017Q1 542 374 null null null false 1 of the 12 monthly returns that"
                + " are due for 2018Q1 do not count incomplete 0.8888888888",
            "320685 海安市 2018-01 2017-01 171 110 61 55.4545454545 55.4545454545 true null  1",
            "320685 海安市 2018-02 2017-02 174 120 54 45 45 true null  1",
            "320685 海安市 2018-03 2017-03 181 120 null null null false 1 of the 2 monthly returns that"
                + " are due for 2017-03 do not count incomplete 0.5",
            "320685 海安市 2018Q1 2017Q1 526 350 null null null false 1 of the 6 monthly returns that"
                + " are due for 2017Q1 do not count incomplete 0.8333333333",
            "429006 天门市 2018-01 2017-01 4 0 4 null null true the earlier value is or may be zero: no"
                + " relative change exists zero_base 1");
    assertThat(
            lines(
                kept,
                "region_code = '320685' and window = '2018-01' and provider = 'hospital' and"
                    + " indicator in ('beds_per_1000', 'bed_occupancy_rate')",
                "indicator",
                "value",
                "prior_value",
                "change_abs",
                "change_pct",
                "change_low",
                "change_high",
                "method",
                "basis"))
        .containsExactly(
            "bed_occupancy_rate 80.6666666667 80 0.6666666667 0.8333333334 0.6666666667 0.6666666667"
                + " computed total",
            "beds_per_1000 6 5.5 0.5 9.0909090909 9.0909090909 9.090909091 computed total");
  }

  @Test
  void likeForLikeComparesTheSameFacilitiesOnly() {
    Dataset<Row> trend = LikeForLikeStage.compare(RETURNS, FigureWindows.with(List.of()), Set.of());
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> kept = spark.createDataFrame(trend.collectAsList(), TrendTable.SCHEMA);

    assertThat(
            lines(
                kept,
                "provider = 'all' and region_code in ('320685', '320623')"
                    + " and indicator in ('discharges', 'beds', 'bed_occupancy_rate')",
                "region_code",
                "indicator",
                "window",
                "value",
                "prior_value",
                "change_abs",
                "completeness"))
        .containsExactly(
            "320623 discharges 2018-01 7 7 0 1",
            "320623 discharges 2018-03 9 9 0 1",
            "320685 bed_occupancy_rate 2018-01 80.6666666667 80 0.6666666667 1",
            "320685 bed_occupancy_rate 2018-02 82.1428571429 78.5714285714 3.5714285715 1",
            "320685 bed_occupancy_rate 2018-03 81.5625 81.25 0.3125 1",
            "320685 bed_occupancy_rate 2018Q1 81.4444444444 80 1.4444444444 1",
            "320685 beds 2018-01 55 55 0 0.6666666666",
            "320685 beds 2018-02 55 55 0 0.6666666666",
            "320685 beds 2018-03 60 58 2 0.6666666666",
            "320685 beds 2018Q1 60 58 2 0.6666666666",
            "320685 discharges 2018-01 131 110 21 0.6666666666",
            "320685 discharges 2018-02 133 120 13 0.6666666666",
            "320685 discharges 2018-03 126 120 6 0.3333333333",
            "320685 discharges 2018Q1 367 330 37 0.3333333333");
  }

  @Test
  void yearsMergersAndBordersThatMoved() {
    Dataset<Row> effective =
        EffectiveLines.rows(
            "x 310106 all 2014 discharges=100",
            "y 310108 all 2014 discharges=60",
            "w 320412 all 2014 discharges=500",
            "z 320404 all 2014 discharges=300",
            "x 310106 all 2015 discharges=110",
            "y 310106 all 2015* discharges=66",
            "w 320412 all 2015 discharges=450",
            "z 320404 all 2015 discharges=360");
    Dataset<Row> total =
        FacilityTrendStage.totals(
            sums(effective), people("310106 2015 1000"), FigureWindows.with(List.of()), Set.of());
    Dataset<Row> same =
        LikeForLikeStage.compare(effective, FigureWindows.with(List.of()), Set.of());

    assertThat(
            lines(
                total.unionByName(same),
                "region_code in ('310106', '320400', '320404', '320412')",
                "region_code",
                "window",
                "basis",
                "value",
                "prior_value",
                "change_pct",
                "comparable",
                "reason",
                "completeness"))
        .containsExactly(
            "310106 2015 like_for_like 110 100 10 true null 0.5",
            "310106 2015 total 176 160 10 true null 1",
            "320400 2015 like_for_like 810 800 1.25 true null 1",
            "320400 2015 total 810 800 1.25 true null 1",
            "320404 2015 like_for_like 360 300 20 true null 1",
            "320404 2015 total 360 null null false in 2015 part of 武进区 (320412) went to 钟楼区"
                + " (320404), 国函〔2015〕75号 1",
            "320412 2015 like_for_like 450 500 -10 true null 1",
            "320412 2015 total 450 null null false in 2015 part of 武进区 (320412) went to 天宁区"
                + " (320402), 国函〔2015〕75号 1");
  }

  @Test
  void aUnitThatCannotBeRestatedIsNoLessWithheldWhereOnlyWholeUnitsAreKept() {
    Dataset<Row> effective =
        EffectiveLines.rows(
            "w 320412 all 2014 discharges=500",
            "z 320404 all 2014 discharges=300",
            "w 320412 all 2015 discharges=450",
            "z 320404 all 2015 discharges=360");
    Dataset<Row> whole =
        sums(effective)
            .join(
                WholeUnits.of(effective),
                new String[] {"region_code", "boundaries", "year"},
                "left_semi");

    assertThat(
            lines(
                FacilityTrendStage.totals(
                    whole, people("320404 2015 1000"), FigureWindows.with(List.of()), Set.of()),
                "provider = 'all'",
                "region_code",
                "comparable",
                "issues"))
        .containsExactly("320404 false area_changed", "320412 false area_changed");
  }
}
