package org.tongbi.audit.atlas;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The figures, one block an indicator (数值与同比). */
final class FigureBlocks {
  private static final List<String> LEVELS =
      List.of(
          "region",
          "population",
          "provider",
          "window",
          "source",
          "status",
          "value",
          "low",
          "high",
          "unit",
          "qualifier",
          "completeness",
          "rule",
          "issues",
          "number");
  private static final List<String> CHANGES =
      List.of(
          "region",
          "population",
          "provider",
          "window",
          "prior_window",
          "source",
          "basis",
          "value",
          "prior_value",
          "unit",
          "change_abs",
          "change_pct",
          "change_low",
          "change_high",
          "method",
          "stated_change",
          "stated_unit",
          "gap",
          "gap_cause",
          "comparable",
          "reason",
          "issues",
          "completeness",
          "rank",
          "rank_of",
          "numbers");

  private final Dictionaries dictionaries;
  private final SentenceBlocks sentences;
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
    this.sentences = sentences;
  }

  /** Writes blocks {@code f-0} and so on, in the order of the indicators' codes. */
  void write(Iterator<Row> levelRows, Iterator<Row> changeRows, Writer out) throws IOException {
    Held levels = new Held(levelRows);
    Held changes = new Held(changeRows);
    while (levels.row != null || changes.row != null) {
      String indicator = first(levels.indicator(), changes.indicator());
      String[] unit = new String[1];
      ColumnBlock levelColumns = new ColumnBlock(LEVELS);
      while (indicator.equals(levels.indicator())) {
        note(levels.row, unit);
        level(levels.row, levelColumns);
        levels.next();
      }
      ColumnBlock changeColumns = new ColumnBlock(CHANGES);
      while (indicator.equals(changes.indicator())) {
        note(changes.row, unit);
        change(changes.row, changeColumns);
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

  private void level(Row row, ColumnBlock columns) {
    columns.add(
        dictionaries.region(row),
        dictionaries.population(row),
        dictionaries.provider(row),
        dictionaries.window(row, "window"),
        dictionaries.word(row, "source"),
        dictionaries.word(row, "status"),
        row.getAs("value"),
        row.getAs("low"),
        row.getAs("high"),
        dictionaries.word(row, "unit"),
        dictionaries.word(row, "qualifier"),
        row.getAs("completeness"),
        dictionaries.word(row, "rule"),
        dictionaries.issues(row),
        sentences.of(row.getAs("observation_id")));
  }

  private void change(Row row, ColumnBlock columns) {
    columns.add(
        dictionaries.region(row),
        dictionaries.population(row),
        dictionaries.provider(row),
        dictionaries.window(row, "window"),
        dictionaries.window(row, "prior_window"),
        dictionaries.word(row, "source"),
        dictionaries.word(row, "basis"),
        row.getAs("value"),
        row.getAs("prior_value"),
        dictionaries.word(row, "unit"),
        row.getAs("change_abs"),
        row.getAs("change_pct"),
        row.getAs("change_low"),
        row.getAs("change_high"),
        dictionaries.word(row, "method"),
        row.getAs("stated_change"),
        dictionaries.word(row, "stated_unit"),
        row.getAs("gap"),
        dictionaries.word(row, "gap_cause"),
        row.getAs("comparable"),
        dictionaries.word(row, "reason"),
        dictionaries.issues(row),
        row.getAs("completeness"),
        row.getAs("rank"),
        row.getAs("rank_of"),
        numbers(row));
  }

  /** The places of the numbers that a comparison rests on, with blanks between. */
  private String numbers(Row row) {
    List<String> ids = row.getList(row.fieldIndex("evidence"));
    List<String> places = new ArrayList<>();
    if (ids != null && row.getAs("source").equals("report")) {
      ids.forEach(id -> places.add(Integer.toString(sentences.of(id))));
    }
    return String.join(" ", places);
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
