package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.disclosure.SubtractionAttack;
import org.tongbi.audit.sdmx.StructureCheck;

/** Nights over reports and the returns of facilities, those of the sample. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingsNightTest {
  private static final Path SAMPLE = Path.of("jobs", "sample");
  private static final String PRIVATE_HOSPITAL = "70000000643062617A1002";

  private static final String TEXT = "2024年,全县总诊疗人次471.05万人次,出院人次14.5万人次。" + "县第一人民医院全年出院FIRST人次。";

  @TempDir static Path folder;
  private static Reports reports;
  private static Path facilities;

  @BeforeAll
  static void workTheFirstNight() throws IOException {
    reports = Reports.in(folder);
    facilities = Files.createDirectories(folder.resolve("facilities"));
    try (Stream<Path> files = Files.list(SAMPLE.resolve("facilities"))) {
      for (Path file : files.toList()) {
        Files.copy(file, facilities.resolve(file.getFileName()));
      }
    }
    reports.write(
        "y2024.jsonl",
        "{\"id\": \"y2024\", \"region_code\": \"430626\", \"window\": \"2024\", \"text\": \""
            + TEXT.replace("FIRST", discharges("70000000143062611A1001"))
            + "\"}");
    assertThat(night(reports.warehouse()).code()).isZero();
  }

  private static String discharges(String orgCode) throws IOException {
    long sum = 0;
    for (String line : Files.readAllLines(facilities.resolve("returns-2024.csv"))) {
      String[] cells = line.split(",", -1);
      // The return of February that a later one replaced has the same discharges.
      if (cells[0].equals(orgCode) && !cells[2].equals("2024-03-05")) {
        sum += Long.parseLong(cells[7]);
      }
    }
    return Long.toString(sum);
  }

  private static CommandRun night(Path warehouse) {
    List<String> arguments =
        new ArrayList<>(List.of("nightly", "--warehouse", warehouse.toString(), "--reports"));
    arguments.add(reports.reports().toString());
    arguments.addAll(List.of("--facilities", facilities.toString(), "--population"));
    arguments.add(SAMPLE.resolve("population.csv").toString());
    arguments.addAll(List.of("--corrections", SAMPLE.resolve("corrections.csv").toString()));
    return CommandRun.reading(arguments.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void noRowComparesWhatMustNotBeCompared() throws IOException {
    String query = Files.readString(Path.of("jobs", "sql", "unequal_comparisons.sql"));

    assertThat(reports.answer(query)).isEmpty();
    assertThat(
            reports.answer(
                "SELECT basis, count(*) > 100, count(*) = count(vintage), min(vintage) >= '2024-01-01'"
                    + " FROM trend WHERE source = 'facility' AND value > 0 GROUP BY basis ORDER BY 1"))
        .containsExactly("like_for_like,true,true,true", "total,true,true,true");
  }

  @Test
  @Order(1)
  void aClaimStandsBesideTheFigureOfTheReturns() {
    assertThat(
            reports.answer(
                "SELECT indicator, facility_id, report_value, facility_value, verdict"
                    + " FROM reconciliation ORDER BY facility_id NULLS FIRST, indicator"))
        .containsExactly(
            "discharges,,145000,143100,within_tolerance",
            "visits,,4710500,4710500,agrees_within_rounding",
            "discharges,70000000143062611A1001,%1$s,%1$s,agrees_within_rounding"
                .formatted(firstHospital()));
  }

  private static String firstHospital() {
    return reports
        .answer(
            "SELECT sum(value) FROM facility_period WHERE measure = 'discharges' AND facility_id ="
                + " '70000000143062611A1001' AND window LIKE '2024-%'")
        .get(0);
  }

  @Test
  @Order(1)
  void aReportsNameOfAFacilityIsResolved() {
    assertThat(reports.answer("SELECT mention_text, facility_id FROM mention"))
        .containsExactly("县第一人民医院,70000000143062611A1001");
    assertThat(reports.answer("SELECT subject, facility_id FROM observation ORDER BY start"))
        .containsExactly("self,", "self,", "facility:县第一人民医院,70000000143062611A1001");
  }

  @Test
  @Order(1)
  void aCountyIsComparedAsAWholeAndLikeForLikeAndNoProvinceIsMadeOfIt() {
    assertThat(
            reports.answer(
                "SELECT region_code, basis, prior_value, value, round(change_pct, 2), completeness"
                    + " FROM trend WHERE indicator = 'visits' AND provider = 'all'"
                    + " AND window = '2024' AND source = 'facility' ORDER BY basis"))
        .containsExactly(
            "430626,like_for_like,4551200,4710500,3.5,1", "430626,total,4551200,4710500,3.5,1");
  }

  @Test
  @Order(1)
  void whatIsDoubtfulStandsOnTheFigure() {
    assertThat(
            reports.answer(
                "SELECT facility_id, measure, window, value, issues[0] FROM facility_period"
                    + " WHERE measure = 'visits_total' AND size(issues) > 0 ORDER BY window"))
        .hasSize(3)
        .anySatisfy(row -> assertThat(row).contains("2024-02").endsWith("revised"))
        .anySatisfy(row -> assertThat(row).contains("2024-03,54323").endsWith("corrected"))
        .anySatisfy(row -> assertThat(row).contains("2024-05").endsWith("duplicate_submission"));
    assertThat(reports.answer("SELECT reason FROM rejected")).isEmpty();
  }

  @Test
  @Order(1)
  void panelAndTrendAreExchangedAsTheirStructuresSay() throws Exception {
    for (String table : List.of("panel", "trend")) {
      Path out = folder.resolve(table + ".csv");
      CommandRun export = export(table, out, "--format", "sdmx-csv");

      assertThat(export.err())
          .endsWith(" to " + out + ", its structure to " + structure(table) + "\n");
      StructureCheck check = new StructureCheck(Files.readString(structure(table)));
      List<String> lines = Files.readAllLines(out);
      assertThat(check.problems(lines)).isEmpty();
      assertThat(lines).hasSizeGreaterThan(100);
    }
    assertThat(
            reports.answer(
                "SELECT DISTINCT source, obs_status, unit_mult, decimals FROM panel WHERE window ="
                    + " '2024' AND indicator IN ('visits', 'average_length_of_stay')"
                    + " AND provider = 'all' ORDER BY source DESC, decimals"))
        .containsExactly("report,A,0,0", "facility,A,0,0", "facility,A,0,2");
  }

  private static Path structure(String table) {
    return folder.resolve(table + ".structure.xml");
  }

  private static CommandRun export(String table, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("export", table, "--warehouse", reports.warehouse().toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    CommandRun export = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(export.code()).as(export.err()).isZero();
    return export;
  }

  @Test
  @Order(1)
  void noSubtractionRecoversWhatDisclosureLeavesOut() throws IOException {
    ExportedFigures figures = new ExportedFigures();
    for (String table : List.of("facility_period", "panel")) {
      Path whole = folder.resolve(table + ".jsonl");
      Path shown = folder.resolve(table + ".shown.jsonl");
      export(table, whole, "--format", "jsonl");
      export(table, shown, "--format", "jsonl", "--disclosure", "2000");
      figures.read(whole, shown);
    }

    assertThat(figures.smallOfPersonsShown(2000)).isEmpty();
    assertThat(figures.leftOut()).isNotEmpty();
    assertThat(figures.shown()).hasSizeGreaterThan(figures.leftOut().size());
    assertThat(figures.sums()).hasSizeGreaterThan(100);
    assertThat(SubtractionAttack.recovered(figures.sums(), figures.leftOut())).isEmpty();
  }

  @Test
  @Order(1)
  void anAtlasLeavesOutWhatExportsDo() throws IOException {
    Path out = folder.resolve("disclosed.html");
    Path panel = folder.resolve("disclosed.jsonl");
    export("panel", panel, "--format", "jsonl", "--disclosure", "2000");
    CommandRun atlas =
        CommandRun.of(
            "atlas",
            "--warehouse",
            reports.warehouse().toString(),
            "--out",
            out.toString(),
            "--disclosure",
            "2000");
    assertThat(atlas.code()).as(atlas.err()).isZero();
    long exported;
    try (Stream<String> lines = Files.lines(panel)) {
      exported =
          lines
              .filter(line -> line.contains("\"source\":\"facility\""))
              .filter(line -> !line.contains("\"value\":null"))
              .count();
    }

    AtlasFile shown = AtlasFile.read(out);
    List<Map<String, String>> levels = shown.figures("levels");
    List<Map<String, String>> changes = shown.figures("changes");
    assertThat(levels.stream().filter(FilingsNightTest::isFiled)).hasSize((int) exported);
    Set<String> keys = new HashSet<>();
    levels.stream().filter(FilingsNightTest::isFiled).forEach(row -> keys.add(key(row, "window")));
    assertThat(changes.stream().filter(FilingsNightTest::isFiled))
        .isNotEmpty()
        .allMatch(row -> row.get("basis").equals("total"))
        .allMatch(row -> keys.contains(key(row, "window")))
        .allMatch(row -> keys.contains(key(row, "prior_window")));
    assertThat(shown.first().get("held").get("suppressed").intValue()).isPositive();
  }

  private static boolean isFiled(Map<String, String> row) {
    return row.get("source").equals("facility") && row.get("value") != null;
  }

  private static String key(Map<String, String> row, String window) {
    return String.join(
        " ",
        row.get("region_code"),
        row.get("indicator"),
        row.get("population"),
        row.get("provider"),
        row.get(window));
  }

  @Test
  @Order(1)
  void anExportThatCannotBeDoneIsRefused() {
    Path out = folder.resolve("refused");
    CommandRun disclosure =
        CommandRun.of(
            "export", "trend", "--warehouse", "w", "--out", out.toString(), "--disclosure", "5");
    assertThat(disclosure.code()).isEqualTo(2);
    assertThat(disclosure.err())
        .isEqualTo(
            "tongbi export: --disclosure is for facility_period and panel, not for trend: nothing"
                + " would be left out of it; hand those two on instead\n");

    CommandRun format =
        CommandRun.of(
            "export", "document", "--warehouse", "w", "--out", "o", "--format", "sdmx-csv");
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err())
        .isEqualTo(
            "tongbi export: --format sdmx-csv is for panel and trend, not for document; write it as"
                + " csv, jsonl or parquet\n");

    CommandRun least =
        CommandRun.of("export", "panel", "--warehouse", "w", "--out", "o", "--disclosure", "1");
    assertThat(least.code()).isEqualTo(2);
    assertThat(least.err())
        .isEqualTo(
            "tongbi export: Option --disclosure is a whole number from 2 to 999999, not 1; see"
                + " tongbi export --help\n");
  }

  @Test
  @Order(2)
  void aNightWithNothingNewPublishesNothing() {
    CommandRun night = night(reports.warehouse());

    assertThat(night.code()).isZero();
    assertThat(night.err()).contains("nothing new in 6 files");
  }

  @Test
  @Order(3)
  void aLateReturnChangesWhatItTouchesAndNoOrderOfNightsShows() throws IOException {
    Files.writeString(
        facilities.resolve("returns-late.csv"),
        "org_code,period,submitted_at,audit_status,visits_total\n"
            + PRIVATE_HOSPITAL
            + ",2024-12,2025-03-01,市审,100000\n");
    CommandRun night = night(reports.warehouse());
    assertThat(night.code()).as(night.err()).isZero();
    assertThat(
            reports.answer(
                "SELECT value, revision, issues[0] FROM facility_period WHERE facility_id = '"
                    + PRIVATE_HOSPITAL
                    + "' AND measure = 'visits_total' AND window = '2024-12'"))
        .containsExactly("100000,1,revised");

    Path elsewhere = folder.resolve("elsewhere");
    assertThat(night(elsewhere).code()).isZero();
    assertThat(new Reports(reports.reports(), elsewhere).digest()).isEqualTo(reports.digest());
  }

  @Test
  @Order(4)
  void aNightOfReportsAloneLeavesWhatFacilitiesFiledAlone() {
    reports.write(
        "h2024.jsonl",
        "{\"id\": \"h2024\", \"region_code\": \"430626\", \"window\": \"2024H1\", \"text\":"
            + " \"1—6月,全县总诊疗人次230.05万人次。\"}");
    CommandRun night =
        CommandRun.reading(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());

    assertThat(night.code()).as(night.err()).isZero();
    assertThat(
            reports.answer(
                "SELECT window, verdict FROM reconciliation WHERE indicator = 'visits'"
                    + " ORDER BY window"))
        .containsExactly("2024,within_tolerance", "2024H1,agrees_within_rounding");
  }

  @Test
  @Order(5)
  void aRegistryThatComesLaterSaysWhomEarlierReportsMean() throws IOException {
    Path later = folder.resolve("later");
    CommandRun withoutRegistry =
        CommandRun.reading(
            "nightly", "--warehouse", later.toString(), "--reports", reports.reports().toString());
    assertThat(withoutRegistry.code()).as(withoutRegistry.err()).isZero();
    Reports same = new Reports(reports.reports(), later);
    assertThat(same.answer("SELECT count(facility_id) FROM observation")).containsExactly("0");

    assertThat(night(later).code()).isZero();

    assertThat(same.answer("SELECT subject FROM observation WHERE facility_id IS NOT NULL"))
        .containsExactly("facility:县第一人民医院");
    assertThat(night(reports.warehouse()).code()).isZero();
    assertThat(same.digest()).isEqualTo(reports.digest());
  }
}
