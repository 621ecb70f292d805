package org.tongbi.audit.atlas;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The figures, one block an indicator (数值与同比). */
final class FigureBlocks {
  private final Dictionaries dictionaries;
  private final FigureColumns columns;
  private final Map<String, Indicator> indicators = new LinkedHashMap<>();
  private final SortedMap<Integer, SortedSet<Integer>> indicatorsOfRegion = new TreeMap<>();

  /**
   * What was written of an indicator.
   *
   * @param unit of its figures
   */
  record Indicator(String unit, int levels, int changes) {}

  FigureBlocks(Dictionaries dictionaries, SentenceBlocks sentences) {
    this.dictionaries = dictionaries;
    this.columns = new FigureColumns(dictionaries, sentences);
  }

  /** Writes blocks {@code f-0} and so on, in the order of the indicators' codes. */
  void write(Iterator<Row> levelRows, Iterator<Row> changeRows, Writer out) throws IOException {
    Held levels = new Held(levelRows);
    Held changes = new Held(changeRows);
    while (levels.row != null || changes.row != null) {
      String indicator = first(levels.indicator(), changes.indicator());
      String[] unit = new String[1];
      ColumnBlock levelColumns = new ColumnBlock(FigureColumns.names(FigureColumns.OF_LEVELS));
      while (indicator.equals(levels.indicator())) {
        note(levels.row, unit);
        levelColumns.add(columns.of(levels.row, FigureColumns.OF_LEVELS));
        levels.next();
      }
      ColumnBlock changeColumns = new ColumnBlock(FigureColumns.names(FigureColumns.OF_CHANGES));
      while (indicator.equals(changes.indicator())) {
        note(changes.row, unit);
        changeColumns.add(columns.of(changes.row, FigureColumns.OF_CHANGES));
        changes.next();
      }
      DataBlock.write(
          out,
          "f-" + indicators.size(),
          json -> {
            json.writeFieldName("levels");
            levelColumns.write(json);
            json.writeFieldName("changes");
            changeColumns.write(json);
          });
      indicators.put(indicator, new Indicator(unit[0], levelColumns.rows(), changeColumns.rows()));
    }
  }

  private static String first(String one, String other) {
    return other == null || one != null && one.compareTo(other) <= 0 ? one : other;
  }

  private void note(Row row, String[] unit) {
    unit[0] = unit[0] == null ? row.getAs("unit") : unit[0];
    indicatorsOfRegion
        .computeIfAbsent(dictionaries.region(row), region -> new TreeSet<>())
        .add(indicators.size());
  }

  /** What was written of each indicator, in the order of the blocks. */
  Map<String, Indicator> indicators() {
    return indicators;
  }

  /** The blocks that have figures of a region, by the region's place. */
  SortedMap<Integer, SortedSet<Integer>> indicatorsOfRegion() {
    return indicatorsOfRegion;
  }

  long figures() {
    return indicators.values().stream()
        .mapToLong(indicator -> (long) indicator.levels() + indicator.changes())
        .sum();
  }

  /** Rows of which one is looked at before it is taken. */
  private static final class Held {
    private final Iterator<Row> rows;
    private Row row;

    Held(Iterator<Row> rows) {
      this.rows = rows;
      next();
    }

    void next() {
      row = rows.hasNext() ? rows.next() : null;
    }

    String indicator() {
      return row == null ? null : row.getAs("indicator");
    }
  }
}
