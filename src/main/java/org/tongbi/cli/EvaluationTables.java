package org.tongbi.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbi.audit.scoring.Evaluation;
import org.tongbi.audit.scoring.Interval;
import org.tongbi.audit.scoring.Labelled;
import org.tongbi.audit.scoring.Rating;
import org.tongbi.audit.scoring.ReadingError;
import org.tongbi.audit.scoring.Scorecard;
import org.tongbi.audit.scoring.Share;

/** An evaluation as tables for people. */
final class EvaluationTables {
  private static final String NOTHING = "-";

  private final PrintStream out;

  EvaluationTables(PrintStream out) {
    this.out = out;
  }

  /** The scores, the fields, the groups, the mistakes that matter and the errors by kind. */
  void write(Evaluation evaluation) {
    Scorecard total = evaluation.total();
    out.println(
        "%d documents, %d gold, %d predicted"
            .formatted(total.documents(), total.labelled(), total.extracted()));
    out.println();
    table(
        List.of("", "precision", "95 %", "recall", "95 %", "F1", "95 %"),
        List.of(
            whole("located", total.located()),
            whole("found", total.found()),
            whole("strict", total.strict())));
    table(
        List.of("field", "accuracy", "95 %", "right", "found"),
        total.fields().entrySet().stream().map(e -> share(e.getKey(), e.getValue())).toList());
    if (evaluation.bySet().size() > 1) {
      groups("labels", evaluation.bySet());
    }
    groups("document kind", evaluation.byDocumentKind());
    groups("indicator", evaluation.byIndicator());
    table(
        List.of("mistake", "share", "95 %", "count", "found"),
        evaluation.confusions().entrySet().stream()
            .map(e -> share(e.getKey().code(), e.getValue()))
            .toList());
    errorCounts(evaluation);
  }

  /** Several readers of the same documents side by side. */
  void readers(Map<String, Scorecard> readers) {
    List<List<String>> lines = new ArrayList<>();
    readers.forEach(
        (name, card) -> {
          List<String> line = new ArrayList<>(List.of(name, "" + card.extracted()));
          line.addAll(brief(card, card.located()));
          line.addAll(brief(card, card.found()));
          line.addAll(brief(card, card.strict()));
          lines.add(line);
        });
    table(
        List.of(
            "reader",
            "predicted",
            "located P",
            "R",
            "F1",
            "95 %",
            "found P",
            "R",
            "F1",
            "95 %",
            "strict P",
            "R",
            "F1",
            "95 %"),
        lines);
  }

  private void groups(String what, Map<String, Scorecard> groups) {
    List<List<String>> scores = new ArrayList<>();
    List<List<String>> fields = new ArrayList<>();
    groups.forEach(
        (name, card) -> {
          List<String> line =
              new ArrayList<>(
                  List.of(
                      name, "" + card.documents(), "" + card.labelled(), "" + card.extracted()));
          line.addAll(brief(card, card.found()));
          line.addAll(brief(card, card.strict()));
          scores.add(line);
          if (card.fields().values().stream().anyMatch(share -> share.hits() < share.of())) {
            List<String> accuracies = new ArrayList<>(List.of(name));
            card.fields().values().forEach(share -> accuracies.add(shown(share)));
            fields.add(accuracies);
          }
        });
    table(
        List.of(
            what,
            "documents",
            "gold",
            "predicted",
            "found P",
            "R",
            "F1",
            "95 %",
            "strict P",
            "R",
            "F1",
            "95 %"),
        scores);
    if (!fields.isEmpty()) {
      List<String> header = new ArrayList<>(List.of(what + ", fields not all right"));
      header.addAll(Labelled.ATTRIBUTES);
      table(header, fields);
    }
  }

  private void errorCounts(Evaluation evaluation) {
    List<List<String>> lines = new ArrayList<>();
    evaluation
        .errorCounts()
        .forEach(
            (kind, fields) ->
                fields.forEach(
                    (field, count) ->
                        lines.add(
                            List.of(kind.code(), field.isEmpty() ? NOTHING : field, "" + count))));
    if (lines.isEmpty()) {
      out.println("no errors");
      out.println();
    } else {
      table(List.of("error", "fields", "count"), lines);
    }
  }

  /** Errors, each with its sentence below. */
  void list(List<ReadingError> errors) {
    for (ReadingError error : errors) {
      out.println("%-11s %s".formatted(error.kind().code(), brief(error)));
      if (!error.sentence().isEmpty()) {
        out.println("            " + error.sentence());
      }
    }
  }

  private static String brief(ReadingError error) {
    Labelled one = error.one();
    String place =
        String.join(
            " ",
            one.docId(),
            one.text("start"),
            one.text("value_text"),
            one.indicator(),
            one.text("statistic"));
    return error.fields().isEmpty()
        ? place
        : place
            + ": "
            + error.fields().stream()
                .map(field -> difference(error, field))
                .collect(Collectors.joining("; "));
  }

  private static String difference(ReadingError error, String field) {
    String got = error.got().map(line -> ErrorFields.value(line, field)).orElse("");
    String expected = error.expected().map(line -> ErrorFields.value(line, field)).orElse("");
    return field + " is " + quoted(got) + ", should be " + quoted(expected);
  }

  private static String quoted(String value) {
    return value.isEmpty() ? "empty" : value;
  }

  private void table(List<String> header, List<List<String>> lines) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(lines);
    out.println(TextTable.of(all));
  }

  private static List<String> whole(String name, Rating rating) {
    return List.of(
        name,
        rating.score().precision().toPlainString(),
        shown(rating.precision()),
        rating.score().recall().toPlainString(),
        shown(rating.recall()),
        rating.score().f1().toPlainString(),
        shown(rating.f1()));
  }

  /** A share of nothing is no share. */
  private static List<String> brief(Scorecard card, Rating rating) {
    boolean extracted = card.extracted() > 0;
    boolean labelled = card.labelled() > 0;
    return List.of(
        extracted ? rating.score().precision().toPlainString() : NOTHING,
        labelled ? rating.score().recall().toPlainString() : NOTHING,
        extracted || labelled ? rating.score().f1().toPlainString() : NOTHING,
        shown(rating.f1()));
  }

  private static List<String> share(String name, Share share) {
    return List.of(name, shown(share), shown(share.interval()), "" + share.hits(), "" + share.of());
  }

  private static String shown(Share share) {
    return share.of() == 0 ? NOTHING : share.value().toPlainString();
  }

  private static String shown(Optional<Interval> interval) {
    return interval
        .map(i -> i.low().toPlainString() + ".." + i.high().toPlainString())
        .orElse(NOTHING);
  }
}
