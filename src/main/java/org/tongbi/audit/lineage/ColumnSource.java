package org.tongbi.audit.lineage;

import java.util.Objects;

/**
 * A column that another was made of.
 *
 * @param dataset the table, or the {@link InputKind} by its code
 */
public record ColumnSource(String dataset, String column, How how) {
  /** What was done with it, in the words of OpenLineage. */
  public enum How {
    /** Taken over as it is. */
    IDENTITY(true),
    /** Computed from it, row by row. */
    TRANSFORMATION(true),
    /** Computed from many rows. */
    AGGREGATION(true),
    /** It decides which of several values is taken. */
    CONDITIONAL(false);

    private final boolean direct;

    How(boolean direct) {
      this.direct = direct;
    }

    /** {@code DIRECT} where the value goes in, {@code INDIRECT} where it only has a say. */
    String type() {
      return direct ? "DIRECT" : "INDIRECT";
    }
  }

  public ColumnSource {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(how, "how");
  }
}
