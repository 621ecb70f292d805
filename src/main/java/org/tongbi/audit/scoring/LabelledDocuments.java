package org.tongbi.audit.scoring;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongbi.observation.InputFile;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.UnusableInputException;

/**
 * Labels with the documents that they are about.
 *
 * @param documents by their ids; a document that is not among the files is missing here
 */
public record LabelledDocuments(LabelSet labels, SortedMap<String, SourceDocument> documents) {
  public LabelledDocuments {
    Objects.requireNonNull(labels, "labels");
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /**
   * Takes the labelled documents out of files.
   *
   * @throws UnusableInputException where two documents have the same id
   */
  public static LabelledDocuments of(LabelSet labels, List<InputFile> files) {
    Set<String> wanted = labels.documents();
    SortedMap<String, SourceDocument> documents = new TreeMap<>();
    for (InputFile input : files) {
      try (Outcomes outcomes = DocumentReader.open(input.file(), input.docId())) {
        while (outcomes.hasNext()) {
          if (outcomes.next() instanceof Outcome.Taken taken
              && wanted.contains(taken.document().docId())) {
            put(documents, taken.document());
          }
        }
      }
    }
    return new LabelledDocuments(labels, documents);
  }

  private static void put(SortedMap<String, SourceDocument> documents, SourceDocument document) {
    SourceDocument other = documents.putIfAbsent(document.docId(), document);
    if (other != null) {
      throw new UnusableInputException(
          "two reports have the id "
              + document.docId()
              + ", in "
              + other.sourceUri()
              + " and in "
              + document.sourceUri()
              + ", and the labels do not tell which they mean; give --reports only one of them");
    }
  }

  /** The ids that the labels name and no file has. */
  public List<String> missing() {
    return labels.documents().stream()
        .filter(id -> !documents.containsKey(id))
        .collect(Collectors.toList());
  }
}
