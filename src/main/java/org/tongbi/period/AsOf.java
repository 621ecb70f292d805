package org.tongbi.period;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The day whose knowledge counts (截至某日所知): what became known later, or nobody knows when, does not.
 *
 * @param day the last day that counts; {@link LocalDate#MAX} where everything counts
 */
public record AsOf(LocalDate day) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Everything counts, also what has no day. */
  public static final AsOf NOW = new AsOf(LocalDate.MAX);

  /** How users write that everything counts; for schedules, which have to write something. */
  private static final String IN_WORDS = "now";

  public AsOf {
    Objects.requireNonNull(day, "day");
  }

  /**
   * Reads a day as users write it, or {@code now}.
   *
   * @throws IllegalArgumentException with what was expected and what was found
   */
  public static AsOf parse(String written) {
    if (written.strip().equals(IN_WORDS)) {
      return NOW;
    }
    try {
      return new AsOf(LocalDate.parse(written.strip()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no day; write it as 2024-05-31, or now", e);
    }
  }

  /** Whether everything counts. */
  public boolean isNow() {
    return day.equals(LocalDate.MAX);
  }

  /** Whether something was known that became known on a day; empty: nobody knows when. */
  public boolean knows(Optional<LocalDate> since) {
    return isNow() || since.isPresent() && !since.get().isAfter(day);
  }

  /** The day as a run records it; empty where everything counts. */
  public String inWords() {
    return isNow() ? "" : day.toString();
  }
}
