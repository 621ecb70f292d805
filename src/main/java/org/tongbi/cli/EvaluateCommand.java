package org.tongbi.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongbi.audit.Extraction;
import org.tongbi.audit.GoldComparison;
import org.tongbi.audit.Labelled;
import org.tongbi.audit.Score;
import org.tongbi.observation.InputFile;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.source.SourceFiles;
import org.tongbi.source.UnusableInputException;
import org.tongbi.table.StorageException;

/**
 * {@code evaluate}: extraction against labelled observations; needs neither warehouse nor Spark.
 */
final class EvaluateCommand {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private EvaluateCommand() {}

  static ExitCode run(Environment environment, Options options) {
    int misses = misses(options);
    List<Labelled> gold = labels(Path.of(options.require("gold")));
    Set<String> wanted = gold.stream().map(Labelled::docId).collect(Collectors.toSet());
    List<Path> catalogue = options.all("catalogue").stream().map(Path::of).toList();
    List<Labelled> extracted =
        Extraction.of(
            InputFile.of(SourceFiles.expand(options.all("reports"))),
            wanted,
            ReaderSupplier.readerOf(environment.readers().apply(catalogue)));
    options.value("predicted").map(Path::of).ifPresent(out -> write(extracted, out));
    GoldComparison comparison = GoldComparison.of(gold, extracted);
    if (options.value("format").orElse("table").equals("json")) {
      environment.out().println(JsonValues.write(json(comparison)));
    } else {
      table(comparison, environment.out());
    }
    list(comparison, misses, environment.out());
    return ExitCode.DONE;
  }

  private static int misses(Options options) {
    String given = options.value("misses").orElse("0");
    if (!given.matches("[0-9]{1,6}")) {
      throw new UsageException(
          "tongbi evaluate: Option --misses expects a number but was given '"
              + given
              + "'; see tongbi evaluate --help");
    }
    return Integer.parseInt(given);
  }

  private static List<Labelled> labels(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnusableInputException(
          file + ": the labels cannot be read; give --gold a file in UTF-8 that exists", e);
    }
    List<Labelled> labels = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        labels.add(Labelled.parse(lines.get(i)));
      } catch (IllegalArgumentException e) {
        throw new UnusableInputException(
            file + " line " + (i + 1) + ": " + e.getMessage() + "; mend the line", e);
      }
    }
    return labels;
  }

  private static void write(List<Labelled> extracted, Path out) {
    List<String> lines = extracted.stream().map(one -> JsonValues.write(one.line())).toList();
    try {
      Files.writeString(out, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    } catch (IOException e) {
      throw new StorageException(
          out + " cannot be written: " + e.getMessage() + "; name another with --predicted", e);
    }
  }

  private static void table(GoldComparison comparison, PrintStream out) {
    out.println(
        "%d documents, %d gold, %d predicted"
            .formatted(comparison.documents(), comparison.labelled(), comparison.extracted()));
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("", "precision", "recall", "F1"));
    lines.add(scoreLine("found", comparison.found()));
    lines.add(scoreLine("strict", comparison.strict()));
    out.print(TextTable.of(lines));
    List<List<String>> attributes = new ArrayList<>();
    attributes.add(List.of("attribute", "accuracy"));
    comparison
        .attributes()
        .forEach((name, share) -> attributes.add(List.of(name, share.toPlainString())));
    out.print(TextTable.of(attributes));
  }

  private static List<String> scoreLine(String name, Score score) {
    return List.of(
        name,
        score.precision().toPlainString(),
        score.recall().toPlainString(),
        score.f1().toPlainString());
  }

  private static ObjectNode json(GoldComparison comparison) {
    ObjectNode json = NODES.objectNode();
    json.put("documents", comparison.documents());
    json.put("gold", comparison.labelled());
    json.put("predicted", comparison.extracted());
    json.set("found", json(comparison.found()));
    json.set("strict", json(comparison.strict()));
    ObjectNode attributes = json.putObject("attributes");
    comparison.attributes().forEach((name, share) -> attributes.put(name, share));
    return json;
  }

  private static ObjectNode json(Score score) {
    ObjectNode json = NODES.objectNode();
    json.put("precision", score.precision());
    json.put("recall", score.recall());
    json.put("f1", score.f1());
    return json;
  }

  private static void list(GoldComparison comparison, int most, PrintStream out) {
    comparison.missed().stream().limit(most).forEach(m -> out.println("missed    " + brief(m)));
    comparison.spurious().stream().limit(most).forEach(s -> out.println("spurious  " + brief(s)));
    for (GoldComparison.Wrong wrong : comparison.wrong().stream().limit(most).toList()) {
      out.println(
          "wrong     "
              + brief(wrong.label())
              + ": "
              + wrong.fields().stream()
                  .map(
                      field ->
                          field
                              + " is "
                              + wrong.extracted().text(field)
                              + ", should be "
                              + wrong.label().text(field))
                  .collect(Collectors.joining("; ")));
    }
  }

  private static String brief(Labelled line) {
    return String.join(
        " ",
        line.docId(),
        line.text("start"),
        line.text("value_text"),
        line.text("indicator"),
        line.text("statistic"));
  }
}
