package org.tongbi.audit.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was checked on the way from figures to their bytes, and what does not hold (核验). */
public final class Verification {
  /** More findings than these are counted only. */
  private static final int MOST = 100;

  private final SortedMap<Link, Long> checked = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private long differing;

  /** The kinds of link that are checked, in the order from the figure to the bytes. */
  public enum Link {
    /** A row of {@code trend} against the figures and changes that it names. */
    TREND,
    /** A row of {@code panel} against the observation it was chosen from, or its sum. */
    PANEL,
    /** The value of an observation against its words: from start to end of its text. */
    OBSERVATION,
    /** A document's text against its original. */
    DOCUMENT,
    /** A facility's cell against the choice among its submissions. */
    CELL,
    /** A submission against its row in the original. */
    SUBMISSION,
    /** A row of the denominators table against its row in the original. */
    DENOMINATOR,
    /** An entry of the corrections file against its row in the original. */
    CORRECTION,
    /** An original against its checksum. */
    ORIGINAL,
    /** A row of a Parquet original, of which the checksum alone was taken. */
    NOT_READ_AGAIN
  }

  void checked(Link link) {
    checked(link, 1);
  }

  void checked(Link link, long links) {
    checked.merge(link, links, Long::sum);
  }

  void found(Finding finding) {
    differing++;
    if (findings.size() < MOST) {
      findings.add(finding);
    }
  }

  void found(Problem problem, String where, String expected, String found) {
    found(new Finding(problem, where, expected, found));
  }

  /** How many links of each kind were checked. */
  public SortedMap<Link, Long> checked() {
    return Collections.unmodifiableSortedMap(checked);
  }

  /** How many links of a kind were checked. */
  public long checkedOf(Link link) {
    return checked.getOrDefault(link, 0L);
  }

  /** The first things that do not hold. */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** How many things do not hold. */
  public long differing() {
    return differing;
  }

  /** Whether all holds. */
  public boolean isSound() {
    return differing == 0;
  }
}
