package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the Command Line Interface Guidelines (https://clig.dev) that apply here. */
class ConventionsTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^  (-[^ ]+)(?: [^ ]+)?  +(.*)$");

  @TempDir static Path folder;
  private static Reports reports;
  private static CommandRun night;

  @BeforeAll
  static void workOneNight() {
    reports =
        Reports.in(folder)
            .write("a2023.txt", "@ 330782 2023 2024-01-20", "visits level 100000 人次")
            .write("a2024.txt", "@ 330782 2024 2025-01-20", "visits level 121400 人次");
    night = reports.night();
  }

  // Help.

  @Test
  void withoutArgumentsTheHelpIsShownAsAnError() {
    CommandRun run = CommandRun.of();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: tongbi COMMAND [options]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void helpThatIsAskedForIsData(String asked) {
    CommandRun run = CommandRun.of(asked);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: tongbi COMMAND [options]");
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void thereAreThreeWaysToTheSameHelp(Command command) {
    String help = CommandRun.of(command.code(), "--help").out();

    assertThat(CommandRun.of(command.code(), "-h").out()).isEqualTo(help);
    assertThat(CommandRun.of("help", command.code()).out()).isEqualTo(help);
  }

  @Test
  void helpIsGivenWhateverElseIsWrong() {
    CommandRun run = CommandRun.of("nightly", "--no-such-option", "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: tongbi nightly");
  }

  @Test
  void theHelpListsEveryCommandWithWhatItDoes() {
    String help = CommandRun.of("--help").out();

    for (Command command : Command.values()) {
      assertThat(help).contains("  %-10s%s\n".formatted(command.code(), command.summary()));
    }
  }

  @Test
  void theHelpFitsATerminal() {
    assertThat(CommandRun.of("--help").lines()).allMatch(line -> line.length() <= 110);
  }

  @Test
  void theHelpLeadsToExamplesAndExitCodes() {
    assertThat(CommandRun.of("--help").out())
        .contains("Example:\n  tongbi demo\n")
        .contains("130 interrupted");
  }

  @ParameterizedTest
  @EnumSource(Command.class)
  void theExampleOfACommandIsOneThatItTakes(Command command) {
    List<String> words = shellWords(command.example());

    assertThat(words.subList(0, 2)).containsExactly("tongbi", command.code());
    Options unused = CommandLine.parse(command, words.subList(2, words.size()));
  }

  // Names.

  @ParameterizedTest
  @EnumSource(Command.class)
  void optionsHaveNamesInFull(Command command) {
    assertThat(options(command)).as("options of " + command).isNotEmpty();
    assertThat(options(command).keySet()).allMatch(name -> name.matches("--[a-z]{2}[a-z-]*"));
  }

  @Test
  void anOptionOfOneNameMeansTheSameEverywhere() {
    Map<String, TreeSet<String>> meanings = new TreeMap<>();
    for (Command command : Command.values()) {
      options(command)
          .forEach((name, text) -> meanings.computeIfAbsent(name, n -> new TreeSet<>()).add(text));
    }

    for (String name : List.of("--warehouse", "--master", "--run", "--catalogue")) {
      assertThat(meanings.get(name)).as(name).hasSize(1);
    }
  }

  @Test
  void aCommandIsNotGuessedFromItsBeginning() {
    assertThat(CommandRun.of("night", "--warehouse", "w").code()).isEqualTo(2);
  }

  @Test
  void aValueMayStandBehindAnEqualsSign() {
    CommandRun run = sql("--format=csv", "SELECT count(*) AS n FROM run");

    assertThat(run.lines()).containsExactly("n", "1");
  }

  @Test
  void argumentsAndOptionsStandInAnyOrder() {
    CommandRun run =
        CommandRun.of(
            "sql",
            "SELECT count(*) AS n FROM run",
            "--format",
            "csv",
            "--warehouse",
            reports.warehouse().toString());

    assertThat(run.lines()).containsExactly("n", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void theVersionIsTold(String asked) {
    assertThat(CommandRun.of(asked).out()).startsWith("tongbi ").hasLineCount(1);
  }

  // Errors.

  @Test
  void aMistypedCommandIsNamedWithWhatWasMeant() {
    assertThat(CommandRun.of("nigthly").err())
        .isEqualTo(
            "tongbi: there is no command \"nigthly\" (did you mean nightly?); tongbi --help lists"
                + " those that there are\n");
  }

  @Test
  void aMistypedOptionIsNamedWithWhatWasMeant() {
    assertThat(CommandRun.of("runs", "--warehuose", "w").err())
        .contains("Unknown option --warehuose (did you mean --warehouse?)");
  }

  @Test
  void whatIsNearNothingIsLeftWithoutAGuess() {
    assertThat(CommandRun.of("frobnicate").err()).doesNotContain("did you mean");
  }

  @Test
  void aMissingOptionIsNamed() {
    assertThat(CommandRun.of("runs").err()).contains("Missing option --warehouse");
  }

  @Test
  void aWrongValueIsAnsweredWithThoseThatThereAre() {
    assertThat(sql("--format", "xml", "SELECT 1").err())
        .contains("Option --format is one of table|csv|jsonl, not xml");
  }

  @Test
  void anErrorIsOneLineOnStandardErrorThatLeadsOn() {
    CommandRun run = CommandRun.of("explain", "--warehouse", "w");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).contains("see tongbi explain --help");
  }

  @Test
  void aWrongTableIsAnsweredWithAllTables() {
    CommandRun run =
        CommandRun.of("export", "trends", "--warehouse", "w", "--out", "x", "--format", "csv");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no table \"trends\"; the tables are document");
  }

  @Test
  void aMissingWarehouseIsNoTraceOfCalls() {
    CommandRun run = CommandRun.of("runs", "--warehouse", folder.resolve("none").toString());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "\tat ");
  }

  // Output.

  @Test
  void anAnswerIsAllThatStandsOnStandardOutputAndNothingElseIsSaid() {
    CommandRun run = sql("--format", "csv", "SELECT region_code FROM trend");

    assertThat(run.out()).isEqualTo("region_code\n330782\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aNightTellsOfItselfOnStandardErrorAlone() {
    assertThat(night.out()).isEmpty();
    assertThat(night.err()).contains("published run ");
  }

  @Test
  void aFileThatWasWrittenIsNamedOnStandardError() {
    Path out = folder.resolve("trend.csv");

    CommandRun run = export(out.toString(), "csv");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(" to " + out);
  }

  @Test
  void aHyphenIsStandardOutput() throws IOException {
    Path file = folder.resolve("same.csv");
    assertThat(export(file.toString(), "csv").code()).isZero();

    CommandRun run = export("-", "csv");

    assertThat(run.out()).isEqualTo(Files.readString(file));
    assertThat(run.err()).endsWith(" to standard output\n");
  }

  @Test
  void whatIsNoSingleFileIsNotWrittenToStandardOutput() {
    CommandRun run = export("-", "parquet");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("standard output cannot hold; name one with --out");
  }

  @Test
  void programsGetOneObjectALine() throws IOException {
    CommandRun run = sql("--format", "jsonl", "SELECT region_code, window FROM panel");

    assertThat(run.lines()).hasSize(2);
    for (String line : run.lines()) {
      assertThat(new ObjectMapper().readTree(line).fieldNames())
          .toIterable()
          .containsExactly("region_code", "window");
    }
  }

  @Test
  void whereNobodyWatchesNothingIsColouredAndNothingMoves() {
    CommandRun explained =
        CommandRun.of(
            "explain",
            "--warehouse",
            reports.warehouse().toString(),
            "--region",
            "330782",
            "--indicator",
            "visits",
            "--window",
            "2024");

    assertThat(explained.code()).as(explained.err()).isZero();
    assertThat(explained.out() + night.err()).doesNotContain("\u001b", "\r");
  }

  @Test
  void coloursNeedATerminalAndCanBeRefused() {
    assertThat(Environment.canHaveColours(true, Map.of("TERM", "xterm"))).isTrue();
    assertThat(Environment.canHaveColours(false, Map.of("TERM", "xterm"))).isFalse();
    assertThat(Environment.canHaveColours(true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(Environment.canHaveColours(true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Environment.canHaveColours(true, Map.of("NO_COLOR", ""))).isTrue();
  }

  @Test
  void aDumbTerminalGetsPlainLines() {
    assertThat(Environment.canRenewLines(true, Map.of("TERM", "dumb"))).isFalse();
  }

  // Robustness.

  @Test
  void aDryRunTellsWhatWouldBeDoneAndDoesNothing() {
    Path nowhere = folder.resolve("nowhere");

    CommandRun run =
        CommandRun.of(
            "nightly",
            "--warehouse",
            nowhere.toString(),
            "--reports",
            reports.reports().toString(),
            "--dry-run");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("inputs: 2 files");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void whatIsDangerousCanBeTriedFirst() throws IOException {
    long before = files();

    CommandRun run =
        CommandRun.of(
            "maintain",
            "--warehouse",
            reports.warehouse().toString(),
            "--retain-hours",
            "0",
            "--dry-run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void theSameCommandAgainIsNoError() {
    CommandRun again = reports.night();

    assertThat(again.code()).isZero();
    assertThat(again.err()).startsWith("nothing new in 2 files: run ");
  }

  @Test
  void aSummaryEndsWithWhereToGoOn() {
    assertThat(night.err().lines().reduce((first, last) -> last).orElseThrow())
        .startsWith("  next: tongbi sql --warehouse ");
  }

  private static CommandRun sql(String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("sql", "--warehouse", reports.warehouse().toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static CommandRun export(String out, String format) {
    return CommandRun.of(
        "export",
        "trend",
        "--warehouse",
        reports.warehouse().toString(),
        "--out",
        out,
        "--format",
        format);
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.walk(reports.warehouse())) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  /** The options of a command with what its help says of them. */
  private static Map<String, String> options(Command command) {
    Map<String, String> options = new TreeMap<>();
    String help = CommandRun.of(command.code(), "--help").out();
    for (MatchResult option : OPTION.matcher(help).results().toList()) {
      options.put(option.group(1), option.group(2));
    }
    return options;
  }

  /** The words of a command line in which only double quotes quote. */
  private static List<String> shellWords(String line) {
    return Pattern.compile("\"([^\"]*)\"|\\S+")
        .matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .toList();
  }
}
