package org.tongbi.facility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Derivation.Rule;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;

/** All indicators that can be made of what facilities file, and the sums that they share. */
public final class Derivations {
  /** Asked for by each task and row, made once. */
  private static final Map<Set<String>, Derivations> OVER = new ConcurrentHashMap<>();

  private final List<Derivation> all;
  private final List<Part> parts;

  private Derivations(List<Derivation> all, List<Part> parts) {
    this.all = List.copyOf(all);
    this.parts = List.copyOf(parts);
  }

  /** The derivations that Tongbi carries, over its own catalogue and measures; read once. */
  public static Derivations standard() {
    return Standard.DERIVATIONS;
  }

  /**
   * Those of {@link #standard()} that can be made of some measures alone; for data that hold no
   * others.
   *
   * @param measures codes; a measure that is only added where stated may be missing
   */
  public static Derivations over(Set<String> measures) {
    return OVER.computeIfAbsent(Set.copyOf(measures), Derivations::choose);
  }

  private static Derivations choose(Set<String> measures) {
    List<Derivation> possible =
        standard().all.stream()
            .filter(d -> d.part().measures().stream().allMatch(m -> measures.contains(m.code())))
            .filter(d -> d.part().denominator().stream().allMatch(m -> measures.contains(m.code())))
            .toList();
    Builder builder = new Builder();
    for (Derivation d : possible) {
      builder.add(
          d,
          d.part().measures(),
          d.part().also().stream().filter(m -> measures.contains(m.code())).toList(),
          d.part().denominator());
    }
    return builder.build();
  }

  /** All of them, in the file's order. */
  public List<Derivation> all() {
    return all;
  }

  /** The sums over facilities that they need, by {@link Part#index()}; none is there twice. */
  public List<Part> parts() {
    return parts;
  }

  /** The derivation of an indicator for a population. */
  public Optional<Derivation> find(String indicator, String population) {
    return all.stream()
        .filter(d -> d.indicator().code().equals(indicator))
        .filter(d -> d.population().code().equals(population))
        .findFirst();
  }

  /**
   * Reads derivations.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of an unknown code, of one cell given
   *     twice, or of measures that add up in different ways
   */
  static Derivations read(CsvTable table, Catalogue catalogue, Measures measures) {
    Builder builder = new Builder();
    Set<String> seen = new LinkedHashSet<>();
    table.rows(
        row -> {
          if (!seen.add(row.need("indicator") + "/" + row.need("population"))) {
            throw row.complaint(
                row.get("indicator")
                    + " of population "
                    + row.get("population")
                    + " is there twice");
          }
          builder.add(row, catalogue, measures);
          return row;
        });
    return builder.build();
  }

  private static List<Measure> measures(CsvTable.Row row, String column, Measures measures) {
    String cell = row.get(column);
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split("\\+", -1)).map(measures::require).toList();
  }

  private record Sum(List<Measure> measures, List<Measure> also, List<Measure> denominator) {}

  private static final class Builder {
    private final Map<Sum, Part> parts = new LinkedHashMap<>();
    private final List<Derivation> derivations = new ArrayList<>();

    void add(CsvTable.Row row, Catalogue catalogue, Measures measures) {
      Rule rule = Coded.of(Rule.class, row.need("rule"));
      List<Measure> own = measures(row, "measures", measures);
      List<Measure> divisor =
          rule == Rule.RATIO ? measures(row, "denominator", measures) : List.of();
      derivations.add(
          new Derivation(
              catalogue.get(row.need("indicator")),
              Coded.of(Population.class, row.need("population")),
              rule,
              part(own, measures(row, "also", measures), divisor),
              rule == Rule.POPULATION
                  ? Optional.of(Coded.of(PopulationColumn.class, row.need("denominator")))
                  : Optional.empty(),
              rule == Rule.SHARE
                  ? Optional.of(Coded.of(Provider.class, row.need("denominator")))
                  : Optional.empty(),
              row.number("scale")));
    }

    void add(
        Derivation like, List<Measure> measures, List<Measure> also, List<Measure> denominator) {
      derivations.add(
          new Derivation(
              like.indicator(),
              like.population(),
              like.rule(),
              part(measures, also, denominator),
              like.people(),
              like.within(),
              like.scale()));
    }

    private Part part(List<Measure> measures, List<Measure> also, List<Measure> denominator) {
      if (measures.isEmpty()) {
        throw new IllegalArgumentException("column \"measures\" is empty");
      }
      return parts.computeIfAbsent(
          new Sum(measures, also, denominator),
          sum -> new Part(parts.size(), measures, also, denominator));
    }

    Derivations build() {
      return new Derivations(derivations, List.copyOf(parts.values()));
    }
  }

  private static final class Standard {
    static final Derivations DERIVATIONS =
        read(
            CsvTable.resource(Derivations.class, "indicators_from_measures.csv")
                .requireColumns(
                    "indicator", "population", "rule", "measures", "also", "denominator", "scale"),
            Catalogue.standard(),
            Measures.standard());
  }
}
