package org.tongbi.indicator;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a change is measured against: {@code yoy} (同比), {@code mom} (环比) or a named year.
 *
 * @param code {@code yoy}, {@code mom} or four digits
 */
public record ComparisonBase(String code) {
  // Before the constants, which are checked against it.
  private static final Pattern FORM = Pattern.compile("yoy|mom|[12][0-9]{3}");

  /** The same window of the year before, or the end of the year before (同比). */
  public static final ComparisonBase YEAR_ON_YEAR = new ComparisonBase("yoy");

  /** The window just before (环比). */
  public static final ComparisonBase PERIOD_ON_PERIOD = new ComparisonBase("mom");

  public ComparisonBase {
    Objects.requireNonNull(code, "code");
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("\"" + code + "\" is not yoy, mom or a year");
    }
  }

  /** A year that the text names (较2019年). */
  public static ComparisonBase year(int year) {
    return new ComparisonBase("%04d".formatted(year));
  }
}
