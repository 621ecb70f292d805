package org.tongbi.facility.reading;

/** A cell's text without what spreadsheets and typing leave around it. */
final class CellText {
  /** A number or code wrapped so that a spreadsheet leaves it alone: {@code ="0123"}. */
  private static final String WRAP = "=\"";

  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private CellText() {}

  /**
   * The text with digits, letters and marks in half width, without blanks, tabs and invisible
   * characters around it, a leading apostrophe, or the wrapping {@code ="..."}.
   */
  static String clean(String cell) {
    if (isPlain(cell)) {
      return cell;
    }
    String text = stripped(halfWidth(cell));
    boolean wrapped = text.length() > WRAP.length() && text.startsWith(WRAP) && text.endsWith("\"");
    if (wrapped) {
      text = stripped(text.substring(WRAP.length(), text.length() - 1));
    }
    return text.startsWith("'") ? stripped(text.substring(1)) : text;
  }

  /** Whether cleaning would change nothing; true of nearly all cells. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '\'' || c == '=') {
        return false;
      }
    }
    return true;
  }

  /** The text with what full width has of ASCII, and the wide blank, in half width. */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF01' && c <= '\uFF5E') {
        half.append((char) (c - FULL_WIDTH_OFFSET));
      } else {
        half.append(c == '\u3000' ? ' ' : c);
      }
    }
    return half.toString();
  }

  /** The text without blanks of any kind and invisible characters around it. */
  static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Blanks, no-break and zero-width ones too, tabs, line ends; no other control characters. */
  static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
