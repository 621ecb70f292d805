package org.tongbi.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbi.audit.scoring.ErrorKind;
import org.tongbi.audit.scoring.Labelled;
import org.tongbi.audit.scoring.ReadingError;

/** An error of reading in the fields of a file: as a JSON object or as cells of CSV. */
final class ErrorFields {
  static final List<String> COLUMNS =
      List.of(
          "error",
          "fields",
          "indicator",
          "statistic",
          "labels",
          "doc_id",
          "document_kind",
          "start",
          "end",
          "value_text",
          "found",
          "expected",
          "got",
          "sentence");

  /** All that makes an observation, for an error that has one side only. */
  private static final List<String> ALL = all();

  private ErrorFields() {}

  private static List<String> all() {
    List<String> all = new ArrayList<>(List.of("indicator", "statistic", "value"));
    all.addAll(Labelled.ATTRIBUTES);
    return List.copyOf(all);
  }

  /** A field of a label or an extraction; {@code span} is its place with its text. */
  static String value(Labelled line, String field) {
    return field.equals("span")
        ? line.text("start") + ".." + line.text("end") + " " + line.text("value_text")
        : line.text(field);
  }

  /** So many errors of each kind, in their order. */
  static List<ReadingError> first(List<ReadingError> errors, int most) {
    Map<ErrorKind, Integer> taken = new EnumMap<>(ErrorKind.class);
    return errors.stream()
        .filter(error -> taken.merge(error.kind(), 1, Integer::sum) <= most)
        .toList();
  }

  static ObjectNode json(ReadingError error) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("error", error.kind().code());
    error.fields().forEach(json.putArray("fields")::add);
    json.put("indicator", error.indicator());
    json.put("statistic", error.one().text("statistic"));
    json.put("labels", error.set());
    json.put("doc_id", error.docId());
    json.put("document_kind", error.documentKind());
    json.put("start", error.span().start());
    json.put("end", error.span().end());
    json.put("value_text", error.one().text("value_text"));
    json.put("found", error.found());
    json.set("expected", side(error, error.expected()));
    json.set("got", side(error, error.got()));
    json.put("sentence", error.sentence());
    return json;
  }

  /** The cells of {@link #COLUMNS}. */
  static List<String> cells(ReadingError error) {
    return List.of(
        error.kind().code(),
        error.differing(),
        error.indicator(),
        error.one().text("statistic"),
        error.set(),
        error.docId(),
        error.documentKind(),
        "" + error.span().start(),
        "" + error.span().end(),
        error.one().text("value_text"),
        "" + error.found(),
        cell(error, error.expected()),
        cell(error, error.got()),
        error.sentence());
  }

  private static ObjectNode side(ReadingError error, Optional<Labelled> side) {
    if (side.isEmpty()) {
      return null;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    names(error).forEach(field -> fields.put(field, value(side.get(), field)));
    return fields;
  }

  private static String cell(ReadingError error, Optional<Labelled> side) {
    return side.map(
            line ->
                names(error).stream()
                    .map(field -> field + "=" + value(line, field))
                    .collect(Collectors.joining("; ")))
        .orElse("");
  }

  private static List<String> names(ReadingError error) {
    return error.fields().isEmpty() ? ALL : error.fields();
  }
}
