package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * The figures of units of one window, added up to those of the units above them (逐级汇总).
 *
 * <p>The parts of a unit are all units directly below it at the end of the year: of a province its
 * prefectures and the counties that belong to none, of the nation the provinces whose figures the
 * national statistics add up. A part counts by its own figure; one without counts by the sum of its
 * own parts where that is whole.
 */
final class PartSums {
  /**
   * A figure of a unit.
   *
   * @param exact whether nothing in it is approximate
   * @param evidence the observations that it was made of
   */
  record Figure(Bounded bounded, boolean exact, List<String> evidence) {
    Figure {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * The sum of a unit's parts.
   *
   * @param parts how many of its parts have a figure
   * @param of how many parts it has
   * @param missing the others, by code
   * @param figure empty where a part is missing
   */
  record Sum(int parts, int of, List<RegionCode> missing, Optional<Figure> figure) {
    Sum {
      missing = List.copyOf(missing);
    }
  }

  private static final List<RegionLevel> UPWARD =
      List.of(RegionLevel.PREFECTURE, RegionLevel.PROVINCE, RegionLevel.NATION);

  private final UnitPlaces places;
  private final int year;
  private final Map<RegionCode, Sum> sums = new TreeMap<>();

  /**
   * Adds up.
   *
   * @param own the figures that units have of their own, by their codes at the end of {@code year}
   */
  PartSums(Map<RegionCode, Figure> own, int year, UnitPlaces places) {
    this(own, year, places, true);
  }

  private PartSums(
      Map<RegionCode, Figure> own, int year, UnitPlaces places, boolean standForTheirWholes) {
    this.places = places;
    this.year = year;
    Map<RegionCode, Figure> known = new HashMap<>(own);
    for (RegionLevel level : UPWARD) {
      for (RegionCode whole : wholes(known.keySet(), level)) {
        Sum sum = sum(whole, known);
        sums.put(whole, sum);
        if (standForTheirWholes) {
          sum.figure().ifPresent(figure -> known.putIfAbsent(whole, figure));
        }
      }
    }
  }

  /**
   * Only counts which parts have a figure of their own: what cannot be added up leaves a whole
   * without a figure, so that it counts for nothing above it.
   */
  static PartSums ofOwnAlone(Map<RegionCode, Figure> own, int year, UnitPlaces places) {
    return new PartSums(own, year, places, false);
  }

  /** The sums of all units that have a part with a figure, by code. */
  Map<RegionCode, Sum> all() {
    return sums;
  }

  /** The sum of a unit, of which no part need have a figure. */
  Sum of(RegionCode whole) {
    Sum sum = sums.get(whole);
    return sum != null ? sum : sum(whole, Map.of());
  }

  private Set<RegionCode> wholes(Set<RegionCode> known, RegionLevel level) {
    Set<RegionCode> wholes = new TreeSet<>();
    for (RegionCode part : known) {
      places
          .of(part, year)
          .parent()
          .filter(whole -> places.of(whole, year).level().equals(Optional.of(level)))
          .ifPresent(wholes::add);
    }
    return wholes;
  }

  private Sum sum(RegionCode whole, Map<RegionCode, Figure> known) {
    List<Figure> figures = new ArrayList<>();
    List<RegionCode> missing = new ArrayList<>();
    Set<RegionCode> parts = new TreeSet<>(Regions.standard().restatements().children(whole, year));
    for (RegionCode part : parts) {
      Figure figure = known.get(part);
      if (figure == null) {
        missing.add(part);
      } else {
        figures.add(figure);
      }
    }
    return new Sum(
        figures.size(),
        parts.size(),
        missing,
        missing.isEmpty() ? Optional.of(added(figures)) : Optional.empty());
  }

  private static Figure added(List<Figure> figures) {
    BigDecimal value = BigDecimal.ZERO;
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    boolean exact = true;
    List<String> evidence = new ArrayList<>();
    for (Figure figure : figures) {
      value = value.add(figure.bounded().value());
      low = low.add(figure.bounded().low());
      high = high.add(figure.bounded().high());
      exact &= figure.exact();
      evidence.addAll(figure.evidence());
    }
    return new Figure(new Bounded(value, low, high), exact, evidence);
  }
}
