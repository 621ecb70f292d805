package org.tongbi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongbi.audit.scoring.Evaluation;
import org.tongbi.audit.scoring.LabelledDocuments;
import org.tongbi.audit.scoring.ReadingError;
import org.tongbi.audit.scoring.Scorecard;
import org.tongbi.csv.CsvText;
import org.tongbi.table.StorageException;

/**
 * {@code evaluate}: extraction against labelled observations; needs neither warehouse nor Spark.
 */
final class EvaluateCommand {
  private final Environment environment;
  private final Options options;
  private final String format;
  private final int misses;

  private EvaluateCommand(Environment environment, Options options) {
    this.environment = environment;
    this.options = options;
    this.format = options.value("format").orElse("table");
    this.misses = misses(options);
    checkTogether();
  }

  static ExitCode run(Environment environment, Options options) {
    new EvaluateCommand(environment, options).evaluate();
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

  private void checkTogether() {
    for (String single : List.of("misses", "errors", "predicted")) {
      if (options.has("scores-only") && options.has(single)) {
        throw new UsageException(
            "tongbi evaluate: --scores-only shows nothing of a single document, and --"
                + single
                + " does; leave one of them out");
      }
    }
    for (String more : List.of("misses", "baselines")) {
      if (format.equals("json") && options.has(more)) {
        throw new UsageException(
            "tongbi evaluate: --format json is one object of scores and has no room for --"
                + more
                + "; use --format jsonl");
      }
    }
    String errors = options.value("errors").orElse(".csv");
    if (!errors.endsWith(".csv") && !errors.endsWith(".jsonl")) {
      throw new UsageException(
          "tongbi evaluate: --errors "
              + errors
              + " ends in neither .csv nor .jsonl; name a file that does");
    }
  }

  private void evaluate() {
    List<LabelledDocuments> sets = EvaluatedSets.of(options);
    tellMissing(sets);
    ReaderChoice chosen = ReaderChoice.named(options.value("reader").orElse("grammar"));
    Evaluation evaluation = read(chosen, sets);
    Map<ReaderChoice, Evaluation> others = new LinkedHashMap<>();
    if (options.has("baselines")) {
      for (ReaderChoice choice : ReaderChoice.values()) {
        others.put(choice, choice == chosen ? evaluation : read(choice, sets));
      }
    }
    List<ReadingError> errors = evaluation.errors();
    write(chosen, evaluation, others, errors);
    options.value("errors").map(Path::of).ifPresent(out -> writeErrors(errors, out));
    options
        .value("predicted")
        .map(Path::of)
        .ifPresent(
            out ->
                write(
                    "predicted",
                    out,
                    evaluation.extracted().stream()
                        .map(one -> JsonValues.write(one.line()) + "\n")
                        .collect(Collectors.joining())));
  }

  private Evaluation read(ReaderChoice choice, List<LabelledDocuments> sets) {
    List<Path> catalogue = options.all("catalogue").stream().map(Path::of).toList();
    return Evaluation.of(sets, choice.reader(environment, catalogue));
  }

  /** Labels without their document count as missed, which must not pass unseen. */
  private void tellMissing(List<LabelledDocuments> sets) {
    for (LabelledDocuments set : sets) {
      List<String> missing = set.missing();
      if (!missing.isEmpty()) {
        environment
            .err()
            .println(
                "%s: %d of %d labelled documents are not among the reports, and their labels count as missed%s"
                    .formatted(
                        set.labels().name(),
                        missing.size(),
                        set.labels().documents().size(),
                        options.has("scores-only") ? "" : ": " + String.join(", ", missing)));
      }
    }
  }

  private void write(
      ReaderChoice chosen,
      Evaluation evaluation,
      Map<ReaderChoice, Evaluation> others,
      List<ReadingError> errors) {
    PrintStream out = environment.out();
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    others.forEach((choice, its) -> cards.put(choice.code(), its.total()));
    switch (format) {
      case "json" -> out.println(JsonValues.write(EvaluationJson.reference(evaluation.total())));
      case "jsonl" -> {
        EvaluationJson.lines(chosen.code(), evaluation).forEach(this::print);
        cards.remove(chosen.code());
        cards.forEach((name, card) -> print(EvaluationJson.scores(name, "all", "", card)));
        ErrorFields.first(errors, misses).forEach(error -> print(ErrorFields.json(error)));
      }
      default -> {
        EvaluationTables tables = new EvaluationTables(out);
        tables.write(evaluation);
        if (!cards.isEmpty()) {
          tables.readers(cards);
        }
        tables.list(ErrorFields.first(errors, misses));
      }
    }
  }

  private void print(ObjectNode line) {
    environment.out().print(JsonValues.write(line) + "\n");
  }

  private static void writeErrors(List<ReadingError> errors, Path out) {
    StringBuilder text = new StringBuilder();
    if (out.toString().endsWith(".csv")) {
      text.append(CsvText.spreadsheetLine(ErrorFields.COLUMNS));
      errors.forEach(error -> text.append(CsvText.spreadsheetLine(ErrorFields.cells(error))));
    } else {
      errors.forEach(error -> text.append(JsonValues.write(ErrorFields.json(error))).append('\n'));
    }
    write("errors", out, text.toString());
  }

  private static void write(String option, Path out, String text) {
    try {
      Files.writeString(out, text);
    } catch (IOException e) {
      throw new StorageException(
          out + " cannot be written: " + e.getMessage() + "; name another with --" + option, e);
    }
  }
}
