package org.tongbi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongbi.audit.scoring.LabelSet;
import org.tongbi.audit.scoring.LabelledDocuments;
import org.tongbi.observation.InputFile;
import org.tongbi.source.SourceFiles;
import org.tongbi.source.UnusableInputException;

/** The labels and reports that the options of {@code evaluate} name, each with its own. */
final class EvaluatedSets {
  private EvaluatedSets() {}

  /** Reads them all; a set without a document to score is left out. */
  static List<LabelledDocuments> of(Options options) {
    List<String> reports = options.all("reports");
    List<String> gold = options.all("gold");
    boolean paired = gold.size() > 1 && gold.size() == reports.size();
    if (!paired && gold.size() > 1 && reports.size() > 1) {
      throw new UsageException(
          "tongbi evaluate: %d --reports and %d --gold do not go together; give as many of both, or one of either; see tongbi evaluate --help"
              .formatted(reports.size(), gold.size()));
    }
    List<LabelSet> labels = gold.stream().map(Path::of).map(LabelSet::read).toList();
    Map<String, String> setOf = setOfDocument(labels);
    DocumentChoice choice = DocumentChoice.of(options, setOf.keySet());
    List<LabelledDocuments> sets = new ArrayList<>();
    List<InputFile> all = paired ? List.of() : files(reports);
    for (int i = 0; i < labels.size(); i++) {
      LabelSet chosen = labels.get(i).only(choice::takes);
      List<InputFile> files = paired ? files(List.of(reports.get(i))) : all;
      if (!chosen.lines().isEmpty()) {
        sets.add(LabelledDocuments.of(chosen, files));
      }
    }
    if (sets.isEmpty()) {
      throw new UnusableInputException(
          "no labelled document is left to score; check --gold, --only and --except");
    }
    return sets;
  }

  private static List<InputFile> files(List<String> paths) {
    return InputFile.of(SourceFiles.expand(paths));
  }

  /** A document that two files label would count twice. */
  private static Map<String, String> setOfDocument(List<LabelSet> sets) {
    Map<String, String> setOf = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (LabelSet set : sets) {
      if (!names.add(set.name())) {
        throw new UsageException(
            "tongbi evaluate: two --gold files are named %s, and their scores could not be told apart; rename one"
                .formatted(set.name()));
      }
      for (String document : set.documents()) {
        String other = setOf.putIfAbsent(document, set.name());
        if (other != null) {
          throw new UnusableInputException(
              "%s is labelled in %s and in %s and would count twice; leave it out of one of them"
                  .formatted(document, other, set.name()));
        }
      }
    }
    return setOf;
  }
}
