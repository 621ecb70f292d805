package org.tongbi.audit.explain;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.Coded;

/**
 * What became of a number that a report states (取舍).
 *
 * @param rule of one that lost: the rule that put another before it
 */
public record Use(Role role, Optional<String> rule) {
  /** The rule by which a change goes first that is stated in the indicator's own way. */
  public static final String FITTING_STATISTIC = "fitting_statistic";

  /** What a number is in its cell. */
  public enum Role implements Coded {
    /** It is the value of the cell. */
    CHOSEN,
    /** Another number is the value of the cell. */
    NOT_CHOSEN,
    /** It is the stated change that the computed one is set beside. */
    STATED_CHANGE,
    /** Another stated change is. */
    OTHER_STATED_CHANGE,
    /** It is no level, and no change against the year before of the window asked about. */
    BESIDE;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Use {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(rule, "rule");
  }

  static Use of(Role role) {
    return new Use(role, Optional.empty());
  }

  static Use lost(Role role, String rule) {
    return new Use(role, Optional.of(rule));
  }
}
