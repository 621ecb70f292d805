package org.tongbi.source;

import java.util.Objects;

/**
 * One report's own text with where it came from.
 *
 * @param sourceUri the file, relative to the path that the user gave, with {@code /}
 * @param locator where in the file: {@code ""} for the whole of it, {@code line 7} in JSONL
 * @param docId the document's id
 * @param sha256 checksum of the document's bytes: of the file, or of the JSONL line's own bytes;
 *     with a sidecar file, of both
 * @param format {@code txt}, {@code html} or {@code jsonl}
 * @param charset the character set that the bytes were read in
 * @param text the document's own text, unchanged; what spans count in
 * @param stated what was stated beside the text
 */
public record SourceDocument(
    String sourceUri,
    String locator,
    String docId,
    String sha256,
    String format,
    String charset,
    String text,
    StatedMetadata stated) {
  public SourceDocument {
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(docId, "docId");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(stated, "stated");
  }
}
