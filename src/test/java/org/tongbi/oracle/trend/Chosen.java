package org.tongbi.oracle.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The number that counts for a cell.
 *
 * @param all the observations of the cell, the one that counts first
 */
record Chosen(Seen.Cell cell, String status, List<Seen> all) {
  private static final Comparator<Seen> ORDER =
      Comparator.<Seen, Boolean>comparing(s -> !s.subject().equals("self"))
          .thenComparing(s -> !s.exact())
          .thenComparing(Seen::published, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(s -> -digits(s))
          .thenComparing(Seen::doc)
          .thenComparing(Seen::start)
          .thenComparing(Seen::id);

  private static long digits(Seen seen) {
    return seen.text().chars().filter(Character::isDigit).count();
  }

  static List<Seen> inOrder(List<Seen> all) {
    return all.stream().sorted(ORDER).toList();
  }

  static List<Chosen> of(List<Seen> all) {
    record Key(Seen.Cell cell, String status) {}
    Map<Key, List<Seen>> cells = new LinkedHashMap<>();
    for (Seen seen : all) {
      if (seen.statistic().equals("level") && seen.region() != null && seen.window() != null) {
        cells
            .computeIfAbsent(new Key(seen.cell(), seen.status()), k -> new ArrayList<>())
            .add(seen);
      }
    }
    return cells.entrySet().stream()
        .map(e -> new Chosen(e.getKey().cell(), e.getKey().status(), inOrder(e.getValue())))
        .toList();
  }

  Seen first() {
    return all.get(0);
  }

  Span figure() {
    return first().figure();
  }

  boolean exact() {
    return first().exact();
  }

  /** Whether two of some numbers cannot both be right. */
  static boolean conflict(List<Seen> all) {
    return all.stream().anyMatch(a -> all.stream().anyMatch(b -> !a.figure().meets(b.figure())));
  }

  List<String> issues() {
    List<String> issues = new ArrayList<>();
    if (conflict(all)) {
      issues.add("conflicting_values");
    }
    if (first().issues().contains("preliminary")) {
      issues.add("preliminary");
    }
    return issues;
  }

  Line line() {
    Seen f = first();
    return new Line()
        .with("region_code", cell.region())
        .with("indicator", cell.indicator())
        .with("population", cell.population())
        .with("provider", cell.provider())
        .with("window", cell.window())
        .with("source", "report")
        .with("status", status)
        .with("value", f.figure().value())
        .with("low", f.figure().low())
        .with("high", f.figure().high())
        .with("unit", f.unit())
        .with("qualifier", f.qualifier())
        .with("vintage", f.published())
        .with("observation_id", f.id())
        .with("rule", rule())
        .with("candidates", all.stream().map(Seen::id).toList())
        .with("issues", issues())
        .with("completeness", null);
  }

  private String rule() {
    if (all.size() == 1) {
      return "only_candidate";
    }
    Seen one = all.get(0);
    Seen two = all.get(1);
    if (one.subject().equals("self") != two.subject().equals("self")) {
      return "own_report";
    }
    if (one.exact() != two.exact()) {
      return "exact_figure";
    }
    if (!(one.published() + "").equals(two.published() + "")) {
      return "latest_publication";
    }
    if (digits(one) != digits(two)) {
      return "more_digits";
    }
    return one.doc().equals(two.doc()) ? "text_order" : "document_order";
  }
}
