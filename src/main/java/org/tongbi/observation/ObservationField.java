package org.tongbi.observation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** What the corrections file can set of an observation, in rows of {@link ObservationTable}. */
final class ObservationField {
  /** The fields, as messages list them. */
  static final String LISTED = "value, window, region_code, population and provider";

  private static final List<String> SETTABLE =
      List.of("value", "window", "region_code", "population", "provider");

  private ObservationField() {}

  /** Whether an entry may set it. */
  static boolean isSettable(String field) {
    return SETTABLE.contains(field);
  }

  /** Where a column stands. */
  static int index(String column) {
    return ObservationTable.SCHEMA.fieldIndex(column);
  }

  /** What a row holds there, as text; empty where it holds nothing. */
  static String text(Row row, String field) {
    boolean there = List.of(ObservationTable.SCHEMA.fieldNames()).contains(field);
    Object value = there ? row.get(index(field)) : null;
    return value instanceof BigDecimal figure
        ? figure.stripTrailingZeros().toPlainString()
        : value == null ? "" : value.toString();
  }

  /** Whether what stands there is what an entry expects; figures by their value. */
  static boolean same(String field, String now, String expected) {
    if (field.equals("value") && expected.matches("-?[0-9]+(\\.[0-9]+)?")) {
      return new BigDecimal(now).compareTo(new BigDecimal(expected)) == 0;
    }
    return now.equals(expected);
  }

  /**
   * The row with another value there; a value is exact, and its bounds are itself.
   *
   * @throws RuntimeException where it can have no such value
   */
  static Row with(Row row, String field, String value) {
    Object[] cells = new Object[ObservationTable.SCHEMA.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = row.get(i);
    }
    switch (field) {
      case "value" -> {
        BigDecimal figure = new BigDecimal(value).setScale(CommentedSchema.FIGURE.scale());
        cells[index("value")] = figure;
        cells[index("low")] = figure;
        cells[index("high")] = figure;
        cells[index("qualifier")] = Qualifier.EXACT.code();
      }
      case "window" -> {
        Window window = Window.parse(value);
        cells[index("window")] = window.toString();
        cells[index("period_start")] = SourceRows.day(Optional.of(window.start()));
        cells[index("period_end")] = SourceRows.day(Optional.of(window.end()));
      }
      case "region_code" -> cells[index("region_code")] = known(value);
      case "population" -> cells[index("population")] = Coded.of(Population.class, value).code();
      default -> cells[index("provider")] = Coded.of(Provider.class, value).code();
    }
    List<String> issues = new ArrayList<>(List.of((String[]) row.get(index("issues"))));
    issues.add(Issue.CORRECTED.code());
    cells[index("issues")] = issues.stream().distinct().toArray(String[]::new);
    return RowFactory.create(cells);
  }

  private static String known(String code) {
    RegionCode region = new RegionCode(code);
    if (Regions.standard().latest(region).isEmpty()) {
      throw new IllegalArgumentException("no division has the code \"" + code + "\"");
    }
    return region.digits();
  }
}
