package org.tongbi.report;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.observation.InputFile;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.SourceFiles;

/** Documents of one kind, read into memory, to measure and to compare readings on. */
record TextSet(String path, List<SourceDocument> documents) {
  /** What lies at a path: a folder, a glob or a file. */
  static TextSet of(String path) {
    List<SourceDocument> documents = new ArrayList<>();
    for (InputFile input : InputFile.of(SourceFiles.expand(List.of(path)))) {
      try (Outcomes outcomes = DocumentReader.open(input.file(), input.docId())) {
        while (outcomes.hasNext()) {
          if (outcomes.next() instanceof Outcome.Taken taken) {
            documents.add(taken.document());
          }
        }
      }
    }
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("no document can be read at " + path);
    }
    return new TextSet(path, List.copyOf(documents));
  }

  /** How many chars the documents' own texts have together. */
  long chars() {
    return documents.stream().mapToLong(document -> document.text().length()).sum();
  }
}
