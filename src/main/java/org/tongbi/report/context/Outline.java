package org.tongbi.report.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.phrase.QuickPattern;

/**
 * The blocks of a reading, each a paragraph or a numbered part of one (提纲).
 *
 * <p>Where the paragraphs of a page were run together, a block also begins at a mark such as 二、 or
 * (三) that follows the end of a sentence.
 */
public final class Outline {
  private static final QuickPattern INNER_MARK =
      QuickPattern.compile("[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)");

  private final List<Block> blocks;

  private Outline(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /** The outline of a reading's text; its blocks cover the text without gaps. */
  public static Outline of(String text) {
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      int from = start;
      for (int i = start + 1; i < end; i++) {
        if (endsSentence(text.charAt(i - 1)) && isMarkBehindBlanks(text, i, end)) {
          blocks.add(block(text, from, i, from == start));
          from = i;
        }
      }
      blocks.add(block(text, from, end, from == start));
      start = end;
    }
    return new Outline(blocks);
  }

  private static boolean endsSentence(char c) {
    return switch (c) {
      case '。', ';', '!', '?' -> true;
      default -> false;
    };
  }

  private static boolean isMarkBehindBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return INNER_MARK.standsAt(text, i);
  }

  private static Block block(String text, int start, int end, boolean opensParagraph) {
    String words = text.substring(start, end);
    int blanks = words.length() - words.stripLeading().length();
    return new Block(start, end, words.strip(), blanks, Heading.of(words), opensParagraph);
  }

  /** The blocks in order. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * A stretch of a reading under one mark or in one paragraph.
   *
   * @param start first char of the reading
   * @param end one past the last char
   * @param text its words without blanks around them
   * @param leadingBlanks how many blanks stand before its words
   * @param heading the mark it opens with, if any
   * @param opensParagraph whether it stands at the start of a paragraph
   */
  public record Block(
      int start,
      int end,
      String text,
      int leadingBlanks,
      Optional<Heading> heading,
      boolean opensParagraph) {}
}
