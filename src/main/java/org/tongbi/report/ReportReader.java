package org.tongbi.report;

import org.tongbi.source.SourceDocument;

/** Reads one document from its text to its claims; safe for use by many threads. */
public interface ReportReader {
  /** Reads a document; the same document always reads the same. */
  ReadReport read(SourceDocument document);
}
