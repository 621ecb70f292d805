package org.tongbi.trend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Qualifier;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.trend.PartSums.Figure;
import org.tongbi.trend.Quotients.Quotient;

/** Turns the figures of a family into rows of {@link RollUpTable}. */
final class RollUpRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int MOST_MISSING = 20;
  private static final int MOST_EVIDENCE = 100;

  private final HashMap<String, Traits> traits = new HashMap<>();

  /** What an indicator is to a roll-up. */
  private record Traits(IndicatorKind kind, String unit, boolean additive)
      implements Serializable {}

  private record Whole(RegionCode code, Window window) {}

  /** The figures of one role in a family, by window and unit. */
  private static final class Figures {
    final Map<Window, Map<RegionCode, Figure>> byWindow = new TreeMap<>();
    final Map<Window, PartSums> sums = new TreeMap<>();
  }

  RollUpRows(Iterable<Indicator> indicators) {
    for (Indicator indicator : indicators) {
      traits.put(
          indicator.code(),
          new Traits(indicator.kind(), indicator.unit(), Additivity.isAdditive(indicator)));
    }
  }

  Iterator<Row> rollUp(Row family) {
    String indicator = family.getAs("indicator");
    Traits its = traits.get(indicator);
    if (its == null) {
      // A catalogue of another night knew it; nobody can say what its sum would be.
      return List.<Row>of().iterator();
    }
    UnitPlaces places = UnitPlaces.standard();
    Map<FigureRole, Figures> figures = new TreeMap<>();
    for (FigureRole role : FigureRole.values()) {
      figures.put(role, new Figures());
    }
    List<Row> entries = new ArrayList<>(family.getList(family.fieldIndex("entries")));
    entries.sort(
        Comparator.<Row, String>comparing(row -> row.getAs("region_code"))
            .thenComparing(row -> row.<BigDecimal>getAs("value")));
    entries.forEach(entry -> add(entry, figures, places));
    Map<Whole, RollUp> made =
        its.additive()
            ? added(figures.get(FigureRole.OWN), places)
            : divided(
                Quotients.standard().find(indicator, family.getAs("population")), figures, places);
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Whole, RollUp> whole : made.entrySet()) {
      rows.add(row(family, its, whole.getKey(), whole.getValue(), made, places));
    }
    return rows.iterator();
  }

  private static void add(Row entry, Map<FigureRole, Figures> figures, UnitPlaces places) {
    Window window = Window.parse(entry.getAs("window"));
    RegionCode code = new RegionCode(entry.getAs("region_code"));
    UnitPlaces.Place place = places.of(code, window.year());
    if (!place.standing()) {
      // A unit that ended within the year and was not carried on is no part of anything.
      return;
    }
    String observation = entry.getAs("observation_id");
    Figure figure =
        new Figure(
            new Bounded(entry.getAs("value"), entry.getAs("low"), entry.getAs("high")),
            Qualifier.EXACT.code().equals(entry.getAs("qualifier")),
            observation == null ? List.of() : List.of(observation));
    Map<RegionCode, Figure> ofWindow =
        figures
            .get(FigureRole.values()[entry.<Integer>getAs("role")])
            .byWindow
            .computeIfAbsent(window, key -> new TreeMap<>());
    // The code of the year's end goes before an old one of the same year.
    if (code.equals(place.unit())) {
      ofWindow.put(place.unit(), figure);
    } else {
      ofWindow.putIfAbsent(place.unit(), figure);
    }
  }

  private static Map<Whole, RollUp> added(Figures own, UnitPlaces places) {
    Map<Whole, RollUp> made = wholes();
    sum(own, places);
    own.sums.forEach(
        (window, sums) ->
            sums.all()
                .forEach(
                    (code, sum) ->
                        made.put(
                            new Whole(code, window),
                            RollUp.added(sum, figure(own, code, window)))));
    return made;
  }

  private static Map<Whole, RollUp> divided(
      Optional<Quotient> quotient, Map<FigureRole, Figures> figures, UnitPlaces places) {
    Map<Whole, RollUp> made = wholes();
    Figures own = figures.get(FigureRole.OWN);
    own.byWindow.forEach(
        (window, rates) -> own.sums.put(window, PartSums.ofOwnAlone(rates, window.year(), places)));
    for (FigureRole role :
        List.of(FigureRole.NUMERATOR, FigureRole.DENOMINATOR, FigureRole.PEOPLE)) {
      sum(figures.get(role), places);
    }
    Figures over = figures.get(FigureRole.NUMERATOR);
    Figures under = figures.get(FigureRole.DENOMINATOR);
    Figures people = figures.get(FigureRole.PEOPLE);
    Set<Window> windows = new TreeSet<>(own.sums.keySet());
    windows.addAll(over.sums.keySet());
    for (Window window : windows) {
      PartSums parts = sums(own, window, places);
      if (quotient.isEmpty()) {
        parts
            .all()
            .forEach(
                (code, sum) ->
                    made.put(
                        new Whole(code, window),
                        RollUp.notAdditive(sum, figure(own, code, window))));
        continue;
      }
      PartSums numerators = sums(over, window, places);
      PartSums denominators =
          quotient.get().people().isPresent()
              ? sums(people, Window.ofYear(window.year()), places)
              : sums(under, window, places);
      Set<RegionCode> codes = new TreeSet<>(parts.all().keySet());
      // Without a part that states the figure itself, a whole is of interest only if it is whole.
      numerators.all().keySet().stream()
          .filter(code -> numerators.of(code).figure().isPresent())
          .filter(code -> denominators.of(code).figure().isPresent())
          .forEach(codes::add);
      for (RegionCode code : codes) {
        made.put(
            new Whole(code, window),
            RollUp.divided(
                quotient.get(),
                numerators.of(code),
                denominators.of(code),
                figure(own, code, window)));
      }
    }
    return made;
  }

  private static Map<Whole, RollUp> wholes() {
    return new TreeMap<>(Comparator.comparing(Whole::code).thenComparing(Whole::window));
  }

  private static void sum(Figures figures, UnitPlaces places) {
    figures.byWindow.forEach(
        (window, own) -> figures.sums.put(window, new PartSums(own, window.year(), places)));
  }

  private static PartSums sums(Figures figures, Window window, UnitPlaces places) {
    PartSums sums = figures.sums.get(window);
    return sums != null ? sums : new PartSums(Map.of(), window.year(), places);
  }

  private static Optional<Figure> figure(Figures figures, RegionCode code, Window window) {
    return Optional.ofNullable(figures.byWindow.getOrDefault(window, Map.of()).get(code));
  }

  private static Row row(
      Row family,
      Traits its,
      Whole whole,
      RollUp rollUp,
      Map<Whole, RollUp> all,
      UnitPlaces places) {
    int year = whole.window().year();
    UnitName name = UnitName.of(whole.code().digits(), year);
    PartSums.Sum sum = rollUp.sum();
    Optional<RegionCode> before = places.yearBefore(whole.code(), year);
    Optional<RollUp> prior = before.map(code -> all.get(new Whole(code, whole.window().twin())));
    Optional<Figure> later = sum.figure();
    Optional<Figure> earlier = prior.flatMap(p -> p.sum().figure());
    Optional<YearOnYear> comparison =
        later.isPresent() && earlier.isPresent()
            ? Optional.of(compared(its, later.get(), earlier.get()))
            : Optional.empty();
    Optional<Bounded> bounds = comparison.flatMap(YearOnYear::bounds);
    Optional<Bounded> own = rollUp.own().map(Figure::bounded);
    return RowFactory.create(
        whole.code().digits(),
        name.name(),
        name.level(),
        family.getAs("indicator"),
        family.getAs("population"),
        family.getAs("provider"),
        whole.window().toString(),
        PanelTable.REPORT,
        figure(rollUp.value()),
        figure(later.map(f -> f.bounded().low())),
        figure(later.map(f -> f.bounded().high())),
        its.unit(),
        sum.parts(),
        sum.of(),
        sum.missing().stream().limit(MOST_MISSING).map(RegionCode::digits).toArray(String[]::new),
        completeness(sum),
        figure(own.map(Bounded::value)),
        figure(own.map(Bounded::low)),
        figure(own.map(Bounded::high)),
        figure(rollUp.difference()),
        rollUp.verdict().code(),
        figure(prior.flatMap(RollUp::value)),
        figure(comparison.flatMap(YearOnYear::changeAbs)),
        figure(comparison.flatMap(YearOnYear::changePct)),
        figure(bounds.map(Bounded::low)),
        figure(bounds.map(Bounded::high)),
        comparison.isPresent(),
        reason(rollUp, whole, before, prior, comparison),
        later.map(Figure::evidence).orElse(List.of()).stream()
            .limit(MOST_EVIDENCE)
            .toArray(String[]::new));
  }

  private static YearOnYear compared(Traits its, Figure later, Figure earlier) {
    return YearOnYear.of(
        its.kind(),
        its.unit(),
        Optional.of(later.bounded()),
        Optional.of(earlier.bounded()),
        Optional.empty(),
        Optional.empty(),
        later.exact() && earlier.exact());
  }

  private static String reason(
      RollUp rollUp,
      Whole whole,
      Optional<RegionCode> before,
      Optional<RollUp> prior,
      Optional<YearOnYear> comparison) {
    if (rollUp.reason().isPresent()) {
      return rollUp.reason().get();
    }
    if (comparison.isPresent()) {
      return comparison.get().reason().orElse(null);
    }
    if (before.isEmpty()) {
      return "the area was another one year earlier";
    }
    return prior
        .flatMap(RollUp::reason)
        .map(reason -> "of " + whole.window().twin() + ": " + reason)
        .orElse("no part has a figure for " + whole.window().twin());
  }

  private static BigDecimal completeness(PartSums.Sum sum) {
    return BigDecimal.valueOf(sum.parts())
        .divide(
            BigDecimal.valueOf(sum.of()), CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN);
  }

  private static BigDecimal figure(Optional<BigDecimal> value) {
    return value
        .map(v -> v.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN))
        .orElse(null);
  }
}
