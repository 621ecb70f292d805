package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongbi.indicator.Catalogue;

/** Families of figures as rows of {@code roll_up}; all figures are invented. */
class RollUpRowsTest {
  private static final StructType ENTRY =
      new StructType()
          .add("role", DataTypes.IntegerType)
          .add("region_code", DataTypes.StringType)
          .add("window", DataTypes.StringType)
          .add("value", DataTypes.createDecimalType(38, 10))
          .add("low", DataTypes.createDecimalType(38, 10))
          .add("high", DataTypes.createDecimalType(38, 10))
          .add("qualifier", DataTypes.StringType)
          .add("observation_id", DataTypes.StringType);

  private static final StructType FAMILY =
      new StructType()
          .add("indicator", DataTypes.StringType)
          .add("population", DataTypes.StringType)
          .add("provider", DataTypes.StringType)
          .add("entries", DataTypes.createArrayType(ENTRY));

  private static Row entry(FigureRole role, String region, String window, String figure) {
    boolean about = figure.startsWith("~");
    BigDecimal value = new BigDecimal(about ? figure.substring(1) : figure);
    BigDecimal spread = about ? BigDecimal.ONE : BigDecimal.ZERO;
    return new GenericRowWithSchema(
        new Object[] {
          role.ordinal(),
          region,
          window,
          value,
          value.subtract(spread),
          value.add(spread),
          about ? "about" : "exact",
          region + "/" + window
        },
        ENTRY);
  }

  private static Stream<Row> entries(
      FigureRole role, String regions, String window, String figure) {
    return Stream.of(regions.split(" ")).map(region -> entry(role, region, window, figure));
  }

  @SafeVarargs
  private static List<String> all(String indicator, Stream<Row>... entries) {
    Row[] all = Stream.of(entries).flatMap(e -> e).toArray(Row[]::new);
    List<String> lines = new ArrayList<>();
    new RollUpRows(Catalogue.standard().indicators())
        .rollUp(
            new GenericRowWithSchema(
                new Object[] {
                  indicator, "all", "all", scala.collection.immutable.ArraySeq.unsafeWrapArray(all)
                },
                FAMILY))
        .forEachRemaining(row -> lines.add(line(row)));
    return lines;
  }

  /** Without provinces: those of which one prefecture is known have rows too, all withheld. */
  @SafeVarargs
  private static List<String> rollUp(String indicator, Stream<Row>... entries) {
    return all(indicator, entries).stream().filter(line -> !line.contains(" province ")).toList();
  }

  private static String line(Row row) {
    List<String> shown = new ArrayList<>();
    for (String name :
        List.of(
            "region_code",
            "region_level",
            "window",
            "value",
            "low",
            "high",
            "parts",
            "parts_of",
            "own_value",
            "verdict",
            "prior_value",
            "change_pct",
            "comparable",
            "reason")) {
      Object cell = row.get(RollUpTable.SCHEMA.fieldIndex(name));
      shown.add(
          cell instanceof BigDecimal figure
              ? figure.stripTrailingZeros().toPlainString()
              : String.valueOf(cell));
    }
    return String.join(" ", shown);
  }

  private static final String NANTONG_2019 =
      "320602 320611 320612 320623 320681 320682 320684 320685";

  @Test
  void aPrefectureWhoseCountiesMergedIsComparedAllTheSame() {
    assertThat(
            rollUp(
                "visits",
                entries(FigureRole.OWN, NANTONG_2019, "2019", "10"),
                entries(
                    FigureRole.OWN,
                    "320613 320612 320614 320623 320681 320682 320685",
                    "2020",
                    "13")))
        .containsExactly(
            "320600 prefecture 2019 80 80 80 8 8 null no_own_figure null null false"
                + " no part has a figure for 2018",
            "320600 prefecture 2020 91 91 91 7 7 null no_own_figure 80 13.75 true null");
  }

  @Test
  void anOldCodeCountsForTheUnitThatCarriedItOnAndAMergedOneForNothing() {
    assertThat(
            rollUp(
                "visits",
                entries(
                    FigureRole.OWN,
                    "320602 320611 320612 320623 320681 320682 320684 320685",
                    "2020",
                    "13")))
        .containsExactly(
            "320600 prefecture 2020 null null null 6 7 null incomplete null null false"
                + " 1 of the 7 parts lack a figure: 320613");
  }

  @Test
  void anApproximatePartLeavesBoundsAndNoPoint() {
    String others = "640502 640521";
    assertThat(
            rollUp(
                "visits",
                entries(FigureRole.OWN, "640502 640521 640522", "2022", "100"),
                entries(FigureRole.OWN, others, "2023", "100"),
                entries(FigureRole.OWN, "640522", "2023", "~130"),
                entries(FigureRole.OWN, "640500", "2023", "331")))
        .contains(
            "640500 prefecture 2023 null 329 331 3 3 331 rounding 300 null true"
                + " a part is approximate: only the bounds of the sum are known");
  }

  @Test
  void aRateIsDividedByThePeopleOfTheWindowsYear() {
    String counties = "640502 640521 640522";
    assertThat(
            rollUp(
                "beds_per_1000",
                entries(FigureRole.OWN, "640502", "2023H1", "7"),
                entries(FigureRole.NUMERATOR, counties, "2023H1", "600"),
                entries(FigureRole.PEOPLE, counties, "2023", "100000")))
        .containsExactly(
            "640500 prefecture 2023H1 6 6 6 3 3 null no_own_figure null null false"
                + " no part has a figure for 2022H1");
  }

  @Test
  void ratesWithoutNumeratorsAreNeitherAddedNorAveraged() {
    assertThat(
            rollUp(
                "bed_occupancy_rate",
                entries(FigureRole.OWN, "640502 640521 640522", "2023", "80")))
        .containsExactly(
            "640500 prefecture 2023 null null null 3 3 null not_additive null null false rates,"
                + " averages and ratios of parts are not added up nor averaged, and numerator and"
                + " denominator of this one are not known");
    assertThat(
            rollUp("fds_coverage", entries(FigureRole.OWN, "640502 640521 640522", "2023", "40")))
        .containsExactly(
            "640500 prefecture 2023 null null null 0 3 null incomplete null null false"
                + " 3 of the 3 parts lack fds_signed: 640502, 640521, 640522");
  }

  @Test
  void aPrefectureWithoutARateOfItsOwnIsNoPartOfItsProvince() {
    Stream<Row> counties = entries(FigureRole.OWN, "640502 640521 640522", "2023", "80");
    assertThat(all("bed_occupancy_rate", counties))
        .singleElement(STRING)
        .startsWith("640500 prefecture 2023 null null null 3 3 null not_additive");
    assertThat(
            all(
                "bed_occupancy_rate",
                entries(FigureRole.OWN, "640502 640521 640522 640200", "2023", "80")))
        .filteredOn(line -> line.contains(" province "))
        .singleElement(STRING)
        .startsWith("640000 province 2023 null null null 1 5 null not_additive");
  }
}
