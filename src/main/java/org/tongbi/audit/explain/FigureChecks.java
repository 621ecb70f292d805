package org.tongbi.audit.explain;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;

/** Sets figures of tables side by side. */
final class FigureChecks {
  private final Verification verification;

  FigureChecks(Verification verification) {
    this.verification = verification;
  }

  /** That two rows have the same figure in a column. */
  void same(String where, String column, Row one, Row other) {
    same(where + " " + column, one.getAs(column), other.getAs(column));
  }

  /** That two figures are the same; null is none. */
  void same(String where, BigDecimal expected, BigDecimal found) {
    boolean same =
        expected == null || found == null ? expected == found : expected.compareTo(found) == 0;
    if (!same) {
      verification.found(Problem.VALUE_DIFFERS, where, plain(expected), plain(found));
    }
  }

  /** A figure as people write it. */
  static String plain(BigDecimal value) {
    return value == null ? "-" : value.stripTrailingZeros().toPlainString();
  }

  /** That a change is the difference of its two levels. */
  void difference(String where, Row trend) {
    BigDecimal change = trend.getAs("change_abs");
    BigDecimal value = trend.getAs("value");
    BigDecimal prior = trend.getAs("prior_value");
    if (change != null && value != null && prior != null) {
      same(where + " change_abs", change, value.subtract(prior));
    }
  }

  /** How findings name a row. */
  static String name(String table, Row row, List<String> key) {
    return table
        + " "
        + String.join(" ", key.stream().map(column -> row.<String>getAs(column)).toList());
  }
}
