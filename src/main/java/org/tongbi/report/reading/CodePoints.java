package org.tongbi.report.reading;

/** Which code point of a text each of its chars belongs to. */
final class CodePoints {
  /** Null where every char is a code point of its own. */
  private final int[] places;

  private CodePoints(int[] places) {
    this.places = places;
  }

  static CodePoints of(String text) {
    boolean pairs = false;
    for (int i = 0; i < text.length() && !pairs; i++) {
      pairs = Character.isSurrogate(text.charAt(i));
    }
    if (!pairs) {
      return new CodePoints(null);
    }
    int[] places = new int[text.length() + 1];
    int place = 0;
    int i = 0;
    while (i < text.length()) {
      int chars = Character.charCount(text.codePointAt(i));
      for (int k = 0; k < chars; k++) {
        places[i + k] = place;
      }
      i += chars;
      place++;
    }
    places[text.length()] = place;
    return new CodePoints(places);
  }

  /** The code point of a char; for the text's length, the number of code points. */
  int at(int index) {
    return places == null ? index : places[index];
  }
}
