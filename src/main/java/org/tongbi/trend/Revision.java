package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How far the figure of a cell moved between the first day it was known and the last (修订).
 *
 * @param move latest less first, in the revision's unit, {@value #SCALE} digits, half to even;
 *     empty where a base is zero
 * @param signChanged whether a rise became a fall or a fall a rise; false for a level
 * @param evidence the observations of the first day, then those of the last
 */
record Revision(Optional<BigDecimal> move, boolean signChanged, List<String> evidence) {
  /** Digits behind the point that a division keeps. */
  static final int SCALE = 10;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Revision {
    Objects.requireNonNull(move, "move");
    evidence = List.copyOf(evidence);
  }

  /**
   * The revision of a level, in per cent of the first; empty where it was known on one day only.
   */
  static Optional<Revision> ofLevel(KnownFigures cell) {
    TreeSet<LocalDate> days = cell.days();
    if (days.size() < 2) {
      return Optional.empty();
    }
    KnownFigures.Figure first = cell.answer(days.first()).orElseThrow();
    KnownFigures.Figure latest = cell.answer(days.last()).orElseThrow();
    return Optional.of(
        new Revision(
            percent(latest.value(), first.value()),
            false,
            List.of(first.observationId(), latest.observationId())));
  }

  /**
   * The revision of a year-on-year change; empty where both levels became known on one day and
   * nothing came later.
   *
   * @param rate whether the change is a difference, not a share of the earlier level
   */
  static Optional<Revision> ofChange(KnownFigures cell, KnownFigures prior, boolean rate) {
    TreeSet<LocalDate> days = cell.days();
    days.addAll(prior.days());
    LocalDate begin = later(cell.days().first(), prior.days().first());
    if (!days.last().isAfter(begin)) {
      return Optional.empty();
    }
    Optional<Change> first =
        days.tailSet(begin).stream()
            .map(day -> change(cell, prior, day, rate))
            .flatMap(Optional::stream)
            .findFirst();
    Optional<Change> latest = change(cell, prior, days.last(), rate);
    if (first.isEmpty() || latest.isEmpty()) {
      return Optional.of(new Revision(Optional.empty(), false, List.of()));
    }
    BigDecimal before = first.get().value();
    BigDecimal after = latest.get().value();
    return Optional.of(
        new Revision(
            Optional.of(after.subtract(before)),
            before.signum() * after.signum() < 0,
            List.of(
                first.get().level().observationId(),
                first.get().prior().observationId(),
                latest.get().level().observationId(),
                latest.get().prior().observationId())));
  }

  private record Change(KnownFigures.Figure level, KnownFigures.Figure prior, BigDecimal value) {}

  private static Optional<Change> change(
      KnownFigures cell, KnownFigures prior, LocalDate day, boolean rate) {
    KnownFigures.Figure level = cell.answer(day).orElseThrow();
    KnownFigures.Figure base = prior.answer(day).orElseThrow();
    Optional<BigDecimal> value =
        rate
            ? Optional.of(level.value().subtract(base.value()))
            : percent(level.value(), base.value());
    return value.map(v -> new Change(level, base, v.setScale(SCALE, RoundingMode.HALF_EVEN)));
  }

  private static Optional<BigDecimal> percent(BigDecimal value, BigDecimal base) {
    return base.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            value.subtract(base).multiply(HUNDRED).divide(base, SCALE, RoundingMode.HALF_EVEN));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
