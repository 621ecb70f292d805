package org.tongbi.report.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets a rate against the counts before it, and asks what it is a share of where they are not it.
 */
final class RateCheck {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int FARTHEST_CLAUSE = 2;
  private static final int NEAREST_CLAUSE = 1;

  private final Passage passage;
  private final List<Passage> before;
  private final Figure rate;
  private final RateName name;
  private final List<Figure> counts;

  /**
   * A rate with what stands before it.
   *
   * @param counts the counts before it of the family of the nearest, nearest first; not empty
   */
  private RateCheck(
      Passage passage, List<Passage> before, Figure rate, RateName name, List<Figure> counts) {
    this.passage = passage;
    this.before = before;
    this.rate = rate;
    this.name = name;
    this.counts = counts;
  }

  /** The checks of all rates of a passage. */
  static List<ProseCheck> of(Passage passage, List<Passage> before) {
    List<ProseCheck> checks = new ArrayList<>();
    if (passage.text().indexOf('%') < 0 && passage.text().indexOf('‰') < 0) {
      return checks;
    }
    List<Figure> figures = passage.figures();
    for (int i = 0; i < figures.size(); i++) {
      Figure rate = figures.get(i);
      if (!rate.isShare()) {
        continue;
      }
      Optional<RateName> name = RateName.of(rate.label());
      if (name.isEmpty() || rate.clausesOn() > FARTHEST_CLAUSE) {
        continue;
      }
      List<Figure> counts = i == 0 ? List.of() : alike(figures, i);
      new RateCheck(passage, before, rate, name.get(), counts)
          .check(fraction(passage, i))
          .ifPresent(checks::add);
    }
    return checks;
  }

  /** The counts before a place of the same family as the one right before it, nearest first. */
  private static List<Figure> alike(List<Figure> figures, int place) {
    Figure nearest = figures.get(place - 1);
    List<Figure> counts = new ArrayList<>();
    for (int i = place - 1; i >= 0 && nearest.isCount(); i--) {
      if (figures.get(i).family().equals(nearest.family())) {
        counts.add(figures.get(i));
      }
    }
    return counts;
  }

  /** 筛查率94.74%(1296/1368): the fraction right behind a rate; empty where there is none. */
  private static Optional<RatePair> fraction(Passage passage, int place) {
    List<Figure> figures = passage.figures();
    if (place + 2 >= figures.size()) {
      return Optional.empty();
    }
    Figure part = figures.get(place + 1);
    Figure whole = figures.get(place + 2);
    boolean printed = part.lead().equals("(") && whole.lead().equals("/");
    return printed ? Optional.of(new RatePair(passage, part, passage, whole)) : Optional.empty();
  }

  private Optional<ProseCheck> check(Optional<RatePair> fraction) {
    if (fraction.isPresent()) {
      return Optional.of(ofFraction(fraction.get()));
    }
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    List<RatePair> near = RatePair.among(passage, counts);
    Optional<RatePair> agreeing = firstThatGives(near, stated());
    if (agreeing.isEmpty() && isPrecise()) {
      agreeing = firstThatGives(RatePair.withEarlier(passage, counts.get(0), before), stated());
    }
    if (agreeing.isPresent()) {
      return Optional.of(ofPair(agreeing.get(), Verdict.AGREES, "which is what is printed"));
    }
    if (!rate.isExact() || stated().low().signum() <= 0 || counts.get(0).value().signum() == 0) {
      return Optional.empty();
    }
    Optional<RatePair> rounded = firstThatGives(near, withinOneUnit());
    if (rounded.isPresent() && isPrecise()) {
      return Optional.of(
          ofPair(
              rounded.get(), Verdict.ROUNDING, "cut off or rounded otherwise in its last digit"));
    }
    if (rate.value().compareTo(rate.shareOf()) > 0) {
      return aboveHundred();
    }
    boolean saysMore = name.speaksOf(counts.get(0).label()) && isPrecise();
    if (!saysMore || rate.clausesOn() > NEAREST_CLAUSE) {
      return Optional.empty();
    }
    return Optional.of(onlyPair().map(this::contradicted).orElseGet(this::notSaid));
  }

  private ProseCheck ofFraction(RatePair pair) {
    Optional<Interval> given = pair.gives(rate.shareOf());
    if (given.isPresent() && given.get().meets(stated())) {
      return ofPair(pair, Verdict.AGREES, "which is what is printed");
    }
    if (given.isPresent() && given.get().meets(withinOneUnit())) {
      return ofPair(pair, Verdict.ROUNDING, "cut off or rounded otherwise in its last digit");
    }
    return ofPair(pair, Verdict.CONTRADICTS, "the fraction printed with the rate gives another");
  }

  /** A rate of one or two digits agrees with too many pairs of counts by chance. */
  private boolean isPrecise() {
    return rate.number().step().compareTo(BigDecimal.ONE) < 0;
  }

  private Interval stated() {
    return rate.isExact()
        ? Interval.around(rate.value(), rate.number().step())
        : new Interval(rate.number().low(), rate.number().high());
  }

  /** All that is less than one unit of the last digit away. */
  private Interval withinOneUnit() {
    return Interval.of(rate.value()).widened(rate.number().step());
  }

  private Optional<RatePair> firstThatGives(List<RatePair> pairs, Interval wanted) {
    for (RatePair pair : pairs) {
      if (pair.gives(rate.shareOf(), wanted)) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }

  /**
   * The one pair that the sentence can mean: two counts in one unit stand before the rate and no
   * more, the later is the part, and either the words say so or no number that is not said could
   * have made the rate either.
   */
  private Optional<RatePair> onlyPair() {
    if (counts.size() != 2) {
      return Optional.empty();
    }
    Figure part = counts.get(0);
    Figure whole = counts.get(1);
    List<Figure> figures = passage.figures();
    boolean adjacent = figures.indexOf(part) == figures.indexOf(whole) + 1;
    boolean fits =
        part.isWholeCount()
            && whole.isWholeCount()
            && part.unit().equals(whole.unit())
            && part.value().compareTo(whole.value()) <= 0;
    boolean ofWhole = name.isShare() && ArithmeticWord.AMONG.in(part.lead());
    boolean due =
        !name.isShare()
            && ArithmeticWord.DUE.in(whole.label())
            && part.label().length() > 0
            && !ArithmeticWord.DUE.in(part.label());
    boolean nothingElse =
        !impliedBy(part).holdsWholeNumber()
            && !impliedBy(whole).holdsWholeNumber()
            && !partOf(whole).holdsWholeNumber()
            && !partOf(part).holdsWholeNumber();
    return adjacent && fits && (ofWhole || due || nothingElse)
        ? Optional.of(new RatePair(passage, part, passage, whole))
        : Optional.empty();
  }

  private ProseCheck contradicted(RatePair pair) {
    return ofPair(
        pair, Verdict.CONTRADICTS, "the sentence leaves no other counts that could be meant");
  }

  private ProseCheck notSaid() {
    Figure part = counts.get(0);
    Interval implied = impliedBy(part);
    boolean possible = implied.holdsWholeNumber() || !part.isWholeCount();
    String evidence =
        passage.printed(part) + " is " + passage.printed(rate) + " of " + Evidence.range(implied);
    return check(
        Relation.IMPLIED_DENOMINATOR,
        possible ? Verdict.DENOMINATOR_NOT_SAID : Verdict.AMBIGUOUS,
        Optional.empty(),
        Optional.of(implied),
        List.of(passage.operand(Operand.Role.PART, part)),
        evidence + (possible ? ", which is not said" : ", where no whole number lies"));
  }

  private Optional<ProseCheck> aboveHundred() {
    if (!rate.unit().equals("%") || rate.clausesOn() > NEAREST_CLAUSE) {
      return Optional.empty();
    }
    List<Figure> possible = counts.subList(0, Math.min(2, counts.size()));
    Figure part = possible.get(0);
    for (int i = possible.size() - 1; i >= 0; i--) {
      if (impliedBy(possible.get(i)).holdsWholeNumber() && !impliedBy(part).holdsWholeNumber()) {
        part = possible.get(i);
      }
    }
    List<String> said = new ArrayList<>();
    List<Operand> operands = new ArrayList<>();
    operands.add(passage.operand(Operand.Role.PART, part));
    for (Figure count : possible) {
      said.add(passage.printed(count) + " of " + Evidence.range(impliedBy(count)));
      if (count != part) {
        operands.add(passage.operand(Operand.Role.WHOLE, count));
      }
    }
    boolean explained = name.speaksOf(part.label()) || possible.size() > 1;
    if (!explained || ArithmeticWord.ABOVE_HUNDRED.ends(name.stem() + "率")) {
      return Optional.empty();
    }
    Optional<Interval> printedPair =
        possible.size() < 2
            ? Optional.empty()
            : possible.get(0).within().ratio(possible.get(1).within(), HUNDRED);
    return Optional.of(
        check(
            Relation.RATE_ABOVE_100,
            Verdict.EXPLAINED,
            printedPair,
            Optional.of(impliedBy(part)),
            operands,
            "a rate above 100 is measured against a target that is not said: "
                + passage.printed(rate)
                + " would be "
                + String.join(" or ", said)));
  }

  /** The whole of which a count is the stated rate. */
  private Interval impliedBy(Figure part) {
    return part.within().ratio(stated(), rate.shareOf()).orElseThrow();
  }

  /** The part that the stated rate makes of a count. */
  private Interval partOf(Figure whole) {
    Interval in = whole.within();
    return new Interval(
        in.low().multiply(stated().low()).divide(rate.shareOf()),
        in.high().multiply(stated().high()).divide(rate.shareOf()));
  }

  private ProseCheck ofPair(RatePair pair, Verdict verdict, String remark) {
    Interval given = pair.gives(rate.shareOf()).orElseThrow();
    return check(
        Relation.RATE_OF_COUNTS,
        verdict,
        Optional.of(given),
        Optional.empty(),
        pair.operands(),
        pair.printedPart()
            + " of "
            + pair.printedWhole()
            + " is "
            + Evidence.range(given)
            + rate.unit()
            + ", printed "
            + passage.printed(rate)
            + ": "
            + remark);
  }

  private ProseCheck check(
      Relation relation,
      Verdict verdict,
      Optional<Interval> recomputed,
      Optional<Interval> implied,
      List<Operand> operands,
      String evidence) {
    return new ProseCheck(
        relation,
        verdict,
        passage.place(rate),
        passage.printed(rate),
        rate.value(),
        rate.unit(),
        recomputed,
        implied,
        operands,
        passage.sentence(),
        evidence);
  }
}
