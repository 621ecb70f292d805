package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that a quality gate stops or warns of. */
class GatesNightTest {
  @TempDir Path folder;

  @Test
  void a_stopped_night_publishes_nothing_and_leaves_the_last_run_in_place() throws IOException {
    Path report = report("visits level 100000 人次\ndischarges level 5000 人次");
    assertThat(night(gates("")).code()).isZero();
    String before = sql("SELECT indicator, value FROM panel ORDER BY indicator").out();

    Files.writeString(report, "@ 330782 2023 2024-01-20\nvisits level 110000 人次");
    CommandRun stopped = night(gates("coverage,0,10\n"));

    assertThat(stopped.code()).isEqualTo(4);
    assertThat(stopped.err())
        .contains("stopped by 1 quality gate: nothing was published, run ")
        .contains(
            "  coverage: 1 of 2 cells of the last run that this one has no value for, more than 10 %;"
                + " next: see which documents were withdrawn or read otherwise\n")
        .contains("raise the limit in a file of your own and name it with --gates");
    assertThat(sql("SELECT indicator, value FROM panel ORDER BY indicator").out())
        .isEqualTo(before);
    assertThat(sql("SELECT count(*) AS n FROM run").out()).contains("1");

    CommandRun warned = night(gates("coverage,0,\n"));

    assertThat(warned.code()).isZero();
    assertThat(warned.err())
        .contains(
            "  quality gate coverage warns: SELECT detail FROM gate WHERE outcome = 'warned'\n");
    assertThat(sql("SELECT gate, failing, measured FROM gate WHERE outcome = 'warned'").lines())
        .containsExactly("gate,failing,measured", "coverage,1,2");
  }

  @Test
  void limits_that_cannot_be_read_are_unusable_input_before_anything_is_done() throws IOException {
    report("visits level 100000 人次");

    CommandRun night = night(gates("coverage,20,10\n"));

    assertThat(night.code()).isEqualTo(3);
    assertThat(night.err())
        .isEqualTo(
            "gates "
                + folder.resolve("gates.csv")
                + " line 2: it would stop before it warns; mend the line and run again\n");
    assertThat(folder.resolve("warehouse")).doesNotExist();
  }

  private Path report(String lines) throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    return Files.writeString(folder.resolve("reports/a.txt"), "@ 330782 2023 2024-01-20\n" + lines);
  }

  private Path gates(String lines) throws IOException {
    return Files.writeString(folder.resolve("gates.csv"), "gate,warn_above,stop_above\n" + lines);
  }

  private CommandRun night(Path gates) {
    return CommandRun.of(
        "nightly",
        "--warehouse",
        folder.resolve("warehouse").toString(),
        "--reports",
        folder.resolve("reports").toString(),
        "--gates",
        gates.toString());
  }

  private CommandRun sql(String query) {
    return CommandRun.of(
        "sql", "--warehouse", folder.resolve("warehouse").toString(), "--format", "csv", query);
  }
}
