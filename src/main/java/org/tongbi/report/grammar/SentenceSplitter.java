package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.reading.Reading;

/** Cuts a reading into sentences, each with its paragraph and the heading above it. */
final class SentenceSplitter {
  private static final int LONGEST_HEADING = 40;

  /** What goes on for longer is no sentence that a writer meant; work grows with its square. */
  private static final int LONGEST_SENTENCE = 1000;

  private SentenceSplitter() {}

  static List<Sentence> split(Reading reading, DocumentContext context) {
    String text = reading.text();
    List<Sentence> sentences = new ArrayList<>();
    String heading = "";
    int paragraph = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        paragraph(reading, context, start, end, paragraph, heading, sentences);
        if (isHeading(text, start, end)) {
          heading = text.substring(start, end);
        }
      }
      paragraph++;
      start = end + 1;
    }
    return sentences;
  }

  private static void paragraph(
      Reading reading,
      DocumentContext context,
      int from,
      int to,
      int paragraph,
      String heading,
      List<Sentence> sentences) {
    String text = reading.text();
    int start = from;
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      boolean tooLong = i - start > LONGEST_SENTENCE && (c == ',' || c == ';' || c == '、');
      boolean ends = c == '。' || (c == '!' || c == '?') && depth == 0 || tooLong;
      if (ends || i + 1 == to) {
        int end = ends ? i : i + 1;
        if (end > start) {
          sentences.add(
              new Sentence(reading, start, end, paragraph, context.sectionAt(start), heading));
        }
        start = i + 1;
        depth = 0;
      }
    }
  }

  private static boolean isHeading(String text, int from, int to) {
    if (to - from > LONGEST_HEADING) {
      return false;
    }
    char last = text.charAt(to - 1);
    return last != '。' && last != ';' && last != ',';
  }
}
