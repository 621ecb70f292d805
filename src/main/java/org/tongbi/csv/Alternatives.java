package org.tongbi.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * Expands words written with alternatives: {@code 门诊{病人|患者|}费用} stands for three words.
 *
 * <p>An empty alternative leaves its place out; braces do not nest.
 */
final class Alternatives {
  private Alternatives() {}

  /**
   * All words that a pattern stands for, in the order in which it lists them.
   *
   * @throws IllegalArgumentException where a brace is not closed, or closes nothing
   */
  static List<String> expand(String pattern) {
    List<String> words = List.of("");
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int end = open < 0 ? pattern.length() : open;
      String plain = pattern.substring(at, end);
      if (plain.indexOf('}') >= 0) {
        throw new IllegalArgumentException("a brace closes nothing in \"" + pattern + "\"");
      }
      words = joined(words, List.of(plain));
      at = end;
      if (open >= 0) {
        int close = pattern.indexOf('}', open);
        if (close < 0) {
          throw new IllegalArgumentException("a brace is not closed in \"" + pattern + "\"");
        }
        words = joined(words, List.of(pattern.substring(open + 1, close).split("\\|", -1)));
        at = close + 1;
      }
    }
    return words;
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    List<String> all = new ArrayList<>(heads.size() * tails.size());
    for (String head : heads) {
      for (String tail : tails) {
        all.add(head + tail);
      }
    }
    return all;
  }
}
