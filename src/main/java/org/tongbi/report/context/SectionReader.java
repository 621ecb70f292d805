package org.tongbi.report.context;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tongbi.period.Window;
import org.tongbi.phrase.PatternChoice;
import org.tongbi.report.context.Outline.Block;

/**
 * Divides a reading into sections that report, plan, or tell of problems.
 *
 * <p>A heading rules until the next heading of its own or a higher level; a paragraph that opens
 * with words of planning rules itself alone, unless those words announce all that follows.
 */
final class SectionReader {
  private static final int LONGEST_HEADING = 40;
  private static final int LONGEST_BARE_HEADING = 24;

  /** A bare line such as 下一步打算 stands above 一、 and below chapters. */
  private static final int BARE_LEVEL = 2;

  private final WordRules words = WordRules.resource("sections.tsv");
  private final PatternChoice plans = words.any("opener.plan");
  private final PatternChoice troubles = words.any("opener.problems");
  private final PatternChoice allThatFollows = words.any("scope.all");

  /** What a level of headings rules. */
  private record Rule(int level, SectionKind kind, String heading) {}

  /**
   * The sections of a text, in order and without gaps.
   *
   * @param window what the document reports on; words about later years are plans
   */
  List<Section> read(OutlinedText text, DocumentKind kind, Optional<Window> window) {
    return read(text, kind, window, text.text().length());
  }

  /** The sections that begin before {@code limit}, and perhaps some more. */
  List<Section> read(OutlinedText outlined, DocumentKind kind, Optional<Window> window, int limit) {
    String text = outlined.text();
    List<Section> found = new ArrayList<>();
    Rule base = new Rule(0, kind == DocumentKind.PLAN ? SectionKind.PLAN : SectionKind.REPORT, "");
    Deque<Rule> rules = new ArrayDeque<>();
    rules.push(base);
    for (Block block : outlined.blocks()) {
      if (block.opensParagraph() && block.start() >= limit) {
        break;
      }
      Optional<Heading> heading = heading(block);
      if (heading.isPresent()) {
        Optional<SectionKind> own = kindOf(heading.get().text(), window);
        if (own.equals(Optional.of(SectionKind.REPORT))
            && rules.peekLast().kind() != SectionKind.REPORT
            && kind != DocumentKind.PLAN) {
          rules.clear();
          rules.push(new Rule(0, SectionKind.REPORT, ""));
        }
        while (rules.size() > 1 && rules.peek().level() >= heading.get().level()) {
          rules.pop();
        }
        Rule above = rules.peek();
        rules.push(
            own.isPresent()
                ? new Rule(heading.get().level(), own.get(), heading.get().text())
                : new Rule(heading.get().level(), above.kind(), above.heading()));
      }
      readBlock(found, block, rules, kind, window);
    }
    boolean divided = found.stream().anyMatch(section -> section.kind() == SectionKind.PLAN);
    if (kind == DocumentKind.GOVERNMENT_REPORT && !divided) {
      markTasks(found, text);
    }
    return joined(found, text.length());
  }

  private Optional<Heading> heading(Block block) {
    if (block.heading().isPresent()) {
      return block.heading();
    }
    boolean bare =
        !block.text().isEmpty()
            && block.text().length() <= LONGEST_BARE_HEADING
            && !holdsAny(block.text(), "。;!?,");
    return bare
            && block.opensParagraph()
            && kindOf(withoutColon(block.text()), Optional.empty()).isPresent()
        ? Optional.of(new Heading(BARE_LEVEL, "", block.text(), 0))
        : Optional.empty();
  }

  private static boolean holdsAny(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutColon(String text) {
    return text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
  }

  private Optional<SectionKind> kindOf(String heading, Optional<Window> window) {
    String head = heading.length() > LONGEST_HEADING ? "" : heading;
    if (words.has("heading.problems", head)) {
      return Optional.of(SectionKind.PROBLEMS);
    }
    if (words.has("heading.plan", head) || namesLaterTime(head, 0, window)) {
      return Optional.of(SectionKind.PLAN);
    }
    return words.has("heading.report", head) ? Optional.of(SectionKind.REPORT) : Optional.empty();
  }

  /** Whether the words open with a time that begins after the window has ended. */
  private static boolean namesLaterTime(String text, int from, Optional<Window> window) {
    if (window.isEmpty() || !SpanOfTime.mayOpenWithYear(text, from)) {
      return false;
    }
    String opening = text.substring(from, Math.min(from + 12, text.length()));
    for (SpanOfTime span : SpanOfTime.find(opening)) {
      boolean opens = span.start() <= 1 && span.year().isPresent();
      if (opens && span.in(span.year().getAsInt()).start().isAfter(window.get().end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words open with a year that is planned for: 2024年…达到 in a plan for 2024. */
  private static boolean namesPlannedTime(String text, Optional<Window> window) {
    String opening = text.substring(0, Math.min(12, text.length()));
    return SpanOfTime.find(opening).stream()
        .filter(span -> span.start() <= 1 && span.year().isPresent())
        .anyMatch(
            span -> window.isPresent() && span.year().getAsInt() >= window.get().end().getYear());
  }

  private void readBlock(
      List<Section> found,
      Block block,
      Deque<Rule> rules,
      DocumentKind kind,
      Optional<Window> window) {
    Rule rule = rules.peek();
    int at = block.start();
    int end = block.end();
    String text = block.text();
    int offset = block.start() + (text.isEmpty() ? 0 : block.leadingBlanks());
    SectionKind current = rule.kind();
    String heading = rule.heading();
    for (int start = 0; start <= text.length(); start++) {
      if (start > 0 && !endsClause(text.charAt(start - 1))) {
        continue;
      }
      int rest = blanksEnd(text, start);
      boolean opensBlock = start == 0;
      Optional<String> planned =
          opensBlock || afterSentence(text, start)
              ? WordRules.opening(plans, text, rest)
              : nextStep(text, rest);
      Optional<String> troubled = WordRules.opening(troubles, text, rest);
      boolean later = opensBlock && namesLaterTime(text, rest, window);
      SectionKind turned =
          troubled.isPresent()
              ? SectionKind.PROBLEMS
              : planned.isPresent() || later ? SectionKind.PLAN : current;
      if (kind == DocumentKind.PLAN
          && current == SectionKind.PLAN
          && words.opening("looks.back", text, rest).isPresent()
          && !namesPlannedTime(text.substring(rest), window)) {
        turned = SectionKind.REPORT;
      }
      if (turned == current
          || (turned == SectionKind.PLAN && reportsOn(text.substring(rest), window))) {
        continue;
      }
      int from = offset + start;
      if (from > at) {
        found.add(new Section(at, from, current, heading));
      }
      at = from;
      current = turned;
      heading = planned.or(() -> troubled).orElseGet(() -> firstWords(text.substring(rest)));
      boolean toTheEnd =
          allThatFollows.at(text, rest) != null
              || (text.length() - rest < 120 && allThatFollows.isIn(text.substring(rest)));
      if (turned == SectionKind.PLAN && (toTheEnd || kind == DocumentKind.GOVERNMENT_REPORT)) {
        rules.clear();
        rules.push(new Rule(0, SectionKind.PLAN, heading));
      }
    }
    found.add(new Section(at, end, current, heading));
  }

  /**
   * Marks paragraphs of tasks in a government's report, which may be cut where no heading shows
   * what they are.
   */
  private void markTasks(List<Section> sections, String text) {
    boolean allWanted = soundsWanted(text, 2);
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      if (section.kind() == SectionKind.REPORT
          && isOfTasks(text.substring(section.start(), section.end()), allWanted)) {
        sections.set(
            i, new Section(section.start(), section.end(), SectionKind.PLAN, "wording of tasks"));
      }
    }
  }

  private boolean isOfTasks(String part, boolean allWanted) {
    return soundsWanted(part, 3)
        || (allWanted && words.has("wanted.mark", part) && !words.has("past.mark", part));
  }

  /** In the middle of a sentence only 下一步 turns it. */
  private static Optional<String> nextStep(String text, int at) {
    return text.startsWith("下一步,", at) || text.startsWith("下步,", at)
        ? Optional.of(text.substring(at, text.indexOf(',', at)))
        : Optional.empty();
  }

  private static boolean endsClause(char c) {
    return switch (c) {
      case '。', ';', '!', '?', ',', ':' -> true;
      default -> false;
    };
  }

  private static int blanksEnd(String text, int from) {
    int i = from;
    while (i < text.length()
        && text.charAt(i) <= '\u3000'
        && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean afterSentence(String text, int at) {
    return "。!?".indexOf(text.charAt(at - 1)) >= 0;
  }

  /** Words of planning about the window's own year, or an earlier one, plan nothing. */
  private static boolean reportsOn(String rest, Optional<Window> window) {
    List<SpanOfTime> spans = SpanOfTime.find(rest.substring(0, Math.min(10, rest.length())));
    return window.isPresent()
        && !spans.isEmpty()
        && spans.get(0).start() == (rest.startsWith("到") ? 1 : 0)
        && spans.get(0).year().isPresent()
        && !spans.get(0).in(spans.get(0).year().getAsInt()).end().isAfter(window.get().end());
  }

  /** A paragraph with many tasks and hardly a result, as reports to a congress end. */
  private boolean soundsWanted(String text, int least) {
    int wanted = words.count("wanted.mark", text);
    return wanted >= least && wanted > 2 * words.count("past.mark", text);
  }

  private static String firstWords(String text) {
    int to = 0;
    while (to < text.length() && to < 20 && "。;,:!?\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return text.substring(0, to);
  }

  private static List<Section> joined(List<Section> pieces, int length) {
    List<Section> joined = new ArrayList<>();
    for (Section piece : pieces) {
      Section last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.kind() == piece.kind() && last.heading().equals(piece.heading())) {
        joined.set(
            joined.size() - 1, new Section(last.start(), piece.end(), last.kind(), last.heading()));
      } else {
        joined.add(piece);
      }
    }
    if (joined.isEmpty()) {
      joined.add(new Section(0, length, SectionKind.REPORT, ""));
    }
    return joined;
  }
}
