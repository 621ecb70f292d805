package org.tongbi.audit.scoring;

import java.util.Objects;
import java.util.Optional;
import org.tongbi.report.context.DocumentKind;

/**
 * One document with what was labelled, extracted and matched in it.
 *
 * @param set the name of the labels' file
 * @param kind the genre that the reader gave it; empty where the document is missing
 * @param text the document's own text; empty where the document is missing
 */
record MatchedDocument(
    String set, String docId, Optional<DocumentKind> kind, String text, Matching matching) {
  /** What a document that no file has is listed under. */
  static final String MISSING = "missing";

  MatchedDocument {
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(docId, "docId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(matching, "matching");
  }

  String kindCode() {
    return kind.map(DocumentKind::code).orElse(MISSING);
  }
}
