package org.tongbi.report.context;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.Regions;
import org.tongbi.report.reading.Furniture;
import org.tongbi.report.reading.Reading;
import org.tongbi.source.SourceDocument;

/**
 * Finds out what a document is: title, publisher, date, genre, region, window and sections.
 *
 * <p>Immutable and safe for use by many threads; the same document always gives the same context.
 */
public final class ContextReader {
  private final DocumentKinds kinds = new DocumentKinds();
  private final SectionReader sections = new SectionReader();
  private final WindowReader windows = new WindowReader(sections);
  private final RegionReader regions;

  /** A reader that knows these divisions. */
  public ContextReader(Regions regions) {
    this.regions = new RegionReader(regions);
  }

  /** The context of a document, with the evidence for what was inferred. */
  public DocumentContext read(SourceDocument document, Reading reading) {
    String text = reading.text();
    OutlinedText outlined = new OutlinedText(text);
    DocumentHead head = DocumentHead.of(document.stated(), reading);
    Finding<DocumentKind> genre = kinds.of(head, text);
    DocumentKind kind = genre.value().orElse(DocumentKind.OTHER);
    Finding<Window> window = windows.read(document.stated(), head, kind, outlined);
    Finding<Division> region = regions.read(document.stated(), head, window.value(), text);
    List<Section> parts = sections.read(outlined, kind, window.value());
    Set<Issue> issues = new LinkedHashSet<>(region.issues());
    issues.addAll(window.issues());
    if (kinds.isPreliminary(text)) {
      issues.add(Issue.PRELIMINARY);
    }
    if (reading.furniture().stream().anyMatch(cut -> cut.kind() == Furniture.Kind.TORN_NUMBER)) {
      issues.add(Issue.TORN_NUMBER);
    }
    return new DocumentContext(
        head.title(),
        head.publisher(),
        head.publishedOn(),
        region.value(),
        region.evidence(),
        window.value(),
        window.evidence(),
        kind,
        genre.evidence(),
        parts,
        List.copyOf(issues));
  }
}
