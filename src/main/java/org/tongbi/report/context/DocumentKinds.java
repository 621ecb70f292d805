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

  private static final int OPENING_CHARS = 600;
  private static final int SHOWN_CHARS = 40;

  private final WordRules rules = WordRules.resource("document_kinds.tsv");

  /** The genre with the words that tell it; open where none do. */
  Finding<DocumentKind> of(DocumentHead head, String text) {
    Optional<String> title = head.title().map(DocumentHead::halfWidth);
    if (title.isPresent()) {
      for (DocumentKind kind : IN_ORDER) {
        Optional<String> words = rules.first(rule(kind) + ".title", title.get());
        if (words.isPresent()) {
          return Finding.of(kind, "the title says \"" + shown(words.get()) + "\"");
        }
      }
    }
    String opening = text.substring(0, Math.min(OPENING_CHARS, text.length()));
    for (DocumentKind kind : IN_ORDER) {
      Optional<String> words = rules.first(rule(kind) + ".text", opening);
      if (words.isPresent()) {
        return Finding.of(kind, "the text opens with \"" + shown(words.get()) + "\"");
      }
    }
    return Finding.open("neither title nor opening has words of a genre");
  }

  private static String rule(DocumentKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The words that were found; of a long stretch its first line. */
  private static String shown(String words) {
    String line = words.strip().lines().findFirst().orElse("");
    return line.substring(0, Math.min(SHOWN_CHARS, line.length()));
  }

  /** Whether the document calls its figures preliminary (快报数). */
  boolean isPreliminary(String text) {
    return rules.has("preliminary", text);
  }
}
