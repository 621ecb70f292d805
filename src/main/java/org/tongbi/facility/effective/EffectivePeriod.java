package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;

/**
 * What counts of a facility for one month or year.
 *
 * @param orgCode the code that it filed under
 * @param span the version of the registry that held at the period's end
 * @param due the measures that it owes, as bits
 * @param full of a year: whether it was open in all months; of a month: true
 * @param submittedOn when the latest submission used was filed; empty where nothing was
 * @param values by {@link Measure#index()}, in ten-thousandths; meaningless where {@code counting}
 *     has no bit
 * @param counting the measures that have a figure that counts, as bits
 */
public record EffectivePeriod(
    String orgCode,
    FacilitySpan span,
    FilingPeriod period,
    long due,
    boolean full,
    Optional<LocalDate> submittedOn,
    long[] values,
    long counting,
    List<CellNote> notes) {
  public EffectivePeriod {
    Objects.requireNonNull(orgCode, "orgCode");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(submittedOn, "submittedOn");
    if ((counting & ~due) != 0) {
      throw new IllegalArgumentException("what counts for " + period + " was due");
    }
    notes = List.copyOf(notes);
  }

  /** Whether the figure of a measure counts. */
  public boolean counts(Measure measure) {
    return (counting & measure.bit()) != 0;
  }
}
