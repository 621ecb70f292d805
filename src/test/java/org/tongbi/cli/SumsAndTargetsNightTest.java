package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Nights that check the sums inside reports and set targets against what became of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SumsAndTargetsNightTest {
  private static final String REGION = "\"region_code\": \"330782\"";
  private static final String OF_2024 =
      "2024年,全县产妇数2000人,产前筛查1800人,产前筛查率90.0%。应管理老年人4000人,老年人健康体检2600人,"
          + "体检率81.3%。2025年,老年人健康体检率达到70%以上,孕产妇死亡率控制在12/10万以内。";

  @TempDir static Path folder;
  private static Reports reports;

  private static void write(String id, String window, String published, String text) {
    String line =
        "{\"id\": \"%s\", %s, \"window\": \"%s\", \"published_on\": \"%s\", \"text\": \"%s\"}";
    reports.write(id + ".jsonl", line.formatted(id, REGION, window, published, text));
  }

  private static void night() {
    CommandRun night =
        CommandRun.reading(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());
    assertThat(night.code()).as(night.err()).isZero();
  }

  @BeforeAll
  static void workTheFirstNight() {
    reports = Reports.in(folder);
    write("y2024", "2024", "2025-01-20", OF_2024);
    write("y2024again", "2024", "2025-02-20", OF_2024);
    write("h2025", "2025H1", "2025-07-20", "上半年,老年人健康体检率36.4%。");
    night();
  }

  private static List<String> checks() {
    return reports.answer(
        "SELECT doc_id, relation, stated_text, verdict, concat_ws('/', operands.text)"
            + " FROM prose_check ORDER BY doc_id, start");
  }

  private static List<String> attainment() {
    return reports.answer(
        "SELECT indicator, due_window, target, direction, actual, actual_window, share_pct, verdict"
            + " FROM attainment ORDER BY indicator, due_window");
  }

  @Test
  @Order(1)
  void theSumsOfADocumentThatCountsAreChecked() {
    assertThat(checks())
        .containsExactly(
            "y2024again,rate_of_counts,90.0%,agrees,1800人/2000人",
            "y2024again,rate_of_counts,81.3%,contradicts,2600人/4000人");
  }

  @Test
  @Order(1)
  void theVerdictStandsOnTheFigureToo() {
    assertThat(
            reports.answer(
                "SELECT o.value_text, o.issues[0] FROM observation o JOIN prose_check p"
                    + " ON array_contains(p.observations, o.observation_id)"
                    + " WHERE p.verdict = 'contradicts'"))
        .containsExactly("81.3%,prose_contradiction");
  }

  @Test
  @Order(1)
  void halfAYearLeavesAYearsTargetOpen() {
    assertThat(attainment())
        .containsExactly(
            "elderly_exam_rate,2025,70,at_least,36.4,2025H1,52,open",
            "maternal_mortality,2025,12,at_most,,,,open");
  }

  @Test
  @Order(2)
  void theNextYearsReportDecidesTheTarget() {
    write("y2025", "2025", "2026-01-20", "2025年,老年人健康体检率71.2%,孕产妇死亡率15.3/10万。");
    night();

    assertThat(attainment())
        .containsExactly(
            "elderly_exam_rate,2025,70,at_least,71.2,2025,101.714286,met",
            "maternal_mortality,2025,12,at_most,15.3,2025,127.5,missed");
    assertThat(checks()).hasSize(2);
  }

  @Test
  @Order(3)
  void aReportThatIsWrittenAnewTakesItsSumsAndTargetsWithIt() throws IOException {
    Files.delete(reports.reports().resolve("y2024again.jsonl"));
    write(
        "y2024",
        "2024",
        "2025-01-20",
        "2024年,全县产妇数2000人,产前筛查1800人,产前筛查率90.0%。2025年,老年人健康体检率达到75%以上。");
    night();

    assertThat(checks())
        .contains("y2024,rate_of_counts,90.0%,agrees,1800人/2000人")
        .doesNotContain("y2024,rate_of_counts,81.3%,contradicts,2600人/4000人");
    assertThat(
            reports.answer(
                "SELECT verdict, cardinality(evidence) FROM attainment"
                    + " WHERE indicator = 'elderly_exam_rate'"))
        .isNotEmpty();
    assertThat(reports.answer("SELECT count(*) FROM run")).containsExactly("3");
  }

  @Test
  @Order(4)
  void bothTablesAreExportedAndEarlierRunsStand() throws IOException {
    Path out = folder.resolve("prose_check.jsonl");
    String firstRun = reports.answer("SELECT run_id FROM run ORDER BY sequence LIMIT 1").get(0);

    CommandRun export =
        CommandRun.of(
            "export",
            "prose_check",
            "--warehouse",
            reports.warehouse().toString(),
            "--run",
            firstRun,
            "--format",
            "jsonl",
            "--out",
            out.toString());

    assertThat(export.code()).as(export.err()).isZero();
    assertThat(Files.readString(out)).contains("\"verdict\":\"contradicts\"");
    assertThat(
            reports.answer(
                "SELECT count(*) FROM run WHERE map_contains_key(table_digests, 'prose_check')"
                    + " AND map_contains_key(table_versions, 'attainment')"))
        .containsExactly("3");
  }
}
