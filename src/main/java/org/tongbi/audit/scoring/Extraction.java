package org.tongbi.audit.scoring;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.issue.Issue;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.report.context.DocumentKind;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.SourceDocument;

/**
 * What a reader took out of one document without a warehouse, in the fields of the label files.
 *
 * @param kind the genre that the reader gave the document
 * @param observations in the order of their spans
 */
public record Extraction(DocumentKind kind, List<Labelled> observations) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  public Extraction {
    Objects.requireNonNull(kind, "kind");
    observations = List.copyOf(observations);
  }

  /** Reads a document; what it states without a number is no matter of labels. */
  public static Extraction of(SourceDocument document, ReportReader reader) {
    ReadReport report = reader.read(document);
    return new Extraction(
        report.context().kind(),
        report.claims().stream()
            .filter(claim -> !claim.issues().contains(Issue.STATED_IN_WORDS))
            .map(claim -> new Labelled(line(document.docId(), claim)))
            .toList());
  }

  private static ObjectNode line(String docId, Claim claim) {
    ObjectNode line = NODES.objectNode();
    line.put("doc_id", docId);
    line.put("start", claim.span().start());
    line.put("end", claim.span().end());
    line.put("value_text", claim.valueText());
    line.put("indicator", claim.indicator());
    line.put("statistic", claim.statistic().code());
    line.set("value", NODES.numberNode(plain(claim.value())));
    line.put("unit", claim.unit());
    line.put("qualifier", claim.qualifier().code());
    line.put("base", claim.base().map(ComparisonBase::code).orElse(""));
    line.put("status", claim.status().code());
    line.put("population", claim.population().code());
    line.put("provider", claim.provider().code());
    line.put("subject", claim.subject().code());
    line.put("period_start", claim.period().map(p -> p.start().toString()).orElse(""));
    line.put("period_end", claim.period().map(p -> p.end().toString()).orElse(""));
    return line;
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
