package org.tongbi.audit.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.Coded;

/**
 * What a gate says of a run.
 *
 * @param failing how many of {@code measured} are as the gate's meaning says
 * @param measured of how many; 0 where there was nothing to measure
 */
public record GateVerdict(Gate gate, long failing, long measured, Outcome outcome, String limit) {
  private static final int SCALE = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What follows. */
  public enum Outcome implements Coded {
    /** Within the limits. */
    PASSED,
    /** There was nothing to measure. */
    NOT_MEASURED,
    /** Above the first limit: published, and said. */
    WARNED,
    /** Above the second limit: nothing is published. */
    STOPPED;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public GateVerdict {
    Objects.requireNonNull(gate, "gate");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(limit, "limit");
    if (failing < 0 || failing > measured) {
      throw new IllegalArgumentException(failing + " of " + measured + " is no share");
    }
  }

  /** Judges a measurement. */
  static GateVerdict of(Gate gate, long failing, long measured, Optional<GateLimits.Limit> limit) {
    if (measured == 0) {
      return new GateVerdict(gate, 0, 0, Outcome.NOT_MEASURED, "");
    }
    if (limit.isPresent()) {
      Optional<BigDecimal> stop = limit.get().stopAbove();
      if (stop.isPresent() && isAbove(failing, measured, stop.get())) {
        return new GateVerdict(gate, failing, measured, Outcome.STOPPED, text(stop.get()));
      }
      Optional<BigDecimal> warn = limit.get().warnAbove();
      if (warn.isPresent() && isAbove(failing, measured, warn.get())) {
        return new GateVerdict(gate, failing, measured, Outcome.WARNED, text(warn.get()));
      }
    }
    return new GateVerdict(gate, failing, measured, Outcome.PASSED, "");
  }

  /** Exactly, without dividing. */
  private static boolean isAbove(long failing, long measured, BigDecimal percent) {
    return BigDecimal.valueOf(failing)
            .multiply(HUNDRED)
            .compareTo(BigDecimal.valueOf(measured).multiply(percent))
        > 0;
  }

  private static String text(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }

  /** The share in per cent; empty where there was nothing to measure. */
  public Optional<BigDecimal> share() {
    return measured == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(failing)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(measured), SCALE, RoundingMode.HALF_EVEN));
  }

  /** What it says, as one line: {@code coverage: 3 of 40 …, more than 5 %; next: …}. */
  public String inWords() {
    String found = "%s: %d of %d %s".formatted(gate.code(), failing, measured, gate.meaning());
    return switch (outcome) {
      case PASSED -> found;
      case NOT_MEASURED -> gate.code() + ": nothing to measure";
      case WARNED, STOPPED -> found + ", more than " + limit + " %; next: " + gate.next();
    };
  }

  /** The row of the table {@code gate}. */
  Row toRow() {
    return RowFactory.create(
        gate.code(),
        failing,
        measured,
        share().orElse(null),
        limit.isEmpty() ? null : new BigDecimal(limit),
        outcome.code(),
        inWords());
  }
}
