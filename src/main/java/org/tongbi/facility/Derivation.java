package org.tongbi.facility;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;

/**
 * How an indicator of the catalogue is made of what facilities file (指标计算).
 *
 * @param population whose rate or count it is
 * @param part what is added up over facilities
 * @param people of a {@link Rule#POPULATION}: over whom; else empty
 * @param within of a {@link Rule#SHARE}: whose part of all institutions it is; else empty
 * @param scale by what the quotient is multiplied: 100 for per cent
 */
public record Derivation(
    Indicator indicator,
    Population population,
    Rule rule,
    Part part,
    Optional<PopulationColumn> people,
    Optional<Provider> within,
    int scale) {
  public Derivation {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(part, "part");
    if (scale < 1) {
      throw new IllegalArgumentException("scale is at least 1, not " + scale);
    }
    if ((rule == Rule.RATIO) == part.denominator().isEmpty()
        || (rule == Rule.POPULATION) != people.isPresent()
        || (rule == Rule.SHARE) != within.isPresent()) {
      throw new IllegalArgumentException(
          "the denominator does not suit the rule " + rule.code() + " of " + indicator.code());
    }
  }

  /** Whether the figures of single facilities, or of sets of them, have a meaning. */
  public boolean isOfFacilities() {
    return rule == Rule.COUNT || rule == Rule.RATIO;
  }

  /** The ways to make an indicator. */
  public enum Rule implements Coded {
    /** The sum itself. */
    COUNT,
    /** The sum over another sum of the same facilities. */
    RATIO,
    /** The sum over the people of the region. */
    POPULATION,
    /** The sum of one kind of provider over that of all. */
    SHARE;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
