package org.tongbi.report.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.source.StatedMetadata;

/**
 * Finds the window that a document reports on as a whole.
 *
 * <p>Stated metadata come first, then the title, then headings and the opening, then what can be
 * inferred from several words together. Words of policy that merely hint at a year settle nothing.
 */
final class WindowReader {
  private static final int OPENING_CHARS = 160;
  private static final QuickPattern YEARS =
      QuickPattern.compile("((?:19|20)\\d{2})年?(?:[-—–~-]+|至|到)((?:19|20)\\d{2})");
  private static final QuickPattern ANNOUNCING =
      QuickPattern.compile("以来|全[市县区省国]|[,，]|工作|我[市县区省国]");
  private static final QuickPattern FIVE_YEARS = QuickPattern.compile("十([一二三四五])五");

  private final WordRules words = WordRules.resource("windows.tsv");
  private final YearInference inference = new YearInference(words);
  private final SectionReader sections;

  /** A reader that tells by {@code sections} where the opening of a report ends. */
  WindowReader(SectionReader sections) {
    this.sections = sections;
  }

  Finding<Window> read(
      StatedMetadata stated, DocumentHead head, DocumentKind kind, OutlinedText text) {
    if (stated.window() != null) {
      return Finding.of(stated.window(), "the metadata state the window " + stated.window());
    }
    String title = head.title().map(DocumentHead::halfWidth).orElse("");
    Optional<Finding<Window>> several = severalYears(title, kind);
    if (several.isPresent()) {
      return several.get();
    }
    OutlinedText body = text.from(withoutTitle(text.text(), title));
    if (kind == DocumentKind.GOVERNMENT_REPORT) {
      Optional<Finding<Window>> delivered = governmentReport(title, body.text());
      if (delivered.isPresent()) {
        return delivered.get();
      }
    }
    Optional<SpanOfTime> named = inTitle(title);
    if (named.isPresent() && named.get().year().isPresent()) {
      return checked(named.get(), title, head, kind, opening(body, kind));
    }
    return named
        .map(part -> partNamedInTitle(part, head, stated, kind, body))
        .orElseGet(() -> fromText(head, stated, kind, body));
  }

  /** The title names a part of a year; the opening may name the year (2023年以来,…). */
  private Finding<Window> partNamedInTitle(
      SpanOfTime part,
      DocumentHead head,
      StatedMetadata stated,
      DocumentKind kind,
      OutlinedText body) {
    String said = "the title says \"" + part.words() + "\"";
    Optional<SpanOfTime> opened = dated(opening(body, kind), false);
    if (opened.isPresent() && (opened.get().isWholeYear() || sameMonths(opened.get(), part))) {
      return Finding.of(
          part.in(opened.get().year().getAsInt()),
          said + " and the text opens with \"" + opened.get().words() + "\"");
    }
    return inference.infer(part, said, head, stated, body);
  }

  private static boolean sameMonths(SpanOfTime one, SpanOfTime other) {
    return one.firstMonth() == other.firstMonth() && one.lastMonth() == other.lastMonth();
  }

  /** A chronicle, or the review of a five-year plan, covers the whole span that its title names. */
  private Optional<Finding<Window>> severalYears(String title, DocumentKind kind) {
    QuickPattern.Finder spans = YEARS.in(title);
    if (spans.find()) {
      Matcher span = spans.match();
      int first = Integer.parseInt(span.group(1));
      int last = Integer.parseInt(span.group(2));
      if (first < last) {
        return Optional.of(
            Finding.of(years(first, last), "the title names the years \"" + span.group() + "\""));
      }
    }
    QuickPattern.Finder plans = FIVE_YEARS.in(title);
    boolean planned = kind == DocumentKind.PLAN;
    if (plans.find() && (planned || words.has("title.reports", title))) {
      // The eleventh plan (十一五) began in 2006.
      int first = 2006 + 5 * "一二三四五".indexOf(plans.match().group(1));
      return Optional.of(
          Finding.of(
              years(first, first + 4),
              (planned ? "the title plans" : "the title reports on")
                  + " the five years \""
                  + plans.match().group()
                  + "\""));
    }
    return kind == DocumentKind.ANNALS && SpanOfTime.find(title).isEmpty()
        ? Optional.of(
            Finding.open(
                "a chronicle of several years whose title names no span", Issue.WINDOW_UNDATED))
        : Optional.empty();
  }

  private static Window years(int first, int last) {
    return new Window(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /** The year in the title of a government's report is the year in which it was delivered. */
  private Optional<Finding<Window>> governmentReport(String title, String body) {
    Optional<SpanOfTime> named =
        SpanOfTime.find(title).stream().filter(span -> span.year().isPresent()).findFirst();
    if (named.isEmpty()) {
      return Optional.empty();
    }
    int year = named.get().year().getAsInt();
    if (Pattern.compile(year + words.patterns("own.year.reviewed").get(0).pattern())
        .matcher(body)
        .find()) {
      return Optional.of(
          Finding.of(
              Window.ofYear(year),
              "the title names " + year + " and the text reviews the work of that year"));
    }
    return Optional.of(
        Finding.of(
            Window.ofYear(year - 1),
            "a government work report (政府工作报告) of "
                + year
                + " is delivered in that year and reports on "
                + (year - 1),
            Issue.WINDOW_INFERRED));
  }

  /** The time that a title reports on; what it plans comes second. */
  private Optional<SpanOfTime> inTitle(String title) {
    List<SpanOfTime> spans = SpanOfTime.find(title);
    Optional<SpanOfTime> fallback = Optional.empty();
    for (int i = 0; i < spans.size(); i++) {
      SpanOfTime span = spans.get(i);
      int end = i + 1 < spans.size() ? spans.get(i + 1).start() : title.length();
      String what = title.substring(span.end(), end);
      boolean plans = words.has("title.plans", what) && !words.has("title.reports", what);
      if (!plans && isOwn(title, span)) {
        return Optional.of(span);
      }
      fallback = fallback.or(() -> Optional.of(span));
    }
    return fallback;
  }

  private boolean isOwn(String text, SpanOfTime span) {
    return !words.has("not.own.before", text.substring(0, span.start()))
        && !words.has("not.own.after", text.substring(span.end()));
  }

  private Finding<Window> checked(
      SpanOfTime named, String title, DocumentHead head, DocumentKind kind, String opening) {
    Window window = named.in(named.year().getAsInt());
    String evidence = "the title \"" + title + "\" names " + named.words();
    if (kind == DocumentKind.PLAN) {
      return Finding.of(window, evidence + ", the time that is planned");
    }
    Optional<SpanOfTime> said = dated(opening, true);
    if (said.isPresent()) {
      Window other = said.get().in(said.get().year().getAsInt());
      if (!window.contains(other.start()) && !other.contains(window.start())) {
        return Finding.of(
            window,
            evidence
                + ", but the text opens with \""
                + said.get().words()
                + "\"; the title is taken",
            Issue.WINDOW_CONFLICT);
      }
    }
    if (head.publishedOn().isPresent() && head.publishedOn().get().isBefore(window.start())) {
      return Finding.of(
          window,
          evidence + ", but it was published on " + head.publishedOn().get() + ", before that time",
          Issue.WINDOW_CONFLICT);
    }
    return Finding.of(window, evidence);
  }

  private Finding<Window> fromText(
      DocumentHead head, StatedMetadata stated, DocumentKind kind, OutlinedText body) {
    String opening = opening(body, kind);
    Optional<SpanOfTime> heading = datedHeading(body);
    Optional<SpanOfTime> said = dated(opening, false);
    if (heading.isPresent() && said.isPresent()) {
      Window one = heading.get().in(heading.get().year().getAsInt());
      Window other = said.get().in(said.get().year().getAsInt());
      if (!one.contains(other.start()) && !other.contains(one.start())) {
        return Finding.of(
            one,
            "a heading names "
                + heading.get().words()
                + ", but the text opens with \""
                + said.get().words()
                + "\"; the heading is taken",
            Issue.WINDOW_CONFLICT);
      }
    }
    if (heading.isPresent()) {
      return Finding.of(
          heading.get().in(heading.get().year().getAsInt()),
          "a heading reports on " + heading.get().words());
    }
    if (said.isPresent()) {
      return Finding.of(
          said.get().in(said.get().year().getAsInt()),
          "the text opens with \"" + said.get().words() + "\"");
    }
    SpanOfTime part = openPart(opening, body);
    return inference.infer(part, "the text speaks of \"" + part.words() + "\"", head, stated, body);
  }

  /** The first time with a year in the opening; {@code leading}: only where a paragraph opens. */
  private Optional<SpanOfTime> dated(String opening, boolean leading) {
    for (SpanOfTime span : SpanOfTime.find(opening)) {
      boolean opens = span.start() == 0 || opening.charAt(span.start() - 1) == '\n';
      boolean announced = ANNOUNCING.standsAt(opening, span.end());
      if (span.year().isPresent() && isOwn(opening, span) && (opens || (!leading && announced))) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  private Optional<SpanOfTime> datedHeading(OutlinedText body) {
    for (Outline.Block block : body.blocks()) {
      String text = block.heading().map(Heading::text).orElse(block.text());
      if (text.length() <= 30 && text.indexOf('。') < 0 && words.has("title.reports", text)) {
        Optional<SpanOfTime> span = inTitle(text);
        if (span.isPresent() && span.get().year().isPresent() && span.get().start() <= 2) {
          return span;
        }
      }
    }
    return Optional.empty();
  }

  /** What part of a year the opening speaks of when it names no year. */
  private SpanOfTime openPart(String opening, OutlinedText body) {
    List<String> places = new ArrayList<>();
    opening.lines().map(String::strip).forEach(places::add);
    body.blocks().stream()
        .flatMap(block -> block.heading().stream())
        .map(Heading::text)
        .limit(2)
        .forEach(places::add);
    for (String rule : List.of("half.opening", "nine.opening")) {
      for (String place : places) {
        Optional<String> found = words.opening(rule, place);
        if (found.isPresent()) {
          int last = rule.equals("half.opening") ? 6 : 9;
          return new SpanOfTime(OptionalInt.empty(), 1, last, true, found.get(), 0, 1);
        }
      }
    }
    String year =
        places.stream()
            .flatMap(place -> words.opening("year.opening", place).stream())
            .findFirst()
            .map(found -> found.replaceAll("[,:，]$", ""))
            .or(() -> words.first("whole.year", body.text()))
            .orElse("");
    return new SpanOfTime(OptionalInt.empty(), 1, 12, false, year, 0, 1);
  }

  private static String withoutTitle(String text, String title) {
    String body = text.stripLeading();
    return !title.isEmpty() && body.startsWith(title)
        ? body.substring(title.length()).strip()
        : body;
  }

  /** The first words of the body, without what is planned: that lies in another time. */
  private String opening(OutlinedText body, DocumentKind kind) {
    int end = Math.min(OPENING_CHARS, body.text().length());
    if (kind != DocumentKind.PLAN) {
      // A section that begins farther on cuts nothing off.
      for (Section section :
          sections.read(beginning(body, kind, end), kind, Optional.empty(), end)) {
        if (section.kind() == SectionKind.PLAN && section.start() > 0) {
          end = Math.min(end, section.start());
        }
      }
    }
    return body.text().substring(0, end);
  }

  /**
   * All paragraphs that begin before a place, which is all that the sections there need; those of a
   * government's report are told by its whole wording.
   */
  private static OutlinedText beginning(OutlinedText body, DocumentKind kind, int limit) {
    int end = body.text().indexOf('\n', Math.max(0, limit - 1));
    return end < 0 || kind == DocumentKind.GOVERNMENT_REPORT
        ? body
        : body.from(body.text().substring(0, end + 1));
  }
}
