package org.tongbi.audit.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.panel.PanelStage;
import org.tongbi.panel.Standing;
import org.tongbi.trend.StatedChanges;

/** Makes the choices among the observations of a cell once more, and says what became of each. */
final class Uses {
  private Uses() {}

  /**
   * By observation.
   *
   * @param observations those of the cell and of its twin
   * @param levels the rows of {@code panel} that were chosen from them
   * @param trends the rows of {@code trend} of the cell
   */
  static Map<String, Use> of(
      Cell cell, Dataset<Row> observations, List<Row> levels, List<Row> trends) {
    Map<String, Use> uses = new HashMap<>();
    Map<String, Row> standings = new HashMap<>();
    for (Row row :
        PanelStage.levels(observations).withColumn("standing", Standing.of()).collectAsList()) {
      standings.put(row.getAs("observation_id"), row.getAs("standing"));
    }
    for (Row level : levels) {
      String chosen = level.getAs("observation_id");
      for (Row candidate : level.<Row>getList(level.fieldIndex("candidates"))) {
        String id = candidate.getAs("observation_id");
        if (id.equals(chosen)) {
          uses.put(id, Use.of(Use.Role.CHOSEN));
        } else if (standings.containsKey(id) && standings.containsKey(chosen)) {
          uses.put(
              id,
              Use.lost(
                  Use.Role.NOT_CHOSEN,
                  Standing.between(standings.get(chosen), standings.get(id)).code()));
        }
      }
    }
    changes(cell, observations, trends, uses);
    return uses;
  }

  private static void changes(
      Cell cell, Dataset<Row> observations, List<Row> trends, Map<String, Use> uses) {
    List<String> evidence = new ArrayList<>();
    trends.forEach(row -> evidence.addAll(row.<String>getList(row.fieldIndex("evidence"))));
    IndicatorKind kind =
        Catalogue.standard()
            .find(cell.indicator())
            .map(Indicator::kind)
            .orElse(IndicatorKind.COUNT);
    List<Row> ranked = StatedChanges.ranked(observations.filter(cell.isOf()), kind).collectAsList();
    ranked.stream()
        .filter(row -> evidence.contains(row.<String>getAs("observation_id")))
        .min(Comparator.comparing(row -> row.<String>getAs("observation_id")))
        .ifPresent(
            chosen -> {
              for (Row row : ranked) {
                uses.put(row.getAs("observation_id"), change(chosen, row));
              }
            });
  }

  private static Use change(Row chosen, Row row) {
    if (chosen.getAs("observation_id").equals(row.getAs("observation_id"))) {
      return Use.of(Use.Role.STATED_CHANGE);
    }
    Row better = chosen.getAs("standing");
    Row worse = row.getAs("standing");
    String rule =
        better.getAs("preference").equals(worse.getAs("preference"))
            ? Standing.between(better, worse).code()
            : Use.FITTING_STATISTIC;
    return Use.lost(Use.Role.OTHER_STATED_CHANGE, rule);
  }
}
