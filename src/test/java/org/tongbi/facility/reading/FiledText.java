package org.tongbi.facility.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;

/** Files of a test, and what reading them gives. */
final class FiledText {
  private FiledText() {}

  /** Whatever a text holds as a file of a kind. */
  static List<Filed> read(Path folder, FilingKind kind, String text) {
    return read(folder, kind, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Filed> read(Path folder, FilingKind kind, String text, Charset charset) {
    return read(folder, kind, text.getBytes(charset));
  }

  static List<Filed> read(Path folder, FilingKind kind, byte[] bytes) {
    try {
      Path path = folder.resolve(kind.code() + ".csv");
      Files.write(path, bytes);
      FilingFile file =
          new FilingFile(
              kind.code() + ".csv",
              path.toString(),
              bytes.length,
              kind,
              FilingFormat.CSV,
              null,
              null);
      List<Filed> all = new ArrayList<>();
      try (FilingReader reader = FilingReader.open(file)) {
        reader.forEachRemaining(all::add);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Submission> submissions(List<Filed> filed) {
    return filed.stream()
        .filter(Filed.Return.class::isInstance)
        .map(one -> ((Filed.Return) one).submission())
        .toList();
  }

  /** The refusals as {@code locator reason detail}. */
  static List<String> refusals(List<Filed> filed) {
    return filed.stream()
        .filter(Filed.Refused.class::isInstance)
        .map(one -> ((Filed.Refused) one).rejection())
        .map(one -> (one.locator() + " " + one.reason().code() + ": " + one.detail()).strip())
        .toList();
  }

  static List<String> ignored(List<Filed> filed) {
    return filed.stream()
        .filter(Filed.IgnoredColumn.class::isInstance)
        .map(one -> ((Filed.IgnoredColumn) one).title())
        .toList();
  }

  /** A submission with what it states: {@code code period time status: visits_total=12 ...}. */
  static String said(Submission submission) {
    StringBuilder said = new StringBuilder();
    said.append(submission.orgCode()).append(' ').append(submission.period()).append(' ');
    said.append(submission.submittedAt()).append(' ').append(submission.status()).append(':');
    for (Measure measure : Measures.standard().all()) {
      String cell =
          switch (submission.state(measure)) {
            case ABSENT -> "";
            case BLANK -> "blank";
            case NOT_APPLICABLE -> "n/a";
            case BELOW_HALF -> "<half";
            case UNREADABLE -> "unreadable";
            case STATED ->
                java.math.BigDecimal.valueOf(submission.values()[measure.index()], Measure.SCALE)
                    .stripTrailingZeros()
                    .toPlainString();
          };
      if (!cell.isEmpty()) {
        said.append(' ').append(measure.code()).append('=').append(cell);
      }
    }
    return said.toString();
  }

  static List<String> said(List<Filed> filed) {
    return submissions(filed).stream().map(FiledText::said).toList();
  }
}
