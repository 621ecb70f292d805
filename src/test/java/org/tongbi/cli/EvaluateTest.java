package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring, against figures worked by hand. All reports and labels here are invented. */
class EvaluateTest {
  private static final String SAME =
      ",\"status\":\"actual\",\"population\":\"all\",\"provider\":\"all\",\"subject\":\"self\","
          + "\"period_start\":\"2024-01-01\",\"period_end\":\"2024-12-31\"";

  @TempDir Path folder;

  private Path reports;
  private Path gold;

  /**
   * Three numbers are extracted of {@code a}: two are labelled, one of those with another base. One
   * label of {@code a} finds nothing; {@code b} is not labelled and does not count.
   */
  @BeforeEach
  void writeReportsAndLabels() throws IOException {
    reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("a.txt"),
        "@ 330782 2024 2025-01-20\nvisits level 100 人次\nvisits change_pct 21.4 % base=yoy\n"
            + "beds level 500 张");
    Files.writeString(reports.resolve("b.txt"), "@ 330782 2023 2024-01-20\nbeds level 480 张");
    gold = folder.resolve("first.gold.jsonl");
    Files.writeString(
        gold,
        "{\"doc_id\":\"a\",\"start\":38,\"end\":41,\"value_text\":\"100\",\"indicator\":\"visits\","
            + "\"statistic\":\"level\",\"value\":100,\"unit\":\"人次\",\"qualifier\":\"exact\","
            + "\"base\":\"\""
            + SAME
            + "}\n"
            + "{\"doc_id\":\"a\",\"start\":63,\"end\":67,\"value_text\":\"21.4\","
            + "\"indicator\":\"visits\",\"statistic\":\"change_pct\",\"value\":21.4,"
            + "\"unit\":\"%\",\"qualifier\":\"exact\",\"base\":\"2023\""
            + SAME
            + "}\n"
            + "{\"doc_id\":\"a\",\"start\":0,\"end\":1,\"value_text\":\"@\","
            + "\"indicator\":\"nurses\",\"statistic\":\"level\",\"value\":9}\n");
  }

  private CommandRun evaluate(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("evaluate", "--reports", reports.toString(), "--gold", gold.toString()));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray(String[]::new));
  }

  @Test
  void theScoresAreThoseWorkedByHand() {
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
  void theTablesTellScoresFieldsGroupsMistakesAndErrors() {
    CommandRun run = evaluate();

    assertThat(run.lines())
        .contains("1 documents, 3 gold, 3 predicted")
        .contains("found    0.6667     -     0.6667  -     0.6667  -")
        .contains("strict   0.3333     -     0.3333  -     0.3333  -")
        .contains("base          0.5000    0.0945..0.9055  1      2")
        .contains(
            "other          1          3     3          0.6667   0.6667  0.6667  -     0.3333"
                + "    0.3333  0.3333  -")
        .contains(
            "nurses     1          1     0          -        0.0000  0.0000  -     -         0.0000"
                + "  0.0000  -")
        .contains("target_as_actual    0.0000  0.0000..0.6576  0      2")
        .contains("wrong_field  base    1");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void errorsAreListedByKindWithTheirSentences() {
    assertThat(evaluate("--misses", "5").out())
        .endsWith(
            "missed      a 0 @ nurses level\n"
                + "            【@】 330782 2024 2025-01-20\n"
                + "spurious    a 90 500 beds level\n"
                + "            beds level 【500】 张\n"
                + "wrong_field a 63 21.4 visits change_pct: base is yoy, should be 2023\n"
                + "            visits change_pct 【21.4】 % base=yoy\n");
  }

  @Test
  void noErrorIsListedUnlessAskedFor() {
    assertThat(evaluate().out()).doesNotContain("330782");
  }

  @Test
  void everyErrorGoesToAFileOfCsv() throws IOException {
    Path errors = folder.resolve("errors.csv");

    CommandRun run = evaluate("--errors", errors.toString());

    assertThat(run.code()).isZero();
    assertThat(Files.readAllLines(errors))
        .hasSize(4)
        .startsWith(
            "error,fields,indicator,statistic,labels,doc_id,document_kind,start,end,value_text,"
                + "found,expected,got,sentence")
        .contains(
            "wrong_field,base,visits,change_pct,first,a,other,63,67,21.4,true,base=2023,base=yoy,"
                + "visits change_pct 【21.4】 % base=yoy")
        .anyMatch(line -> line.startsWith("missed,,nurses,level,first,a,other,0,1,'@,false,"));
  }

  @Test
  void everyErrorGoesToAFileOfJsonLines() throws IOException {
    Path errors = folder.resolve("errors.jsonl");

    evaluate("--errors", errors.toString());

    assertThat(Files.readAllLines(errors))
        .hasSize(3)
        .contains(
            "{\"error\":\"wrong_field\",\"fields\":[\"base\"],\"indicator\":\"visits\","
                + "\"statistic\":\"change_pct\",\"labels\":\"first\",\"doc_id\":\"a\","
                + "\"document_kind\":\"other\",\"start\":63,\"end\":67,\"value_text\":\"21.4\","
                + "\"found\":true,\"expected\":{\"base\":\"2023\"},\"got\":{\"base\":\"yoy\"},"
                + "\"sentence\":\"visits change_pct 【21.4】 % base=yoy\"}");
  }

  @Test
  void jsonLinesSayWhatTheyAreAbout() {
    List<String> lines = evaluate("--format", "jsonl", "--misses", "1").lines();

    assertThat(lines)
        .allMatch(line -> line.startsWith("{\"part\":") || line.startsWith("{\"error\":"))
        .anyMatch(
            line -> line.startsWith("{\"part\":\"scores\",\"reader\":\"grammar\",\"by\":\"all\""))
        .anyMatch(line -> line.contains("\"by\":\"labels\",\"name\":\"first\""))
        .anyMatch(line -> line.contains("\"by\":\"document_kind\",\"name\":\"other\""))
        .anyMatch(line -> line.contains("\"by\":\"indicator\",\"name\":\"nurses\""))
        .contains(
            "{\"part\":\"mistake\",\"reader\":\"grammar\",\"mistake\":\"target_as_actual\","
                + "\"share\":0.0000,\"low\":0.0000,\"high\":0.6576,\"count\":0,\"of\":2}")
        .contains(
            "{\"part\":\"error_count\",\"reader\":\"grammar\",\"error\":\"wrong_field\","
                + "\"fields\":\"base\",\"count\":1}");
  }

  @Test
  void severalLabelFilesArePooledAndEach() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.move(reports.resolve("b.txt"), other.resolve("b.txt"));
    Path second = Files.writeString(folder.resolve("second.gold.jsonl"), "{\"doc_id\":\"b\"}\n");

    CommandRun run = evaluate("--reports", other.toString(), "--gold", second.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.lines())
        .contains("2 documents, 3 gold, 4 predicted")
        .anyMatch(line -> line.matches("first +1 +3 +3 +0.6667 .*"))
        .anyMatch(line -> line.matches("second +1 +0 +1 +0.0000 +- .*"));
  }

  @Test
  void labelsAndReportsThatDoNotGoTogetherAreRefused() {
    String path = reports.toString();

    CommandRun run = evaluate("--gold", "b.jsonl", "--gold", "c.jsonl", "--reports", path);

    assertThat(run.err())
        .isEqualTo(
            "tongbi evaluate: 2 --reports and 3 --gold do not go together; give as many of both,"
                + " or one of either; see tongbi evaluate --help\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aDocumentThatTwoFilesLabelIsRefused() throws IOException {
    Path second = Files.copy(gold, folder.resolve("second.jsonl"));

    CommandRun run = evaluate("--gold", second.toString());

    assertThat(run.err())
        .isEqualTo(
            "a is labelled in first and in second and would count twice; leave it out of one of"
                + " them\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void aReportThatIsMissingIsTold() throws IOException {
    Files.writeString(gold, "{\"doc_id\":\"c\"}\n{\"doc_id\":\"b\"}\n");

    assertThat(evaluate().err())
        .isEqualTo(
            "first: 1 of 2 labelled documents are not among the reports, and their labels count as"
                + " missed: c\n");
    assertThat(evaluate("--scores-only").err())
        .isEqualTo(
            "first: 1 of 2 labelled documents are not among the reports, and their labels count as"
                + " missed\n");
  }

  @Test
  void whatIsHeldBackIsNeitherCountedNorShown() throws IOException {
    Files.writeString(gold, "{\"doc_id\":\"b\"}\n", java.nio.file.StandardOpenOption.APPEND);
    Path held = Files.writeString(folder.resolve("held.txt"), "# kept back\na\nelsewhere\n");
    Path errors = folder.resolve("errors.csv");
    Path predicted = folder.resolve("predicted.jsonl");

    CommandRun run =
        evaluate(
            "--except",
            "@" + held,
            "--misses",
            "9",
            "--errors",
            errors.toString(),
            "--predicted",
            predicted.toString());

    assertThat(run.lines()).contains("1 documents, 0 gold, 1 predicted");
    assertThat(run.out() + Files.readString(errors) + Files.readString(predicted))
        .doesNotContain("visits")
        .doesNotContain("nurses");
    assertThat(evaluate("--only", "b").out()).isEqualTo(evaluate("--except", "a").out());
  }

  @Test
  void anIdThatNoLabelNamesIsRefused() {
    CommandRun run = evaluate("--except", "aa");

    assertThat(run.err())
        .isEqualTo(
            "tongbi evaluate: --except names \"aa\", which no label names; see tongbi evaluate"
                + " --help\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void whereNothingIsLeftToScoreThatIsSaid() {
    CommandRun run = evaluate("--except", "a");

    assertThat(run.err())
        .isEqualTo("no labelled document is left to score; check --gold, --only and --except\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "--scores-only --misses 1!--scores-only shows nothing of a single document, and --misses"
            + " does; leave one of them out",
        "--scores-only --errors e.csv!--scores-only shows nothing of a single document, and"
            + " --errors does; leave one of them out",
        "--format json --baselines!--format json is one object of scores and has no room for"
            + " --baselines; use --format jsonl",
        "--errors e.xlsx!--errors e.xlsx ends in neither .csv nor .jsonl; name a file that does",
        "--misses all!Option --misses expects a number but was given 'all'; see tongbi evaluate"
            + " --help",
        "--reader model!Option --reader is one of grammar|regex|numbers, not model; see tongbi"
            + " evaluate --help"
      })
  void optionsThatDoNotFitAreRefused(String options, String message) {
    CommandRun run = evaluate(options.split(" "));

    assertThat(run.err()).isEqualTo("tongbi evaluate: " + message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{oops|the line is not JSON",
        "[1]|the line is not one JSON object with a doc_id",
        "{\"doc_id\":\"a\",\"indicator\":\"beds\"}|start is \"\", not a whole number from 0",
        "{\"doc_id\":\"a\",\"indicator\":\"beds\",\"start\":3,\"end\":5}|value is \"\", not a number",
        "{\"doc_id\":\"a\",\"indicator\":\"beds\",\"start\":3,\"end\":3,\"value\":1}|end is not behind"
            + " start"
      })
  void aLabelLineThatCannotBeUsedIsNamed(String line, String complaint) throws IOException {
    Files.writeString(gold, "{\"doc_id\":\"a\"}\n" + line + "\n");

    CommandRun run = evaluate();

    assertThat(run.err()).isEqualTo(gold + " line 2: " + complaint + "; mend the line\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void errorsThatCannotBeWrittenAreAFailureOfStorage() {
    Path nowhere = folder.resolve("none").resolve("errors.csv");

    CommandRun run = evaluate("--errors", nowhere.toString());

    assertThat(run.err()).startsWith(nowhere + " cannot be written: ");
    assertThat(run.code()).isEqualTo(5);
  }
}
