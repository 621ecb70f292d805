package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.report.text.Lexicon;

/**
 * Finds kinds of institutions that a list names by their first letters alone: 医院88家,其中公立41家、民营47家.
 *
 * <p>Such a word is a kind of institution only where a number answers it at once, or the list goes
 * on, and where institutions were spoken of before it.
 */
final class ShortKinds {
  /** What lies between such a word and its number. */
  private static final QuickPattern LEADS_TO_NUMBER =
      QuickPattern.compile(
          "(?:类|的|医院)?(?:分别)?(?:为|有|达|达到|是)?(?:比?[较上同][上去]?[年期]比?)?(?:增长|下降|上升|提高|增加|减少)?[:约近超]?\\d");

  private static final QuickPattern SPOKEN_OF = QuickPattern.compile("医院|卫生院|机构|卫生室");
  private static final String OPENERS = ",;:(、。和及与中";
  private static final String JOINERS = "、和及与";
  private static final String COUNTED_ONE_BY_ONE = "个家所处";
  private static final String HOSPITALS = "hospital";

  private ShortKinds() {}

  /** What a short word means where it stands; empty where it names no institutions there. */
  static Optional<Roles> meaning(
      String text, List<Lexicon.Hit<Roles>> hits, Lexicon.Hit<Roles> hit) {
    Optional<Role> kind = hit.value().first(WordKind.PROVIDER_SHORT);
    if (kind.isEmpty() || !opens(text, hit.start()) || !isAnswered(text, hits, hit.end())) {
      return Optional.empty();
    }
    String value = kind.get().value();
    boolean hospitals = value.endsWith(HOSPITALS);
    String before = text.substring(0, hit.start());
    boolean known =
        hospitals ? text.contains("医院") : SPOKEN_OF.isIn(before) && !countsPlaces(text, hit.end());
    boolean rest = value.equals("other") && !followsKind(text, hits, hit.start());
    return known && !rest ? Optional.of(Roles.of(WordKind.PROVIDER, value)) : Optional.empty();
  }

  private static boolean opens(String text, int start) {
    return start == 0
        || OPENERS.indexOf(text.charAt(start - 1)) >= 0
        || text.startsWith("其中", start - 2);
  }

  /** Whether a number follows, or another kind of the same list that one follows. */
  private static boolean isAnswered(String text, List<Lexicon.Hit<Roles>> hits, int end) {
    if (LEADS_TO_NUMBER.standsAt(text, end)) {
      return true;
    }
    if (end >= text.length() || JOINERS.indexOf(text.charAt(end)) < 0) {
      return false;
    }
    for (Lexicon.Hit<Roles> next : hits) {
      if (next.start() == end + 1) {
        boolean goesOn =
            next.value().has(WordKind.PROVIDER)
                || next.value().has(WordKind.PROVIDER_SHORT) && isAnswered(text, hits, next.end());
        if (goesOn) {
          return true;
        }
      }
    }
    return false;
  }

  /** 覆盖乡镇17个: towns, not their health centres. */
  private static boolean countsPlaces(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isDigit(text.charAt(end))) {
      end++;
    }
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return end < text.length() && COUNTED_ONE_BY_ONE.indexOf(text.charAt(end)) >= 0;
  }

  /** 医院66.2万人次;…;其他3.6万人次: the rest of a list whose member before names a kind. */
  private static boolean followsKind(String text, List<Lexicon.Hit<Roles>> hits, int start) {
    if (start < 2) {
      return false;
    }
    int from = text.lastIndexOf(text.charAt(start - 1), start - 2) + 1;
    for (Lexicon.Hit<Roles> hit : hits) {
      if (hit.value().has(WordKind.PROVIDER) && hit.start() >= from && hit.end() < start) {
        return true;
      }
    }
    return false;
  }
}
