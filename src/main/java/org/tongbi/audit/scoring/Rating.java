package org.tongbi.audit.scoring;

import java.util.Objects;
import java.util.Optional;

/**
 * A score with the 95 % intervals of its three figures.
 *
 * @param precision empty where too few documents tell, as are the others
 */
public record Rating(
    Score score, Optional<Interval> precision, Optional<Interval> recall, Optional<Interval> f1) {
  public Rating {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(recall, "recall");
    Objects.requireNonNull(f1, "f1");
  }
}
