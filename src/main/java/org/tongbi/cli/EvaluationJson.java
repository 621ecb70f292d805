package org.tongbi.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.audit.scoring.Evaluation;
import org.tongbi.audit.scoring.Interval;
import org.tongbi.audit.scoring.Rating;
import org.tongbi.audit.scoring.Score;
import org.tongbi.audit.scoring.Scorecard;
import org.tongbi.audit.scoring.Share;

/** An evaluation for programs. */
final class EvaluationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private EvaluationJson() {}

  /** The scores as one object, as the reference scorer gives them. */
  static ObjectNode reference(Scorecard card) {
    ObjectNode json = NODES.objectNode();
    json.put("documents", card.documents());
    json.put("gold", card.labelled());
    json.put("predicted", card.extracted());
    json.set("found", reference(card.found().score()));
    json.set("strict", reference(card.strict().score()));
    ObjectNode attributes = json.putObject("attributes");
    card.fields().forEach((name, share) -> attributes.put(name, share.value()));
    return json;
  }

  private static ObjectNode reference(Score score) {
    ObjectNode json = NODES.objectNode();
    json.put("precision", score.precision());
    json.put("recall", score.recall());
    json.put("f1", score.f1());
    return json;
  }

  /** Everything but the single errors, one object a line, each with the reader it is about. */
  static List<ObjectNode> lines(String reader, Evaluation evaluation) {
    List<ObjectNode> lines = new ArrayList<>();
    lines.add(scores(reader, "all", "", evaluation.total()));
    groups(reader, "labels", evaluation.bySet(), lines);
    groups(reader, "document_kind", evaluation.byDocumentKind(), lines);
    groups(reader, "indicator", evaluation.byIndicator(), lines);
    evaluation
        .confusions()
        .forEach(
            (confusion, share) -> {
              ObjectNode line = line("mistake", reader);
              line.put("mistake", confusion.code());
              put(line, share);
              lines.add(line);
            });
    evaluation
        .errorCounts()
        .forEach(
            (kind, fields) ->
                fields.forEach(
                    (field, count) -> {
                      ObjectNode line = line("error_count", reader);
                      line.put("error", kind.code());
                      line.put("fields", field);
                      line.put("count", count);
                      lines.add(line);
                    }));
    return lines;
  }

  /** The scores of a reader as one line. */
  static ObjectNode scores(String reader, String by, String name, Scorecard card) {
    ObjectNode line = line("scores", reader);
    line.put("by", by);
    line.put("name", name);
    line.put("documents", card.documents());
    line.put("gold", card.labelled());
    line.put("predicted", card.extracted());
    line.set("located", rating(card.located()));
    line.set("found", rating(card.found()));
    line.set("strict", rating(card.strict()));
    ObjectNode fields = line.putObject("fields");
    card.fields().forEach((field, share) -> put(fields.putObject(field), share));
    return line;
  }

  private static void groups(
      String reader, String by, Map<String, Scorecard> groups, List<ObjectNode> lines) {
    groups.forEach((name, card) -> lines.add(scores(reader, by, name, card)));
  }

  private static ObjectNode line(String part, String reader) {
    ObjectNode line = NODES.objectNode();
    line.put("part", part);
    line.put("reader", reader);
    return line;
  }

  private static ObjectNode rating(Rating rating) {
    ObjectNode json = reference(rating.score());
    put(json, "precision_", rating.precision());
    put(json, "recall_", rating.recall());
    put(json, "f1_", rating.f1());
    return json;
  }

  private static void put(ObjectNode json, Share share) {
    json.put("share", share.of() == 0 ? null : share.value());
    put(json, "", share.interval());
    json.put("count", share.hits());
    json.put("of", share.of());
  }

  private static void put(ObjectNode json, String prefix, Optional<Interval> interval) {
    json.put(prefix + "low", interval.map(Interval::low).orElse(null));
    json.put(prefix + "high", interval.map(Interval::high).orElse(null));
  }
}
