package org.tongbi.facility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Provider;

/**
 * The sums of one region and year over its facilities, month by month, from which the figures of
 * every window follow.
 *
 * <p>Not safe for use by many threads while it is being filled.
 */
public final class YearSums {
  /** How many numbers each part has in an array of sums. */
  public static final int WIDTH = 3;

  /** What one facility whose cells count adds to the third number: it counts, and it is due. */
  public static final long COUNTED = (1L << 32) + 1;

  /** What one facility adds whose cells are due and missing. */
  public static final long DUE_ONLY = 1;

  private static final long LOW = (1L << 32) - 1;
  private static final int PERIODS = 13;

  private final Map<Provider, long[][]> sums = new EnumMap<>(Provider.class);
  private final String[] doubts = new String[PERIODS];
  private final LocalDate[] vintages = new LocalDate[PERIODS];

  /**
   * Adds what facilities of a kind filed for a period.
   *
   * @param month 1 to 12, or 0 for the year as a whole
   * @param monthSums for each part its numerator and denominator in ten-thousandths, and {@link
   *     #COUNTED} for each facility whose cells count, {@link #DUE_ONLY} for each other that is due
   * @param vintage may be null
   * @param doubt may be null
   */
  public void add(Provider provider, int month, long[] monthSums, LocalDate vintage, String doubt) {
    long[][] months = sums.computeIfAbsent(provider, key -> new long[PERIODS][]);
    long[] before = months[month];
    if (before == null) {
      months[month] = monthSums;
    } else {
      for (int i = 0; i < before.length; i++) {
        before[i] = Math.addExact(before[i], monthSums[i]);
      }
    }
    if (vintage != null && (vintages[month] == null || vintage.isAfter(vintages[month]))) {
      vintages[month] = vintage;
    }
    if (doubt != null && (doubts[month] == null || doubt.compareTo(doubts[month]) < 0)) {
      doubts[month] = doubt;
    }
  }

  /** The kinds of provider that filed something, in the order of the enum. */
  public Set<Provider> providers() {
    return Collections.unmodifiableSet(sums.keySet());
  }

  /**
   * The figure of an indicator in a window.
   *
   * @param people of the region in the year, for a derivation over people; null where unknown
   * @return empty where nothing is due, or the sum below the line is zero
   */
  public Optional<WindowFigure> figure(
      Derivation derivation, Provider provider, MonthSpan window, Long people) {
    return switch (derivation.rule()) {
      case SHARE -> provider == Provider.ALL ? share(derivation, window) : Optional.empty();
      default -> figure(derivation, total(derivation.part(), provider, window), window, people);
    };
  }

  private Optional<WindowFigure> figure(
      Derivation derivation, Total total, MonthSpan window, Long people) {
    if (total.due() == 0) {
      return Optional.empty();
    }
    boolean unknown = false;
    BigDecimal value = null;
    if (total.counted() > 0) {
      switch (derivation.rule()) {
        case COUNT -> value = WindowFigure.amount(total.numerator(), derivation.scale());
        case RATIO -> {
          if (total.denominator() == 0) {
            return Optional.empty();
          }
          value = WindowFigure.quotient(total.numerator(), total.denominator(), derivation.scale());
        }
        case POPULATION -> {
          unknown = people == null || people <= 0;
          if (!unknown) {
            long tenThousandths = Math.multiplyExact(people, tenThousand());
            value = WindowFigure.quotient(total.numerator(), tenThousandths, derivation.scale());
          }
        }
        default -> throw new IllegalStateException(derivation.rule().code());
      }
    }
    return Optional.of(made(derivation.part(), window, total, value, unknown));
  }

  private Optional<WindowFigure> share(Derivation derivation, MonthSpan window) {
    Total whole = total(derivation.part(), Provider.ALL, window);
    Total part = total(derivation.part(), derivation.within().orElseThrow(), window);
    if (whole.due() == 0 || part.due() == 0 || whole.numerator() == 0) {
      return Optional.empty();
    }
    BigDecimal value =
        whole.counted() == 0 || part.counted() == 0
            ? null
            : WindowFigure.quotient(part.numerator(), whole.numerator(), derivation.scale());
    return Optional.of(made(derivation.part(), window, whole, value, false));
  }

  private WindowFigure made(
      Part part, MonthSpan window, Total total, BigDecimal value, boolean unknown) {
    String doubt = null;
    LocalDate vintage = null;
    for (int month = window.firstOf(part.accrual()); month <= window.last(); month++) {
      doubt = doubt == null ? doubts[month] : doubt;
      LocalDate filed = vintages[month];
      vintage = vintage == null || filed != null && filed.isAfter(vintage) ? filed : vintage;
    }
    return new WindowFigure(
        doubt == null ? Optional.ofNullable(value) : Optional.empty(),
        total.counted(),
        total.due(),
        Optional.ofNullable(vintage),
        Optional.ofNullable(doubt),
        unknown);
  }

  private Total total(Part part, Provider provider, MonthSpan window) {
    long[][] months = sums.get(provider);
    long numerator = 0;
    long denominator = 0;
    long counts = 0;
    if (months != null) {
      for (int month = window.firstOf(part.accrual()); month <= window.last(); month++) {
        if (months[month] != null) {
          int at = WIDTH * part.index();
          numerator = Math.addExact(numerator, months[month][at]);
          denominator = Math.addExact(denominator, months[month][at + 1]);
          counts += months[month][at + 2];
        }
      }
    }
    return new Total(numerator, denominator, counts >>> 32, counts & LOW);
  }

  private static long tenThousand() {
    return 10_000;
  }

  private record Total(long numerator, long denominator, long counted, long due) {}
}
