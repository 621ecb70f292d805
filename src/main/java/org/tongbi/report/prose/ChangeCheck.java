package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets a stated change against the two levels, or the level and the difference, beside it. */
final class ChangeCheck {
  private static final Pattern LEVEL_LEFT = Pattern.compile(".*(?:由|从)[^,]{0,14}");
  private static final Pattern VALUE_BEFORE =
      Pattern.compile("[^比较]*(?:上年同期|去年同期|上年|去年|同期)(?:数|人数|总数|值)?(?:为|是|仅|:)?");
  private static final int MOST_CHANGES = 2;

  private final Passage passage;
  private final List<Figure> figures;
  private final List<ProseCheck> checks = new ArrayList<>();

  private ChangeCheck(Passage passage) {
    this.passage = passage;
    this.figures = passage.figures();
  }

  /** The checks of all changes of a passage. */
  static List<ProseCheck> of(Passage passage) {
    String text = passage.text();
    if (!ArithmeticWord.RISE.in(text) && !ArithmeticWord.FALL.in(text)) {
      return List.of();
    }
    ChangeCheck change = new ChangeCheck(passage);
    for (int i = 0; i + 2 < change.figures.size(); i++) {
      change.fromTo(i);
      change.yearBefore(i);
      change.levelAndDifference(i);
    }
    return change.checks;
  }

  /** 由6.40张增加到6.56张,增长2.5%. */
  private void fromTo(int place) {
    Figure from = figures.get(place);
    Figure to = figures.get(place + 1);
    boolean pair =
        LEVEL_LEFT.matcher(from.label()).matches()
            && alike(from, to)
            && ArithmeticWord.REACHED.in(to.lead())
            && to.clausesOn() <= 1;
    if (!pair || ArithmeticWord.OTHER_CHANGE.in(from.label())) {
      return;
    }
    for (int i = place + 2; i < figures.size() && i < place + 2 + MOST_CHANGES; i++) {
      Figure change = figures.get(i);
      if (!isBareChange(change)) {
        return;
      }
      boolean sameBase =
          !ArithmeticWord.BASE.in(change.label()) || ArithmeticWord.YEAR_BEFORE.in(from.label());
      between(from, to, change, sameBase);
    }
  }

  /** 3206人,同比增长5.2%,上年同期3048人; 3206人(上年同期3048人),增长5.2%. */
  private void yearBefore(int place) {
    Figure level = figures.get(place);
    Figure second = figures.get(place + 1);
    Figure third = figures.get(place + 2);
    boolean plain = !isChange(level.label()) || ArithmeticWord.REACHED.ends(level.label());
    if (!plain) {
      return;
    }
    if (isBareChange(second) && isValueBefore(third) && alike(level, third)) {
      between(third, level, second, true);
    } else if (isValueBefore(second) && alike(level, second) && isBareChange(third)) {
      between(second, level, third, true);
    }
  }

  private static boolean isValueBefore(Figure figure) {
    return VALUE_BEFORE.matcher(figure.label()).matches() && figure.clausesOn() <= 1;
  }

  /** 诊疗486.5万人次,比上年增加12.3万人次,增长2.6%. */
  private void levelAndDifference(int place) {
    Figure level = figures.get(place);
    Figure difference = figures.get(place + 1);
    Figure change = figures.get(place + 2);
    boolean sum =
        !level.isShare()
            && !level.isPoints()
            && alike(level, difference)
            && (!isChange(level.label()) || ArithmeticWord.REACHED.ends(level.label()))
            && isBareChange(difference)
            && isBareChange(change)
            && change.unit().equals("%");
    boolean ownBase =
        ArithmeticWord.BASE.in(change.label()) && ArithmeticWord.BASE.in(difference.label());
    if (!sum || ownBase) {
      return;
    }
    boolean falls = ArithmeticWord.FALL.in(difference.label());
    Interval to = level.within();
    Interval moved = difference.within();
    Interval from = falls ? to.plus(moved) : to.minus(moved);
    if (from.low().signum() <= 0 || !within(to, moved, falls)) {
      return;
    }
    Interval given = (falls ? negated(moved) : moved).changeOver(from);
    report(
        change,
        List.of(given),
        List.of(
            passage.operand(Operand.Role.TO, level),
            passage.operand(Operand.Role.DIFFERENCE, difference)),
        true,
        "%s after a change of %s%s"
            .formatted(passage.printed(level), falls ? "-" : "+", passage.printed(difference)));
  }

  private static boolean within(Interval to, Interval moved, boolean falls) {
    return falls || moved.high().compareTo(to.low()) < 0;
  }

  private static Interval negated(Interval interval) {
    return new Interval(interval.high().negate(), interval.low().negate());
  }

  private void between(Figure from, Figure to, Figure change, boolean certain) {
    List<Interval> given = new ArrayList<>();
    Interval difference = to.within().minus(from.within());
    if (change.isPoints()) {
      if (!from.isShare()) {
        return;
      }
      given.add(difference);
    } else if (change.unit().equals("%")) {
      to.within().changeFrom(from.within()).ifPresent(given::add);
      if (from.unit().equals("%")) {
        given.add(difference);
      }
    } else if (alike(from, change)) {
      given.add(difference);
    }
    if (!given.isEmpty()) {
      report(
          change,
          given,
          List.of(passage.operand(Operand.Role.FROM, from), passage.operand(Operand.Role.TO, to)),
          certain,
          "from %s to %s".formatted(passage.printed(from), passage.printed(to)));
    }
  }

  /**
   * Adds what a change comes to.
   *
   * @param given what it would be in each way that it can be read
   * @param certain whether nothing but these numbers can be meant
   */
  private void report(
      Figure change,
      List<Interval> given,
      List<Operand> operands,
      boolean certain,
      String computed) {
    boolean falls = ArithmeticWord.FALL.in(change.label());
    Interval stated = stated(change);
    BigDecimal step = change.number().step();
    Verdict verdict = certain ? Verdict.CONTRADICTS : Verdict.AMBIGUOUS;
    Interval best = given.get(0);
    for (Interval reading : given) {
      Interval printed = falls ? negated(reading) : reading;
      Verdict found =
          printed.meets(stated)
              ? Verdict.AGREES
              : printed.meets(stated.widened(step.divide(BigDecimal.valueOf(2))))
                  ? Verdict.ROUNDING
                  : verdict;
      if (found.compareTo(verdict) < 0) {
        verdict = found;
        best = reading;
      }
    }
    if (verdict == Verdict.AMBIGUOUS || verdict == Verdict.CONTRADICTS && !change.isExact()) {
      return;
    }
    checks.add(
        new ProseCheck(
            Relation.CHANGE_BETWEEN_LEVELS,
            verdict,
            passage.place(change),
            passage.printed(change),
            falls ? change.value().negate() : change.value(),
            change.unit(),
            Optional.of(best),
            Optional.empty(),
            operands,
            passage.sentence(),
            "%s is %s, printed %s"
                .formatted(
                    computed,
                    Evidence.range(best),
                    (falls ? "-" : "+") + passage.printed(change))));
  }

  private static Interval stated(Figure change) {
    return change.isExact()
        ? Interval.around(change.value(), change.number().step())
        : new Interval(change.number().low(), change.number().high());
  }

  private static boolean alike(Figure one, Figure other) {
    boolean share = one.isShare() && one.unit().equals(other.unit());
    return share || !one.isShare() && !one.unit().isEmpty() && one.unit().equals(other.unit());
  }

  private static boolean isChange(String label) {
    return ArithmeticWord.RISE.in(label) || ArithmeticWord.FALL.in(label);
  }

  /** A change in clauses that name nothing but what it is measured against. */
  private static boolean isBareChange(Figure figure) {
    String label = figure.lead();
    boolean rises = ArithmeticWord.RISE.in(label);
    boolean falls = ArithmeticWord.FALL.in(label);
    if (rises == falls || figure.clausesOn() > 2 || ArithmeticWord.OTHER_CHANGE.in(label)) {
      return false;
    }
    String rest = label.replaceAll("[\\d,()、]+", "");
    for (ArithmeticWord kind :
        List.of(
            ArithmeticWord.RISE,
            ArithmeticWord.FALL,
            ArithmeticWord.YEAR_BEFORE,
            ArithmeticWord.BASE,
            ArithmeticWord.FILLER)) {
      rest = kind.removedFrom(rest);
    }
    return rest.isEmpty();
  }
}
