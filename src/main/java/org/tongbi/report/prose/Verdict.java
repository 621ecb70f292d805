package org.tongbi.report.prose;

import java.util.Locale;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.issue.Issue;

/** What the arithmetic says of a stated figure (核算结论). */
public enum Verdict implements Coded {
  /** The numbers beside it give the figure. */
  AGREES,
  /** They give it but for the last digit, which was cut off or rounded otherwise. */
  ROUNDING,
  /** They do not give it, and the sentence leaves no other reading. */
  CONTRADICTS,
  /** They do not give it, but a number that is not said would. */
  EXPLAINED,
  /** What the figure is a share of is not said; the bounds of it are. */
  DENOMINATOR_NOT_SAID,
  /** Which numbers are meant cannot be told. */
  AMBIGUOUS;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The issue that the figure carries for it; empty where it carries none. */
  public Optional<Issue> issue() {
    return switch (this) {
      case CONTRADICTS -> Optional.of(Issue.PROSE_CONTRADICTION);
      case ROUNDING -> Optional.of(Issue.PROSE_ROUNDING);
      case EXPLAINED, DENOMINATOR_NOT_SAID -> Optional.of(Issue.DENOMINATOR_NOT_SAID);
      case AGREES, AMBIGUOUS -> Optional.empty();
    };
  }
}
