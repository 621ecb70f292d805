package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the command line refuses, and in which words. */
class CommandLineTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Command.class)
  void everyCommandHasAHelpPageWithAnExample(Command command) {
    CommandRun run = CommandRun.of(command.code(), "--help");

    assertThat(run.out())
        .contains("Usage: tongbi " + command.code())
        .contains("Example:\n  " + command.example());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void anUnknownCommandIsNamed() {
    CommandRun run = CommandRun.of("nightl");

    assertThat(run.err())
        .isEqualTo(
            "tongbi: there is no command \"nightl\" (did you mean nightly?); tongbi --help lists those"
                + " that there are\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void allThatIsWrongIsSaidInOneLine() {
    CommandRun run = CommandRun.of("nightly", "--reprots", "x");

    assertThat(run.err())
        .isEqualTo(
            "tongbi nightly: Unknown option --reprots (did you mean --reports?); Unknown argument"
                + " 'x'; Missing option --warehouse; Missing option --reports or --facilities; see tongbi nightly"
                + " --help\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void anUnknownFormatIsRefused() {
    CommandRun run = CommandRun.of("runs", "--warehouse", "w", "--format", "xml");

    assertThat(run.err())
        .isEqualTo(
            "tongbi runs: Option --format is one of table|jsonl, not xml; see tongbi runs --help\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aMissingFolderOfReportsIsUnusableInput() {
    Path missing = folder.resolve("none");

    CommandRun run =
        CommandRun.of("nightly", "--warehouse", folder.toString(), "--reports", missing.toString());

    assertThat(run.err()).hasLineCount(1).contains(missing.toString());
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void aWindowThatIsNoneIsExplained() {
    CommandRun run =
        CommandRun.of(
            "explain",
            "--warehouse",
            "w",
            "--region",
            "330782",
            "--indicator",
            "visits",
            "--window",
            "last year");

    assertThat(run.err())
        .isEqualTo(
            "tongbi explain: window \"last year\" is not one of 2024, 2024H1, 2024Q2, 2024-05,"
                + " 2024-01..2024-05, 2024-03-01..2024-07-11; see tongbi explain --help\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
