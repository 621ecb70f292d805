package org.tongbi.trend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Qualifier;
import org.tongbi.observation.CommentedSchema;

/** The levels that reports state of one figure, with their bounds, by region and window. */
final class LevelBounds {
  /** The columns of {@code panel} that are used. */
  static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("window", "The window")
          .figure("value", "The level")
          .figure("low", "The least value that its printed form admits")
          .figure("high", "The greatest value that its printed form admits")
          .text("qualifier", "How exactly it was stated")
          .build();

  /** A level; {@code exact} where it is printed without an approximator. */
  record Level(Bounded figure, boolean exact) {}

  private final Map<String, Level> byCell = new TreeMap<>();

  LevelBounds(List<Row> rows) {
    for (Row row : rows) {
      byCell.put(
          cell(row.getAs("region_code"), row.getAs("window")),
          new Level(
              new Bounded(row.getAs("value"), row.getAs("low"), row.getAs("high")),
              Qualifier.EXACT.code().equals(row.getAs("qualifier"))));
    }
  }

  /** The level of a cell; null where no report states one. */
  Level find(String regionCode, String window) {
    return byCell.get(cell(regionCode, window));
  }

  private static String cell(String regionCode, String window) {
    return regionCode + " " + window;
  }
}
