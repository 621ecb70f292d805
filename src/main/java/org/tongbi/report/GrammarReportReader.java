package org.tongbi.report;

import org.tongbi.indicator.Catalogue;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.Regions;
import org.tongbi.report.context.ContextReader;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.ClaimReader;
import org.tongbi.report.prose.ProseReader;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;
import org.tongbi.source.SourceDocument;

/** Reads documents by the rules of the genre: reading, then context, then claims. */
public final class GrammarReportReader implements ReportReader {
  private final ContextReader contexts;
  private final ClaimReader claims;
  private final ProseReader prose = new ProseReader();

  /** A reader for a catalogue. */
  public GrammarReportReader(Catalogue catalogue) {
    this.contexts = new ContextReader(Regions.standard());
    this.claims = new ClaimReader(catalogue, new Gazetteer(Regions.standard()));
  }

  @Override
  public ReadReport read(SourceDocument document) {
    Reading reading = Readings.of(document.text());
    DocumentContext context = contexts.read(document, reading);
    return new ReadReport(reading, context, claims.read(reading, context), prose.read(reading));
  }
}
