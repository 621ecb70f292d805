package org.tongbi.facility.effective;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;

/**
 * What a facility owes (应报指标).
 *
 * <p>A measure is owed for a month in which the facility is open for the whole or a part, not
 * suspended, and files itself: if it ever stated that measure in a monthly return that may count,
 * or if all facilities of its group owe it. What cannot apply to it is not owed.
 */
final class DueRule {
  private static final Map<String, Long> BY_GROUP = byGroup();

  private final FacilityLife life;
  private final long monthly;
  private final long yearly;

  /**
   * The rule for one facility.
   *
   * @param submissions all that may count
   */
  DueRule(FacilityLife life, Collection<Submission> submissions) {
    this.life = life;
    long inMonths = 0;
    long inYears = 0;
    for (Submission submission : submissions) {
      long stated = stated(submission);
      if (submission.period().isYear()) {
        inYears |= stated;
      } else {
        inMonths |= stated;
      }
    }
    this.monthly = inMonths;
    this.yearly = inYears;
  }

  /**
   * The measures owed for a month, as bits.
   *
   * @param cells what was filed; null where nothing was
   * @param takenOver whether another facility filed for this one
   */
  long month(int month, Cells cells, boolean takenOver) {
    long counting = cells == null ? 0 : cells.counting();
    if (takenOver || !life.files(month)) {
      return counting;
    }
    long due = monthly | BY_GROUP.getOrDefault(life.span(month).bulletinGroup(), 0L);
    return (cells == null ? due : due & ~cells.notApplicable) | counting;
  }

  /** The measures that it ever stated in a yearly return, as bits. */
  long yearly() {
    return yearly;
  }

  private static long stated(Submission submission) {
    long bits = 0;
    for (int m = 0; m < submission.states().length; m++) {
      if (EffectiveChoice.states(submission, m)) {
        bits |= 1L << m;
      }
    }
    return bits;
  }

  private static Map<String, Long> byGroup() {
    Map<String, Long> groups = new HashMap<>();
    for (Measure measure : Measures.standard().all()) {
      measure.dueFrom().forEach(group -> groups.merge(group, measure.bit(), (a, b) -> a | b));
    }
    return groups;
  }
}
