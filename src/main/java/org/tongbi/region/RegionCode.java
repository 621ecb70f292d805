package org.tongbi.region;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The six-digit code of an administrative division (行政区划代码, GB/T 2260); {@code 000000} is the
 * nation.
 *
 * @param digits six digits
 */
public record RegionCode(String digits) implements Comparable<RegionCode> {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

  /** The nation (全国). */
  public static final RegionCode NATION = new RegionCode("000000");

  public RegionCode {
    Objects.requireNonNull(digits, "digits");
    if (!SIX_DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "a region code has six digits, but this is \"" + digits + "\"");
    }
  }

  @Override
  public int compareTo(RegionCode other) {
    return digits.compareTo(other.digits);
  }

  @Override
  public String toString() {
    return digits;
  }
}
