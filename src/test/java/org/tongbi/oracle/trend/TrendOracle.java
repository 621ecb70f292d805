package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongbi.oracle.trend.Seen.Cell;

/** All comparisons of a list of observations, by the rules as they are written. */
final class TrendOracle {
  /** What the catalogue says of an indicator. */
  record Indicator(String kind, String unit, boolean additive) {}

  private static final int LEAST_HISTORY = 5;
  private static final int LEAST_PEERS = 8;
  private static final int MOST_YEARS = 20;

  private final Land land;
  private final Map<String, Indicator> catalogue;
  private final Map<Cell, Comparison> comparisons = new LinkedHashMap<>();

  /** Comparisons by the code that their unit had at the year's end. */
  private final Map<Cell, Comparison> byUnit = new HashMap<>();

  TrendOracle(
      List<Seen> observations, List<Chosen> panel, Map<String, Indicator> catalogue, Land land) {
    this.land = land;
    this.catalogue = catalogue;
    Map<Cell, Chosen> levels = new LinkedHashMap<>();
    for (Chosen chosen : panel) {
      if (chosen.status().equals("actual")) {
        levels.put(chosen.cell(), chosen);
      }
    }
    Map<Cell, List<Seen>> changes = new LinkedHashMap<>();
    for (Seen seen : observations) {
      if (isYearOnYear(seen)) {
        changes.computeIfAbsent(seen.cell(), c -> new ArrayList<>()).add(seen);
      }
    }
    Set<Cell> cells = new LinkedHashSet<>(levels.keySet());
    cells.addAll(changes.keySet());
    for (Cell cell : cells) {
      Land.Before before = land.before(cell.region(), Years.of(cell.window()));
      String then = before.code() == null ? cell.region() : before.code();
      Chosen prior = levels.get(cell.at(then, Years.before(cell.window())));
      List<Seen> stated = changes.getOrDefault(cell, List.of());
      if (!stated.isEmpty() || (levels.containsKey(cell) && prior != null)) {
        comparisons.put(cell, comparison(cell, levels.get(cell), prior, before, stated));
      }
    }
    comparisons.values().forEach(c -> byUnit.merge(unitCell(c), c, this::newerCode));
  }

  private static boolean isYearOnYear(Seen seen) {
    return !seen.statistic().equals("level")
        && seen.region() != null
        && seen.window() != null
        && seen.status().equals("actual")
        && !seen.issues().contains("base_year_end")
        && ("yoy".equals(seen.base()) || (Years.of(seen.window()) - 1 + "").equals(seen.base()));
  }

  private Comparison comparison(
      Cell cell, Chosen later, Chosen prior, Land.Before before, List<Seen> stated) {
    Indicator indicator = catalogue.get(cell.indicator());
    boolean rate = indicator.kind().equals("rate");
    Map<Integer, List<Seen>> bySuit = new TreeMap<>();
    for (Seen seen : stated) {
      boolean pct = seen.statistic().equals("change_pct");
      int suit = rate ? (seen.statistic().equals("change_pp") ? 0 : pct ? 2 : 1) : pct ? 0 : 1;
      bySuit.computeIfAbsent(suit, s -> new ArrayList<>()).add(seen);
    }
    List<Seen> inOrder = new ArrayList<>();
    bySuit.values().forEach(some -> inOrder.addAll(Chosen.inOrder(some)));
    boolean conflict =
        bySuit.values().stream().findFirst().filter(Chosen::conflict).isPresent()
            || (stated.stream().anyMatch(s -> s.figure().low().sign() > 0)
                && stated.stream().anyMatch(s -> s.figure().high().sign() < 0));
    return new Comparison(
        cell, indicator.kind(), indicator.unit(), later, prior, before, inOrder, conflict, land);
  }

  private Land.Place place(Comparison c) {
    return land.place(c.cell().region(), Years.of(c.cell().window()));
  }

  private Cell unitCell(Comparison c) {
    return c.cell().at(place(c).unit(), c.cell().window());
  }

  /** Of two codes of one unit the one of the year's end counts. */
  private Comparison newerCode(Comparison one, Comparison two) {
    String unit = place(one).unit();
    String a = one.cell().region();
    String b = two.cell().region();
    return a.equals(unit) || (!b.equals(unit) && a.compareTo(b) < 0) ? one : two;
  }

  List<Line> lines() {
    record Group(Cell parent, String level) {}
    Map<Group, List<Comparison>> groups = new HashMap<>();
    Map<Comparison, Among> among = new IdentityHashMap<>();
    for (Comparison c : byUnit.values()) {
      Among its = new Among();
      among.put(c, its);
      contribute(c, its);
      its.zHistory = history(c);
      Land.Place place = place(c);
      if (c.low() != null && place.level() != null && place.parent() != null) {
        groups
            .computeIfAbsent(
                new Group(c.cell().at(place.parent(), c.cell().window()), place.level()),
                g -> new ArrayList<>())
            .add(c);
      }
    }
    groups.values().forEach(peers -> peers.forEach(c -> rank(c, peers, among.get(c))));
    return comparisons.values().stream()
        .map(c -> c.line(among.getOrDefault(c, new Among())))
        .toList();
  }

  private static void rank(Comparison c, List<Comparison> peers, Among its) {
    int above = 0;
    int below = 0;
    List<BigDecimal> points = new ArrayList<>();
    for (Comparison peer : peers) {
      above += peer.low().compareTo(c.high()) > 0 ? 1 : 0;
      below += peer.high().compareTo(c.low()) < 0 ? 1 : 0;
      if (peer.point() != null) {
        points.add(peer.point());
      }
    }
    its.rank = above + 1;
    its.worst = peers.size() - below;
    its.of = peers.size();
    if (peers.size() > 1) {
      Exact shared = Exact.of(peers.size() - above - below).per(Exact.of(2));
      its.percentile =
          Exact.of(below).plus(shared).times(Exact.HUNDRED).per(Exact.of(peers.size())).nearest(6);
    }
    if (c.point() != null && points.size() >= LEAST_PEERS) {
      its.zPeers = Among.score(c.point(), points);
    }
  }

  private void contribute(Comparison c, Among its) {
    String parent = place(c).parent();
    Comparison whole = parent == null ? null : byUnit.get(c.cell().at(parent, c.cell().window()));
    boolean both =
        whole != null && whole.pair() && whole.comparable() && c.pair() && c.comparable();
    if (!both || !catalogue.get(c.cell().indicator()).additive()) {
      return;
    }
    Span base = whole.prior().figure();
    if (base.low().sign() <= 0) {
      return;
    }
    Span points = c.later().figure().minus(c.prior().figure()).times(Exact.HUNDRED).per(base);
    its.contributionLow = points.low().floor(10);
    its.contributionHigh = points.high().ceiling(10);
    if (c.exact() && whole.prior().exact()) {
      its.contribution = points.value().nearest(10);
    }
  }

  private BigDecimal history(Comparison c) {
    if (c.point() == null) {
      return null;
    }
    List<BigDecimal> earlier = new ArrayList<>();
    Cell at = unitCell(c);
    for (int back = 0; back < MOST_YEARS; back++) {
      String then = land.before(at.region(), Years.of(at.window())).code();
      if (then == null) {
        break;
      }
      at = at.at(then, Years.before(at.window()));
      Comparison one = byUnit.get(at);
      if (one != null && one.point() != null) {
        earlier.add(one.point());
      }
    }
    return earlier.size() < LEAST_HISTORY ? null : Among.score(c.point(), earlier);
  }
}
