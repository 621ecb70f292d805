package org.tongbi.report.context;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tongbi.period.Window;
import org.tongbi.provenance.Span;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.report.reading.Furniture;
import org.tongbi.report.reading.Reading;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/** A document of an invented bureau, read as it stands. */
final class InventedDocument {
  private static final ContextReader READER = new ContextReader(Regions.standard());

  private final String text;
  private List<String> furniture = List.of();
  private String title;
  private String url;
  private String publisher;
  private LocalDate publishedOn;
  private RegionCode region;
  private Window window;

  private InventedDocument(String text) {
    this.text = text;
  }

  static InventedDocument of(String... paragraphs) {
    return new InventedDocument(String.join("\n", paragraphs));
  }

  InventedDocument furniture(String... pieces) {
    furniture = Arrays.asList(pieces);
    return this;
  }

  InventedDocument title(String stated) {
    title = stated;
    return this;
  }

  InventedDocument url(String stated) {
    url = stated;
    return this;
  }

  InventedDocument publisher(String stated) {
    publisher = stated;
    return this;
  }

  InventedDocument publishedOn(String stated) {
    publishedOn = LocalDate.parse(stated);
    return this;
  }

  InventedDocument region(String stated) {
    region = new RegionCode(stated);
    return this;
  }

  InventedDocument window(String stated) {
    window = Window.parse(stated);
    return this;
  }

  DocumentContext context() {
    List<Furniture> left =
        furniture.stream()
            .map(piece -> new Furniture(Furniture.Kind.BYLINE, new Span(0, 0), piece))
            .toList();
    Reading reading = new Reading(text, text, IntStream.range(0, text.length()).toArray(), left);
    StatedMetadata stated = new StatedMetadata(title, url, publisher, publishedOn, region, window);
    return READER.read(
        new SourceDocument("a.txt", "", "a", "0", "txt", "UTF-8", text, stated), reading);
  }

  /** The kind of the section around the first place of these words. */
  SectionKind sectionOf(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("the text does not hold \"" + words + "\"");
    }
    return context().sectionAt(at);
  }
}
