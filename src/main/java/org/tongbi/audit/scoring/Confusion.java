package org.tongbi.audit.scoring;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.tongbi.indicator.Coded;

/** A mistake in a found observation that makes a wrong figure look right. */
public enum Confusion implements Coded {
  /** What is wanted was taken for what was reached. */
  TARGET_AS_ACTUAL((label, got) -> isTarget(label) && !isTarget(got)),
  /** What was reached was taken for what is wanted. */
  ACTUAL_AS_TARGET((label, got) -> !isTarget(label) && isTarget(got)),
  /** A facility's number was credited to a region. */
  FACILITY_AS_REGION((label, got) -> isFacility(label) && !isFacility(got)),
  /** A region's number was credited to a facility. */
  REGION_AS_FACILITY((label, got) -> !isFacility(label) && isFacility(got));

  private final BiPredicate<Labelled, Labelled> mistake;

  Confusion(BiPredicate<Labelled, Labelled> mistake) {
    this.mistake = mistake;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many of the found observations are mistaken so. */
  Share in(List<Matching.Pair> found) {
    return new Share(
        found.stream().filter(pair -> mistake.test(pair.label(), pair.extracted())).count(),
        found.size());
  }

  private static boolean isTarget(Labelled line) {
    return line.text("status").equals("target");
  }

  private static boolean isFacility(Labelled line) {
    return line.text("subject").startsWith("facility:");
  }
}
