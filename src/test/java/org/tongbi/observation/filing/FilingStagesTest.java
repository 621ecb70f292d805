package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.CellState;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.facility.Submission;
import org.tongbi.run.SparkSessions;

/** Registry and returns of a small invented county, through the stages. */
class FilingStagesTest {
  private static final String HOSPITAL = "A";
  private static final String RECODED = "A2";
  private static final String CLOSING = "B";
  private static final String SURGERY = "D";

  private static RegistryEntry entry(
      String code, String successorOf, String from, String to, String closed, String through) {
    return new RegistryEntry(
        code,
        "",
        "云岭第一人民医院" + code,
        List.of(),
        "320621",
        "A100",
        "11",
        "1",
        "2",
        "",
        "",
        through,
        successorOf,
        Optional.of(LocalDate.parse("2001-01-01")),
        closed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(closed)),
        "1",
        Optional.of(LocalDate.parse(from)),
        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)),
        from,
        "registry.csv",
        "line " + code);
  }

  private static List<RegistryEntry> registry() {
    return List.of(
        entry(HOSPITAL, "", "2015-01-01", "2018-04-01", "", ""),
        entry(RECODED, HOSPITAL, "2018-04-01", "", "", ""),
        entry(CLOSING, "", "2015-01-01", "", "2018-06-20", ""),
        // The first hospital took the closing one over.
        entry("C", "", "2015-01-01", "2018-06-20", "", ""),
        entry("C", CLOSING, "2018-06-20", "", "", ""),
        entry(SURGERY, "", "2015-01-01", "", "", "C"),
        entry("X", "Y", "2016-01-01", "", "", ""),
        entry("Y", "X", "2016-01-01", "", "", ""));
  }

  private static Submission visits(String code, String period, String status, long visits) {
    int measures = Measures.standard().all().size();
    long[] values = new long[measures];
    byte[] states = new byte[measures];
    Measure measure = Measures.standard().require("visits_total");
    values[measure.index()] = visits * 10_000;
    states[measure.index()] = (byte) CellState.STATED.ordinal();
    LocalDate start = LocalDate.parse(period.length() == 4 ? period + "-12-01" : period + "-01");
    return new Submission(
        code,
        new FilingPeriod(start.getYear(), period.length() == 4 ? 0 : start.getMonthValue()),
        start.plusMonths(1).plusDays(5).atTime(8, 0),
        AuditStatus.of(status).orElseThrow(),
        "returns.csv",
        "line " + code + period + visits,
        values,
        states);
  }

  private static List<Submission> returns() {
    List<Submission> returns = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      String period = "2018-%02d".formatted(month);
      returns.add(visits(month < 4 ? HOSPITAL : RECODED, period, "县审", 1_000 + month));
      returns.add(visits("C", period, "县审", 2_000 + month));
      if (month <= 7) {
        returns.add(visits(CLOSING, period, "县审", 500));
      }
    }
    returns.add(visits(SURGERY, "2018-02", "上报", 30));
    returns.add(visits("Z", "2018-02", "上报", 30));
    returns.add(visits("C", "2018-03", "草稿", 99));
    return returns;
  }

  private static List<Row> corrections() {
    return List.of(
        correction("return", "A/2018-02/visits_total", "set", "", "1102", "1002"),
        correction("return", "A2/2018-08/visits_total", "set", "", "1", "7"),
        correction("return", "Q/2018-08/visits_total", "set", "", "1", "7"),
        correction("facility", "C", "set", "level", "3", "2"));
  }

  private static Row correction(String... cells) {
    Object[] all = Arrays.copyOf(cells, 11, Object[].class);
    all[6] = "typing error";
    all[8] = "corrections.csv";
    all[9] = "line 2";
    all[10] = "cc";
    return RowFactory.create(all);
  }

  private record Made(
      Dataset<Row> facilities, Dataset<Row> histories, Dataset<Row> refusedEntries) {
    List<String> effective(String where, String... columns) {
      return EffectiveStage.effective(histories)
          .filter(where)
          .orderBy("year", "month", "facility_id")
          .select(
              Arrays.stream(columns).map(c -> col(c)).toArray(org.apache.spark.sql.Column[]::new))
          .collectAsList()
          .stream()
          .map(Row::toString)
          .toList();
    }
  }

  private static Made made(List<RegistryEntry> entries, List<Submission> returns) {
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> registry =
        spark.createDataFrame(
            entries.stream().map(e -> RegistryRows.of(e, "aa")).toList(), RegistryRows.SCHEMA);
    Dataset<Row> submissions =
        spark.createDataFrame(
            returns.stream().map(s -> SubmissionRows.of(s, "bb")).toList(), SubmissionRows.SCHEMA);
    Dataset<Row> corrections = spark.createDataFrame(corrections(), CorrectionRows.SCHEMA);
    Dataset<Row> histories = RegistryStage.histories(registry, corrections);
    Dataset<Row> facilities =
        spark.createDataFrame(
            RegistryStage.facilities(histories).collectAsList(), FacilityTable.SCHEMA);
    return new Made(
        facilities,
        EffectiveStage.histories(submissions, facilities, corrections).cache(),
        RegistryStage.rejected(histories));
  }

  @Test
  void whatFacilitiesFileBecomesWhatCounts() {
    Made made = made(registry(), returns());

    assertThat(
            made
                .facilities
                .orderBy("org_code", "valid_from")
                .selectExpr(
                    "concat_ws(' ', org_code, facility_id, valid_from, coalesce(string(valid_to), '-'),"
                        + " region_code, level, concat_ws('+', issues))")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0)))
        .containsExactly(
            "A A 2015-01-01 2018-04-01 320621 2 ",
            "A2 A 2018-04-01 - 320621 2 region_code_old",
            "B B 2015-01-01 - 320621 2 region_code_old",
            "C C 2015-01-01 2018-06-20 320621 3 corrected",
            "C C 2018-06-20 - 320621 3 region_code_old+corrected",
            "D D 2015-01-01 - 320621 2 region_code_old",
            "X X 2016-01-01 - 320621 2 region_code_old+succession_cycle",
            "Y Y 2016-01-01 - 320621 2 region_code_old+succession_cycle");
    assertThat(made.refusedEntries.collectAsList()).isEmpty();
    assertThat(made.effective("facility_id = 'B' and month > 4", "month", "visits_total", "due"))
        .containsExactly("[5,5000000,14529]", "[6,null,0]", "[7,null,0]");
    assertThat(
            EffectiveStage.periods(EffectiveStage.effective(made.histories))
                .filter("facility_id in ('B', 'D') and value is not null")
                .filter("size(issues) > 0")
                .orderBy("facility_id", "window")
                .collectAsList()
                .stream()
                .map(FilingStagesTest::text))
        .containsExactly(
            "B 320685 visits_total 2018-06 500.0000000000 人次 0 merged_month_twice",
            "B 320685 visits_total 2018-07 500.0000000000 人次 0 facility_closed",
            "D 320685 visits_total 2018-02 30.0000000000 人次 0 not_approved+files_through_other");
  }

  private static String text(Row row) {
    return "%s %s %s %s %s %s %s %s"
        .formatted(
            row.get(0),
            row.get(1),
            row.get(2),
            row.get(3),
            row.get(4),
            row.get(5),
            row.get(6),
            String.join("+", row.<String>getList(7)));
  }

  @Test
  void whatNobodyCanUseIsRejectedWithItsPlace() {
    Made made = made(registry(), returns());

    assertThat(
            EffectiveStage.rejected(made.histories)
                .orderBy("source_uri", "excerpt")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .containsExactly(
            "[corrections.csv,line 2,cc,correction_failed,visits_total of A2 for 2018-08 is 1008,"
                + " not 7,return A2/2018-08/visits_total set 1]",
            "[corrections.csv,line 2,cc,correction_failed,the registry has no facility with the"
                + " code Q,return Q/2018-08/visits_total set 1]",
            "[returns.csv,line Z2018-0230,bb,unknown_facility,the registry has no facility with"
                + " the code Z,Z 2018-02]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderOfRowsHasNoSay(long seed) {
    Random random = new Random(seed);
    List<RegistryEntry> entries = new ArrayList<>(registry());
    List<Submission> returns = new ArrayList<>(returns());
    Collections.shuffle(entries, random);
    Collections.shuffle(returns, random);

    Made made = made(entries, returns);

    assertThat(made.effective("true", "*"))
        .isEqualTo(made(registry(), returns()).effective("true", "*"));
  }
}
