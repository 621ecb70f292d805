package org.tongbi.oracle.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tongbi.oracle.CsvLines;

/** A stated change, and why it may differ from the one that two levels give. */
record Statement(Seen seen, String unit) {
  private static final Exact ONE = Exact.of(1);

  private static final List<String> SCOPE_WORDS =
      CsvLines.resource("/org/tongbi/trend/scope_words.csv").stream()
          .skip(1)
          .flatMap(line -> Arrays.stream(line.get(1).split(";")))
          .toList();

  boolean relative() {
    return seen.unit().equals("%");
  }

  /** Whether it is a difference of two levels. */
  boolean inUnit() {
    return !relative() && seen.unit().equals(unit.equals("%") ? "pp" : unit);
  }

  /** One and the change, as what the earlier level is multiplied by. */
  private Span factor() {
    return Span.exactly(ONE).plus(seen.figure().times(Exact.of("0.01")));
  }

  /** The change follows from the middle of both. */
  private boolean follows(Span later, Span prior) {
    if (relative()) {
      return prior.low().sign() > 0
          && seen.figure().admits(later.value().per(prior.value()).minus(ONE).times(Exact.HUNDRED));
    }
    return inUnit() && seen.figure().admits(later.value().minus(prior.value()));
  }

  /** It follows from some values of both. */
  private boolean mayFollow(Span later, Span prior) {
    if (relative()) {
      return prior.low().sign() > 0 && later.meets(prior.times(factor()));
    }
    return inUnit() && seen.figure().meets(later.minus(prior));
  }

  private Optional<Span> own(Chosen cell) {
    return cell.all().stream()
        .filter(s -> s.doc().equals(seen.doc()))
        .map(Seen::figure)
        .findFirst();
  }

  String cause(Chosen level, Chosen prior, boolean exact) {
    if (exact && follows(level.figure(), prior.figure())) {
      return "agrees";
    }
    List<Exact> values = new ArrayList<>(List.of(prior.figure().value()));
    List<Span> others = new ArrayList<>();
    for (Seen print : prior.all()) {
      if (print.exact() && !values.contains(print.figure().value())) {
        values.add(print.figure().value());
        others.add(print.figure());
      }
    }
    Optional<Span> ownLevel = own(level);
    Span later = ownLevel.orElse(level.figure());
    if (mayFollow(level.figure(), prior.figure())) {
      return exact && others.stream().anyMatch(other -> follows(later, other))
          ? "base_revised"
          : "rounding";
    }
    if (SCOPE_WORDS.stream().anyMatch(word -> seen.sentence().contains(word))) {
      return "scope_changed";
    }
    if (others.stream().anyMatch(other -> mayFollow(later, other))) {
      return "base_revised";
    }
    Optional<Span> ownPrior = own(prior);
    if (ownLevel.isPresent() && ownPrior.isPresent() && !mayFollow(later, ownPrior.get())) {
      return "contradiction";
    }
    return values.size() > 1 ? "contradiction" : "unknown";
  }

  /** The earlier level that the change and the later level imply; null where nothing is said. */
  Span base(Chosen level, String kind) {
    Span later = own(level).orElse(level.figure());
    Span base;
    if (relative()) {
      if (factor().low().sign() <= 0) {
        return null;
      }
      base = later.per(factor());
    } else if (inUnit()) {
      base = later.minus(seen.figure());
    } else {
      return null;
    }
    Exact low = base.low();
    Exact high = base.high();
    if (base.value().sign() >= 0) {
      low = Exact.greatest(low, Exact.ZERO);
    }
    boolean share = kind.equals("rate") && unit.equals("%");
    if (share && base.value().compareTo(Exact.HUNDRED) <= 0) {
      high = Exact.least(high, Exact.HUNDRED);
    }
    return new Span(base.value(), low, high);
  }
}
