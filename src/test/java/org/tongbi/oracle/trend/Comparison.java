package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.oracle.trend.Seen.Cell;

/**
 * A cell beside its twin and beside the change that reports state.
 *
 * @param later null where no report states the level
 * @param prior null likewise
 * @param statements stated changes in the order of choice; empty where there are none
 */
record Comparison(
    Cell cell,
    String kind,
    String catalogueUnit,
    Chosen later,
    Chosen prior,
    Land.Before before,
    List<Seen> statements,
    boolean statementsConflict,
    Land land) {
  private static final Exact TINY = Exact.of(20);

  Seen stated() {
    return statements.isEmpty() ? null : statements.get(0);
  }

  String unit() {
    return later == null ? catalogueUnit : later.first().unit();
  }

  boolean pair() {
    return later != null && prior != null;
  }

  boolean exact() {
    return (later == null || later.exact()) && (prior == null || prior.exact());
  }

  boolean comparable() {
    return before.code() != null;
  }

  private boolean computed() {
    return pair() && comparable();
  }

  private boolean negative() {
    return later.figure().value().sign() < 0 || prior.figure().value().sign() < 0;
  }

  private Span difference() {
    return later.figure().minus(prior.figure());
  }

  /** Null where no relative change exists. */
  private Span relative() {
    return negative() || prior.figure().low().sign() <= 0
        ? null
        : later.figure().changeFrom(prior.figure());
  }

  private boolean isRate() {
    return kind.equals("rate");
  }

  /** The bounds of the year-on-year figure, of a stated one where nothing can be computed. */
  private Span growth() {
    if (!comparable()) {
      return null;
    }
    if (pair()) {
      return isRate() ? difference() : relative();
    }
    Statement said = new Statement(stated(), unit());
    return (isRate() ? said.inUnit() : said.relative()) ? stated().figure() : null;
  }

  BigDecimal low() {
    return growth() == null ? null : growth().low().floor(10);
  }

  BigDecimal high() {
    return growth() == null ? null : growth().high().ceiling(10);
  }

  BigDecimal changeAbs() {
    return computed() && exact() ? difference().value().nearest(10) : null;
  }

  BigDecimal changePct() {
    return computed() && exact() && relative() != null ? relative().value().nearest(10) : null;
  }

  /** The year-on-year figure. */
  BigDecimal point() {
    return isRate() ? changeAbs() : changePct();
  }

  /** The cause of a gap as if the areas were the same; null where nothing can be set against it. */
  private String cause() {
    Statement said = stated() == null ? null : new Statement(stated(), unit());
    if (!pair() || said == null || !(said.relative() ? relative() != null : said.inUnit())) {
      return null;
    }
    return said.cause(later, prior, exact());
  }

  private String causeTold() {
    String cause = cause();
    boolean reconciled = "agrees".equals(cause) || "rounding".equals(cause);
    return comparable() || cause == null ? cause : reconciled ? null : "scope_changed";
  }

  private BigDecimal gap() {
    if (!computed() || cause() == null || !exact() || !stated().exact()) {
      return null;
    }
    Span change = stated().unit().equals("%") ? relative() : difference();
    return stated().figure().value().minus(Exact.of(change.value().nearest(10))).toDecimal();
  }

  private Span impliedBase() {
    return stated() == null || later == null
        ? null
        : new Statement(stated(), unit()).base(later, kind);
  }

  private String reason() {
    if (!comparable()) {
      return before.reason();
    }
    if (!pair()) {
      return null;
    }
    if (negative()) {
      return "a level is below zero: no relative change exists, only the difference";
    }
    if (relative() == null) {
      return "the earlier value is or may be zero: no relative change exists";
    }
    return exact() ? null : "a value is approximate: only the bounds of the change are known";
  }

  private Set<String> issues() {
    Set<String> issues = new TreeSet<>();
    if (!comparable()) {
      issues.add("area_changed");
    } else if (pair()) {
      if (relative() == null) {
        issues.add(negative() ? "negative_level" : "zero_base");
      } else if (kind.equals("count") && prior.figure().value().compareTo(TINY) < 0) {
        issues.add("tiny_base");
      }
      if (!exact()) {
        issues.add("approximate_value");
      }
      String cause = cause();
      if (cause != null && !cause.equals("agrees") && !cause.equals("rounding")) {
        issues.add("stated_computed_differ");
        boolean points = isRate() && unit().equals("%") && stated().unit().equals("%");
        if (points && stated().figure().meets(difference())) {
          issues.add("unit_unclear");
        }
      }
    }
    if (later != null) {
      issues.addAll(later.issues());
    }
    if (prior != null) {
      issues.addAll(prior.issues());
    }
    if (statementsConflict) {
      issues.add("conflicting_changes");
    }
    if (land.met(cell.region(), Years.of(cell.window())).isEmpty()) {
      issues.add("region_not_in_force");
    }
    return issues;
  }

  private List<Seen> used() {
    List<Seen> used = new ArrayList<>();
    if (later != null) {
      used.add(later.first());
    }
    if (prior != null) {
      used.add(prior.first());
    }
    used.addAll(statements.subList(0, Math.min(1, statements.size())));
    return used;
  }

  private LocalDate vintage() {
    boolean undated = used().stream().anyMatch(s -> s.published() == null);
    return undated
        ? null
        : used().stream().map(Seen::published).max(LocalDate::compareTo).orElseThrow();
  }

  Line line(Among among) {
    var met = land.met(cell.region(), Years.of(cell.window()));
    Span base = impliedBase();
    Set<String> issues = issues();
    issues.addAll(among.issues());
    Line line =
        new Line()
            .with("region_code", cell.region())
            .with("region_name", met.map(Land.Unit::name).orElse(null))
            .with("region_level", met.map(Land.Unit::level).orElse(null))
            .with("indicator", cell.indicator())
            .with("population", cell.population())
            .with("provider", cell.provider())
            .with("window", cell.window())
            .with("prior_window", Years.before(cell.window()))
            .with("source", "report")
            .with("basis", "total")
            .with("value", later == null ? null : later.figure().value())
            .with("prior_value", prior == null ? null : prior.figure().value())
            .with("unit", unit())
            .with("change_abs", changeAbs())
            .with("change_pct", changePct())
            .with("change_low", low())
            .with("change_high", high())
            .with("method", !pair() ? "stated" : stated() == null ? "computed" : "both")
            .with("stated_change", stated() == null ? null : stated().figure().value())
            .with("stated_unit", stated() == null ? null : stated().unit())
            .with("gap", gap())
            .with("gap_cause", causeTold())
            .with("comparable", comparable())
            .with("reason", reason())
            .with("issues", issues)
            .with("completeness", null)
            .with("vintage", vintage())
            .with("implied_base_low", base == null ? null : base.low().floor(10))
            .with("implied_base_high", base == null ? null : base.high().ceiling(10))
            .with("prior_region_code", before.code())
            .with("evidence", used().stream().map(Seen::id).toList());
    among.add(line);
    return line;
  }
}
