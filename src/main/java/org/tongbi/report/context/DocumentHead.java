package org.tongbi.report.context;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.report.reading.Furniture;
import org.tongbi.report.reading.Reading;
import org.tongbi.source.StatedMetadata;

/**
 * What stands above a report: its title, who published it and when.
 *
 * @param publishedEvidence the words that carry the date, empty where there is none
 */
record DocumentHead(
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> publishedOn,
    String publishedEvidence) {
  private static final int YEAR_DIGITS = 4;
  private static final int HEAD_CHARS = 400;
  private static final int LONGEST_TITLE = 50;

  private static final String NEXT_LABEL = "(?=\\s|发布|来源|时间|日期|浏览|阅读|累计|点击|字体|字号|作者|编辑|责任|【|\\[|$)";
  private static final QuickPattern PUBLISHER =
      QuickPattern.compile("(?:发布机构|发布单位|信息来源|来源)[::\\s]*(\\S+?)" + NEXT_LABEL);
  private static final QuickPattern NAME = QuickPattern.compile("(?:^|\\n)名称[::\\s]*(\\S[^\\n]*)");
  private static final String DATE =
      "((?:19|20)\\d{2})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})";
  private static final QuickPattern LABELLED_DATE =
      QuickPattern.compile("(?:发布时间|发布日期|发文日期|成文日期|生成日期|公开日期|时间|日期)[::\\s]*" + DATE);

  /** 2025-12-09 08:15 来源:…: a web page's line under its title. */
  private static final QuickPattern DATE_OF_A_PAGE =
      QuickPattern.compile(
          "(?:^|\\n)[^\\n]{0,40}?" + DATE + "日?[^\\n]{0,30}?(?:来源|作者|编辑|点击|浏览|阅读|发布|责编|字体|字号)");

  private static final QuickPattern DATE_IN_BRACKETS = QuickPattern.compile("\\(" + DATE + "日?\\)");
  private static final QuickPattern DATE_OF_A_PAPER =
      QuickPattern.compile("(?:日报|晚报|时报|晨报|报)\\s*" + DATE + "日?");

  static DocumentHead of(StatedMetadata stated, Reading reading) {
    String furniture =
        reading.furniture().stream()
            .filter(piece -> piece.kind() != Furniture.Kind.TORN_NUMBER)
            .map(piece -> halfWidth(piece.text()))
            .collect(Collectors.joining("\n"));
    String text = reading.text();
    String opening = text.substring(0, Math.min(HEAD_CHARS, text.length()));
    String head = furniture + "\n" + opening;

    Optional<String> title = Optional.ofNullable(stated.title());
    if (title.isEmpty()) {
      title = group(NAME, furniture).or(() -> firstShortParagraph(text));
    }
    Optional<String> publisher = Optional.ofNullable(stated.publisher());
    if (publisher.isEmpty()) {
      publisher = group(PUBLISHER, head);
    }
    if (stated.publishedOn() != null) {
      return new DocumentHead(
          title, publisher, Optional.of(stated.publishedOn()), "stated date of publication");
    }
    if (!mayNameDay(head)) {
      return new DocumentHead(title, publisher, Optional.empty(), "");
    }
    for (QuickPattern pattern :
        List.of(LABELLED_DATE, DATE_OF_A_PAGE, DATE_IN_BRACKETS, DATE_OF_A_PAPER)) {
      boolean anywhere = pattern.equals(LABELLED_DATE) || pattern.equals(DATE_OF_A_PAGE);
      QuickPattern.Finder found = pattern.in(anywhere ? head : opening);
      if (found.find()) {
        Matcher m = found.match();
        Optional<LocalDate> day = day(m);
        if (day.isPresent()) {
          return new DocumentHead(title, publisher, day, "\"" + m.group().strip() + "\"");
        }
      }
    }
    return new DocumentHead(title, publisher, Optional.empty(), "");
  }

  /** Whether a year stands in a text with a sign or 年 and one more figure behind it. */
  private static boolean mayNameDay(String text) {
    for (int i = 0; i + YEAR_DIGITS < text.length(); i++) {
      boolean year = text.startsWith("20", i) || text.startsWith("19", i);
      if (year) {
        int sign = figureOrSign(text, i + YEAR_DIGITS);
        if (sign < text.length() && "-年/.".indexOf(text.charAt(sign)) >= 0) {
          int month = figureOrSign(text, sign + 1);
          if (month < text.length() && Character.isDigit(text.charAt(month))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The first place from {@code from} on that is not blank. */
  private static int figureOrSign(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** A paragraph above the report that is no sentence and carries no mark is its title. */
  private static Optional<String> firstShortParagraph(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      String words = text.substring(start, end).strip();
      start = end + 1;
      if (!words.isEmpty()) {
        boolean title =
            words.length() <= LONGEST_TITLE
                && words.chars().noneMatch(c -> "。;!?".indexOf(c) >= 0)
                && !words.endsWith(":")
                && !words.endsWith(",")
                && Heading.of(words).isEmpty();
        return title ? Optional.of(words) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Full-width forms that labels are written in, brought to their half-width ones. */
  static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        half.append((char) (c - '！' + '!'));
      } else {
        half.append(c == '\u3000' || c == '\u00a0' ? ' ' : c);
      }
    }
    return half.toString();
  }

  private static Optional<String> group(QuickPattern pattern, String text) {
    QuickPattern.Finder found = pattern.in(text);
    return found.find() ? Optional.of(found.match().group(1).strip()) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher m) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3))));
    } catch (DateTimeException e) {
      // Such a date says nothing, and the document is dated by its words.
      return Optional.empty();
    }
  }
}
