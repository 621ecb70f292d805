package org.tongbi.facility.effective;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.issue.Issue;
import org.tongbi.issue.Severity;

/** The issues that a cell of a return can have, as bits of a whole number. */
final class CellIssues {
  private static final List<Issue> ALL =
      List.of(
          Issue.DUPLICATE_SUBMISSION,
          Issue.CONFLICTING_SUBMISSIONS,
          Issue.REVISED,
          Issue.NOT_APPROVED,
          Issue.NEGATIVE_VALUE,
          Issue.UNIT_SLIP,
          Issue.CUMULATIVE_AS_MONTHLY,
          Issue.MONTHLY_AS_CUMULATIVE,
          Issue.MONTHS_TOGETHER,
          Issue.FACILITY_CLOSED,
          Issue.MERGED_MONTH_TWICE,
          Issue.FILES_THROUGH_OTHER,
          Issue.IMPOSSIBLE_RELATION,
          Issue.STOCK_SUMMED,
          Issue.YEAR_MONTHS_DIFFER,
          Issue.CORRECTED);

  /** The bits of those that withhold a figure. */
  private static final int WITHHOLDING = withholding();

  private CellIssues() {}

  static int bit(Issue issue) {
    int place = ALL.indexOf(issue);
    if (place < 0) {
      throw new IllegalArgumentException(issue + " is no issue of a cell");
    }
    return 1 << place;
  }

  static boolean withhold(int bits) {
    return (bits & WITHHOLDING) != 0;
  }

  static List<Issue> list(int bits) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < ALL.size(); i++) {
      if ((bits & 1 << i) != 0) {
        issues.add(ALL.get(i));
      }
    }
    return issues;
  }

  private static int withholding() {
    int bits = 0;
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).severity() == Severity.WITHHELD) {
        bits |= 1 << i;
      }
    }
    return bits;
  }
}
