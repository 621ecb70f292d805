package org.tongbi.report.context;

import java.util.Locale;
import java.util.Optional;

/** Tells a document's genre from its title and opening. */
final class DocumentKinds {
  private static final DocumentKind[] IN_ORDER = {
    DocumentKind.GOVERNMENT_REPORT,
    DocumentKind.ANNALS,
    DocumentKind.SPEECH,
    DocumentKind.WORK_SUMMARY,
    DocumentKind.BULLETIN,
    DocumentKind.PLAN,
    DocumentKind.NEWS
  };

  private final WordRules rules = WordRules.resource("document_kinds.tsv");

  DocumentKind of(DocumentHead head, String text) {
    Optional<String> title = head.title().map(DocumentHead::halfWidth);
    if (title.isPresent()) {
      for (DocumentKind kind : IN_ORDER) {
        if (rules.has(kind.name().toLowerCase(Locale.ROOT) + ".title", title.get())) {
          return kind;
        }
      }
    }
    String opening = text.substring(0, Math.min(600, text.length()));
    for (DocumentKind kind : IN_ORDER) {
      if (rules.has(kind.name().toLowerCase(Locale.ROOT) + ".text", opening)) {
        return kind;
      }
    }
    return DocumentKind.OTHER;
  }

  /** Whether the document calls its figures preliminary (快报数). */
  boolean isPreliminary(String text) {
    return rules.has("preliminary", text);
  }
}
