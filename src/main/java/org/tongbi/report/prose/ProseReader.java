package org.tongbi.report.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tongbi.report.reading.Reading;

/** Checks the arithmetic of a document's prose; safe for use by many threads. */
public final class ProseReader {
  /** A whole named more passages ago is no longer what a rate speaks of. */
  private static final int FARTHEST_BACK = 12;

  /** What goes on for longer is no sentence that a writer meant. */
  private static final int LONGEST_PASSAGE = 1000;

  /** The checks of a document in the order of the figures that they are about. */
  public List<ProseCheck> read(Reading reading) {
    String text = reading.text();
    List<ProseCheck> checks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (mayCompute(text, start, end)) {
        readParagraph(reading, start, end, checks);
      }
      start = end + 1;
    }
    return inOrder(checks);
  }

  /** One check for each relation of a figure, in a total order. */
  private static List<ProseCheck> inOrder(List<ProseCheck> checks) {
    List<ProseCheck> ordered = new ArrayList<>();
    Set<List<Object>> taken = new HashSet<>();
    for (ProseCheck check : checks) {
      if (taken.add(List.of(check.span(), check.relation()))) {
        ordered.add(check);
      }
    }
    ordered.sort(Comparator.comparing(ProseCheck::span).thenComparing(ProseCheck::relation));
    return List.copyOf(ordered);
  }

  private static void readParagraph(Reading reading, int from, int to, List<ProseCheck> checks) {
    String text = reading.text();
    List<Passage> before = new ArrayList<>();
    int start = from;
    int sentence = from;
    int sentenceEnd = -1;
    boolean digit = false;
    boolean sign = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      digit = digit || isDigit(c);
      sign = sign || isSign(c);
      boolean tooLong = i - start > LONGEST_PASSAGE && c == ',';
      boolean endsSentence = endsSentence(c);
      boolean ends = endsSentence || c == ';' || tooLong;
      if (!ends && i + 1 < to) {
        continue;
      }
      int end = ends ? i : i + 1;
      if (end > start) {
        if (sentenceEnd < end) {
          sentenceEnd = sentenceEnd(text, end, to);
        }
        Passage passage = new Passage(reading, start, end, reading.place(sentence, sentenceEnd));
        if (digit && sign) {
          checks.addAll(RateCheck.of(passage, before));
          checks.addAll(PartsCheck.of(passage));
          checks.addAll(ChangeCheck.of(passage));
        }
        before.add(passage);
        if (before.size() > FARTHEST_BACK) {
          before.remove(0);
        }
      }
      start = i + 1;
      digit = false;
      sign = false;
      if (endsSentence) {
        sentence = start;
      }
    }
  }

  private static int sentenceEnd(String text, int from, int to) {
    int end = from;
    while (end < to && !endsSentence(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean endsSentence(char c) {
    return c == '。' || c == '!' || c == '?';
  }

  /** Whether a stretch holds digits and a sign or word that numbers can be checked by. */
  private static boolean mayCompute(String text, int from, int to) {
    boolean digit = false;
    boolean sign = false;
    for (int i = from; i < to && !(digit && sign); i++) {
      char c = text.charAt(i);
      digit = digit || isDigit(c);
      sign = sign || isSign(c);
    }
    return digit && sign;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A sign, or the char of a word, that numbers can be checked by. */
  private static boolean isSign(char c) {
    return switch (c) {
      case '%', '‰', '其', '计', '增', '减' -> true;
      default -> false;
    };
  }
}
