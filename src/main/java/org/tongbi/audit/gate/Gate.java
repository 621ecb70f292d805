package org.tongbi.audit.gate;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What is measured of a run before it is published (质量门); each is a share in per cent. */
public enum Gate implements Coded {
  /** Coverage must not shrink. */
  COVERAGE(
      "cells of the last run that this one has no value for",
      "see which documents were withdrawn or read otherwise"),
  /** Magnitudes must match. */
  MAGNITUDE(
      "comparisons in which a value is ten times or a tenth of the year before",
      "SELECT * FROM trend WHERE comparable AND prior_value <> 0"
          + " AND (abs(value) >= 10 * abs(prior_value) OR abs(prior_value) >= 10 * abs(value))"),
  /** Stated changes must follow from the levels. */
  STATED_CHANGE(
      "stated changes that do not follow from the levels",
      "SELECT * FROM trend WHERE gap_cause IN ('contradiction', 'unknown')"),
  /** Totals must reconcile. */
  TOTALS(
      "regions whose own figure is not that of their parts",
      "SELECT * FROM roll_up WHERE verdict = 'differs'"),
  /** Claims must meet what facilities filed. */
  RECONCILIATION(
      "claims of reports that the returns contradict",
      "SELECT * FROM reconciliation WHERE verdict = 'contradicts'"),
  /** Sums inside reports must be right. */
  PROSE(
      "sums inside reports that are wrong",
      "SELECT * FROM prose_check WHERE verdict = 'contradicts'"),
  /** Documents must go through. */
  DOCUMENTS_REJECTED(
      "documents of the night that did not go through",
      "SELECT source_uri, locator, reason, detail FROM rejected"),
  /** Rows of facility files must go through. */
  ROWS_REJECTED(
      "rows of the night's facility files that did not go through",
      "SELECT source_uri, locator, reason, detail FROM rejected");

  private final String meaning;
  private final String next;

  Gate(String meaning, String next) {
    this.meaning = meaning;
    this.next = next;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the share is one of, in words. */
  public String meaning() {
    return meaning;
  }

  /** What to look at, a query or words. */
  public String next() {
    return next;
  }
}
