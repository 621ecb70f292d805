package org.tongbi.audit.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many observations of some documents were labelled, extracted and matched.
 *
 * @param documents how many documents
 * @param labelled observations that the labels have
 * @param extracted observations that were extracted
 * @param located labels whose number was extracted at its place, whatever was read into it
 * @param found labels with an extracted observation of the same indicator, statistic and value
 * @param strict found ones that agree in every field
 * @param right for each of {@link Labelled#ATTRIBUTES} the found ones that agree in it
 */
record Tally(
    int documents,
    long labelled,
    long extracted,
    long located,
    long found,
    long strict,
    List<Long> right) {
  static final Tally NONE =
      new Tally(0, 0, 0, 0, 0, 0, Collections.nCopies(Labelled.ATTRIBUTES.size(), 0L));

  Tally {
    right = List.copyOf(right);
  }

  /** What both tell together. */
  Tally plus(Tally other) {
    List<Long> sums = new ArrayList<>(right.size());
    for (int i = 0; i < right.size(); i++) {
      sums.add(right.get(i) + other.right.get(i));
    }
    return new Tally(
        documents + other.documents,
        labelled + other.labelled,
        extracted + other.extracted,
        located + other.located,
        found + other.found,
        strict + other.strict,
        sums);
  }

  /** Whether nothing was labelled and nothing extracted. */
  boolean isEmpty() {
    return labelled == 0 && extracted == 0;
  }
}
