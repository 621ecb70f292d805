package org.tongbi.oracle.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.oracle.CsvLines;
import org.tongbi.oracle.trend.Seen.Cell;

/** All wholes made of their parts, by the rules as they are written. */
final class RollUpOracle {
  private static final String APPROXIMATE =
      "a part is approximate: only the bounds of the sum are known";

  /** What parts make; {@code whole} is null where one is missing. */
  private record Sum(List<String> missing, int of, Figure whole) {}

  private record Figure(Span span, boolean exact, List<String> evidence) {}

  /** A roll-up; {@code figure} is null where it is withheld. */
  private record RollUp(Sum sum, Figure figure, Figure own, String verdict, String reason) {
    Exact point() {
      return figure != null && figure.exact() ? figure.span().value() : null;
    }
  }

  private final Land land;
  private final Map<String, TrendOracle.Indicator> catalogue;

  /** Own figures by cell, of units by their codes at the year's end. */
  private final Map<Cell, Figure> own = new HashMap<>();

  private final Map<Cell, RollUp> made = new TreeMap<>(Comparator.comparing(Cell::toString));

  /**
   * Makes all of them.
   *
   * @param people by {@code column year}, then by region
   */
  RollUpOracle(
      List<Chosen> panel,
      Map<String, Map<String, Long>> people,
      Map<String, TrendOracle.Indicator> catalogue,
      Land land) {
    this.land = land;
    this.catalogue = catalogue;
    panel.stream()
        .filter(c -> c.status().equals("actual"))
        .sorted(Comparator.comparing(c -> c.cell().region()))
        .forEach(this::take);
    TreeSet<String> figures = new TreeSet<>();
    Map<String, Cell> cells = new HashMap<>();
    for (Cell cell : own.keySet()) {
      String name = cell.at("", cell.window()).toString();
      figures.add(name);
      cells.put(name, cell);
    }
    List<List<String>> quotients = CsvLines.resource("/org/tongbi/trend/quotients.csv");
    for (String name : figures) {
      Cell cell = cells.get(name);
      if (catalogue.get(cell.indicator()).additive()) {
        sums(cell, true).forEach((code, sum) -> added(cell.at(code, cell.window()), sum));
      } else if (quotients.stream().noneMatch(q -> isOf(q, cell))) {
        sums(cell, false).forEach((code, sum) -> notAdded(cell.at(code, cell.window()), sum));
      }
      for (List<String> q : quotients.subList(1, quotients.size())) {
        boolean ofPeople = q.get(3).startsWith("people:");
        boolean all = cell.provider().equals("all") || ofPeople;
        boolean numerator =
            q.get(2).equals(cell.indicator()) && q.get(1).equals(cell.population()) && all;
        if (isOf(q, cell) || numerator) {
          divided(q, cell, people);
        }
      }
    }
  }

  private static boolean isOf(List<String> quotient, Cell cell) {
    return quotient.get(0).equals(cell.indicator()) && quotient.get(1).equals(cell.population());
  }

  private void take(Chosen chosen) {
    Cell cell = chosen.cell();
    Land.Place place = land.place(cell.region(), Years.of(cell.window()));
    if (!place.stands()) {
      return;
    }
    Figure figure = new Figure(chosen.figure(), chosen.exact(), List.of(chosen.first().id()));
    Cell at = cell.at(place.unit(), cell.window());
    if (place.unit().equals(cell.region())) {
      own.put(at, figure);
    } else {
      own.putIfAbsent(at, figure);
    }
  }

  /** The sums of all wholes of which a part has a figure. */
  private Map<String, Sum> sums(Cell any, boolean additive) {
    Map<String, Figure> known = new HashMap<>();
    own.forEach(
        (cell, figure) -> {
          if (cell.at("", cell.window()).equals(any.at("", any.window()))) {
            known.put(cell.region(), figure);
          }
        });
    return sums(known, Years.of(any.window()), additive);
  }

  private Map<String, Sum> sums(Map<String, Figure> given, int year, boolean additive) {
    Map<String, Figure> known = new HashMap<>(given);
    Map<String, Sum> sums = new TreeMap<>();
    for (String level : List.of("prefecture", "province", "nation")) {
      TreeSet<String> wholes = new TreeSet<>();
      for (String part : known.keySet()) {
        Land.Place place = land.place(part, year);
        if (place.parent() != null
            && land.parts(place.parent(), year).contains(part)
            && land.place(place.parent(), year).level().equals(level)) {
          wholes.add(place.parent());
        }
      }
      for (String whole : wholes) {
        Sum sum = sum(land.parts(whole, year), known);
        sums.put(whole, sum);
        if (additive && sum.whole() != null) {
          known.putIfAbsent(whole, sum.whole());
        }
      }
    }
    return sums;
  }

  private static Sum sum(Iterable<String> parts, Map<String, Figure> known) {
    List<String> missing = new ArrayList<>();
    Span span = Span.exactly(Exact.ZERO);
    boolean exact = true;
    List<String> evidence = new ArrayList<>();
    int of = 0;
    for (String part : parts) {
      of++;
      Figure figure = known.get(part);
      if (figure == null) {
        missing.add(part);
      } else {
        span = span.plus(figure.span());
        exact &= figure.exact();
        evidence.addAll(figure.evidence());
      }
    }
    return new Sum(missing, of, missing.isEmpty() ? new Figure(span, exact, evidence) : null);
  }

  private void added(Cell cell, Sum sum) {
    if (sum.whole() == null) {
      made.put(cell, new RollUp(sum, null, own.get(cell), "incomplete", lack(sum, "a figure")));
    } else {
      whole(cell, sum, sum.whole());
    }
  }

  private void whole(Cell cell, Sum sum, Figure figure) {
    Figure its = own.get(cell);
    String verdict;
    if (its == null) {
      verdict = "no_own_figure";
    } else if (figure.exact() && its.span().admits(figure.span().value())) {
      verdict = "agrees";
    } else {
      verdict = its.span().meets(figure.span()) ? "rounding" : "differs";
    }
    made.put(cell, new RollUp(sum, figure, its, verdict, figure.exact() ? null : APPROXIMATE));
  }

  private void notAdded(Cell cell, Sum sum) {
    made.put(
        cell,
        new RollUp(
            sum,
            null,
            own.get(cell),
            "not_additive",
            "rates, averages and ratios of parts are not added up nor averaged, and numerator and"
                + " denominator of this one are not known"));
  }

  private void divided(List<String> q, Cell any, Map<String, Map<String, Long>> people) {
    int year = Years.of(any.window());
    Cell its = new Cell("", q.get(0), q.get(1), any.provider(), any.window());
    Map<String, Sum> rates = sums(its, false);
    // Numerators over an indicator are of all providers.
    boolean ofPeople = q.get(3).startsWith("people:");
    boolean reachable = ofPeople || any.provider().equals("all");
    Cell over = new Cell("", q.get(2), q.get(1), any.provider(), any.window());
    Map<String, Sum> numerators = reachable ? sums(over, true) : Map.of();
    Map<String, Sum> denominators;
    if (!reachable) {
      denominators = Map.of();
    } else if (ofPeople) {
      Map<String, Figure> known = new HashMap<>();
      // People are there only for families that have a numerator.
      people
          .getOrDefault(q.get(3).substring(7) + " " + year, Map.of())
          .forEach(
              (code, number) ->
                  known.put(code, new Figure(Span.exactly(Exact.of(number)), true, List.of())));
      denominators = sums(known, year, true);
    } else {
      denominators = sums(new Cell("", q.get(3), "all", any.provider(), any.window()), true);
    }
    TreeSet<String> wholes = new TreeSet<>(rates.keySet());
    numerators.forEach(
        (code, sum) -> {
          if (sum.whole() != null
              && denominators.containsKey(code)
              && denominators.get(code).whole() != null) {
            wholes.add(code);
          }
        });
    for (String code : wholes) {
      Sum nothing = sum(land.parts(code, year), Map.of());
      Sum top = numerators.getOrDefault(code, nothing);
      Sum bottom = denominators.getOrDefault(code, nothing);
      Cell cell = its.at(code, any.window());
      String divisor = ofPeople ? q.get(3).substring(7) : q.get(3);
      if (top.whole() == null) {
        made.put(cell, new RollUp(top, null, own.get(cell), "incomplete", lack(top, q.get(2))));
      } else if (bottom.whole() == null) {
        made.put(
            cell, new RollUp(bottom, null, own.get(cell), "incomplete", lack(bottom, divisor)));
      } else if (bottom.whole().span().low().sign() <= 0) {
        String reason = "the sum of " + divisor + " is or may be zero";
        made.put(cell, new RollUp(bottom, null, own.get(cell), "incomplete", reason));
      } else {
        Span span = top.whole().span().times(Exact.of(q.get(4))).per(bottom.whole().span());
        Span kept =
            new Span(
                Exact.of(span.value().nearest(10)),
                Exact.of(span.low().floor(10)),
                Exact.of(span.high().ceiling(10)));
        List<String> evidence = new ArrayList<>(top.whole().evidence());
        evidence.addAll(bottom.whole().evidence());
        whole(cell, top, new Figure(kept, top.whole().exact() && bottom.whole().exact(), evidence));
      }
    }
  }

  private static String lack(Sum sum, String what) {
    List<String> some = sum.missing().subList(0, Math.min(3, sum.missing().size()));
    return sum.missing().size()
        + " of the "
        + sum.of()
        + " parts lack "
        + what
        + ": "
        + String.join(", ", some)
        + (sum.missing().size() > 3 ? " and others" : "");
  }

  List<Line> lines() {
    return made.keySet().stream().map(this::line).toList();
  }

  private Line line(Cell cell) {
    RollUp rollUp = made.get(cell);
    int year = Years.of(cell.window());
    TrendOracle.Indicator indicator = catalogue.get(cell.indicator());
    Land.Unit unit = land.met(cell.region(), year).orElseThrow();
    String then = land.before(cell.region(), year).code();
    RollUp prior = then == null ? null : made.get(cell.at(then, Years.before(cell.window())));
    boolean comparable = rollUp.figure() != null && prior != null && prior.figure() != null;
    boolean exact = comparable && rollUp.figure().exact() && prior.figure().exact();
    Span later = comparable ? rollUp.figure().span() : null;
    Span earlier = comparable ? prior.figure().span() : null;
    boolean negative = comparable && (later.value().sign() < 0 || earlier.value().sign() < 0);
    Span relative =
        comparable && !negative && earlier.low().sign() > 0 ? later.changeFrom(earlier) : null;
    Span difference = comparable ? later.minus(earlier) : null;
    Span growth = indicator.kind().equals("rate") ? difference : relative;
    Sum sum = rollUp.sum();
    Figure its = rollUp.own();
    Exact point = rollUp.point();
    int parts = sum.of() - sum.missing().size();
    return new Line()
        .with("region_code", cell.region())
        .with("region_name", unit.name())
        .with("region_level", unit.level())
        .with("indicator", cell.indicator())
        .with("population", cell.population())
        .with("provider", cell.provider())
        .with("window", cell.window())
        .with("source", "report")
        .with("value", point)
        .with("low", rollUp.figure() == null ? null : rollUp.figure().span().low())
        .with("high", rollUp.figure() == null ? null : rollUp.figure().span().high())
        .with("unit", indicator.unit())
        .with("parts", parts)
        .with("parts_of", sum.of())
        .with("missing", sum.missing().subList(0, Math.min(20, sum.missing().size())))
        .with("completeness", Exact.of(parts).per(Exact.of(sum.of())).nearest(10))
        .with("own_value", its == null ? null : its.span().value())
        .with("own_low", its == null ? null : its.span().low())
        .with("own_high", its == null ? null : its.span().high())
        .with(
            "difference",
            its == null || !its.exact() || point == null ? null : its.span().value().minus(point))
        .with("verdict", rollUp.verdict())
        .with("prior_value", prior == null ? null : prior.point())
        .with("change_abs", exact ? difference.value().nearest(10) : null)
        .with("change_pct", exact && relative != null ? relative.value().nearest(10) : null)
        .with("change_low", growth == null ? null : growth.low().floor(10))
        .with("change_high", growth == null ? null : growth.high().ceiling(10))
        .with("comparable", comparable)
        .with("reason", reason(cell, rollUp, then, prior, comparable, negative, relative, exact))
        .with("evidence", evidence(rollUp));
  }

  private static List<String> evidence(RollUp rollUp) {
    return rollUp.figure() == null
        ? List.of()
        : rollUp.figure().evidence().stream().limit(100).toList();
  }

  private static String reason(
      Cell cell,
      RollUp rollUp,
      String then,
      RollUp prior,
      boolean comparable,
      boolean negative,
      Span relative,
      boolean exact) {
    if (rollUp.reason() != null) {
      return rollUp.reason();
    }
    if (comparable) {
      return negative
          ? "a level is below zero: no relative change exists, only the difference"
          : relative == null
              ? "the earlier value is or may be zero: no relative change exists"
              : exact ? null : "a value is approximate: only the bounds of the change are known";
    }
    if (then == null) {
      return "the area was another one year earlier";
    }
    String twin = Years.before(cell.window());
    return prior == null
        ? "no part has a figure for " + twin
        : "of " + twin + ": " + prior.reason();
  }
}
