package org.tongbi.facility.reading;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tongbi.facility.Measure;

/**
 * A column of numbers: where it stands and what one of its units is worth.
 *
 * @param code the measure's or denominator's English name
 * @param index the column's place, from 0
 * @param multiplier how many of the base unit one unit of the column is
 * @param unit the column's unit as a cell may repeat it, {@code 千元}
 * @param whole whether what it counts has no fractions
 */
record NumberColumn(String code, int index, long multiplier, String unit, boolean whole) {
  private static final Set<String> NOT_APPLICABLE = Set.of("-", "/", "—", "–", "−", "--", "——");

  private static final Set<String> BELOW_HALF = Set.of("…", "……", "...", "......", "⋯", "⋯⋯");

  private static final long TEN_THOUSANDTHS = 10_000;

  /** No facility's figure and no population reaches a trillion; a cell that does is damaged. */
  private static final long LIMIT = 1_000_000_000_000L * TEN_THOUSANDTHS;

  /** So many digits in a row are read without a look at their marks. */
  private static final int SHORT = 9;

  /** From this power on spreadsheets print a rounded number in scientific notation. */
  private static final int ROUNDED_POWER = 11;

  private static final int LONGEST = 40;

  NumberColumn {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(unit, "unit");
    if (index < 0 || multiplier < 1 || multiplier > LIMIT / TEN_THOUSANDTHS) {
      throw new IllegalArgumentException("no column of numbers: " + code + " at " + index);
    }
  }

  /** What a cell of this column says; never fails. */
  FiledNumber read(String cell) {
    int length = cell.length();
    if (length == 0) {
      return FiledNumber.BLANK;
    }
    if (length <= SHORT) {
      long digits = digits(cell);
      if (digits >= 0) {
        return exact(cell, BigDecimal.valueOf(digits));
      }
    }
    String text = CellText.clean(cell);
    if (text.isEmpty()) {
      return FiledNumber.BLANK;
    }
    if (NOT_APPLICABLE.contains(text)) {
      return FiledNumber.NOT_APPLICABLE;
    }
    if (BELOW_HALF.contains(text)) {
      return FiledNumber.BELOW_HALF;
    }
    String number = text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text;
    try {
      return exact(cell, NumberText.read(CellText.stripped(number), ROUNDED_POWER));
    } catch (CellProblem problem) {
      return unreadable(text, otherUnit(text).orElse(problem.getMessage()));
    }
  }

  /** That a cell says a unit of its own, which is not the column's. */
  private Optional<String> otherUnit(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) > 0x7f) {
      end--;
    }
    String own = text.substring(end);
    return end > 0 && !own.equals(unit) && Unit.of(own).isPresent()
        ? Optional.of("its unit " + own + " is not the column's " + unit)
        : Optional.empty();
  }

  /** The number of a short cell of digits alone; negative where it is none. */
  private static long digits(String cell) {
    long digits = 0;
    for (int i = 0; i < cell.length(); i++) {
      int digit = cell.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      digits = digits * 10 + digit;
    }
    return digits;
  }

  private FiledNumber exact(String cell, BigDecimal number) {
    if (number.scale() == 0 && number.precision() <= SHORT) {
      long base = number.longValue() * multiplier;
      if (Math.abs(base) <= LIMIT / TEN_THOUSANDTHS) {
        return FiledNumber.stated(base * TEN_THOUSANDTHS);
      }
    }
    BigDecimal scaled =
        number.multiply(BigDecimal.valueOf(multiplier)).scaleByPowerOfTen(Measure.SCALE);
    if (scaled.abs().compareTo(BigDecimal.valueOf(LIMIT)) > 0) {
      return unreadable(cell, "it is larger than anything that is counted here");
    }
    if (scaled.stripTrailingZeros().scale() > 0) {
      return unreadable(cell, "it has more than four digits behind the point, which are not cut");
    }
    long value = scaled.longValueExact();
    if (whole && value % TEN_THOUSANDTHS != 0) {
      return unreadable(cell, "what is counted in " + unit + " here comes out with a fraction");
    }
    return FiledNumber.stated(value);
  }

  private FiledNumber unreadable(String cell, String why) {
    String shown = cell.length() > LONGEST ? cell.substring(0, LONGEST) + "..." : cell;
    return FiledNumber.unreadable(code + " \"" + shown + "\": " + why);
  }
}
