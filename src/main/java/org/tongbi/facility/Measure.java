package org.tongbi.facility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One item of the forms that facilities file (统计指标项).
 *
 * @param index its place in {@link Measures#standard()}, from 0; the bit that stands for it
 * @param code its English name, lower case
 * @param title its Chinese title on the forms
 * @param unit the unit of its values after reading
 * @param per how many of those one unit of the form is: money is filed in thousands
 * @param dueFrom bulletin groups that owe it even where they never filed anything
 * @param atMost the measure that this one is a part of
 * @param aliases other Chinese titles
 */
public record Measure(
    int index,
    String code,
    String title,
    String unit,
    int per,
    MeasureAccrual accrual,
    Set<String> dueFrom,
    Optional<String> atMost,
    List<String> aliases) {
  /**
   * Values are kept in whole ten-thousandths of the unit, so that sums are exact and fast; forms
   * print no more than two digits behind the point, and a header in 万 shifts them by four.
   */
  public static final int SCALE = 4;

  public Measure {
    if (!code.matches("[a-z][a-z_]*")) {
      throw new IllegalArgumentException("\"" + code + "\" is no code of a measure");
    }
    if (title.isBlank() || unit.isBlank()) {
      throw new IllegalArgumentException("measure " + code + " needs a title and a unit");
    }
    if (per < 1) {
      throw new IllegalArgumentException("measure " + code + " has a unit of less than one");
    }
    Objects.requireNonNull(accrual, "accrual");
    dueFrom = Set.copyOf(dueFrom);
    Objects.requireNonNull(atMost, "atMost");
    aliases = List.copyOf(aliases);
  }

  /** The bit that stands for this measure in a set of measures. */
  public long bit() {
    return 1L << index;
  }
}
