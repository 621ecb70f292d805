package org.tongbi.facility;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;

/** All measures that facilities file, in the order of {@code measures.csv}. */
public final class Measures {
  /** A set of measures is one long. */
  private static final int MOST = 63;

  private final List<Measure> all;
  private final Map<String, Measure> byCode;

  private Measures(List<Measure> all) {
    Map<String, Measure> codes = new LinkedHashMap<>();
    for (Measure measure : all) {
      if (codes.put(measure.code(), measure) != null) {
        throw new CsvException("measures.csv has the measure " + measure.code() + " twice");
      }
    }
    if (all.size() > MOST) {
      throw new CsvException("measures.csv has more than " + MOST + " measures");
    }
    for (Measure measure : all) {
      measure
          .atMost()
          .filter(whole -> !codes.containsKey(whole))
          .ifPresent(
              whole -> {
                throw new CsvException(
                    "measures.csv: " + measure.code() + " is part of " + whole + ", which is none");
              });
    }
    this.all = List.copyOf(all);
    this.byCode = Collections.unmodifiableMap(codes);
  }

  /** The measures that Tongbi carries, read once. */
  public static Measures standard() {
    return Standard.MEASURES;
  }

  /** All of them, by {@link Measure#index()}. */
  public List<Measure> all() {
    return all;
  }

  /** The measure of a code. */
  public Optional<Measure> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The measure of a code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Measure require(String code) {
    return find(code)
        .orElseThrow(() -> new IllegalArgumentException("there is no measure \"" + code + "\""));
  }

  private static Measures read(CsvTable table) {
    List<Measure> measures = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      String whole = row.get("at_most");
      measures.add(
          new Measure(
              measures.size(),
              row.need("code"),
              row.need("title"),
              row.need("unit"),
              row.number("per"),
              Coded.of(MeasureAccrual.class, row.need("accrual")),
              Set.copyOf(row.list("due_from")),
              whole.isEmpty() ? Optional.empty() : Optional.of(whole),
              row.list("aliases")));
    }
    return new Measures(measures);
  }

  private static final class Standard {
    static final Measures MEASURES =
        read(
            CsvTable.resource(Measures.class, "measures.csv")
                .requireColumns(
                    "code", "title", "unit", "per", "accrual", "due_from", "at_most", "aliases"));
  }
}
