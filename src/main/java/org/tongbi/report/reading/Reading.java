package org.tongbi.report.reading;

import java.util.List;
import java.util.Objects;
import org.tongbi.provenance.Span;

/**
 * A text as the grammar reads it, with the way back to the original.
 *
 * <p>The text is in simplified characters and half-width forms, without page furniture and without
 * blanks inside Chinese; wrapped lines are joined and {@code \n} ends a paragraph.
 */
public final class Reading {
  private final String original;
  private final String text;
  private final int[] places;
  private final List<Furniture> furniture;

  /** Whether a code point of the original may take up two chars. */
  private final boolean pairs;

  /**
   * A reading of an original.
   *
   * @param places for each char of {@code text} the code point of the original it stands for
   */
  public Reading(String original, String text, int[] places, List<Furniture> furniture) {
    this.original = Objects.requireNonNull(original, "original");
    this.text = Objects.requireNonNull(text, "text");
    this.places = places.clone();
    this.furniture = List.copyOf(furniture);
    this.pairs = holdsPairs(original);
    if (places.length != text.length()) {
      throw new IllegalArgumentException(
          "a reading of " + text.length() + " chars has " + places.length + " places");
    }
  }

  private static boolean holdsPairs(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** What the document's own text holds at a place, as printed. */
  public String printed(Span span) {
    return pairs ? span.of(original) : original.substring(span.start(), span.end());
  }

  /** The document's own text. */
  public String original() {
    return original;
  }

  /** The text that the grammar reads. */
  public String text() {
    return text;
  }

  /** The lines and phrases that were left out, in order. */
  public List<Furniture> furniture() {
    return furniture;
  }

  /**
   * The stretch of the original, in code points, that chars {@code from} to {@code to} stand for.
   */
  public Span place(int from, int to) {
    if (from < 0 || to <= from || to > places.length) {
      throw new IllegalArgumentException("no such stretch of the reading: " + from + ".." + to);
    }
    return new Span(places[from], places[to - 1] + 1);
  }
}
