package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring, against figures worked by hand. All reports and labels here are invented. */
class EvaluateTest {
  @TempDir Path folder;

  /**
   * Three numbers are extracted of {@code a}: two are labelled, one of those with another base. One
   * label of {@code a} finds nothing; {@code b} is not labelled and does not count.
   */
  private CommandRun evaluate(String... more) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "@ 330782 2024 2025-01-20\nvisits level 100 人次\nvisits change_pct 21.4 % base=yoy\n"
            + "beds level 500 张");
    Files.writeString(reports.resolve("b.txt"), "@ 330782 2023 2024-01-20\nbeds level 480 张");
    Path gold = folder.resolve("gold.jsonl");
    String same =
        ",\"status\":\"actual\",\"population\":\"all\",\"provider\":\"all\",\"subject\":\"self\","
            + "\"period_start\":\"2024-01-01\",\"period_end\":\"2024-12-31\"";
    Files.writeString(
        gold,
        "{\"doc_id\":\"a\",\"start\":38,\"end\":41,\"value_text\":\"100\",\"indicator\":\"visits\","
            + "\"statistic\":\"level\",\"value\":100,\"unit\":\"人次\",\"qualifier\":\"exact\","
            + "\"base\":\"\""
            + same
            + "}\n"
            + "{\"doc_id\":\"a\",\"start\":63,\"end\":67,\"value_text\":\"21.4\","
            + "\"indicator\":\"visits\",\"statistic\":\"change_pct\",\"value\":21.4,"
            + "\"unit\":\"%\",\"qualifier\":\"exact\",\"base\":\"2023\""
            + same
            + "}\n"
            + "{\"doc_id\":\"a\",\"start\":0,\"end\":9,\"value_text\":\"9\","
            + "\"indicator\":\"nurses\",\"statistic\":\"level\",\"value\":9}\n");
    String[] arguments = {"evaluate", "--reports", reports.toString(), "--gold", gold.toString()};
    String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  @Test
  void theScoresAreThoseWorkedByHand() throws IOException {
    CommandRun run = evaluate("--format", "json");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "{\"documents\":1,\"gold\":3,\"predicted\":3,"
                + "\"found\":{\"precision\":0.6667,\"recall\":0.6667,\"f1\":0.6667},"
                + "\"strict\":{\"precision\":0.3333,\"recall\":0.3333,\"f1\":0.3333},"
                + "\"attributes\":{\"unit\":1.0000,\"qualifier\":1.0000,\"base\":0.5000,"
                + "\"status\":1.0000,\"population\":1.0000,\"provider\":1.0000,"
                + "\"subject\":1.0000,\"period_start\":1.0000,\"period_end\":1.0000}}\n");
    assertThat(run.code()).isZero();
  }

  @Test
  void missesAreListedByKind() throws IOException {
    assertThat(evaluate("--misses", "5").lines())
        .contains(
            "missed    a 0 9 nurses level",
            "spurious  a 90 500 beds level",
            "wrong     a 63 21.4 visits change_pct: base is yoy, should be 2023");
  }

  @Test
  void aLabelLineThatIsNoJsonIsNamed() throws IOException {
    Path gold = Files.writeString(folder.resolve("bad.jsonl"), "{\"doc_id\":\"a\"}\n{oops\n");
    Path report = Files.writeString(folder.resolve("a.txt"), "@ - - -");

    CommandRun run =
        CommandRun.of("evaluate", "--reports", report.toString(), "--gold", gold.toString());

    assertThat(run.err()).isEqualTo(gold + " line 2: the line is not JSON; mend the line\n");
    assertThat(run.code()).isEqualTo(3);
  }
}
