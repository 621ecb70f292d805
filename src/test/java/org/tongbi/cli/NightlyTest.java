package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.WarehouseTable;

/** One night over invented reports, and what its tables then say. */
class NightlyTest {
  @TempDir static Path folder;
  private static Reports reports;
  private static CommandRun night;

  @BeforeAll
  static void workOneNight() {
    reports =
        Reports.in(folder)
            .write(
                "a2023.txt",
                "@ 330782 2023 2024-01-20",
                "visits level 100000 人次",
                "beds level 500 张",
                "fds_coverage level 40.0 %")
            .write(
                "copy.txt",
                "@ 330782 2023 2024-01-20",
                "visits level 100000 人次",
                "beds level 500 张",
                "fds_coverage level 40.0 %")
            .write(
                "a2024.txt",
                "@ 330782 2024 2025-01-20",
                "visits level 121400 人次",
                "visits change_pct 21.4 % base=yoy",
                "beds level 520 张",
                "beds level 300 张 subject=facility:甲医院",
                "fds_coverage level 42.0 %",
                "fds_coverage change_pp 9.9 pp base=2023",
                "medical_revenue change_pct 5.0 % base=yoy",
                "discharges level 900 人次 subject=region:不存在县",
                "discharges level 950 人次 status=target")
            .write(
                "city2024.txt",
                "@ 330700 2024 2025-03-01",
                "visits level 121000 人次 subject=region:义乌市")
            .write("grown2020.txt", "@ 330110 2020 2021-01-10", "beds level 900 张")
            .write(
                "grown2021.txt",
                "@ 330110 2021 2022-01-10",
                "beds level 600 张",
                "bed_occupancy_rate level 73.1 % population=elderly_65 provider=hospital",
                "bed_occupancy_rate level 74.1 % population=women_35_64 provider=hospital")
            .write("county2016.txt", "@ 331021 2016 2017-01-10", "beds level 100 张")
            .write("city2017.txt", "@ 331083 2017 2018-01-10", "beds level 110 张")
            .write("fails.txt", "!")
            .write("empty.txt", "")
            .write("noise.txt", new byte[] {(byte) 0xff, (byte) 0xff, 0, 1, (byte) 0x80, 2, 3})
            .write(
                "lines.jsonl",
                "{\"id\": \"good\", \"text\": \"@ 330782 2022 2023-01-10\"}",
                "{\"id\": \"bad\", \"text\": ",
                "{\"id\": \"also_good\", \"text\": \"@ 330782 2021 2022-01-10\"}");
    night = reports.night();
  }

  @Test
  void everyDocumentIsAccountedFor() {
    assertThat(night.err())
        .contains(
            "  documents: 14 taken in = 9 published + 1 duplicate + 4 rejected; 0 unchanged\n");
    assertThat(night.out()).isEmpty();
    assertThat(reports.answer("SELECT doc_id, duplicate_of FROM document WHERE duplicate_of > ''"))
        .containsExactly("copy,a2023");
    assertThat(reports.answer("SELECT source_uri, locator, reason FROM rejected ORDER BY 1"))
        .containsExactly(
            "empty.txt,,empty_file",
            "fails.txt,,reading_failed",
            "lines.jsonl,line 2,malformed_json",
            "noise.txt,,undecodable");
    assertThat(reports.answer("SELECT doc_id FROM document WHERE source_uri = 'lines.jsonl'"))
        .containsExactlyInAnyOrder("good", "also_good");
  }

  @Test
  void levelsOfTwoYearsGiveTheirDifferenceBesideWhatTheReportStates() {
    assertThat(
            reports.answer(
                "SELECT region_name, prior_window, value, prior_value, change_abs, change_pct,"
                    + " stated_change, stated_unit, method, gap, gap_cause, comparable,"
                    + " size(evidence) FROM trend WHERE region_code = '330782'"
                    + " AND indicator = 'visits'"))
        .containsExactly("义乌市,2023,121400,100000,21400,21.4,21.4,%,both,0,agrees,true,3");
  }

  @Test
  void aRateThatTheReportGetsWrongIsFlagged() {
    assertThat(
            reports.answer(
                "SELECT change_abs, stated_change, stated_unit, gap, gap_cause, issues FROM trend"
                    + " WHERE indicator = 'fds_coverage'"))
        .containsExactly("2,9.9,pp,7.9,unknown,\"[\"\"stated_computed_differ\"\"]\"");
  }

  @Test
  void aChangeWithoutLevelsStandsAsStated() {
    assertThat(
            reports.answer(
                "SELECT value, stated_change, unit, method, comparable FROM trend"
                    + " WHERE indicator = 'medical_revenue'"))
        .containsExactly(",5,元,stated,true");
  }

  @Test
  void aRegionsOwnReportGoesBeforeALaterMentionAndTheConflictIsFlagged() {
    assertThat(
            reports.answer(
                "SELECT value, rule, transform(candidates, c -> c.doc_id), issues FROM panel"
                    + " WHERE indicator = 'visits' AND window = '2024'"))
        .containsExactly(
            "121400,own_report,\"[\"\"a2024\"\",\"\"city2024\"\"]\","
                + "\"[\"\"conflicting_values\"\"]\"");
  }

  @Test
  void aFacilitysNumberIsNeverItsRegions() {
    assertThat(
            reports.answer(
                "SELECT region_code, issues FROM observation WHERE subject LIKE 'facility:%'"))
        .containsExactly(",[]");
    assertThat(
            reports.answer("SELECT value FROM panel WHERE indicator = 'beds' AND window = '2024'"))
        .containsExactly("520");
  }

  @Test
  void aRegionThatIsNoneIsKeptButEntersNoCell() {
    assertThat(
            reports.answer(
                "SELECT region_code, issues FROM observation WHERE subject LIKE 'region:不存在%'"))
        .containsExactly(",\"[\"\"subject_unresolved\"\"]\"");
  }

  @Test
  void aTargetIsNoActualFigure() {
    assertThat(reports.answer("SELECT status, value FROM panel WHERE indicator = 'discharges'"))
        .containsExactly("target,950");
  }

  @Test
  void aComparisonAcrossAChangedAreaIsWithheld() {
    assertThat(
            reports.answer(
                "SELECT value, prior_value, change_abs, change_pct, comparable, reason > '',"
                    + " issues FROM trend WHERE region_code = '330110'"))
        .containsExactly("600,900,,,false,true,\"[\"\"area_changed\"\"]\"");
  }

  @Test
  void aRegionThatOnlyChangedItsCodeIsCompared() {
    assertThat(
            reports.answer(
                "SELECT value, prior_value, change_pct FROM trend WHERE region_code = '331083'"))
        .containsExactly("110,100,10");
  }

  @Test
  void tablesAndColumnsSayWhatTheyHold() {
    for (WarehouseTable table : WarehouseTable.values()) {
      assertThat(table.comment()).isNotBlank();
      List<String> expected = new ArrayList<>();
      for (StructField column : table.schema().fields()) {
        assertThat(column.getComment().isDefined()).as(column.name()).isTrue();
        expected.add(column.name() + "," + column.getComment().get());
      }
      CommandRun run =
          CommandRun.of(
              "sql",
              "--warehouse",
              reports.warehouse().toString(),
              "--format",
              "jsonl",
              "DESCRIBE TABLE " + table.tableName());
      assertThat(run.lines().stream().map(NightlyTest::columnAndComment)).isEqualTo(expected);
    }
  }

  private static String columnAndComment(String line) {
    try {
      JsonNode column = new ObjectMapper().readTree(line);
      return column.path("col_name").asText() + "," + column.path("comment").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aNightNamesItsSlowestStageAndWhereToLookNext() {
    assertThat(night.err().lines().filter(line -> line.startsWith("  slowest stage: ")))
        .singleElement()
        .asString()
        .matches("  slowest stage: [a-z_]+, [0-9.]+ s of [0-9.]+ s");
    assertThat(night.err().lines().reduce((first, last) -> last))
        .contains(
            "  next: tongbi sql --warehouse "
                + reports.warehouse()
                + " \"SELECT source_uri, locator, reason, detail FROM rejected\"");
  }

  @Test
  void aNightIsSummedUpAsOneObjectForMachines() throws IOException {
    CommandRun again =
        CommandRun.of(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString(),
            "--format",
            "json");

    assertThat(again.code()).isZero();
    assertThat(again.lines()).hasSize(1);
    JsonNode summary = new ObjectMapper().readTree(again.out());
    assertThat(summary.get("outcome").textValue()).isEqualTo("nothing_new");
    JsonNode counts = summary.get("counts");
    assertThat(counts.get("taken_in").longValue())
        .isEqualTo(
            counts.get("published").longValue()
                + counts.get("duplicate").longValue()
                + counts.get("rejected").longValue());
    assertThat(summary.get("stages"))
        .anyMatch(stage -> stage.get("stage").textValue().equals("read"));
    assertThat(summary.get("issues")).isNotEmpty();
    assertThat(summary.get("digest").textValue()).isEqualTo(reports.digest());
  }

  @Test
  void theRunCountsItsIssuesAndTheNightTellsOfTheMostFrequent() {
    assertThat(
            reports.answer(
                "SELECT counts['issue.trend.area_changed'], counts['issue.rejected.empty_file'],"
                    + " counts['issue.observation.subject_unresolved'] FROM run"))
        .containsExactly("1,1,1");
    assertThat(night.err())
        .contains("  most frequent issues, of 9 kinds:\n")
        .contains(
            "    1 × subject_unresolved: SELECT * FROM observation"
                + " WHERE array_contains(issues, 'subject_unresolved')\n");
  }

  @Test
  void aSpanIsExactlyTheNumberInTheText() {
    assertThat(
            reports.answer(
                "SELECT count(*) FROM observation o JOIN document d USING (doc_id)"
                    + " WHERE substring(d.text, o.start + 1, o.end - o.start) <> o.value_text"))
        .containsExactly("0");
  }

  private static CommandRun export(Path out, String format) {
    return CommandRun.of(
        "export",
        "trend",
        "--warehouse",
        reports.warehouse().toString(),
        "--out",
        out.toString(),
        "--format",
        format);
  }

  @Test
  void anExportedTableIsSortedAndWritesNullsOut() throws IOException {
    Path out = folder.resolve("out").resolve("trend.jsonl");

    CommandRun run = export(out, "jsonl");

    assertThat(run.err()).startsWith("exported trend of run ").endsWith(" to " + out + "\n");
    assertThat(Files.readAllLines(out))
        .isSorted()
        .hasSize(6)
        .anySatisfy(line -> assertThat(line).contains("\"prior_value\":null"));
  }

  @Test
  void anExportAsCsvHasAHeaderAndTheSameOrder() throws IOException {
    Path out = folder.resolve("trend.csv");

    CommandRun run = export(out, "csv");

    assertThat(run.code()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).startsWith("region_code,region_name,region_level,indicator,");
    assertThat(lines.subList(1, lines.size())).isSorted().hasSize(6);
  }

  @Test
  void anExportAsParquetHasTheRowsAndTheirTypes() {
    Path out = folder.resolve("trend.parquet");

    CommandRun run = export(out, "parquet");

    assertThat(run.code()).isZero();
    Dataset<Row> rows = SparkSessions.open(Optional.empty()).read().parquet(out.toUri().toString());
    assertThat(rows.count()).isEqualTo(6);
    assertThat(rows.schema().apply("change_pct").dataType()).isEqualTo(CommentedSchema.FIGURE);
  }

  @Test
  void aTableThatIsNoneIsNotExported() {
    CommandRun run =
        CommandRun.of("export", "trendz", "--warehouse", "w", "--out", "x", "--format", "csv");

    assertThat(run.err())
        .isEqualTo(
            "tongbi export: there is no table \"trendz\"; the tables are document, observation,"
                + " prose_check, rejected, filing, submission, registry_entry, denominator,"
                + " correction, facility, facility_month, facility_period, mention, panel, trend,"
                + " roll_up, attainment, revision, reconciliation, gate, ledger and run\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aChangeThatIsOnlyStatedIsTheFigure() {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--warehouse",
            reports.warehouse().toString(),
            "--region",
            "330782",
            "--indicator",
            "medical_revenue",
            "--window",
            "2024");

    assertThat(run.lines())
        .contains(
            "figure      +5 %, as stated; there are no two levels to compute it from",
            "    medical_revenue change_pct [[5.0]] % base=yoy",
            "document    a2024",
            "  published 2025-01-20",
            "  region    330782: the first line",
            "  window    2024: the first line",
            "  file      a2024.txt");
    assertThat(run.code()).isZero();
  }

  @Test
  void whereNobodyIsNamedTheFiguresThatThereAreAreExplained() {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--warehouse",
            reports.warehouse().toString(),
            "--region",
            "330110",
            "--indicator",
            "bed_occupancy_rate",
            "--window",
            "2021");

    assertThat(run.lines())
        .contains(
            "population  elderly_65, provider hospital",
            "population  women_35_64, provider hospital")
        .doesNotContain("Nothing is known of this figure.");
  }

  @Test
  void aFigureIsExplainedToItsSentences() {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--warehouse",
            reports.warehouse().toString(),
            "--region",
            "义乌市",
            "--indicator",
            "visits",
            "--window",
            "2024");

    assertThat(run.lines())
        .contains(
            "  computed  21.4 %",
            "  gap       0 (agrees)",
            "2024 actual: 121400 人次, chosen by own_report",
            "  not chosen: 121000 (exact) of city2024, published 2025-03-01; own_report goes first",
            "    visits change_pct [[21.4]] % base=yoy");
    assertThat(run.code()).isZero();
  }

  @Test
  void anUnknownFigureIsSaidToBeUnknownWithWhatIsNear() {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--warehouse",
            reports.warehouse().toString(),
            "--region",
            "330782",
            "--indicator",
            "visits",
            "--window",
            "2020");

    assertThat(run.lines())
        .contains(
            "Nothing is known of this figure.",
            "  --window 2024 --population all --provider all (3 observations)");
  }

  @Test
  void aMisspelledQueryIsAnsweredInOneLine() {
    CommandRun run =
        CommandRun.of("sql", "--warehouse", reports.warehouse().toString(), "SELECT x FROM trendz");

    assertThat(run.err())
        .hasLineCount(1)
        .startsWith("tongbi sql: [TABLE_OR_VIEW_NOT_FOUND]")
        .contains(
            "The tables are document, observation, prose_check, rejected, filing, submission,"
                + " registry_entry, denominator, correction, facility, facility_month,"
                + " facility_period, mention, panel, trend, roll_up, attainment, revision,"
                + " reconciliation, gate, ledger and run;");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aWarehouseWithoutRunsSaysHowToMakeOne() {
    String nowhere = folder.resolve("nowhere").toString();

    CommandRun run = CommandRun.of("sql", "--warehouse", nowhere, "SELECT 1");

    assertThat(run.err())
        .isEqualTo(
            nowhere
                + ": no run was published here yet; run tongbi nightly --warehouse "
                + nowhere
                + " --reports PATH first\n");
    assertThat(run.code()).isEqualTo(3);
  }
}
