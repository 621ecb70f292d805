package org.tongbi.oracle.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Panel, comparisons and roll-ups of invented corpora are those that the written rules give, worked
 * out a second time without a line of the program.
 */
class TrendOracleTest {
  /** With {@code -Dtongbi.corpora=1000} as many as that; a build makes do with few. */
  private static final int CORPORA = Integer.getInteger("tongbi.corpora", 20);

  /** The seed of the first; the others follow. A message of a difference names the seed. */
  private static final long FIRST_SEED = Long.getLong("tongbi.corpora.first", 1);

  /** So many in one pass of the stages; of fifty seeds in a row one is of all providers. */
  private static final int TOGETHER = 50;

  /** Fewer corpora, to look at a seed again, need not have met everything. */
  private static final int ENOUGH = 20;

  private static final int SHOWN = 40;

  /** What every build must have met, so that agreement says something. */
  private static final List<String> MET =
      List.of(
          "comparable false",
          "gap_cause agrees",
          "gap_cause base_revised",
          "gap_cause contradiction",
          "gap_cause rounding",
          "gap_cause scope_changed",
          "gap_cause unknown",
          "method both",
          "method computed",
          "method stated",
          "rule document_order",
          "rule exact_figure",
          "rule latest_publication",
          "rule more_digits",
          "rule own_report",
          "rule text_order",
          "verdict agrees",
          "verdict differs",
          "verdict incomplete",
          "verdict no_own_figure",
          "verdict not_additive",
          "verdict rounding",
          "with contribution",
          "with percentile",
          "with z_history",
          "with z_peers");

  private final Land land = new Land();
  private final Stages stages = new Stages();
  private final Map<String, Integer> met = new TreeMap<>();
  private final Map<String, Integer> rows = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void twoIndependentComputationsAgreeInEveryCell() {
    for (int from = 0; from < CORPORA; from += TOGETHER) {
      compare(FIRST_SEED + from, FIRST_SEED + Math.min(CORPORA, from + TOGETHER));
    }
    System.out.printf(
        "corpora %d from seed %d; rows %s; differences %d; met %s%n",
        CORPORA, FIRST_SEED, rows, differences.size(), met);

    assertThat(differences.stream().limit(SHOWN)).isEmpty();
    if (CORPORA >= ENOUGH) {
      assertThat(met).containsKeys(MET.toArray(String[]::new));
    }
  }

  private void compare(long fromSeed, long toSeed) {
    List<Corpus> corpora = new ArrayList<>();
    for (long seed = fromSeed; seed < toSeed; seed++) {
      corpora.add(Corpora.of(seed, land));
    }
    Map<String, Map<String, Long>> people = Corpora.people(corpora, land);
    List<Seen> all = new ArrayList<>();
    Map<String, String> seeds = new HashMap<>();
    Map<String, List<Line>> oracle = new TreeMap<>();
    for (Corpus corpus : corpora) {
      seeds.put(corpus.provider, corpus.seed + "");
      all.addAll(corpus.observations);
      List<Chosen> chosen = Chosen.of(corpus.observations);
      add(oracle, "panel", chosen.stream().map(Chosen::line).toList());
      add(
          oracle,
          "trend",
          new TrendOracle(corpus.observations, chosen, Corpora.INDICATORS, land).lines());
      add(oracle, "roll_up", new RollUpOracle(chosen, people, Corpora.INDICATORS, land).lines());
    }
    stages
        .tables(all, people)
        .forEach((table, lines) -> compare(table, lines, oracle.get(table), seeds));
  }

  private static void add(Map<String, List<Line>> tables, String table, List<Line> lines) {
    tables.computeIfAbsent(table, t -> new ArrayList<>()).addAll(lines);
  }

  private void compare(
      String table, List<Line> made, List<Line> expected, Map<String, String> seeds) {
    Map<String, Line> stage = byKey(made);
    Map<String, Line> oracle = byKey(expected);
    TreeSet<String> keys = new TreeSet<>(stage.keySet());
    keys.addAll(oracle.keySet());
    for (String key : keys) {
      Line one = stage.getOrDefault(key, new Line());
      Line two = oracle.getOrDefault(key, new Line());
      String provider = key.split(" ")[0];
      rows.merge(table, 1, Integer::sum);
      TreeSet<String> columns = new TreeSet<>(one.cells.keySet());
      columns.addAll(two.cells.keySet());
      for (String column : columns) {
        String cell = one.cells.getOrDefault(column, "none");
        String other = two.cells.getOrDefault(column, "none");
        if (!cell.equals(other)) {
          differences.add(
              "%s, seed %s, %s, %s: stage %s, oracle %s"
                  .formatted(table, seeds.get(provider), key, column, cell, other));
        }
      }
      note(two);
    }
  }

  private static Map<String, Line> byKey(List<Line> lines) {
    Map<String, Line> byKey = new TreeMap<>();
    lines.forEach(line -> assertThat(byKey.put(line.key(), line)).as(line.key()).isNull());
    return byKey;
  }

  private void note(Line line) {
    for (String column : List.of("rule", "method", "gap_cause", "comparable", "verdict")) {
      if (line.cells.containsKey(column)) {
        met.merge(column + " " + line.cells.get(column), 1, Integer::sum);
      }
    }
    for (String column : List.of("percentile", "contribution", "z_history", "z_peers")) {
      if (!line.cells.getOrDefault(column, "null").equals("null")) {
        met.merge("with " + column, 1, Integer::sum);
      }
    }
    boolean whole = line.cells.containsKey("verdict") && !line.cells.get("low").equals("null");
    if (whole) {
      boolean sum = Corpora.INDICATORS.get(line.cells.get("indicator")).additive();
      met.merge(sum ? "whole sum" : "whole quotient", 1, Integer::sum);
    }
  }
}
