package org.tongbi.report.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.region.Division;

/**
 * What a document is, with the evidence for it.
 *
 * @param region the region that the document is about
 * @param regionEvidence in words: what settled the region, or why it stayed open
 * @param window what the document reports on as a whole
 * @param periodEvidence in words: what settled the window, or why it stayed open
 * @param kindEvidence in words: what settled the genre, or that nothing does
 * @param sections in order, without gaps, covering the whole reading
 */
public record DocumentContext(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> publishedOn,
    Optional<Division> region,
    String regionEvidence,
    Optional<Window> window,
    String periodEvidence,
    DocumentKind kind,
    String kindEvidence,
    List<Section> sections,
    List<Issue> issues) {
  public DocumentContext {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(publisher, "publisher");
    Objects.requireNonNull(publishedOn, "publishedOn");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(regionEvidence, "regionEvidence");
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(periodEvidence, "periodEvidence");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(kindEvidence, "kindEvidence");
    sections = List.copyOf(sections);
    issues = List.copyOf(issues);
  }

  /** What the section around this char of the reading does. */
  public SectionKind sectionAt(int index) {
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (index >= section.start() && index < section.end()) {
        return section.kind();
      }
    }
    return SectionKind.REPORT;
  }
}
