package org.tongbi.facility.effective;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.Correction;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;

/**
 * An entry of the corrections file about one cell of a return.
 *
 * @param expect what is found there today, in ten-thousandths of the unit; empty: a blank
 * @param value what to put there; empty: take back what is there
 */
public record ReturnCorrection(
    Correction entry,
    String orgCode,
    FilingPeriod period,
    Measure measure,
    OptionalLong expect,
    OptionalLong value) {
  private static final Pattern LOCATOR =
      Pattern.compile("([^/]+)/([12][0-9]{3})(?:-(0[1-9]|1[0-2]))?/([a-z_]+)");

  public ReturnCorrection {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(orgCode, "orgCode");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(measure, "measure");
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException with what is wrong in words
   */
  public static ReturnCorrection of(Correction entry) {
    Matcher locator = LOCATOR.matcher(entry.locator());
    if (!locator.matches()) {
      throw new IllegalArgumentException(
          "\"" + entry.locator() + "\" is no locator such as CODE/2024-05/visits_total");
    }
    Optional<Measure> measure = Measures.standard().find(locator.group(4));
    if (measure.isEmpty()) {
      throw new IllegalArgumentException("there is no measure \"" + locator.group(4) + "\"");
    }
    boolean set = entry.action().equals("set");
    if (!set && !entry.action().equals("withdraw")) {
      throw new IllegalArgumentException(
          "the action \"" + entry.action() + "\" is neither set nor withdraw");
    }
    OptionalLong value = set ? number("value", entry.value()) : OptionalLong.empty();
    if (set && value.isEmpty()) {
      throw new IllegalArgumentException("it sets no value");
    }
    int month =
        locator.group(3) == null ? FilingPeriod.WHOLE_YEAR : Integer.parseInt(locator.group(3));
    return new ReturnCorrection(
        entry,
        locator.group(1),
        new FilingPeriod(Integer.parseInt(locator.group(2)), month),
        measure.get(),
        number("expect", entry.expect()),
        value);
  }

  private static OptionalLong number(String column, String cell) {
    if (cell.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(new BigDecimal(cell).movePointRight(Measure.SCALE).longValueExact());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " \"" + cell + "\" is no number", e);
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          column + " \"" + cell + "\" is too large or has more than four decimals", e);
    }
  }
}
