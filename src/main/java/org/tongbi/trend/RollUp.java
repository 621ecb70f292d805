package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.region.RegionCode;

/**
 * A whole made of its parts, held against its own figure (汇总).
 *
 * @param sum of the parts; its figure is empty where the roll-up is withheld
 * @param own the whole's own figure; empty where it states none
 * @param reason why the roll-up is withheld or known between bounds alone; else empty
 */
record RollUp(
    PartSums.Sum sum,
    Optional<PartSums.Figure> own,
    RollUpVerdict verdict,
    Optional<String> reason) {
  private static final int NAMED = 3;

  RollUp {
    Objects.requireNonNull(sum, "sum");
    Objects.requireNonNull(own, "own");
    Objects.requireNonNull(verdict, "verdict");
    if (sum.figure().isEmpty() && reason.isEmpty()) {
      throw new IllegalArgumentException("a roll-up is not withheld without a reason");
    }
  }

  /** Sums of counts or amounts. */
  static RollUp added(PartSums.Sum sum, Optional<PartSums.Figure> own) {
    if (sum.figure().isEmpty()) {
      return incomplete(sum, own, missing(sum, "a figure"));
    }
    return whole(sum, sum.figure().get(), own);
  }

  /** Figures that cannot be added up. */
  static RollUp notAdditive(PartSums.Sum sum, Optional<PartSums.Figure> own) {
    return new RollUp(
        withheld(sum),
        own,
        RollUpVerdict.NOT_ADDITIVE,
        Optional.of(
            "rates, averages and ratios of parts are not added up nor averaged, and numerator and"
                + " denominator of this one are not known"));
  }

  /** The sum of numerators over that of denominators. */
  static RollUp divided(
      Quotients.Quotient quotient,
      PartSums.Sum numerators,
      PartSums.Sum denominators,
      Optional<PartSums.Figure> own) {
    if (numerators.figure().isEmpty()) {
      return incomplete(numerators, own, missing(numerators, quotient.numerator()));
    }
    if (denominators.figure().isEmpty()) {
      return incomplete(denominators, own, missing(denominators, quotient.divisor()));
    }
    PartSums.Figure over = numerators.figure().get();
    PartSums.Figure under = denominators.figure().get();
    Optional<Bounded> value = quotient.of(over.bounded(), under.bounded());
    if (value.isEmpty()) {
      return incomplete(
          withheld(denominators), own, "the sum of " + quotient.divisor() + " is or may be zero");
    }
    List<String> evidence = new ArrayList<>(over.evidence());
    evidence.addAll(under.evidence());
    return whole(
        numerators, new PartSums.Figure(value.get(), over.exact() && under.exact(), evidence), own);
  }

  private static RollUp incomplete(PartSums.Sum sum, Optional<PartSums.Figure> own, String reason) {
    return new RollUp(sum, own, RollUpVerdict.INCOMPLETE, Optional.of(reason));
  }

  private static RollUp whole(
      PartSums.Sum sum, PartSums.Figure figure, Optional<PartSums.Figure> own) {
    return new RollUp(
        new PartSums.Sum(sum.parts(), sum.of(), sum.missing(), Optional.of(figure)),
        own,
        own.map(o -> verdict(o, figure)).orElse(RollUpVerdict.NO_OWN_FIGURE),
        figure.exact()
            ? Optional.empty()
            : Optional.of("a part is approximate: only the bounds of the sum are known"));
  }

  private static PartSums.Sum withheld(PartSums.Sum sum) {
    return new PartSums.Sum(sum.parts(), sum.of(), sum.missing(), Optional.empty());
  }

  /** Without a point on both sides there are bounds to hold against each other, no more. */
  private static RollUpVerdict verdict(PartSums.Figure own, PartSums.Figure sum) {
    if (sum.exact() && own.bounded().admits(sum.bounded().value())) {
      return RollUpVerdict.AGREES;
    }
    return own.bounded().overlaps(sum.bounded()) ? RollUpVerdict.ROUNDING : RollUpVerdict.DIFFERS;
  }

  private static String missing(PartSums.Sum sum, String what) {
    List<RegionCode> named = sum.missing().subList(0, Math.min(NAMED, sum.missing().size()));
    String codes = String.join(", ", named.stream().map(RegionCode::digits).toList());
    return "%d of the %d parts lack %s: %s%s"
        .formatted(
            sum.of() - sum.parts(),
            sum.of(),
            what,
            codes,
            named.size() < sum.missing().size() ? " and others" : "");
  }

  /** The sum as a point; empty where withheld or approximate. */
  Optional<BigDecimal> value() {
    return sum.figure().filter(PartSums.Figure::exact).map(f -> f.bounded().value());
  }

  /** The own figure less the sum; empty unless both are points. */
  Optional<BigDecimal> difference() {
    return own.filter(PartSums.Figure::exact)
        .flatMap(o -> value().map(v -> o.bounded().value().subtract(v)));
  }
}
