package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;

/** The indicators that are one indicator over another, or over people (相对指标). */
final class Quotients {
  private static final String PEOPLE = "people:";

  /**
   * One of them.
   *
   * @param population of the indicator and of its numerator
   * @param denominator an indicator's code; empty where {@code people} is not
   * @param people a column of the denominators table; empty where {@code denominator} is not
   * @param scale by what the quotient is multiplied
   */
  record Quotient(
      String indicator,
      String population,
      String numerator,
      Optional<String> denominator,
      Optional<PopulationColumn> people,
      int scale) {
    Quotient {
      if (denominator.isPresent() == people.isPresent()) {
        throw new IllegalArgumentException(indicator + " is over an indicator or over people");
      }
      if (scale < 1) {
        throw new IllegalArgumentException("scale is at least 1, not " + scale);
      }
    }

    /** What it is divided by, as a reason names it. */
    String divisor() {
      return denominator.orElseGet(() -> people.orElseThrow().code());
    }

    /**
     * The quotient, with every value that numerator and denominator admit.
     *
     * @return empty unless every value that the denominator admits is above zero
     */
    Optional<Bounded> of(Bounded over, Bounded under) {
      if (under.low().signum() <= 0) {
        return Optional.empty();
      }
      BigDecimal value = divide(over.value(), under.value(), RoundingMode.HALF_EVEN);
      BigDecimal lowDivisor = over.low().signum() >= 0 ? under.high() : under.low();
      BigDecimal highDivisor = over.high().signum() >= 0 ? under.low() : under.high();
      return Optional.of(
          new Bounded(
              value,
              divide(over.low(), lowDivisor, RoundingMode.FLOOR),
              divide(over.high(), highDivisor, RoundingMode.CEILING)));
    }

    private BigDecimal divide(BigDecimal over, BigDecimal under, RoundingMode rounding) {
      return over.multiply(BigDecimal.valueOf(scale))
          .divide(under, Bounded.DIVISION_SCALE, rounding);
    }
  }

  private record Key(String indicator, String population) {}

  private final Map<Key, Quotient> all;

  private Quotients(Map<Key, Quotient> all) {
    this.all = all;
  }

  /** Those that Tongbi carries, read once. */
  static Quotients standard() {
    return Standard.QUOTIENTS;
  }

  /** Whether an indicator is made of a numerator and a denominator for some population. */
  Optional<Quotient> find(String indicator, String population) {
    return Optional.ofNullable(all.get(new Key(indicator, population)));
  }

  /** Those whose numerator is an indicator of a population. */
  List<Quotient> over(String numerator, String population) {
    return all.values().stream()
        .filter(q -> q.numerator().equals(numerator) && q.population().equals(population))
        .toList();
  }

  /** Those whose denominator is an indicator. */
  List<Quotient> under(String denominator) {
    return all.values().stream()
        .filter(q -> q.denominator().equals(Optional.of(denominator)))
        .toList();
  }

  /** Those over people. */
  List<Quotient> overPeople() {
    return all.values().stream().filter(q -> q.people().isPresent()).toList();
  }

  /**
   * Reads them.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of an unknown code, or of one that is
   *     there twice
   */
  static Quotients read(CsvTable table, Catalogue catalogue) {
    Map<Key, Quotient> all = new LinkedHashMap<>();
    table
        .requireColumns("indicator", "population", "numerator", "denominator", "scale")
        .rows(
            row -> {
              Quotient quotient;
              try {
                quotient = quotient(row, catalogue);
              } catch (IllegalArgumentException e) {
                throw row.complaint(e.getMessage());
              }
              if (all.put(new Key(quotient.indicator(), quotient.population()), quotient) != null) {
                throw row.complaint(
                    quotient.indicator()
                        + " of population "
                        + quotient.population()
                        + " is there twice");
              }
              return quotient;
            });
    return new Quotients(all);
  }

  private static Quotient quotient(CsvTable.Row row, Catalogue catalogue) {
    String under = row.need("denominator");
    boolean ofPeople = under.startsWith(PEOPLE);
    return new Quotient(
        catalogue.get(row.need("indicator")).code(),
        Coded.of(Population.class, row.need("population")).code(),
        catalogue.get(row.need("numerator")).code(),
        ofPeople ? Optional.empty() : Optional.of(catalogue.get(under).code()),
        ofPeople
            ? Optional.of(Coded.of(PopulationColumn.class, under.substring(PEOPLE.length())))
            : Optional.empty(),
        row.number("scale"));
  }

  private static final class Standard {
    static final Quotients QUOTIENTS =
        read(CsvTable.resource(Quotients.class, "quotients.csv"), Catalogue.standard());
  }
}
