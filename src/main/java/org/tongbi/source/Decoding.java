package org.tongbi.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.issue.Issue;

/**
 * What bytes say as text: the text with its character set, or why there is none.
 *
 * <p>A byte order mark decides; then strict UTF-8; then what the file declares; then the most
 * plausible of GB18030, Big5 and UTF-16. Malformed bytes are never replaced: they refuse the file.
 */
public sealed interface Decoding {

  /**
   * Bytes decoded, without their byte order mark.
   *
   * @param charset the character set's name
   */
  record Text(String text, String charset) implements Decoding {
    public Text {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(charset, "charset");
    }
  }

  /** Bytes that are no text. */
  record Failure(Issue reason, String detail) implements Decoding {
    public Failure {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(detail, "detail");
    }
  }

  /** Decodes a file that declares nothing about its character set. */
  static Decoding of(byte[] bytes) {
    return of(bytes, Optional.empty());
  }

  /**
   * Decodes a file.
   *
   * @param declared the name of the character set that the file itself declares
   */
  static Decoding of(byte[] bytes, Optional<String> declared) {
    Decoding decoding = decode(bytes, declared);
    if (decoding instanceof Text text && isBlank(text.text())) {
      return new Failure(
          Issue.EMPTY_FILE,
          bytes.length == 0 ? "the file has no bytes" : "the file holds nothing but blanks");
    }
    return decoding;
  }

  private static Decoding decode(byte[] bytes, Optional<String> declared) {
    for (ByteOrderMark mark : ByteOrderMark.values()) {
      if (mark.opens(bytes)) {
        return strictly(bytes, mark.length(), mark.charset())
            .<Decoding>map(text -> new Text(text, mark.charset().name()))
            .orElseGet(
                () ->
                    new Failure(
                        Issue.UNDECODABLE,
                        "the byte order mark says "
                            + mark.charset().name()
                            + ", but the bytes are malformed"));
      }
    }
    Optional<String> utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
    // A NUL is valid UTF-8, but text with NULs is UTF-16.
    if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
      return new Text(utf8.get(), StandardCharsets.UTF_8.name());
    }
    Optional<Text> asDeclared =
        declared
            .flatMap(CharsetGuess::chineseCharset)
            .flatMap(
                charset ->
                    strictly(bytes, 0, charset)
                        .filter(text -> CharsetGuess.plausibility(text) >= CharsetGuess.LEAST)
                        .map(text -> new Text(text, charset.name())));
    return asDeclared
        .or(() -> CharsetGuess.best(bytes))
        .<Decoding>map(text -> text)
        .orElseGet(
            () ->
                new Failure(
                    Issue.UNDECODABLE,
                    "not valid UTF-8, and no plausible Chinese text in GB18030, Big5 or UTF-16"));
  }

  /** The text of bytes in a character set; empty when any byte is malformed. */
  static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
