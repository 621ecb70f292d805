package org.tongbi.facility.effective;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.facility.CellState;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.registry.FacilityCorrections;
import org.tongbi.facility.registry.Refusal;
import org.tongbi.issue.Issue;

/**
 * Chooses, measure by measure, which submission for a period counts.
 *
 * <p>It is the latest approved one that states the measure; where none is approved, the latest
 * filed one. Two of equal standing and time that differ are a conflict: neither counts.
 */
final class EffectiveChoice {
  /** A total order, so that files and threads have no say. */
  static final Comparator<Submission> IN_TIME =
      Comparator.comparing(Submission::submittedAt)
          .thenComparing(Submission::sourceUri)
          .thenComparing(submission -> submission.locator().length())
          .thenComparing(Submission::locator)
          .thenComparing(Submission::orgCode)
          .thenComparing(Submission::status);

  private static final List<Measure> MEASURES = Measures.standard().all();
  private static final CellState[] STATES = CellState.values();

  private final List<Refusal> refusals;

  EffectiveChoice(List<Refusal> refusals) {
    this.refusals = refusals;
  }

  /**
   * The cells of one period.
   *
   * @param submissions for the period, in time; none that never counts
   */
  Cells choose(List<Submission> submissions, List<ReturnCorrection> corrections) {
    Cells cells = new Cells();
    if (submissions.size() == 1 && corrections.isEmpty()) {
      single(submissions.get(0), cells);
      return cells;
    }
    for (Measure measure : MEASURES) {
      List<ReturnCorrection> own = new ArrayList<>();
      for (ReturnCorrection correction : corrections) {
        if (correction.measure().index() == measure.index()) {
          own.add(correction);
        }
      }
      choose(measure, submissions, own, cells);
    }
    return cells;
  }

  private static void single(Submission submission, Cells cells) {
    for (int m = 0; m < submission.states().length; m++) {
      CellState state = STATES[submission.states()[m]];
      if (states(state)) {
        cells.set(m, submission.values()[m]);
        if (!submission.status().approved()) {
          cells.flag(m, Issue.NOT_APPROVED);
        }
      } else {
        note(state, m, cells);
      }
    }
    if (cells.stated != 0) {
      cells.used(submission.orgCode(), seconds(submission));
    }
  }

  void choose(
      Measure measure,
      List<Submission> submissions,
      List<ReturnCorrection> corrections,
      Cells cells) {
    int m = measure.index();
    List<Submission> best = best(submissions, m);
    if (best.isEmpty()) {
      submissions.forEach(submission -> note(STATES[submission.states()[m]], m, cells));
    }
    Mended mended = mend(measure, submissions, best, corrections, cells);
    if (mended.value.isPresent()) {
      cells.set(m, mended.value.getAsLong());
      use(mended.from, cells);
      return;
    }
    List<Submission> left = mended.from;
    if (left.isEmpty()) {
      return;
    }
    use(left, cells);
    long value = left.get(0).values()[m];
    if (left.stream().anyMatch(submission -> submission.values()[m] != value)) {
      cells.flag(m, Issue.CONFLICTING_SUBMISSIONS);
      left.forEach(submission -> conflict(measure, submission, left));
      return;
    }
    cells.set(m, value);
    if (left.size() > 1) {
      cells.flag(m, Issue.DUPLICATE_SUBMISSION);
    }
    if (!left.get(0).status().approved()) {
      cells.flag(m, Issue.NOT_APPROVED);
    }
    int revision = revision(submissions, left.get(0), m);
    if (revision > 0) {
      cells.revised(m, revision);
    }
  }

  /** The submissions of the best standing and latest time that state a measure. */
  static List<Submission> best(List<Submission> submissions, int m) {
    boolean approved = submissions.stream().anyMatch(s -> s.status().approved() && states(s, m));
    List<Submission> best = new ArrayList<>();
    for (Submission submission : submissions) {
      if (states(submission, m) && submission.status().approved() == approved) {
        if (!best.isEmpty() && submission.submittedAt().isAfter(best.get(0).submittedAt())) {
          best.clear();
        }
        best.add(submission);
      }
    }
    return best;
  }

  /** How many statements of other figures came before; one filed twice is one. */
  private static int revision(List<Submission> submissions, Submission effective, int m) {
    Set<List<Object>> before = new HashSet<>();
    for (Submission submission : submissions) {
      if (states(submission, m)
          && submission.submittedAt().isBefore(effective.submittedAt())
          && submission.values()[m] != effective.values()[m]) {
        before.add(List.of(submission.submittedAt(), submission.values()[m]));
      }
    }
    return before.size();
  }

  /**
   * What corrections leave.
   *
   * @param from the submissions that still state the cell, or that the value was set in
   */
  record Mended(List<Submission> from, OptionalLong value) {}

  Mended mend(
      Measure measure,
      List<Submission> submissions,
      List<Submission> best,
      List<ReturnCorrection> corrections,
      Cells cells) {
    int m = measure.index();
    Mended mended = new Mended(best, OptionalLong.empty());
    for (ReturnCorrection correction : corrections) {
      List<Submission> here = mended.from;
      List<Submission> matching =
          here.stream()
              .filter(s -> s.orgCode().equals(correction.orgCode()))
              .filter(s -> correction.expect().equals(OptionalLong.of(s.values()[m])))
              .toList();
      List<Submission> blank =
          here.isEmpty() && correction.expect().isEmpty() && correction.value().isPresent()
              ? submissions.stream().filter(s -> s.orgCode().equals(correction.orgCode())).toList()
              : List.of();
      if (mended.value.isPresent() || (matching.isEmpty() && blank.isEmpty())) {
        refusals.add(failed(correction, mended, m));
        continue;
      }
      cells.flag(m, Issue.CORRECTED);
      if (correction.value().isPresent()) {
        mended = new Mended(matching.isEmpty() ? blank : matching, correction.value());
      } else {
        List<Submission> left = new ArrayList<>(here);
        left.removeAll(matching);
        mended = new Mended(left, OptionalLong.empty());
      }
    }
    return mended;
  }

  private static Refusal failed(ReturnCorrection correction, Mended mended, int m) {
    Set<String> found = new TreeSet<>();
    for (Submission submission : mended.from) {
      if (submission.orgCode().equals(correction.orgCode())) {
        found.add(Figures.text(mended.value.orElse(submission.values()[m])));
      }
    }
    return FacilityCorrections.failed(
        correction.entry(),
        "%s of %s for %s is %s, not %s"
            .formatted(
                correction.measure().code(),
                correction.orgCode(),
                correction.period(),
                found.isEmpty() ? "not stated" : String.join(" or ", found),
                correction.expect().isPresent()
                    ? Figures.text(correction.expect().getAsLong())
                    : "blank"));
  }

  private void conflict(Measure measure, Submission submission, List<Submission> all) {
    long value = submission.values()[measure.index()];
    Submission other =
        all.stream().filter(s -> s.values()[measure.index()] != value).findFirst().orElseThrow();
    refusals.add(
        new Refusal(
            submission.sourceUri(),
            submission.locator() + " " + measure.code(),
            Issue.CONFLICTING_SUBMISSIONS,
            "it says %s; %s %s, of the same standing and time, says %s"
                .formatted(
                    Figures.text(value),
                    other.sourceUri(),
                    other.locator(),
                    Figures.text(other.values()[measure.index()])),
            submission.orgCode() + " " + submission.period()));
  }

  private static void use(List<Submission> submissions, Cells cells) {
    submissions.forEach(submission -> cells.used(submission.orgCode(), seconds(submission)));
  }

  private static void note(CellState state, int m, Cells cells) {
    if (state == CellState.NOT_APPLICABLE) {
      cells.notApplicable |= 1L << m;
    } else if (state == CellState.UNREADABLE) {
      cells.unreadable |= 1L << m;
    }
  }

  static boolean states(Submission submission, int m) {
    return states(STATES[submission.states()[m]]);
  }

  /** Below half a unit is stated as nothing: it cannot move a sum by a unit. */
  private static boolean states(CellState state) {
    return state == CellState.STATED || state == CellState.BELOW_HALF;
  }

  private static long seconds(Submission submission) {
    return submission.submittedAt().toEpochSecond(ZoneOffset.UTC);
  }
}
