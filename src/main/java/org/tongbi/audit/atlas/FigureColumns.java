package org.tongbi.audit.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.tongbi.panel.PanelTable;

/** The columns of figures (列): what of the tables an atlas has, under which names, and how. */
final class FigureColumns {
  /** Of a chosen value, besides its indicator. */
  static final List<String> OF_LEVELS =
      List.of(
          "region_code",
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
          "observation_id");

  private static final List<String> COMPARED =
      List.of(
          "region_code",
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
          "stated_unit");

  /** Of a comparison, besides its indicator. */
  static final List<String> OF_CHANGES =
      and(
          COMPARED,
          "gap",
          "gap_cause",
          "comparable",
          "reason",
          "issues",
          "completeness",
          "rank",
          "rank_of",
          "evidence");

  /** Of a comparison on the first page, besides its indicator. */
  static final List<String> OF_HEADLINES = and(COMPARED, "gap_cause");

  private final Dictionaries dictionaries;
  private final SentenceBlocks sentences;

  FigureColumns(Dictionaries dictionaries, SentenceBlocks sentences) {
    this.dictionaries = dictionaries;
    this.sentences = sentences;
  }

  private static List<String> and(List<String> columns, String... more) {
    return Stream.concat(columns.stream(), Stream.of(more)).toList();
  }

  /** The same columns as an atlas names them. */
  static List<String> names(List<String> columns) {
    return columns.stream()
        .map(
            column ->
                switch (column) {
                  case "region_code" -> "region";
                  case "observation_id" -> "number";
                  case "evidence" -> "numbers";
                  default -> column;
                })
        .toList();
  }

  /** What a row has in these columns, in their order; texts that recur as their places. */
  List<Object> of(Row row, List<String> columns) {
    List<Object> values = new ArrayList<>();
    columns.forEach(column -> values.add(value(row, column)));
    return values;
  }

  private Object value(Row row, String column) {
    return switch (column) {
      case "region_code" -> dictionaries.region(row);
      case "population" -> dictionaries.population(row);
      case "provider" -> dictionaries.provider(row);
      case "window", "prior_window" -> dictionaries.window(row, column);
      case "source",
          "status",
          "basis",
          "unit",
          "qualifier",
          "rule",
          "method",
          "stated_unit",
          "gap_cause",
          "reason" ->
          dictionaries.word(row, column);
      case "issues" -> dictionaries.issues(row);
      case "observation_id" -> sentences.of(row.getAs(column));
      case "evidence" -> numbers(row);
      default -> row.getAs(column);
    };
  }

  /** The places of the numbers that a comparison rests on, with blanks between. */
  private String numbers(Row row) {
    List<String> ids = row.getList(row.fieldIndex("evidence"));
    List<String> places = new ArrayList<>();
    if (ids != null && row.getAs("source").equals(PanelTable.REPORT)) {
      ids.forEach(id -> places.add(Integer.toString(sentences.of(id))));
    }
    return String.join(" ", places);
  }
}
