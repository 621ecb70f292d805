package org.tongbi.facility.effective;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Submission;
import org.tongbi.issue.Issue;

/**
 * What was chosen for one cell of one period, and what became of each submission (上报取舍).
 *
 * @param value what is chosen, in ten-thousandths, before the facility's history is asked about it;
 *     empty where nothing is
 * @param revision how many statements of other figures came before
 * @param submissions all of the period in time, those that never count included
 */
public record ReturnDecision(OptionalLong value, int revision, List<Judged> submissions) {
  public ReturnDecision {
    Objects.requireNonNull(value, "value");
    submissions = List.copyOf(submissions);
  }

  /** One submission with how it stands to the cell. */
  public record Judged(Submission submission, ReturnStanding standing) {
    public Judged {
      Objects.requireNonNull(submission, "submission");
      Objects.requireNonNull(standing, "standing");
    }
  }

  /**
   * Makes the choice once more, by the rules that the night made it by.
   *
   * @param all the facility's submissions for one period, in any order
   * @param corrections those of the period, in the order of their file
   */
  public static ReturnDecision of(
      Measure measure, List<Submission> all, List<ReturnCorrection> corrections) {
    List<Submission> inTime = all.stream().sorted(EffectiveChoice.IN_TIME).toList();
    List<Submission> counting = inTime.stream().filter(s -> s.status().counts()).toList();
    List<ReturnCorrection> own =
        corrections.stream().filter(c -> c.measure().index() == measure.index()).toList();
    Cells cells = new Cells();
    new EffectiveChoice(new ArrayList<>()).choose(measure, counting, own, cells);
    int m = measure.index();
    List<Submission> best = EffectiveChoice.best(counting, m);
    EffectiveChoice.Mended mended =
        new EffectiveChoice(new ArrayList<>()).mend(measure, counting, best, own, new Cells());
    boolean conflict = cells.has(m, Issue.CONFLICTING_SUBMISSIONS);
    return new ReturnDecision(
        cells.states(m) ? OptionalLong.of(cells.values[m]) : OptionalLong.empty(),
        cells.revision(m),
        inTime.stream().map(s -> new Judged(s, standing(s, m, best, mended, conflict))).toList());
  }

  private static ReturnStanding standing(
      Submission submission,
      int measure,
      List<Submission> best,
      EffectiveChoice.Mended mended,
      boolean conflict) {
    boolean used = mended.from().contains(submission);
    if (!submission.status().counts()) {
      return ReturnStanding.NEVER_COUNTS;
    }
    if (mended.value().isPresent() && used) {
      return ReturnStanding.CORRECTED;
    }
    if (!EffectiveChoice.states(submission, measure)) {
      return ReturnStanding.STATES_NOTHING;
    }
    if (!best.contains(submission)) {
      boolean approved = best.get(0).status().approved();
      return submission.status().approved() == approved
          ? ReturnStanding.SUPERSEDED
          : ReturnStanding.NOT_APPROVED;
    }
    if (mended.value().isPresent()) {
      return ReturnStanding.OVERRULED;
    }
    if (!used) {
      return ReturnStanding.TAKEN_BACK;
    }
    if (conflict) {
      return ReturnStanding.CONFLICTS;
    }
    return mended.from().indexOf(submission) == 0
        ? ReturnStanding.COUNTS
        : ReturnStanding.SAME_AGAIN;
  }
}
