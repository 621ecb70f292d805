package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose corrections file mends or takes back what reports say. */
class ReportCorrectionsNightTest {
  private static final String HEADER =
      "target,locator,action,field,value,expect,reason,reference\n";

  @TempDir Path folder;
  private Reports reports;

  @BeforeEach
  void twoReports() throws IOException {
    reports = Reports.in(folder);
    reports.write(
        "two.jsonl",
        """
        {"id": "one", "region_code": "430626", "window": "2024", "text": "全县总诊疗人次471.05万人次,出院人次14.5万人次。"}
        {"id": "two", "region_code": "430626", "window": "2023", "text": "全县总诊疗人次455.12万人次,出院人次14.1万人次。"}
        """);
  }

  @Test
  void entries_are_applied_told_and_undone_when_they_go() throws IOException {
    assertThat(night("").code()).isZero();
    String untouched = panel();

    CommandRun night =
        night(
            "document,two,set,window,2022,2023,the title names another year,note 7\n"
                + "observation,one:"
                + discharges()
                + ",set,value,154000,145000,a slip of the pen,letter of 3 May\n"
                + "observation,one:9,withdraw,,,471.05,not its number,\n"
                + "document,three,withdraw,,,,never printed,\n"
                + "document,one,set,window,2022,2023,wrong,\n"
                + "document,one,set,colour,red,,wrong,\n");

    assertThat(night.code()).as(night.err()).isZero();
    assertThat(panel())
        .contains("discharges,2024,154000")
        .contains("visits,2022,4551200")
        .contains("visits,2024,4710500")
        .doesNotContain("2023");
    assertThat(
            reports.answer(
                "SELECT size(issues) > 0 FROM observation WHERE array_contains(issues,"
                    + " 'corrected')"))
        .containsExactly("true");
    assertThat(
            reports.answer(
                "SELECT locator, reason, detail FROM rejected ORDER BY int(substr(locator, 6))"))
        .containsExactly(
            "line 4,report_correction_failed,no observation begins at one:9",
            "line 5,report_correction_failed,\"there is no document \"\"three\"\"\"",
            "line 6,report_correction_failed,\"window of one is \"\"2024\"\", not \"\"2023\"\"\"",
            "line 7,report_correction_failed,\"a document has no field \"\"colour\"\" to correct;"
                + " there are title, publisher, published_on, region_code and window\"");

    assertThat(night("document,two,withdraw,,,,taken off the bureau's site,\n").code()).isZero();
    assertThat(panel()).contains("discharges,2024,145000").doesNotContain("2023", "2022");
    assertThat(reports.answer("SELECT doc_id, issues[0] FROM document WHERE doc_id = 'two'"))
        .hasSize(1);
    assertThat(reports.answer("SELECT count(*) FROM rejected")).containsExactly("0");

    assertThat(night("").code()).isZero();
    assertThat(panel()).isEqualTo(untouched);
  }

  private String discharges() {
    return reports
        .answer("SELECT start FROM observation WHERE doc_id = 'one' AND indicator = 'discharges'")
        .get(0);
  }

  private String panel() {
    return String.join(
        "\n",
        reports.answer("SELECT indicator, window, value FROM panel ORDER BY indicator, window"));
  }

  private CommandRun night(String entries) throws IOException {
    Path corrections = Files.writeString(folder.resolve("corrections.csv"), HEADER + entries);
    return CommandRun.reading(
        "nightly",
        "--warehouse",
        reports.warehouse().toString(),
        "--reports",
        reports.reports().toString(),
        "--corrections",
        corrections.toString());
  }
}
