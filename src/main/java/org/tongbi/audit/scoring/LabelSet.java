package org.tongbi.audit.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tongbi.source.UnusableInputException;

/**
 * A file of labelled observations (标注集).
 *
 * @param name the file's name without its ending
 * @param lines in the file's order
 */
public record LabelSet(String name, List<Labelled> lines) {
  public LabelSet {
    Objects.requireNonNull(name, "name");
    lines = List.copyOf(lines);
  }

  /**
   * Reads a file, one JSON object a line.
   *
   * @throws UnusableInputException naming the file and the line that cannot be used
   */
  public static LabelSet read(Path file) {
    List<String> texts;
    try {
      texts = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UnusableInputException(
          file + ": the labels cannot be read; give --gold a file in UTF-8 that exists", e);
    }
    List<Labelled> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (texts.get(i).isBlank()) {
        continue;
      }
      try {
        lines.add(Labelled.parse(texts.get(i)));
      } catch (IllegalArgumentException e) {
        throw new UnusableInputException(
            file + " line " + (i + 1) + ": " + e.getMessage() + "; mend the line", e);
      }
    }
    Path name = file.getFileName();
    return new LabelSet(
        name == null ? "" : name.toString().replaceFirst("(\\.gold)?\\.jsonl$", ""), lines);
  }

  /** The documents that the labels name, also those without observations. */
  public SortedSet<String> documents() {
    SortedSet<String> documents = new TreeSet<>();
    lines.forEach(line -> documents.add(line.docId()));
    return documents;
  }

  /** The labels of those documents alone. */
  public LabelSet only(Predicate<String> document) {
    return new LabelSet(name, lines.stream().filter(line -> document.test(line.docId())).toList());
  }
}
