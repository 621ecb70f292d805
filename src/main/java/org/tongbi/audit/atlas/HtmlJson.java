package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.Writer;

/**
 * JSON that may stand inside an HTML page (可嵌入网页的 JSON): no text in it can end its block or begin
 * another, for {@code <}, {@code >} and {@code &} are written as escapes.
 */
final class HtmlJson {
  private static final JsonFactory FACTORY =
      new JsonFactory()
          .setCharacterEscapes(new Escapes())
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private HtmlJson() {}

  /** Writes JSON and leaves the writer open when it is closed. */
  static JsonGenerator to(Writer out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    Escapes() {
      for (char special : new char[] {'<', '>', '&'}) {
        ascii[special] = CharacterEscapes.ESCAPE_STANDARD;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
