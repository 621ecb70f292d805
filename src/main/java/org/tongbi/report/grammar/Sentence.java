package org.tongbi.report.grammar;

import java.util.List;
import org.tongbi.provenance.Span;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.reading.Reading;

/** One sentence as the grammar works on it: without quotation marks, with the way back. */
final class Sentence {
  private static final String QUOTES = "“”‘’\"「」『』";

  private final Reading reading;
  private final String text;

  /** Where each char stands in the reading; null where no quotation mark was left out. */
  private final int[] places;

  private final int from;
  private final int to;
  private final int paragraph;
  private final SectionKind section;
  private final String heading;
  private final String facility;

  /**
   * A sentence of a reading.
   *
   * @param from its first char in the reading
   * @param to one past its last char, without what ends it
   * @param paragraph which paragraph it stands in, from 0
   * @param heading the nearest heading above it; empty where there is none
   */
  Sentence(Reading reading, int from, int to, int paragraph, SectionKind section, String heading) {
    this(reading, from, to, paragraph, section, heading, "");
  }

  private Sentence(
      Reading reading,
      int from,
      int to,
      int paragraph,
      SectionKind section,
      String heading,
      String facility) {
    this.facility = facility;
    this.reading = reading;
    this.from = from;
    this.to = to;
    this.paragraph = paragraph;
    this.section = section;
    this.heading = heading;
    String whole = reading.text().substring(from, to);
    this.text = HanYears.inDigits(withoutQuotes(whole));
    this.places = text.length() < whole.length() ? places(whole, from) : null;
  }

  private static int[] places(String whole, int from) {
    int[] places = new int[whole.length()];
    int length = 0;
    for (int i = 0; i < places.length; i++) {
      if (!isQuote(whole.charAt(i))) {
        places[length++] = from + i;
      }
    }
    return places;
  }

  private static boolean isQuote(char c) {
    return c == '"'
        || c >= '\u2018'
            && (c <= '\u201d' || c >= '\u300c' && c <= '\u300f')
            && QUOTES.indexOf(c) >= 0;
  }

  /** The same said of one institution, whatever its words alone would mean. */
  Sentence saidOf(String institution) {
    return new Sentence(reading, from, to, paragraph, section, heading, institution);
  }

  /** The institution of which it is said; empty where its words tell. */
  String facility() {
    return facility;
  }

  /** A heading or the like by itself. */
  static Sentence alone(String text) {
    int[] places = new int[text.length()];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    Reading reading = new Reading(text, text, places, List.of());
    return new Sentence(reading, 0, text.length(), 0, SectionKind.REPORT, "");
  }

  /** A text without its quotation marks. */
  static String withoutQuotes(String text) {
    int i = 0;
    while (i < text.length() && !isQuote(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      if (!isQuote(text.charAt(i))) {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  String text() {
    return text;
  }

  /** What the document's own text holds at a place. */
  String printed(Span span) {
    return reading.printed(span);
  }

  int paragraph() {
    return paragraph;
  }

  SectionKind section() {
    return section;
  }

  String heading() {
    return heading;
  }

  /** Where chars of this sentence stand in the original, in code points. */
  Span place(int start, int end) {
    return places == null
        ? reading.place(from + start, from + end)
        : reading.place(places[start], places[end - 1] + 1);
  }

  /** Where the whole sentence stands in the original. */
  Span place() {
    return reading.place(from, to);
  }
}
