package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Subject;

/**
 * Reads 与上年基本持平: a change near zero against the year before that is stated without a number.
 *
 * <p>It is of what its own clause names, or of the level right before it. Where neither is clear
 * nothing is read; 略有增长 without a number never is.
 */
final class LevelRemarks {
  /** What leads to the words: the year before, and nothing but words that change nothing. */
  private static final Pattern BASE =
      Pattern.compile(
          "(?:(?:[与同和跟较比])?(?:上一?年|去年|前一年)(?<end>年?[末底])?(?:度|全年)?(?:同期|同月)?(?:水平|数据|情况)?"
              + "(?:相比|相较|比较|比)?|同比|[与同和较](?:上年)?同期(?:水平)?(?:相比)?),?"
              + "(?<all>(?:均|都|双双|分别)?)(?:总体|整体|大体上?|大致|保持|仍|继续|也|亦|实现|略微|略)*$");

  private static final String JOINERS = "、和及与";

  private final HeadFinder heads;
  private final DraftWriter drafts;
  private final SubjectReader subjects;

  /** A remark: where its base begins and its words stand. */
  private record Remark(int base, int start, int end, boolean ofAll, boolean fromYearEnd) {}

  LevelRemarks(Words words, Scene scene, HeadFinder heads, DraftWriter drafts) {
    this.heads = heads;
    this.drafts = drafts;
    this.subjects = new SubjectReader(scene, words.scopes());
  }

  /** Whether a text may hold a remark. */
  static boolean mayBeIn(String text) {
    return text.contains(LevelWords.MARK);
  }

  /**
   * Adds to the frame what is remarked between two numbers; what is understood stays as it was.
   *
   * @param from where the number before ends, or 0
   * @param to where the next number begins, or the sentence ends
   */
  void read(MarkedSentence sentence, Frame frame, List<MarkedSentence> before, int from, int to) {
    String text = sentence.text();
    int at = text.indexOf(LevelWords.MARK, from);
    while (at >= 0 && at < to) {
      int end = at + LevelWords.MARK.length();
      Optional<Remark> remark = remark(text, from, end);
      if (remark.isPresent()) {
        for (Draft draft : meant(sentence, frame, before, from, to, remark.get())) {
          if (!remark.get().fromYearEnd() || endsYear(draft)) {
            frame.remark(draft);
          }
        }
      }
      at = text.indexOf(LevelWords.MARK, end);
    }
  }

  private static Optional<Remark> remark(String text, int from, int end) {
    int start = LevelWords.standard().startOf(text, end);
    if (start < from) {
      return Optional.empty();
    }
    Matcher base = BASE.matcher(text).region(from, start);
    return base.find()
        ? Optional.of(
            new Remark(
                base.start(), start, end, !base.group("all").isEmpty(), base.group("end") != null))
        : Optional.empty();
  }

  /** 与上年末持平 of a half-year is no change over a year. */
  private static boolean endsYear(Draft draft) {
    return draft.period().map(window -> window.end().getDayOfYear() >= 365).orElse(false);
  }

  private List<Draft> meant(
      MarkedSentence sentence,
      Frame frame,
      List<MarkedSentence> before,
      int from,
      int to,
      Remark remark) {
    int clause = Math.max(from, sentence.pieceStart(remark.base()));
    if (clause == from && from > 0 && !isPieceStart(sentence, from)) {
      // 平均住院日8.6天与上年持平, 8.6天(与上年持平).
      return sentence.mayName(from, remark.base()) || names(sentence, from, remark.base())
          ? List.of()
          : levels(sentence, frame, from, remark);
    }
    List<Draft> named = named(sentence, frame, before, from, to, clause, remark);
    boolean bare =
        named.isEmpty()
            && !sentence.mayName(clause, remark.base())
            && !names(sentence, clause, remark.base());
    if (!bare || clause == 0 || sentence.text().charAt(clause - 1) != ',') {
      return named;
    }
    // 平均住院日8.6天,与上年持平.
    return from > 0 && !sentence.mayName(from, clause) && !names(sentence, from, clause)
        ? levels(sentence, frame, from, remark)
        : List.of();
  }

  private static boolean isPieceStart(MarkedSentence sentence, int place) {
    return sentence.pieceStart(place) == place;
  }

  private static boolean names(MarkedSentence sentence, int from, int to) {
    for (Mark mark : sentence.marks(from, to)) {
      if (mark.is(WordKind.INDICATOR)
          || mark.is(WordKind.CONTEXT) && !mark.is(WordKind.FILLER)
          || mark.is(WordKind.RIVAL)
          || Change.sign(mark).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The levels that end where the remark begins: the last, or all of its clause after 均. */
  private static List<Draft> levels(
      MarkedSentence sentence, Frame frame, int lastEnd, Remark remark) {
    List<Draft> found = new ArrayList<>();
    int piece = sentence.pieceStart(lastEnd);
    for (Draft draft : frame.drafts()) {
      Quantity quantity = draft.quantity();
      boolean near = quantity.end() == lastEnd || remark.ofAll() && quantity.start() >= piece;
      if (near && quantity.end() <= lastEnd) {
        if (draft.statistic() != Statistic.LEVEL) {
          return List.of();
        }
        found.add(unchanged(sentence, draft, remark));
      }
    }
    return found;
  }

  private static Draft unchanged(MarkedSentence sentence, Draft level, Remark remark) {
    boolean share = LevelWords.isShare(level.head().indicator());
    return new Draft(
        sentence,
        quantity(remark, share),
        level.head(),
        share ? Statistic.CHANGE_PP : Statistic.CHANGE_PCT,
        1,
        Qualifier.ABOUT,
        Optional.of(ComparisonBase.YEAR_ON_YEAR),
        level.status(),
        level.population(),
        level.provider(),
        level.subject(),
        level.period(),
        0,
        level.among(),
        true);
  }

  private static Quantity quantity(Remark remark, boolean share) {
    return Quantity.inWords(remark.start(), remark.end(), share ? "个百分点" : "%");
  }

  /** 总诊疗人次和出院人次与上年基本持平: all that the clause names side by side. */
  private List<Draft> named(
      MarkedSentence sentence,
      Frame frame,
      List<MarkedSentence> before,
      int from,
      int to,
      int clause,
      Remark remark) {
    List<Draft> found = new ArrayList<>();
    int end = remark.base();
    while (end > clause) {
      HeadFinder.Reach reach =
          new HeadFinder.Reach(quantity(remark, false), true, frame.per(), false, before);
      if (!(heads.left(sentence, clause, end, reach) instanceof HeadFinder.Search.Found name)
          || names(sentence, name.head().end(), end)) {
        return found;
      }
      Head head = name.head();
      Frame aside = frame.copy();
      int said = aside.drafts().size();
      subjects
          .inClause(sentence, from, remark.base())
          .ifPresent(
              subject -> {
                aside.subject(subject);
                if (subject == Subject.SELF) {
                  aside.resetProvider();
                }
              });
      Quantity quantity = quantity(remark, LevelWords.isShare(head.indicator()));
      NumberGroup numbers = new NumberGroup(sentence, aside, before, List.of(quantity), from, to);
      drafts.addUnchanged(numbers, new Naming(name, clause), head, remark.base());
      found.addAll(aside.drafts().subList(said, aside.drafts().size()));
      end = head.start() - 1;
      boolean listed = end > clause && JOINERS.indexOf(sentence.text().charAt(end)) >= 0;
      if (!listed) {
        return found;
      }
    }
    return found;
  }
}
