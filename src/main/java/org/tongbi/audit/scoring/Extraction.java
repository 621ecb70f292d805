package org.tongbi.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.observation.InputFile;
import org.tongbi.report.ReportReader;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;

/** Extracts observations from files without a warehouse, in the fields of the label files. */
public final class Extraction {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private Extraction() {}

  /** The observations of those documents whose ids are wanted, in the order of the files. */
  public static List<Labelled> of(List<InputFile> files, Set<String> wanted, ReportReader reader) {
    List<Labelled> lines = new ArrayList<>();
    for (InputFile input : files) {
      try (Outcomes outcomes = DocumentReader.open(input.file(), input.docId())) {
        while (outcomes.hasNext()) {
          if (outcomes.next() instanceof Outcome.Taken taken
              && wanted.contains(taken.document().docId())) {
            SourceDocument document = taken.document();
            for (Claim claim : reader.read(document).claims()) {
              lines.add(new Labelled(line(document.docId(), claim)));
            }
          }
        }
      }
    }
    return lines;
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
