package org.tongbi.audit.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.provenance.Span;

/**
 * One difference between an extraction and its labels, with its sentence.
 *
 * @param set the name of the labels' file
 * @param documentKind the genre that the reader gave the document
 * @param found whether it counts as found all the same
 * @param fields the fields that differ; empty where one side is missing
 * @param expected the label; empty for what is spurious
 * @param got what was extracted; empty for what was missed
 * @param sentence the sentence with the number in 【】; empty where the document is missing
 */
public record ReadingError(
    ErrorKind kind,
    String set,
    String docId,
    String documentKind,
    boolean found,
    List<String> fields,
    Optional<Labelled> expected,
    Optional<Labelled> got,
    String sentence) {
  /** Like beside like: by kind, fields and indicator, then in the order of the documents. */
  public static final Comparator<ReadingError> ORDER =
      Comparator.comparing(ReadingError::kind)
          .thenComparing(ReadingError::differing)
          .thenComparing(ReadingError::indicator)
          .thenComparing(ReadingError::set)
          .thenComparing(ReadingError::docId)
          .thenComparing(ReadingError::span)
          .thenComparing(error -> error.one().text("statistic"))
          .thenComparing(error -> error.one().text("value"));

  public ReadingError {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(set, "set");
    Objects.requireNonNull(docId, "docId");
    Objects.requireNonNull(documentKind, "documentKind");
    Objects.requireNonNull(sentence, "sentence");
    fields = List.copyOf(fields);
    if (expected.isEmpty() && got.isEmpty()) {
      throw new IllegalArgumentException("an error needs a label or an extraction");
    }
  }

  /** The label where there is one, else what was extracted. */
  public Labelled one() {
    return expected.or(() -> got).orElseThrow();
  }

  public String indicator() {
    return one().indicator();
  }

  public Span span() {
    return one().span();
  }

  /** The fields that differ, between {@code +}. */
  public String differing() {
    return String.join("+", fields);
  }
}
