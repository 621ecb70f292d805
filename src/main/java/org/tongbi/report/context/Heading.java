package org.tongbi.report.context;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import org.tongbi.phrase.QuickPattern;

/**
 * A numbered or marked heading at the start of a paragraph (标题序号).
 *
 * @param level its depth, 1 for the widest: {@code #}, 第一章, 一、, (一), 1., (1), 一是
 * @param mark the number as it stands
 * @param text what follows the mark, to the end of the first sentence
 * @param bodyStart the char of the paragraph at which {@code text} begins
 */
public record Heading(int level, String mark, String text, int bodyStart) {
  private static final String NUMERAL = "[一二三四五六七八九十百零〇]{1,4}";
  private static final QuickPattern HASHES = QuickPattern.compile("(#{1,6})\\s*(?=\\S)");

  /** The marks of each level, widest first; a level's number is its place in this list. */
  private static final List<QuickPattern> MARKS =
      List.of(
          QuickPattern.compile("第" + NUMERAL + "[章篇编部]分?[,:、\\s]*"),
          QuickPattern.compile("第" + NUMERAL + "[节]\\s*"),
          QuickPattern.compile(NUMERAL + "[、.．]\\s*(?!\\d(?!\\d{3}年))"),
          QuickPattern.compile("\\(" + NUMERAL + "\\)[、,.]?\\s*"),
          QuickPattern.compile("\\d{1,2}(?:[、．]|\\.(?!\\d))\\s*"),
          QuickPattern.compile("(?:\\(\\d{1,2}\\)|\\d{1,2}\\)|[①-⑳])[、,.]?\\s*"),
          QuickPattern.compile(
              NUMERAL + "是(?:要)?[,:]?|(?:首先|其次|再次|最后|第" + NUMERAL + ")[,:、]|——|--"));

  public Heading {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(text, "text");
    if (level < 1 || bodyStart < 0) {
      throw new IllegalArgumentException("not a heading: level " + level + ", body " + bodyStart);
    }
  }

  /** The heading that a paragraph opens with, if it opens with a mark. */
  public static Optional<Heading> of(String paragraph) {
    int start = 0;
    while (start < paragraph.length() && Character.isWhitespace(paragraph.charAt(start))) {
      start++;
    }
    Matcher hashes = HASHES.at(paragraph, start);
    String before = "";
    if (hashes != null) {
      before = hashes.group(1);
      start = hashes.end();
    }
    for (int i = 0; i < MARKS.size(); i++) {
      Matcher m = MARKS.get(i).at(paragraph, start);
      if (m != null) {
        return Optional.of(
            new Heading(
                i + 1, before + m.group().strip(), firstSentence(paragraph, m.end()), m.end()));
      }
    }
    return before.isEmpty()
        ? Optional.empty()
        : Optional.of(new Heading(1, before, firstSentence(paragraph, start), start));
  }

  private static String firstSentence(String paragraph, int from) {
    int to = from;
    while (to < paragraph.length() && "。;!?\n".indexOf(paragraph.charAt(to)) < 0) {
      to++;
    }
    return paragraph.substring(from, to).strip();
  }
}
