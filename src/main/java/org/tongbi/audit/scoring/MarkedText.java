package org.tongbi.audit.scoring;

import org.tongbi.provenance.Span;

/** The sentence around a number, with the number marked. */
final class MarkedText {
  private static final String SENTENCE_ENDS = "。!?！？\n\r";

  /** Of a longer sentence only so many code points on either side are shown. */
  private static final int REACH = 120;

  private MarkedText() {}

  /** The sentence with the span in 【】; a span that the text does not have is cut to the text. */
  static String of(String text, Span span) {
    int[] codePoints = text.codePoints().toArray();
    int start = Math.min(span.start(), codePoints.length);
    int end = Math.min(span.end(), codePoints.length);
    int from = start;
    while (from > 0 && start - from < REACH && !isEnd(codePoints[from - 1])) {
      from--;
    }
    int to = end;
    while (to < codePoints.length && to - end < REACH && !isEnd(codePoints[to])) {
      to++;
    }
    String marked =
        new String(codePoints, from, start - from)
            + '【'
            + new String(codePoints, start, end - start)
            + '】'
            + new String(codePoints, end, to - end);
    return marked.strip();
  }

  private static boolean isEnd(int codePoint) {
    return SENTENCE_ENDS.indexOf(codePoint) >= 0;
  }
}
