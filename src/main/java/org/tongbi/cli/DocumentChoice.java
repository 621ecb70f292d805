package org.tongbi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.source.UnusableInputException;

/**
 * Which labelled documents are scored: those of {@code --only}, without those of {@code --except}.
 *
 * @param only empty for all
 */
record DocumentChoice(Optional<Set<String>> only, Set<String> except) {
  /**
   * Reads the two options.
   *
   * @param labelled every document that the labels name
   * @throws UsageException where an id that was typed is labelled nowhere, since a slip of the hand
   *     would show what was to be held back
   */
  static DocumentChoice of(Options options, Collection<String> labelled) {
    Set<String> only = ids("only", options, labelled);
    Set<String> except = ids("except", options, labelled);
    return new DocumentChoice(options.has("only") ? Optional.of(only) : Optional.empty(), except);
  }

  boolean takes(String document) {
    return !except.contains(document) && only.map(ids -> ids.contains(document)).orElse(true);
  }

  private static Set<String> ids(String option, Options options, Collection<String> labelled) {
    Set<String> ids = new TreeSet<>();
    for (String value : options.all(option)) {
      if (value.startsWith("@")) {
        // A list of ids may serve several files of labels.
        ids.addAll(listed(option, Path.of(value.substring(1))));
        continue;
      }
      for (String id : value.split(",")) {
        if (!labelled.contains(id.strip())) {
          throw new UsageException(
              "tongbi evaluate: --%s names \"%s\", which no label names; see tongbi evaluate --help"
                  .formatted(option, id.strip()));
        }
        ids.add(id.strip());
      }
    }
    return ids;
  }

  private static List<String> listed(String option, Path file) {
    try {
      List<String> ids = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          ids.add(line.strip());
        }
      }
      return ids;
    } catch (IOException e) {
      throw new UnusableInputException(
          file
              + ": the ids cannot be read; give --"
              + option
              + " @FILE a file in UTF-8 with one id a line",
          e);
    }
  }
}
