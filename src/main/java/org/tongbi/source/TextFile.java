package org.tongbi.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;

/**
 * A text file of rows that may be too large to hold: its checksum and character set, found in one
 * pass.
 *
 * <p>Where {@link Decoding} refuses a whole document for one malformed byte, here such a byte costs
 * the cell that it stands in: it is read as U+FFFD, which is part of no code, number or name.
 *
 * @param sha256 checksum of the file's bytes
 * @param charset the character set; null where the bytes are no text
 * @param skipped length of the byte order mark
 * @param failure why it cannot be read
 */
public record TextFile(
    Path path, String sha256, Charset charset, int skipped, Optional<Decoding.Failure> failure) {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final int BUFFER = 1 << 16;

  /**
   * With so many characters to each malformed byte the text is UTF-8; other text forms the
   * sequences of UTF-8 by chance, once where it fails several times.
   */
  private static final int UTF8_TO_MALFORMED = 3;

  /** A table of digits with one stray byte in so many is still one. */
  private static final int ASCII_TO_MALFORMED = 100;

  /** Text may have one malformed sequence in so many characters beyond ASCII; noise has most. */
  private static final int SOUND_TO_MALFORMED = 10;

  /**
   * The least plausibility of GB18030, where names of places and people bring in rarer characters
   * than prose; Big5 and noise read as GB18030 reach about a third.
   */
  private static final double LEAST = 0.6;

  /** With fewer characters beyond ASCII a plausibility means nothing. */
  private static final int FEW = 40;

  /** One NUL in so many bytes, and the text is UTF-16; digits and commas are half NULs there. */
  private static final int BYTES_TO_NULS = 5;

  public TextFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
    if ((charset == null) == failure.isEmpty()) {
      throw new IllegalArgumentException("a file has a character set or a reason for having none");
    }
  }

  /** Reads the file once, for its checksum and for the character set that fits it. */
  public static TextFile scan(Path path) throws IOException {
    MessageDigest digest = Sha256.digest();
    Census census = new Census();
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.readNBytes(buffer, 0, BUFFER); n > 0; n = in.readNBytes(buffer, 0, BUFFER)) {
        digest.update(buffer, 0, n);
        census.take(buffer, n);
      }
    }
    return census.verdict(path, HexFormat.of().formatHex(digest.digest()));
  }

  /** The text without its byte order mark, a malformed sequence read as U+FFFD. */
  public Reader open() throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      in.skipNBytes(skipped);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new InputStreamReader(in, lenient(charset));
  }

  private static CharsetDecoder lenient(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  /** What a file's bytes are like. */
  private static final class Census {
    private final Tally utf8 = new Tally(StandardCharsets.UTF_8);
    private final ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    private byte[] head = new byte[0];
    private long size;

    void take(byte[] buffer, int n) {
      if (size == 0) {
        head = Arrays.copyOf(buffer, n);
      }
      size += n;
      utf8.take(ByteBuffer.wrap(buffer, 0, n));
      if (foreign.size() > 0) {
        keep(buffer, 0, n);
      } else {
        int first = 0;
        while (first < n && buffer[first] >= 0) {
          first++;
        }
        if (first < n) {
          keep(buffer, first, n);
        }
      }
    }

    /** Keeps a sample from the first byte beyond ASCII on, where every character is whole. */
    private void keep(byte[] buffer, int from, int to) {
      int length = Math.min(to - from, BUFFER - foreign.size());
      foreign.write(buffer, from, Math.max(0, length));
    }

    TextFile verdict(Path path, String sha256) {
      if (size == 0) {
        return failed(path, sha256, Issue.EMPTY_FILE, "the file has no bytes");
      }
      for (ByteOrderMark mark : ByteOrderMark.values()) {
        if (mark.opens(head)) {
          return new TextFile(path, sha256, mark.charset(), mark.length(), Optional.empty());
        }
      }
      Optional<Charset> charset = hasManyNuls() ? utf16() : utf8OrGb18030();
      return charset
          .map(found -> new TextFile(path, sha256, found, 0, Optional.empty()))
          .orElseGet(
              () ->
                  failed(
                      path,
                      sha256,
                      Issue.UNDECODABLE,
                      "its bytes are no text in UTF-8, GB18030 or UTF-16"));
    }

    private Optional<Charset> utf8OrGb18030() {
      if (utf8.malformed * UTF8_TO_MALFORMED <= utf8.beyondAscii) {
        return Optional.of(StandardCharsets.UTF_8);
      }
      Tally gb18030 = new Tally(GB18030);
      gb18030.take(ByteBuffer.wrap(foreign.toByteArray()));
      boolean plausible =
          gb18030.beyondAscii < FEW || CharsetGuess.plausibility(gb18030.text.toString()) >= LEAST;
      if (plausible && gb18030.malformed * SOUND_TO_MALFORMED <= gb18030.beyondAscii) {
        return Optional.of(GB18030);
      }
      boolean nearlyAscii = utf8.malformed * ASCII_TO_MALFORMED <= size;
      return nearlyAscii ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private boolean hasManyNuls() {
      return (nuls(0) + nuls(1)) * BYTES_TO_NULS >= head.length;
    }

    private int nuls(int parity) {
      int nuls = 0;
      for (int i = parity; i < head.length; i += 2) {
        nuls += head[i] == 0 ? 1 : 0;
      }
      return nuls;
    }

    private Optional<Charset> utf16() {
      Charset charset = nuls(1) > nuls(0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      Tally tally = new Tally(charset);
      tally.take(ByteBuffer.wrap(head));
      boolean text = tally.text.indexOf("\0") < 0 && tally.malformed == 0;
      return text ? Optional.of(charset) : Optional.empty();
    }

    private static TextFile failed(Path path, String sha256, Issue reason, String detail) {
      Decoding.Failure failure = new Decoding.Failure(reason, detail);
      return new TextFile(path, sha256, null, 0, Optional.of(failure));
    }
  }

  /** How well bytes decode in one character set. */
  private static final class Tally {
    private final CharsetDecoder decoder;
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private final StringBuilder text = new StringBuilder();
    private byte[] rest = new byte[0];
    private long beyondAscii;
    private long malformed;

    Tally(Charset charset) {
      this.decoder = lenient(charset);
    }

    void take(ByteBuffer bytes) {
      ByteBuffer whole = bytes;
      if (rest.length > 0) {
        whole = ByteBuffer.allocate(rest.length + bytes.remaining()).put(rest).put(bytes).flip();
      }
      CoderResult result;
      do {
        result = decoder.decode(whole, chars, false);
        chars.flip();
        count();
        chars.clear();
      } while (result.isOverflow());
      rest = new byte[whole.remaining()];
      whole.get(rest);
    }

    private void count() {
      for (int i = 0; i < chars.length(); i++) {
        char c = chars.charAt(i);
        if (c == '\uFFFD') {
          malformed++;
        } else if (c > 0x7f) {
          beyondAscii++;
        }
      }
      if (text.length() < BUFFER) {
        text.append(chars, 0, Math.min(chars.length(), BUFFER - text.length()));
      }
    }
  }
}
