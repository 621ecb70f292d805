package org.tongbi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.csv.CsvText;
import org.tongbi.facility.Correction;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFormat;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.facility.reading.FilingReader;
import org.tongbi.provenance.Sha256;

/**
 * The way from what one run had to what another had, one kind of change at a time.
 *
 * @see ChangeCause
 */
final class InputSteps {
  private static final String WITHDRAW = "withdraw";
  private static final String DOCUMENT = "document";

  private final PastInputs from;
  private final List<Step> steps = new ArrayList<>();

  /**
   * What is there once a kind of change is in effect.
   *
   * @param inputs all inputs from then on
   */
  record Step(ChangeCause cause, PastInputs inputs) {
    Step {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * The way between two runs.
   *
   * @param workplace a folder for corrections files that no run had
   */
  InputSteps(PastInputs from, PastInputs to, Path workplace) {
    this.from = from;
    PastInputs now = from;
    Dataset<Row> known = from.documents().select("doc_id");
    Dataset<Row> fresh = to.documents().join(known, new String[] {"doc_id"}, "left_anti");
    Dataset<Row> revised =
        to.documents()
            .join(
                from.documents().select("doc_id", "sha256"),
                new String[] {"doc_id", "sha256"},
                "left_anti")
            .join(known, new String[] {"doc_id"}, "left_semi");
    boolean hasFresh = !fresh.isEmpty();
    boolean hasRevised = !revised.isEmpty();
    if (hasFresh) {
      now = now.withDocuments(now.documents().unionByName(fresh));
      steps.add(new Step(ChangeCause.NEW_DOCUMENT, now));
    }
    if (hasRevised) {
      now = now.withDocuments(to.documents());
      steps.add(new Step(ChangeCause.REVISED_DOCUMENT, now));
    }
    corrections(to, workplace);
    now = last();
    if (!without(now.filings(), FilingKind.CORRECTIONS)
        .equals(without(to.filings(), FilingKind.CORRECTIONS))) {
      now = now.withFilings(to.filings());
      steps.add(new Step(ChangeCause.FACILITY_RETURN, now));
    }
    if (!now.asked().catalogue().equals(to.asked().catalogue())) {
      now =
          now.with(
              new PastInputs.Asked(
                  now.asked().windows(), now.asked().asOf(), to.asked().catalogue()));
      steps.add(new Step(ChangeCause.CATALOGUE, now));
    }
    if (!now.asked().equals(to.asked())) {
      steps.add(new Step(ChangeCause.SETTINGS, now.with(to.asked())));
    }
  }

  /** What the way begins with. */
  PastInputs from() {
    return from;
  }

  /** Its steps in order, of which the last has all. */
  List<Step> steps() {
    return List.copyOf(steps);
  }

  private PastInputs last() {
    return steps.isEmpty() ? from : steps.get(steps.size() - 1).inputs();
  }

  private void corrections(PastInputs to, Path workplace) {
    List<FilingFile> before = of(from.filings(), FilingKind.CORRECTIONS);
    List<FilingFile> after = of(to.filings(), FilingKind.CORRECTIONS);
    if (before.equals(after)) {
      return;
    }
    List<Correction> old = entries(before);
    List<Correction> now = entries(after);
    List<Correction> withdrawn =
        Stream.concat(
                old.stream().filter(entry -> !withdraws(entry)),
                now.stream().filter(InputSteps::withdraws))
            .toList();
    boolean withdraws = !texts(withdrawn).equals(texts(old));
    boolean others = !texts(withdrawn).equals(texts(now));
    List<FilingFile> rest = without(last().filings(), FilingKind.CORRECTIONS);
    if (withdraws && others) {
      steps.add(
          new Step(
              ChangeCause.WITHDRAWN_DOCUMENT,
              last().withFilings(and(rest, List.of(written(withdrawn, workplace))))));
    }
    steps.add(
        new Step(
            withdraws && !others ? ChangeCause.WITHDRAWN_DOCUMENT : ChangeCause.CORRECTION,
            last().withFilings(and(rest, after))));
  }

  private static boolean withdraws(Correction entry) {
    return entry.target().equals(DOCUMENT) && entry.action().equals(WITHDRAW);
  }

  private static List<Correction> entries(List<FilingFile> files) {
    List<Correction> entries = new ArrayList<>();
    for (FilingFile file : files) {
      try (FilingReader reader = FilingReader.open(file)) {
        while (reader.hasNext()) {
          if (reader.next() instanceof Filed.Mending mending) {
            entries.add(mending.correction());
          }
        }
      }
    }
    return entries;
  }

  /** What entries say, wherever they stand. */
  private static List<String> texts(List<Correction> entries) {
    return entries.stream().map(InputSteps::text).sorted().toList();
  }

  private static String text(Correction entry) {
    return CsvText.line(
        Stream.of(
                entry.target(),
                entry.locator(),
                entry.action(),
                entry.field(),
                entry.value(),
                entry.expect(),
                entry.reason(),
                entry.reference())
            .map(cell -> Objects.toString(cell, ""))
            .toList());
  }

  private static FilingFile written(List<Correction> entries, Path workplace) {
    String text =
        "target,locator,action,field,value,expect,reason,reference\n"
            + String.join("", entries.stream().map(InputSteps::text).toList());
    Path file = workplace.resolve("corrections.csv");
    try {
      Files.createDirectories(workplace);
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilingFile(
        "corrections.csv",
        file.toAbsolutePath().toString(),
        text.length(),
        FilingKind.CORRECTIONS,
        FilingFormat.CSV,
        null,
        Sha256.hex(text));
  }

  private static List<FilingFile> of(List<FilingFile> files, FilingKind kind) {
    return files.stream().filter(file -> file.kind() == kind).toList();
  }

  private static List<FilingFile> without(List<FilingFile> files, FilingKind kind) {
    return files.stream().filter(file -> file.kind() != kind).toList();
  }

  private static List<FilingFile> and(List<FilingFile> some, List<FilingFile> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
