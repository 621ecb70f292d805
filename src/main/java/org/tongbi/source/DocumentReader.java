package org.tongbi.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;

/** Reads a file of reports into documents and rejections; nothing that it holds disappears. */
public final class DocumentReader {
  private static final int BUFFER = 1 << 16;

  private DocumentReader() {}

  /**
   * Opens a file and, where there is one, its sidecar; a file that cannot be opened is rejected.
   */
  public static Outcomes open(SourceFile file, String docId) {
    if (file.format() == SourceFormat.UNSUPPORTED) {
      return Outcomes.of(unsupported(file));
    }
    try {
      if (file.format().holdsMany()) {
        InputStream in = Files.newInputStream(file.path());
        return new Outcomes(lines(file, in), in);
      }
      byte[] content = Files.readAllBytes(file.path());
      return Outcomes.of(read(file, docId, content, sidecar(file.path())));
    } catch (IOException e) {
      String detail = "it cannot be opened: " + e.getClass().getSimpleName();
      return Outcomes.of(rejection(file, Issue.UNREADABLE_FILE, detail, ""));
    }
  }

  /**
   * The outcome for a file that holds one document.
   *
   * @param sidecar the bytes of the sidecar file; null where there is none
   */
  public static Outcome read(SourceFile file, String docId, byte[] content, byte[] sidecar) {
    if (file.format() == SourceFormat.UNSUPPORTED) {
      return unsupported(file);
    }
    if (file.format().holdsMany()) {
      throw new IllegalArgumentException(file.sourceUri() + " holds many documents, not one");
    }
    boolean html = file.format() == SourceFormat.HTML;
    Decoding decoding =
        Decoding.of(content, html ? HtmlPage.declaredCharset(content) : Optional.empty());
    if (decoding instanceof Decoding.Failure failure) {
      return rejection(file, failure.reason(), failure.detail(), "");
    }
    Decoding.Text decoded = (Decoding.Text) decoding;
    StatedMetadata stated;
    try {
      stated = sidecar == null ? StatedMetadata.NONE : metadata(sidecar);
    } catch (StatedFields.UnusableException e) {
      return rejection(
          file, Issue.BAD_METADATA, "its sidecar file: " + e.getMessage(), decoded.text());
    }
    String text = decoded.text();
    if (html) {
      HtmlPage page = HtmlPage.of(decoded.text());
      text = page.text();
      stated = preferring(stated, page.stated());
      if (text.isBlank()) {
        return rejection(file, Issue.EMPTY_FILE, "the page shows no text", decoded.text());
      }
    }
    return new Outcome.Taken(
        new SourceDocument(
            file.sourceUri(),
            "",
            docId,
            checksum(content, sidecar),
            file.format().code(),
            decoded.charset(),
            text,
            stated));
  }

  /** The outcomes of a file that holds a document a line, read as they are asked for. */
  public static Iterator<Outcome> lines(SourceFile file, InputStream in) {
    InputStream bytes = new BufferedInputStream(in, BUFFER);
    if (file.format() == SourceFormat.JSONL_GZ) {
      try {
        bytes = new BufferedInputStream(new GZIPInputStream(bytes, BUFFER), BUFFER);
      } catch (IOException e) {
        return List.<Outcome>of(
                rejection(file, Issue.UNREADABLE_FILE, "it is not a whole gzip file", ""))
            .iterator();
      }
    }
    return new JsonLines(file, bytes);
  }

  /** The same for bytes at hand. */
  public static Iterator<Outcome> lines(SourceFile file, byte[] content) {
    return lines(file, new ByteArrayInputStream(content));
  }

  /** The bytes of a file's sidecar, {@code NAME.meta.json}; null where there is none. */
  public static byte[] sidecar(Path file) throws IOException {
    Optional<Path> sidecar = sidecarOf(file);
    return sidecar.isPresent() ? Files.readAllBytes(sidecar.get()) : null;
  }

  /** Where a file's sidecar lies; empty where there is none. */
  public static Optional<Path> sidecarOf(Path file) {
    String name = file.getFileName().toString();
    return Stream.of(SourceFormat.stem(name), name)
        .map(stem -> file.resolveSibling(stem + ".meta.json"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static StatedMetadata metadata(byte[] sidecar) throws StatedFields.UnusableException {
    Decoding decoding = Decoding.of(sidecar);
    if (decoding instanceof Decoding.Failure failure) {
      throw new StatedFields.UnusableException(failure.reason(), failure.detail());
    }
    return StatedFields.parse(((Decoding.Text) decoding).text()).metadata();
  }

  /** What the sidecar states, and what the page states where the sidecar is silent. */
  private static StatedMetadata preferring(StatedMetadata stated, StatedMetadata page) {
    return new StatedMetadata(
        stated.title() != null ? stated.title() : page.title(),
        stated.url(),
        stated.publisher() != null ? stated.publisher() : page.publisher(),
        stated.publishedOn() != null ? stated.publishedOn() : page.publishedOn(),
        stated.region(),
        stated.window());
  }

  private static String checksum(byte[] content, byte[] sidecar) {
    MessageDigest digest = Sha256.digest();
    digest.update(content);
    if (sidecar != null) {
      digest.update(sidecar);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Outcome.Rejection unsupported(SourceFile file) {
    String name = file.sourceUri();
    int dot = name.lastIndexOf('.');
    String ending = dot > name.lastIndexOf('/') ? "files ending in " + name.substring(dot) : "it";
    return rejection(
        file,
        Issue.UNSUPPORTED_FORMAT,
        ending + " cannot be read yet; save its text as .txt, .html or .jsonl",
        "");
  }

  private static Outcome.Rejection rejection(
      SourceFile file, Issue reason, String detail, String excerpt) {
    return new Outcome.Rejection(file.sourceUri(), "", reason, detail, excerpt);
  }
}
