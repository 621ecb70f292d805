package org.tongbi.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What reports stated for one cell, each with the day it became known (各期数据).
 *
 * @param figures in the order of choice, best first
 */
record KnownFigures(List<Figure> figures) {
  /**
   * A figure and when it became known.
   *
   * @param value as stated, exact
   */
  record Figure(BigDecimal value, LocalDate knownOn, String observationId) {
    Figure {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(knownOn, "knownOn");
      Objects.requireNonNull(observationId, "observationId");
    }
  }

  KnownFigures {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("a cell of which nothing is known has no figures");
    }
    figures = List.copyOf(figures);
  }

  /** The days on which something became known, first one first. */
  TreeSet<LocalDate> days() {
    TreeSet<LocalDate> days = new TreeSet<>(Comparator.naturalOrder());
    figures.forEach(figure -> days.add(figure.knownOn()));
    return days;
  }

  /**
   * The figure that would have been chosen on a day.
   *
   * <p>The order of choice does not depend on the day, so that it is the best of those known.
   */
  Optional<Figure> answer(LocalDate day) {
    return figures.stream().filter(figure -> !figure.knownOn().isAfter(day)).findFirst();
  }
}
