package org.tongbi.report.context;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.source.StatedMetadata;

/** Infers the year of a document whose own words name a part of a year, or nothing at all. */
final class YearInference {
  private static final Pattern URL_DATE =
      Pattern.compile(
          "(?<!\\d)(20\\d{2})[-/_]?(0[1-9]|1[0-2])(?:[-/_]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)");

  private static final Pattern PLANNED =
      Pattern.compile("(?s)[,的]?.{0,6}(?:要办好|将|要|力争|计划|思路|打算|安排|重点|目标)");

  private final WordRules words;
  private final Anniversaries anniversaries = new Anniversaries();

  YearInference(WordRules words) {
    this.words = words;
  }

  /**
   * The window of {@code part} in the year that later words, anniversaries or the day of
   * publication imply.
   *
   * @param said where the part was read, for the evidence
   */
  Finding<Window> infer(
      SpanOfTime part,
      String said,
      DocumentHead head,
      StatedMetadata stated,
      OutlinedText outlined) {
    String body = outlined.text();
    String start = part.words().isEmpty() ? "the text names no time of its own" : said;
    Optional<Finding<Window>> planned = fromPlan(part, start, outlined);
    if (planned.isPresent()) {
      return planned.get();
    }
    Optional<Finding<Window>> kept = fromAnniversary(part, start, body);
    if (kept.isPresent()) {
      return kept.get();
    }
    Optional<Finding<Window>> told = fromOwnYears(part, start, body);
    if (told.isPresent()) {
      return told.get();
    }
    if (head.publishedOn().isPresent()) {
      return fromPublication(part, start, head.publishedOn().get(), head.publishedEvidence(), body);
    }
    Optional<LocalDate> address = Optional.ofNullable(stated.url()).flatMap(YearInference::inUrl);
    if (address.isPresent()) {
      return fromPublication(part, start, address.get(), "the date in its address", body);
    }
    return Finding.open(
        start + " and nothing names the year; hints of policy are not enough",
        Issue.WINDOW_UNDATED);
  }

  /**
   * Clauses that open with a year all name the same one, and nothing names a later one; so does a
   * bulletin that the text passes on (《2023年…统计公报》).
   */
  private Optional<Finding<Window>> fromOwnYears(SpanOfTime part, String start, String body) {
    Set<Integer> years = new TreeSet<>();
    Set<Integer> months = new TreeSet<>();
    int told = 0;
    for (SpanOfTime span : SpanOfTime.find(body)) {
      if (span.year().isEmpty()) {
        continue;
      }
      int year = span.year().getAsInt();
      boolean opens = span.start() == 0 || "。;,:!?、\n(".indexOf(body.charAt(span.start() - 1)) >= 0;
      boolean passedOn =
          span.start() > 0
              && body.charAt(span.start() - 1) == '《'
              && words.has("passed.on", body.substring(span.end()));
      boolean own = !words.has("not.own.after", body.substring(span.end()));
      if (passedOn || opens && own) {
        told += passedOn ? 2 : 1;
        months.add(span.firstMonth() * 100 + span.lastMonth());
      }
      years.add(year);
    }
    if (told < 2 || years.size() != 1) {
      return Optional.empty();
    }
    int year = years.iterator().next();
    boolean onePart = months.size() == 1 && !part.partStated();
    int only = months.iterator().next();
    Window window = onePart ? Window.ofMonths(year, only / 100, only % 100) : part.in(year);
    return Optional.of(
        Finding.of(window, start + "; its figures are all of " + year, Issue.WINDOW_INFERRED));
  }

  /** A plan for 2024年下半年 follows a report on its first half, one for 2025年 a report on 2024. */
  private Optional<Finding<Window>> fromPlan(SpanOfTime part, String start, OutlinedText body) {
    for (Outline.Block block : body.blocks()) {
      String words = firstWords(block);
      if (!SpanOfTime.mayOpenWithYear(words)) {
        continue;
      }
      for (SpanOfTime span : SpanOfTime.find(words)) {
        if (span.year().isEmpty() || span.start() > 1) {
          continue;
        }
        int year = span.year().getAsInt();
        boolean secondHalf = span.firstMonth() == 7 && span.lastMonth() == 12;
        if (part.lastMonth() == 6 && secondHalf) {
          return inferred(part, year, start, "\"" + span.words() + "\" opens what comes next");
        }
        String after = words.substring(span.end());
        boolean plans = PLANNED.matcher(after).lookingAt();
        if (part.isWholeYear()
            && span.isWholeYear()
            && plans
            && !mentions(body.text(), year, block)) {
          return inferred(
              part, year - 1, start, "\"" + span.words() + "\" opens what is planned next");
        }
      }
    }
    return Optional.empty();
  }

  /** Whether results of that year stand elsewhere, so that it is no year to come. */
  private static boolean mentions(String body, int year, Outline.Block planned) {
    Matcher m = Pattern.compile(year + "年[^。]{0,30}(?:完成|达到|实现了|同比)").matcher(body);
    while (m.find()) {
      if (m.start() < planned.start()) {
        return true;
      }
    }
    return false;
  }

  private static String firstWords(Outline.Block block) {
    String text =
        block.heading().map(Heading::text).filter(words -> !words.isEmpty()).orElse(block.text());
    return text.substring(0, Math.min(30, text.length()));
  }

  private Optional<Finding<Window>> fromAnniversary(SpanOfTime part, String start, String body) {
    if (part.words().isEmpty()) {
      return Optional.empty();
    }
    List<Anniversaries.Kept> kept = anniversaries.in(body);
    Set<Integer> years = new TreeSet<>();
    kept.forEach(one -> years.add(one.year()));
    if (years.isEmpty()) {
      return Optional.empty();
    }
    String named = kept.get(0).words();
    if (years.size() > 1) {
      return Optional.of(
          Finding.open(
              start + " and keeps anniversaries of different years " + years,
              Issue.WINDOW_UNDATED));
    }
    int year = years.iterator().next();
    return inferred(part, year, start, "\"" + named + "\" is kept in " + year);
  }

  private Finding<Window> fromPublication(
      SpanOfTime part, String start, LocalDate day, String evidence, String body) {
    String published = "published on " + day + " (" + evidence + ")";
    if (part.partStated() && !part.isWholeYear()) {
      int year = day.getMonthValue() >= part.lastMonth() - 1 ? day.getYear() : day.getYear() - 1;
      return inferred(part, year, start, published).orElseThrow();
    }
    boolean wholeYear =
        words.has("whole.year", part.words()) || words.count("whole.year", body) >= 2;
    if (day.getMonthValue() <= 3 || (wholeYear && day.getMonthValue() <= 9)) {
      return inferred(part, day.getYear() - 1, start, published + ", about the year before")
          .orElseThrow();
    }
    if (day.getMonthValue() >= 11) {
      return inferred(part, day.getYear(), start, published).orElseThrow();
    }
    if (part.words().startsWith("今年")) {
      int last = day.getDayOfMonth() >= 25 ? day.getMonthValue() : day.getMonthValue() - 1;
      return Finding.of(
          Window.ofMonths(day.getYear(), 1, last),
          start + "; " + published + ", about the months before it",
          Issue.WINDOW_INFERRED);
    }
    return Finding.open(
        start + "; " + published + ", which does not tell what time it covers",
        Issue.WINDOW_UNDATED);
  }

  private static Optional<Finding<Window>> inferred(
      SpanOfTime part, int year, String start, String because) {
    return Optional.of(Finding.of(part.in(year), start + "; " + because, Issue.WINDOW_INFERRED));
  }

  private static Optional<LocalDate> inUrl(String url) {
    Matcher m = URL_DATE.matcher(url);
    if (!m.find()) {
      return Optional.empty();
    }
    int day = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
    LocalDate month = LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), 1);
    return Optional.of(month.withDayOfMonth(Math.min(day, month.lengthOfMonth())));
  }
}
