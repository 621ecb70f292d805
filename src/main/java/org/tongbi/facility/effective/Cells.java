package org.tongbi.facility.effective;

import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/** The cells of one period of one facility, by {@link org.tongbi.facility.Measure#index()}. */
final class Cells {
  private static final int MEASURES = Measures.standard().all().size();

  final long[] values = new long[MEASURES];

  /** Which have an effective figure, be it withheld. */
  long stated;

  /** Which cannot apply to the facility. */
  long notApplicable;

  /** Which were filed, but could not be read. */
  long unreadable;

  /** Which count although an issue is noted: the year's return is suspect, but the months count. */
  long madeOfMonths;

  /** When the latest submission used was filed: seconds since 1970. */
  long submittedAt = Long.MIN_VALUE;

  /** The code that it was filed under; null where nothing was filed. */
  String orgCode;

  private int[] issues;
  private int[] revisions;

  boolean states(int measure) {
    return (stated & 1L << measure) != 0;
  }

  /** Whether the cell has a figure that nothing withholds. */
  boolean counts(int measure) {
    return states(measure)
        && ((madeOfMonths & 1L << measure) != 0 || !CellIssues.withhold(issues(measure)));
  }

  /** The measures whose figures count, as bits. */
  long counting() {
    if (issues == null) {
      return stated;
    }
    long bits = 0;
    for (int m = 0; m < MEASURES; m++) {
      if (counts(m)) {
        bits |= 1L << m;
      }
    }
    return bits;
  }

  void set(int measure, long value) {
    values[measure] = value;
    stated |= 1L << measure;
  }

  void flag(int measure, Issue issue) {
    flag(measure, CellIssues.bit(issue));
  }

  /** Adds bits of {@link CellIssues}. */
  void flag(int measure, int bits) {
    if (issues == null && bits != 0) {
      issues = new int[MEASURES];
    }
    if (bits != 0) {
      issues[measure] |= bits;
    }
  }

  /** Flags every cell that has a figure. */
  void flagAll(Issue issue) {
    for (int m = 0; m < MEASURES; m++) {
      if (states(m)) {
        flag(m, issue);
      }
    }
  }

  void revised(int measure, int times) {
    if (revisions == null) {
      revisions = new int[MEASURES];
    }
    revisions[measure] = times;
    flag(measure, Issue.REVISED);
  }

  /** Takes over what was noted of a cell elsewhere. */
  void revised(int measure, int times, int bits) {
    if (times > 0) {
      revised(measure, times);
    }
    flag(measure, bits);
  }

  void unflag(int measure, Issue issue) {
    if (issues != null) {
      issues[measure] &= ~CellIssues.bit(issue);
    }
  }

  /** The bits of {@link CellIssues}. */
  int issues(int measure) {
    return issues == null ? 0 : issues[measure];
  }

  boolean has(int measure, Issue issue) {
    return (issues(measure) & CellIssues.bit(issue)) != 0;
  }

  int revision(int measure) {
    return revisions == null ? 0 : revisions[measure];
  }

  boolean hasIssues() {
    return issues != null;
  }

  /** Takes note of a filing that a figure came from; the last one gives the code. */
  void used(String filedUnder, long seconds) {
    if (orgCode == null
        || seconds > submittedAt
        || (seconds == submittedAt && filedUnder.compareTo(orgCode) > 0)) {
      submittedAt = seconds;
      orgCode = filedUnder;
    }
  }
}
