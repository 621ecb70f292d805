package org.tongbi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.audit.scoring.Evaluation;
import org.tongbi.audit.scoring.LabelSet;
import org.tongbi.audit.scoring.LabelledDocuments;
import org.tongbi.audit.scoring.Scorecard;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.InputFile;
import org.tongbi.report.GrammarReportReader;
import org.tongbi.report.ReportReader;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.SourceFiles;

/** What holds of real reports and their labels, on machines that have them. */
class RealReportsTest {
  private static final Path SHARED = Path.of("..", "shared");
  private static final ReportReader READER = new GrammarReportReader(Catalogue.standard());

  @BeforeAll
  static void theReportsAreHere() {
    Assumptions.assumeTrue(
        Files.isDirectory(SHARED.resolve("reports")),
        "the labelled reports are not on this machine");
  }

  @ParameterizedTest
  @CsvSource({
    "reports, reports, 0.98, 0.96",
    "evaluation/dev/bulletins.jsonl, bulletins, 0.96, 0.94",
    "evaluation/dev/work-reports.jsonl, work-reports, 0.90, 0.80",
    "evaluation/dev/annals.jsonl, annals, 0.92, 0.84"
  })
  void readingStaysAboveItsBar(String reports, String gold, BigDecimal found, BigDecimal strict) {
    Scorecard card = evaluate(reports, gold).total();
    assertThat(card.found().score().f1()).as("found F1 of " + gold).isGreaterThanOrEqualTo(found);
    assertThat(card.strict().score().f1())
        .as("strict F1 of " + gold)
        .isGreaterThanOrEqualTo(strict);
  }

  @Test
  void everyClaimIsItsOwnTextAtItsOwnPlace() {
    long claims = 0;
    for (String path :
        List.of("reports", "evaluation/dev/bulletins.jsonl", "evaluation/dev/annals.jsonl")) {
      for (InputFile input : inputs(path)) {
        try (Outcomes outcomes = DocumentReader.open(input.file(), input.docId())) {
          while (outcomes.hasNext()) {
            if (outcomes.next() instanceof Outcome.Taken taken) {
              claims += checkSpans(taken.document());
            }
          }
        }
      }
    }
    assertThat(claims).isGreaterThan(200);
  }

  private static long checkSpans(SourceDocument document) {
    List<Claim> claims = READER.read(document).claims();
    for (Claim claim : claims) {
      assertThat(claim.valueText()).isEqualTo(claim.span().of(document.text()));
      assertThat(claim.sentence().contains(claim.span())).isTrue();
    }
    return claims.size();
  }

  private static Evaluation evaluate(String reports, String gold) {
    LabelSet labels = LabelSet.read(SHARED.resolve("evaluation/dev/" + gold + ".gold.jsonl"));
    return Evaluation.of(List.of(LabelledDocuments.of(labels, inputs(reports))), READER);
  }

  private static List<InputFile> inputs(String path) {
    return InputFile.of(SourceFiles.expand(List.of(SHARED.resolve(path).toString())));
  }
}
