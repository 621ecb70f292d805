package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;

/**
 * The thresholds of the rules of comparison, from {@code rules.csv}.
 *
 * @param tinyBase a count below it is too small a base for a relative change
 */
record ComparisonRules(BigDecimal tinyBase) {
  private static final ComparisonRules STANDARD =
      read(CsvTable.resource(ComparisonRules.class, "rules.csv"));

  ComparisonRules {
    if (tinyBase.signum() <= 0) {
      throw new IllegalArgumentException("a threshold is above zero");
    }
  }

  /** The rules that the project carries. */
  static ComparisonRules standard() {
    return STANDARD;
  }

  static ComparisonRules read(CsvTable table) {
    Map<String, String> units = new TreeMap<>(Map.of("tiny_base", "things"));
    Map<String, BigDecimal> values = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      String name = row.need("name");
      row.need("reason");
      if (!row.need("unit").equals(units.get(name))) {
        throw row.complaint(
            units.containsKey(name)
                ? "the threshold " + name + " is in " + units.get(name)
                : "no rule of the name " + name + "; there are " + units.keySet());
      }
      try {
        BigDecimal value = new BigDecimal(row.need("value"));
        if (value.signum() <= 0) {
          throw row.complaint("the threshold " + name + " is above zero, not " + value);
        }
        if (values.put(name, value) != null) {
          throw row.complaint("the threshold " + name + " stands twice");
        }
      } catch (NumberFormatException e) {
        throw row.complaint("the threshold " + name + " is no number: " + row.get("value"));
      }
    }
    units.keySet().removeAll(values.keySet());
    if (!units.isEmpty()) {
      throw new IllegalStateException("rules.csv lacks " + units.keySet());
    }
    return new ComparisonRules(values.get("tiny_base"));
  }
}
