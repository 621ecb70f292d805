package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code jobs/backfill}: nights of the past in order, and where it goes on. */
class BackfillTest {
  /** Remembers the nights that were asked for; fails on one day while a file says so. */
  private static final String STAND_IN =
      """
      #!/usr/bin/env bash
      here=$(dirname -- "$0")
      case $1 in
        runs)
          [ -s "$here/nights" ] || exit 3
          while read -r day; do printf '{"inputs":{"files":1,"as_of":"%s"}}\\n' "$day"; done <"$here/nights"
          ;;
        nightly)
          day=${*: -1}
          [ ! -f "$here/fails" ] || [ "$(cat "$here/fails")" != "$day" ] || exit 3
          printf '%s\\n' "$*"
          printf '%s\\n' "$day" >>"$here/nights"
          ;;
      esac
      """;

  @TempDir Path folder;

  private static ShellScript backfill(Path jobs, String... arguments)
      throws IOException, InterruptedException {
    return ShellScript.run(Map.of(), jobs.resolve("backfill"), arguments);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-12, 2024-03, 2023-12-31 2024-01-31 2024-02-29 2024-03-31",
    "2022, 2024, 2022-12-31 2023-12-31 2024-12-31",
    "2024-02-28, 2024-03-01, 2024-02-28 2024-02-29 2024-03-01",
    "2024-05, 2024-05, 2024-05-31",
  })
  void monthsAndYearsEndOnTheirLastDay(String from, String to, String days) throws Exception {
    ShellScript run =
        backfill(ShellScript.beside(folder, STAND_IN), from, to, "--warehouse", "w", "--reports=r");

    assertThat(run.lines())
        .containsExactlyElementsOf(
            List.of(days.split(" ")).stream()
                .map(day -> "nightly --warehouse w --reports=r --as-of " + day)
                .toList());
    assertThat(run.code()).isZero();
  }

  @Test
  void itStopsAtTheFirstFailureAndGoesOnThereWhenStartedAgain() throws Exception {
    Path jobs = ShellScript.beside(folder, STAND_IN);
    Path fails = Files.writeString(jobs.resolve("fails"), "2024-02-29");
    String[] command = {"2024-01", "2024-03", "--warehouse", "w", "--reports", "r"};

    ShellScript first = backfill(jobs, command);
    assertThat(first.lines())
        .containsExactly("nightly --warehouse w --reports r --as-of 2024-01-31");
    assertThat(first.err())
        .endsWith(
            "backfill: the night of 2024-02-29 ended with exit code 3, 1 of 3 nights stand; when"
                + " what the message above names is mended, the same command goes on with"
                + " 2024-02-29\n");
    assertThat(first.code()).isEqualTo(3);

    Files.delete(fails);
    ShellScript second = backfill(jobs, command);
    assertThat(second.lines())
        .containsExactly(
            "nightly --warehouse w --reports r --as-of 2024-02-29",
            "nightly --warehouse w --reports r --as-of 2024-03-31");
    assertThat(second.code()).isZero();
    assertThat(backfill(jobs, command).lines()).isEmpty();
    assertThat(backfill(jobs, "--again", "2024-03", "2024-03", "--warehouse", "w").lines())
        .containsExactly("nightly --warehouse w --as-of 2024-03-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-30 2024-03-01 --warehouse w, '\"2024-02-30\" is not in the calendar'",
    "2024 2024-03 --warehouse w, '\"2024\" and \"2024-03\" are no two days, months or years'",
    "2024 2023 --warehouse w, 2024 is after 2023",
    "2024, FROM or TO is missing",
    "2023 2024 --reports r, Missing option --warehouse",
    "2023 2024 --warehouse w --as-of 2024-05-31, --as-of is what it gives each night itself",
    "2023 2024 --warehouse w --dry-run, "
        + "'--dry-run writes nothing, so no night would follow another'",
  })
  void whatIsWrittenWronglyIsRefusedBeforeTheFirstNight(String arguments, String why)
      throws Exception {
    ShellScript run = backfill(ShellScript.beside(folder, STAND_IN), arguments.split(" "));

    assertThat(run.err()).startsWith("backfill: " + why + "; jobs/backfill [--again] FROM TO");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void twoRealNightsBuildOnEachOtherAndTellWhatWasKnownThen() throws Exception {
    Reports reports = Reports.in(folder.resolve("inputs"));
    reports.write(
        "a.jsonl",
        """
        {"id": "y2022", "region_code": "530103", "window": "2022", "published_on": "2023-01-10", "text": "全年总诊疗人次180万人次。"}
        {"id": "y2023", "region_code": "530103", "window": "2023", "published_on": "2024-01-20", "text": "全年总诊疗人次189万人次。"}
        {"id": "z2023", "region_code": "530103", "window": "2023", "published_on": "2024-02-15", "text": "更正:全年总诊疗人次198万人次。"}
        """);
    Path jobs = ShellScript.beside(folder, failingOnce(folder.resolve("failed")));
    String[] command = {
      "2024-01",
      "2024-02",
      "--warehouse",
      reports.warehouse().toString(),
      "--reports",
      reports.reports().toString()
    };

    ShellScript first = backfill(jobs, command);
    assertThat(first.code()).as(first.err()).isEqualTo(5);
    ShellScript second = backfill(jobs, command);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(second.err())
        .contains("backfill: the night of 2024-02-29, 2 of 2\n")
        .doesNotContain("the night of 2024-01-31");

    assertThat(reports.answer("SELECT sequence, inputs.as_of FROM run ORDER BY sequence"))
        .containsExactly("1,2024-01-31", "2,2024-02-29");
    String visits = "SELECT value FROM panel WHERE indicator = 'visits' AND window = '2023'";
    assertThat(reports.answer(visits)).containsExactly("1980000");
    String run = reports.answer("SELECT run_id FROM run WHERE sequence = 1").get(0);
    assertThat(
            CommandRun.of(
                    "sql",
                    "--warehouse",
                    reports.warehouse().toString(),
                    "--run",
                    run,
                    "--format",
                    "csv",
                    visits)
                .lines())
        .containsExactly("value", "1890000");
  }

  /** The program itself in a JVM of its own, but that the second night's first try fails. */
  private static String failingOnce(Path failed) {
    String options =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX:"))
            .collect(Collectors.joining(" "));
    return """
        #!/usr/bin/env bash
        if [ "${*: -1}" = 2024-02-29 ] && [ ! -f '%s' ]; then : >'%s'; exit 5; fi
        exec '%s' %s -Xmx1g -cp '%s' org.tongbi.cli.Main "$@"
        """
        .formatted(
            failed,
            failed,
            ProcessHandle.current().info().command().orElse("java"),
            options,
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
  }
}
