package org.tongbi.report;

import java.util.List;
import java.util.function.UnaryOperator;
import org.tongbi.indicator.Catalogue;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/** A document to be read as it stands and in changed forms. */
record Specimen(String name, SourceDocument document) {
  private static final class Shared {
    static final ReportReader READER = new GrammarReportReader(Catalogue.standard());
  }

  String text() {
    return document.text();
  }

  ReadReport read() {
    return Shared.READER.read(document);
  }

  List<Saying> says() {
    return Saying.of(read());
  }

  /** The same document with another text. */
  Specimen withText(String text) {
    return new Specimen(name, copy(document.sourceUri(), text, document.stated()));
  }

  /** The same document with other metadata. */
  Specimen stating(StatedMetadata stated) {
    return new Specimen(name, copy(document.sourceUri(), text(), stated));
  }

  /** Text, title, file name and publisher, each rewritten in the same way. */
  Specimen rewritten(UnaryOperator<String> rewrite) {
    StatedMetadata stated = document.stated();
    StatedMetadata renamed =
        new StatedMetadata(
            stated.title() == null ? null : rewrite.apply(stated.title()),
            stated.url(),
            stated.publisher() == null ? null : rewrite.apply(stated.publisher()),
            stated.publishedOn(),
            stated.region(),
            stated.window());
    return new Specimen(
        name, copy(rewrite.apply(document.sourceUri()), rewrite.apply(text()), renamed));
  }

  private SourceDocument copy(String uri, String text, StatedMetadata stated) {
    return new SourceDocument(
        uri,
        document.locator(),
        document.docId(),
        document.sha256(),
        document.format(),
        document.charset(),
        text,
        stated);
  }

  @Override
  public String toString() {
    return name;
  }
}
