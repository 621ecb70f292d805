package org.tongbi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.explain.Explanation;
import org.tongbi.audit.explain.FiledFigure;
import org.tongbi.audit.explain.FiledStory;
import org.tongbi.audit.explain.Finding;
import org.tongbi.audit.explain.Use;
import org.tongbi.audit.explain.Verification;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.region.Division;
import org.tongbi.region.Regions;

/**
 * An explanation as one JSON object on one line, for programs; missing values are written as null.
 *
 * <p>Rows of tables keep the names of their columns. What facilities filed streams by, so that the
 * object may be larger than memory.
 */
final class ExplanationJson {
  private final Explanation explanation;
  private final String runId;
  private final PrintStream out;

  ExplanationJson(Explanation explanation, String runId, PrintStream out) {
    this.explanation = explanation;
    this.runId = runId;
    this.out = out;
  }

  /** Writes it, with what its verification came to; null where there was none. */
  void write(Optional<Verification> verification) {
    out.print("{");
    field("run_id", JsonValues.node(runId));
    next("cell", cell());
    next("known", JsonValues.node(explanation.isKnown()));
    next(
        "trend",
        explanation.trend().<JsonNode>map(JsonValues::object).orElse(JsonValues.node(null)));
    next("levels", rows(explanation.levels()));
    next("prior_levels", rows(explanation.twinLevels()));
    next("filed_levels", rows(explanation.filed()));
    next("filed_trends", rows(explanation.filedTrends()));
    out.print(",\"returns\":[");
    for (int i = 0; i < explanation.stories().size(); i++) {
      out.print(i == 0 ? "" : ",");
      story(explanation.stories().get(i));
    }
    out.print("]");
    next("observations", observations());
    next("documents", rows(List.copyOf(explanation.documents().values())));
    next("copies", rows(explanation.copies()));
    next("copies_in_all", JsonValues.node(explanation.copiesInAll()));
    next("corrections", rows(explanation.corrections()));
    next("near", rows(explanation.near()));
    next(
        "verification",
        verification.<JsonNode>map(ExplanationJson::of).orElse(JsonValues.node(null)));
    out.print("}\n");
  }

  private void next(String name, JsonNode value) {
    out.print(",");
    field(name, value);
  }

  private void field(String name, JsonNode value) {
    out.print("\"" + name + "\":" + JsonValues.write(value));
  }

  private static ArrayNode rows(List<Row> rows) {
    ArrayNode array = JsonValues.NODES.arrayNode();
    rows.forEach(row -> array.add(JsonValues.object(row)));
    return array;
  }

  private ObjectNode cell() {
    Cell cell = explanation.cell();
    ObjectNode node = JsonValues.NODES.objectNode();
    node.put("region_code", cell.region().digits());
    node.put(
        "region_name",
        Regions.standard()
            .find(cell.region(), cell.window().year())
            .map(Division::fullName)
            .orElse(null));
    node.put("indicator", cell.indicator());
    node.put(
        "indicator_name",
        Catalogue.standard().find(cell.indicator()).map(Indicator::nameZh).orElse(null));
    node.put("population", cell.population().code());
    node.put("provider", cell.provider().code());
    node.put("window", cell.window().toString());
    node.put("prior_window", cell.twin().window().toString());
    node.put("prior_region_code", cell.twin().region().digits());
    return node;
  }

  private ArrayNode observations() {
    ArrayNode array = JsonValues.NODES.arrayNode();
    for (Row row : explanation.sentences()) {
      Use use =
          explanation
              .uses()
              .getOrDefault(
                  row.<String>getAs("observation_id"), new Use(Use.Role.BESIDE, Optional.empty()));
      ObjectNode node = JsonValues.object(row);
      node.put("use", use.role().code());
      node.put("lost_by", use.rule().orElse(null));
      array.add(node);
    }
    return array;
  }

  private void story(FiledStory story) {
    FiledFigure figure = story.figure();
    ObjectNode node = JsonValues.NODES.objectNode();
    node.put("region_code", figure.region());
    node.put("boundaries", figure.boundaries());
    node.put("window", figure.window());
    node.put("like_for_like", figure.likeForLike());
    node.set("value", figure(figure.value()));
    node.set("made", figure(story.made().orElse(null)));
    node.put("rule", figure.derivation().map(d -> d.rule().code()).orElse(null));
    node.put("scale", figure.derivation().map(d -> d.scale()).orElse(null));
    node.set("numerator", figure(story.numerator()));
    node.set("denominator", figure(story.denominator().orElse(null)));
    node.put("counted", story.counted());
    node.put("owed", story.owed());
    node.put("people_column", story.peopleColumn().orElse(null));
    node.put("people", story.people().orElse(null));
    node.set("people_rows", rows(story.peopleRows()));
    node.put("people_rows_in_all", story.peopleRowsInAll());
    String head = JsonValues.write(node);
    out.print(head.substring(0, head.length() - 1) + ",\"entries\":[");
    Iterator<Row> entries = story.entries().get();
    for (boolean first = true; entries.hasNext(); first = false) {
      out.print((first ? "" : ",") + JsonValues.of(entries.next()));
    }
    out.print("]}");
  }

  private static JsonNode figure(BigDecimal value) {
    return JsonValues.node(value);
  }

  private static ObjectNode of(Verification verification) {
    ObjectNode node = JsonValues.NODES.objectNode();
    node.put("verified", verification.isSound());
    ObjectNode checked = node.putObject("checked");
    for (Verification.Link link : Verification.Link.values()) {
      checked.put(VerificationText.code(link), verification.checkedOf(link));
    }
    node.put("differing", verification.differing());
    ArrayNode findings = node.putArray("findings");
    for (Finding finding : verification.findings()) {
      ObjectNode each = findings.addObject();
      each.put("problem", finding.problem().code());
      each.put("where", finding.where());
      each.put("expected", finding.expected().isEmpty() ? null : finding.expected());
      each.put("found", finding.found().isEmpty() ? null : finding.found());
    }
    return node;
  }
}
