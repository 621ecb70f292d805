package org.tongbi.facility;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * One return as filed once: every later filing for the same period is another submission (上报版本).
 *
 * @param orgCode whose return it is, cleaned
 * @param submittedAt when it was filed; a day alone means its beginning
 * @param sourceUri the file, relative to the path given
 * @param locator where in the file, {@code line 7}
 * @param values by {@link Measure#index()}, in ten-thousandths of the measure's unit; 0 where the
 *     state is not {@link CellState#STATED}
 * @param states by {@link Measure#index()}: ordinals of {@link CellState}
 */
public record Submission(
    String orgCode,
    FilingPeriod period,
    LocalDateTime submittedAt,
    AuditStatus status,
    String sourceUri,
    String locator,
    long[] values,
    byte[] states) {
  public Submission {
    Objects.requireNonNull(orgCode, "orgCode");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(submittedAt, "submittedAt");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(locator, "locator");
    int measures = Measures.standard().all().size();
    if (values.length != measures || states.length != measures) {
      throw new IllegalArgumentException(
          "a submission has " + measures + " measures, not " + values.length);
    }
  }

  /** What the cell of a measure says. */
  public CellState state(Measure measure) {
    return STATES[states[measure.index()]];
  }

  private static final CellState[] STATES = CellState.values();
}
