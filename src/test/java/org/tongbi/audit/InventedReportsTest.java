package org.tongbi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.audit.scoring.Evaluation;
import org.tongbi.audit.scoring.LabelSet;
import org.tongbi.audit.scoring.LabelledDocuments;
import org.tongbi.audit.scoring.Scorecard;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.InputFile;
import org.tongbi.report.GrammarReportReader;
import org.tongbi.source.SourceFiles;

/** How well invented reports of all genres are read, on every machine. */
class InventedReportsTest {
  private static final Path HERE = Path.of("src/test/resources/org/tongbi/audit/invented");

  @ParameterizedTest
  @CsvSource({"development, 0.96, 0.90", "held-back, 0.92, 0.85"})
  void readingStaysAboveItsBar(String name, BigDecimal found, BigDecimal strict) {
    LabelSet labels = LabelSet.read(HERE.resolve(name + ".gold.jsonl"));
    List<InputFile> reports =
        InputFile.of(SourceFiles.expand(List.of(HERE.resolve(name + ".jsonl").toString())));
    Scorecard card =
        Evaluation.of(
                List.of(LabelledDocuments.of(labels, reports)),
                new GrammarReportReader(Catalogue.standard()))
            .total();
    assertThat(card.found().score().f1()).as("found F1").isGreaterThanOrEqualTo(found);
    assertThat(card.strict().score().f1()).as("strict F1").isGreaterThanOrEqualTo(strict);
  }
}
