package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a night left for people to decide, and what the next one makes of their decisions. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewNightTest {
  @TempDir static Path folder;
  private static Reports reports;

  @Test
  @Order(1)
  void whatWasRejectedAndWhatIsDoubtfulWaitsForADecision() throws IOException {
    reports = Reports.in(folder);
    reports.write(
        "two.jsonl",
        """
        {"id": "=odd", "region_code": "430626", "window": "2024", "text": "全县病床使用率109.2%,出院人次14.5万人次。"}
        {"id": "two", "window": "2023", "text": "全县总诊疗人次455.12万人次。"}
        {"id": "broken",
        """);
    assertThat(night().code()).isZero();

    CommandRun review = review();

    assertThat(review.out()).isEmpty();
    assertThat(review.err())
        .contains("to decide, 0 decided before")
        .contains("next: tongbi nightly --warehouse " + reports.warehouse() + " … --corrections ");
    List<Map<String, String>> rows = rows(StandardCharsets.UTF_8);
    assertThat(rows).extracting(row -> row.get("target")).contains("rejected", "document");
    Map<String, String> rate = row(rows, "observation");
    assertThat(rate)
        .containsEntry("decision", "")
        .containsEntry("field", "value")
        .containsEntry("value", "")
        .containsEntry("now_value", "109.2")
        .containsEntry("value_text", "109.2%")
        .containsEntry("severity", "warning")
        .containsEntry("issues", "rate_above_100");
    assertThat(rate.get("locator")).startsWith("'=odd:");
    assertThat(row(rows, "document"))
        .containsEntry("locator", "two")
        .containsEntry("field", "region_code")
        .containsEntry("issues", "region_unknown");
    assertThat(row(rows, "rejected").get("remedy")).isNotEmpty();
  }

  @Test
  @Order(2)
  void theNextNightTakesTheDecisionsIn() throws IOException {
    decide(
        row -> true,
        row -> {
          switch (row.get("target")) {
            case "observation" -> {
              row.put("decision", "改为");
              row.put("value", "92.1");
              row.put("reason", "a slip of the pen, letter 8");
            }
            case "document" -> {
              row.put("decision", "set");
              row.put("value", "430626");
              row.put("reason", "the sender's address");
            }
            default -> {
              row.put("decision", "保留");
              row.put("reason", "cut off, not to be had again");
            }
          }
        },
        // As a spreadsheet on a Chinese machine saves it.
        Charset.forName("GB18030"));

    CommandRun night = night("--corrections", reviewFile().toString());

    assertThat(night.code()).as(night.err()).isZero();
    assertThat(
            reports.answer(
                "SELECT region_code, indicator, window, value FROM panel WHERE indicator IN"
                    + " ('bed_occupancy_rate', 'visits') ORDER BY indicator"))
        .containsExactly("430626,bed_occupancy_rate,2024,92.1", "430626,visits,2023,4551200");
    assertThat(reports.answer("SELECT count(*) FROM rejected WHERE reason LIKE '%correction%'"))
        .containsExactly("0");
  }

  @Test
  @Order(3)
  void whatIsDecidedIsListedAsDecidedAndNotAskedAgain() throws IOException {
    assertThat(review().err()).contains(": 0 to decide, 3 decided before");
    assertThat(rows(StandardCharsets.UTF_8))
        .extracting(row -> row.get("target") + " " + row.get("decision"))
        .containsExactlyInAnyOrder("observation set", "document set", "rejected keep");
  }

  @Test
  @Order(4)
  void whatWasKeptIsAskedAgainOnceItIsOtherwise() throws IOException {
    decide(
        row -> true,
        row -> {
          if (row.get("target").equals("observation")) {
            row.put("decision", "keep");
            row.put("value", "");
            row.put("expect", "109.2");
          }
        },
        StandardCharsets.UTF_8);
    assertThat(night("--corrections", reviewFile().toString()).code()).isZero();
    assertThat(reports.answer("SELECT indicator, value FROM panel ORDER BY indicator LIMIT 1"))
        .containsExactly("bed_occupancy_rate,109.2");
    assertThat(reports.answer("SELECT region_code, value FROM panel WHERE indicator = 'visits'"))
        .as("what was decided before comes back with the file")
        .containsExactly("430626,4551200");
    assertThat(review().err()).contains(": 0 to decide, 3 decided before");
    reports.write(
        "two.jsonl",
        """
        {"id": "=odd", "region_code": "430626", "window": "2024", "text": "全县病床使用率110.7%,出院人次14.5万人次。"}
        {"id": "two", "window": "2023", "text": "全县总诊疗人次455.12万人次。"}
        {"id": "broken",
        """);
    assertThat(night("--corrections", reviewFile().toString()).code()).isZero();

    assertThat(review().err()).contains(": 1 to decide, 3 decided before");
    assertThat(rows(StandardCharsets.UTF_8))
        .filteredOn(row -> row.get("decision").isEmpty())
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("now_value", "110.7"));
  }

  @Test
  @Order(5)
  void nothingRejectedIsTakenInByADecision() throws IOException {
    decide(
        row -> row.get("target").equals("rejected"),
        row -> row.put("decision", "withdraw"),
        StandardCharsets.UTF_8);

    CommandRun night = night("--corrections", reviewFile().toString());

    assertThat(night.code()).as(night.err()).isZero();
    assertThat(reports.answer("SELECT detail FROM rejected WHERE reason = 'bad_correction'"))
        .containsExactly(
            "\"what was rejected can only be left out (keep); to take it in, mend the file and run"
                + " again\"");
  }

  private static Path reviewFile() {
    return folder.resolve("review.csv");
  }

  private static CommandRun review() {
    CommandRun review =
        CommandRun.reading(
            "review",
            "--warehouse",
            reports.warehouse().toString(),
            "--out",
            reviewFile().toString());
    assertThat(review.code()).as(review.err()).isZero();
    return review;
  }

  private static CommandRun night(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--warehouse",
                reports.warehouse().toString(),
                "--reports",
                reports.reports().toString()));
    arguments.addAll(Arrays.asList(more));
    return CommandRun.reading(arguments.toArray(String[]::new));
  }

  private static Map<String, String> row(List<Map<String, String>> rows, String target) {
    return rows.stream().filter(row -> row.get("target").equals(target)).findFirst().orElseThrow();
  }

  private static void decide(
      Predicate<Map<String, String>> which, Consumer<Map<String, String>> how, Charset charset)
      throws IOException {
    List<Map<String, String>> rows = rows(StandardCharsets.UTF_8);
    StringWriter text = new StringWriter();
    CsvWriter writer = new CsvWriter(text, new CsvWriterSettings());
    writer.writeHeaders(rows.get(0).keySet());
    for (Map<String, String> row : rows) {
      if (which.test(row)) {
        how.accept(row);
      }
      writer.writeRow(row.values());
    }
    writer.close();
    Files.write(reviewFile(), text.toString().getBytes(charset));
  }

  private static List<Map<String, String>> rows(Charset charset) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxCharsPerColumn(-1);
    String text = Files.readString(reviewFile(), charset);
    assertThat(text).as("marked as UTF-8, which spreadsheets ask for").startsWith("\uFEFF");
    List<String[]> lines =
        new CsvParser(settings).parseAll(new java.io.StringReader(text.substring(1)));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String[] line : lines.subList(1, lines.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < line.length; i++) {
        row.put(lines.get(0)[i], line[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
