package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as words, column by column. */
final class Line {
  final Map<String, String> cells = new LinkedHashMap<>();

  Line with(String column, Object cell) {
    cells.put(column, words(cell));
    return this;
  }

  /** What names the row in its table, the provider first. */
  String key() {
    return String.join(
        " ",
        cells.get("provider"),
        cells.get("region_code"),
        cells.get("indicator"),
        cells.get("population"),
        cells.get("window"),
        cells.getOrDefault("status", "actual"));
  }

  static String words(Object cell) {
    if (cell instanceof Exact exact) {
      return words(exact.toDecimal());
    }
    if (cell instanceof BigDecimal figure) {
      return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }
    return String.valueOf(cell);
  }
}
