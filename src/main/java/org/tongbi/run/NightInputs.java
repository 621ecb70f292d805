package org.tongbi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.observation.InputFile;
import org.tongbi.observation.IntakeStage;
import org.tongbi.observation.filing.FilingChecksumStage;
import org.tongbi.provenance.Sha256;
import org.tongbi.table.Originals;

/**
 * The files that a night was given, each with its checksum.
 *
 * @param reports in their order
 * @param filings what facilities file, in their order
 */
record NightInputs(List<InputFile> reports, List<FilingFile> filings) {
  NightInputs {
    reports = List.copyOf(reports);
    filings = List.copyOf(filings);
  }

  /** Looks at files: their bytes are read once, on the executors. */
  static NightInputs look(SparkSession spark, List<InputFile> reports, List<FilingFile> filings) {
    return new NightInputs(
        IntakeStage.looked(spark, reports), FilingChecksumStage.looked(spark, filings));
  }

  /** How many files there are. */
  int size() {
    return reports.size() + filings.size();
  }

  /** How large they are together, in bytes. */
  long bytes() {
    return reports.stream().mapToLong(input -> input.file().size()).sum()
        + filings.stream().mapToLong(FilingFile::size).sum();
  }

  /** One checksum over names and checksums, whatever the order of the files. */
  String digest() {
    List<String> lines = new ArrayList<>();
    reports.forEach(r -> lines.add("report " + r.checksum() + " " + r.file().sourceUri()));
    filings.forEach(
        f -> lines.add(FilingChecksumStage.kind(f) + " " + f.checksum() + " " + f.sourceUri()));
    lines.sort(null);
    return Sha256.hex(String.join("\n", lines));
  }

  /**
   * Takes these files into the archive; those that can be read from there are.
   *
   * <p>From then on nobody can change them any more while the night works.
   */
  NightInputs archived(SparkSession spark, Originals originals) {
    List<Originals.Incoming> incoming = new ArrayList<>();
    reports.forEach(input -> incoming.add(incoming(input)));
    filings.forEach(file -> incoming.add(incoming(file)));
    Iterator<String> kept = originals.keep(spark, incoming).iterator();
    return new NightInputs(
        reports.stream().map(input -> there(originals, input, kept.next())).toList(),
        filings.stream().map(file -> there(originals, file, kept.next())).toList());
  }

  /** A file that could not be read stays where it is, and is rejected there. */
  private static InputFile there(Originals originals, InputFile input, String sha256) {
    return sha256.isEmpty()
        ? input
        : input.archived(
            originals.local(sha256).map(Path::toString).orElse(input.file().location()), sha256);
  }

  private static FilingFile there(Originals originals, FilingFile file, String sha256) {
    return sha256.isEmpty()
        ? file
        : file.archived(
            originals.local(sha256).map(Path::toString).orElse(file.location()), sha256);
  }

  private static Originals.Incoming incoming(InputFile input) {
    return new Originals.Incoming(
        List.of(input.file().location()),
        List.of(),
        input.sidecar().map(Path::toString).orElse(null),
        input.checksum());
  }

  private static Originals.Incoming incoming(FilingFile file) {
    Path whole = file.path();
    if (!Files.isDirectory(whole)) {
      return new Originals.Incoming(List.of(file.location()), List.of(), null, file.checksum());
    }
    try {
      List<Path> parts = FilingFiles.parts(whole);
      if (parts.isEmpty()) {
        return new Originals.Incoming(List.of(file.location()), List.of(), null, file.checksum());
      }
      return new Originals.Incoming(
          parts.stream().map(Path::toString).toList(),
          parts.stream().map(part -> whole.relativize(part).toString()).toList(),
          null,
          file.checksum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
