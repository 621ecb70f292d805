package org.tongbi.audit.explain;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.reading.Filed;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFormat;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.facility.reading.FilingReader;
import org.tongbi.provenance.Span;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFormat;

/**
 * Asks the originals whether they still say what the tables have of them; reads them as the night
 * did.
 *
 * <p>What is claimed comes in the order of the originals and of the places in them, so that each
 * original is read once and nothing of it is kept.
 */
final class OriginalCheck {
  private static final String PARQUET = ".parquet";

  private final Originals originals;
  private final Verification verification;
  private final Map<String, Optional<Path>> known = new HashMap<>();

  OriginalCheck(Originals originals, Verification verification) {
    this.originals = originals;
    this.verification = verification;
  }

  /**
   * A document as its table has it.
   *
   * @param original checksum of the file that it was read from
   */
  record ClaimedDocument(String original, SourceDocument document, List<ClaimedNumber> numbers) {
    ClaimedDocument {
      Objects.requireNonNull(original, "original");
      Objects.requireNonNull(document, "document");
      numbers = List.copyOf(numbers);
    }

    String where() {
      return ("document "
          + document.docId()
          + ", "
          + place(document.sourceUri(), document.locator()));
    }
  }

  /** A number as {@code observation} has it. */
  record ClaimedNumber(String observationId, Span span, String text) {
    ClaimedNumber {
      Objects.requireNonNull(observationId, "observationId");
      Objects.requireNonNull(span, "span");
      Objects.requireNonNull(text, "text");
    }
  }

  /**
   * A row of a file of facility records as its table has it.
   *
   * @param original checksum of the file
   * @param content what the row says
   */
  record ClaimedRow(
      FilingKind kind, String original, String sourceUri, String locator, Object content) {
    ClaimedRow {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(original, "original");
      Objects.requireNonNull(sourceUri, "sourceUri");
      Objects.requireNonNull(locator, "locator");
      Objects.requireNonNull(content, "content");
    }

    String where() {
      return place(sourceUri, locator);
    }

    boolean isOfFile(ClaimedRow other) {
      return kind == other.kind
          && original.equals(other.original)
          && sourceUri.equals(other.sourceUri);
    }
  }

  private static String place(String sourceUri, String locator) {
    return locator.isEmpty() ? sourceUri : sourceUri + " " + locator;
  }

  /** Checks documents, which come by original and place. */
  void documents(Iterator<ClaimedDocument> claims) {
    Outcomes open = null;
    String opened = "";
    while (claims.hasNext()) {
      ClaimedDocument claim = claims.next();
      verification.checked(Verification.Link.DOCUMENT);
      Optional<Path> path = find(claim.original(), claim.where());
      if (path.isEmpty()) {
        continue;
      }
      SourceDocument document = claim.document();
      String key = claim.original() + " " + document.sourceUri();
      if (open == null || !opened.equals(key)) {
        close(open);
        open = open(path.get(), document);
        opened = key;
      }
      compare(claim, advance(open, document));
    }
    close(open);
  }

  private static Outcomes open(Path path, SourceDocument document) {
    return DocumentReader.open(
        new SourceFile(
            document.sourceUri(),
            path.toAbsolutePath().toString(),
            0,
            SourceFormat.ofName(document.sourceUri())),
        document.docId());
  }

  private static void close(Outcomes open) {
    if (open != null) {
      open.close();
    }
  }

  /** The document at a place that lies behind all that was read; null where there is none. */
  private static SourceDocument advance(Outcomes open, SourceDocument wanted) {
    while (open.hasNext()) {
      if (open.next() instanceof Outcome.Taken taken
          && taken.document().locator().equals(wanted.locator())) {
        return taken.document();
      }
    }
    return null;
  }

  private void compare(ClaimedDocument claim, SourceDocument there) {
    SourceDocument document = claim.document();
    if (there == null) {
      verification.found(Problem.NOT_IN_ORIGINAL, claim.where(), "", "");
      return;
    }
    if (!there.sha256().equals(document.sha256())) {
      verification.found(
          Problem.ORIGINAL_CHANGED, claim.where(), document.sha256(), there.sha256());
    }
    if (!there.text().equals(document.text())) {
      int at = firstDifference(document.text(), there.text());
      verification.found(
          Problem.TEXT_DIFFERS,
          claim.where(),
          document.text().substring(at),
          there.text().substring(at));
    }
    int length = there.text().codePointCount(0, there.text().length());
    for (ClaimedNumber number : claim.numbers()) {
      verification.checked(Verification.Link.OBSERVATION);
      String text = number.span().end() <= length ? number.span().of(there.text()) : "";
      if (!text.equals(number.text())) {
        verification.found(
            Problem.SPAN_DIFFERS,
            "observation " + number.observationId() + ", " + claim.where(),
            number.text(),
            text);
      }
    }
  }

  private static int firstDifference(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int at = 0;
    while (at < shorter && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  /** Checks rows of files of facility records, which come by file and line. */
  void rows(Iterator<ClaimedRow> claims, Verification.Link link) {
    FilingReader open = null;
    ClaimedRow last = null;
    while (claims.hasNext()) {
      ClaimedRow claim = claims.next();
      Optional<Path> path = find(claim.original(), claim.where());
      boolean parquet = claim.sourceUri().endsWith(PARQUET);
      verification.checked(parquet ? Verification.Link.NOT_READ_AGAIN : link);
      if (path.isEmpty() || parquet) {
        continue;
      }
      if (last == null || !last.isOfFile(claim)) {
        close(open);
        open = open(path.get(), claim);
      }
      last = claim;
      compare(claim, advance(open, claim.locator()));
    }
    close(open);
  }

  private static FilingReader open(Path path, ClaimedRow claim) {
    return FilingReader.open(
        new FilingFile(
            claim.sourceUri(),
            path.toAbsolutePath().toString(),
            0,
            claim.kind(),
            FilingFormat.CSV,
            null,
            null));
  }

  private static void close(FilingReader open) {
    if (open != null) {
      open.close();
    }
  }

  /** What the row at a place says that lies behind all that was read; null where there is none. */
  private static Object advance(FilingReader open, String locator) {
    while (open.hasNext()) {
      Filed filed = open.next();
      if (filed instanceof Filed.Return filing && filing.submission().locator().equals(locator)) {
        return filing.submission();
      }
      if (filed instanceof Filed.Population people && people.row().locator().equals(locator)) {
        return people.row();
      }
      if (filed instanceof Filed.Mending mending && mending.correction().line().equals(locator)) {
        return mending.correction();
      }
    }
    return null;
  }

  private void compare(ClaimedRow claim, Object there) {
    if (there == null) {
      verification.found(Problem.NOT_IN_ORIGINAL, claim.where(), "", "");
    } else if (claim.content() instanceof Submission submission
        && there instanceof Submission original) {
      compare(claim, submission, original);
    } else if (!claim.content().equals(there)) {
      verification.found(
          Problem.CELL_DIFFERS, claim.where(), claim.content().toString(), there.toString());
    }
  }

  private void compare(ClaimedRow claim, Submission submission, Submission there) {
    String key = key(submission);
    if (!key.equals(key(there))) {
      verification.found(Problem.CELL_DIFFERS, claim.where(), key, key(there));
    }
    for (Measure measure : Measures.standard().all()) {
      String cell = cell(submission, measure);
      if (!cell.equals(cell(there, measure))) {
        verification.found(
            Problem.CELL_DIFFERS, claim.where() + " " + measure.code(), cell, cell(there, measure));
      }
    }
  }

  private static String key(Submission submission) {
    return "%s %s %s %s"
        .formatted(
            submission.orgCode(),
            submission.period(),
            submission.submittedAt(),
            submission.status());
  }

  private static String cell(Submission submission, Measure measure) {
    return submission.state(measure)
        + " "
        + BigDecimal.valueOf(submission.values()[measure.index()], Measure.SCALE)
            .stripTrailingZeros()
            .toPlainString();
  }

  /** The original of a checksum, whose own checksum is taken when it is first asked for. */
  private Optional<Path> find(String sha256, String where) {
    Optional<Path> before = known.get(sha256);
    if (before != null) {
      return before;
    }
    Optional<Path> path = originals.find(sha256).filter(Files::exists);
    verification.checked(Verification.Link.ORIGINAL);
    if (path.isEmpty()) {
      verification.found(Problem.ORIGINAL_MISSING, where, sha256, "");
    } else {
      path = sound(path.get(), sha256, where);
    }
    known.put(sha256, path);
    return path;
  }

  private Optional<Path> sound(Path path, String sha256, String where) {
    if (Files.isDirectory(path)) {
      return Optional.of(path);
    }
    try {
      String now = FileChecksum.of(path);
      if (!now.equals(sha256)) {
        verification.found(Problem.ORIGINAL_CHANGED, where, sha256, now);
      }
      return Optional.of(path);
    } catch (IOException e) {
      verification.found(Problem.ORIGINAL_UNREADABLE, where, "", e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
