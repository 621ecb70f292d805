package org.tongbi.audit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.provenance.Span;

/** Names the errors of one document. */
final class ErrorFinder {
  private static final List<String> SPAN = List.of("span");

  private final MatchedDocument document;
  private final List<ReadingError> errors = new ArrayList<>();

  private ErrorFinder(MatchedDocument document) {
    this.document = document;
  }

  /** The errors of a document, each once. */
  static List<ReadingError> of(MatchedDocument document) {
    ErrorFinder finder = new ErrorFinder(document);
    Matching matching = document.matching();
    matching.found().forEach(finder::found);
    for (Matching.Pair pair : matching.misread()) {
      finder.add(ErrorKind.MISREAD, false, pair.misreadFields(), pair.label(), pair.extracted());
    }
    finder.alone(matching);
    return finder.errors;
  }

  private void found(Matching.Pair pair) {
    List<String> fields = new ArrayList<>(pair.wrongFields());
    boolean elsewhere = !pair.label().span().equals(pair.extracted().span());
    if (!fields.isEmpty()) {
      if (elsewhere) {
        fields.addAll(SPAN);
      }
      add(ErrorKind.WRONG_FIELD, true, fields, pair.label(), pair.extracted());
    } else if (elsewhere) {
      add(ErrorKind.WRONG_SPAN, true, SPAN, pair.label(), pair.extracted());
    }
  }

  /** What has no counterpart at its place; the same may have been read from another one. */
  private void alone(Matching matching) {
    List<Labelled> spurious = new ArrayList<>(matching.spurious());
    for (Labelled label : matching.missed()) {
      Optional<Labelled> same =
          spurious.stream()
              .filter(one -> new Matching.Pair(label, one).misreadFields().isEmpty())
              .findFirst();
      if (same.isPresent()) {
        spurious.remove(same.get());
        add(ErrorKind.WRONG_SPAN, false, SPAN, label, same.get());
      } else {
        add(ErrorKind.MISSED, false, List.of(), label, null);
      }
    }
    spurious.forEach(one -> add(ErrorKind.SPURIOUS, false, List.of(), null, one));
  }

  private void add(
      ErrorKind kind, boolean found, List<String> fields, Labelled expected, Labelled got) {
    Span span = (expected == null ? got : expected).span();
    errors.add(
        new ReadingError(
            kind,
            document.set(),
            document.docId(),
            document.kindCode(),
            found,
            fields,
            Optional.ofNullable(expected),
            Optional.ofNullable(got),
            document.text().isEmpty() ? "" : MarkedText.of(document.text(), span)));
  }
}
