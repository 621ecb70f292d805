package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Measures;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;

/**
 * How an indicator follows from measures, as the project's table of indicators has it.
 *
 * @param denominators measures; empty but for ratios
 * @param within the bit of the provider whose share it is; 0 but for shares
 * @param people the column of denominators by place; -1 but for rates of the population
 */
record Derived(
    String indicator,
    String population,
    List<Integer> measures,
    List<Integer> also,
    List<Integer> denominators,
    int within,
    int people,
    long scale) {

  /** Numerator, denominator, and how many facilities they come from. */
  static final int PARTS = 3;

  static List<Derived> all() {
    return CsvTable.resource(Measures.class, "indicators_from_measures.csv").rows(Derived::read);
  }

  private static Derived read(CsvTable.Row row) {
    String denominator = row.get("denominator");
    boolean people = row.need("rule").equals("population");
    boolean share = row.need("rule").equals("share");
    return new Derived(
        row.need("indicator"),
        row.need("population"),
        items(row.need("measures")),
        items(row.get("also")),
        people || share ? List.of() : items(denominator),
        share ? Kinds.bit(Coded.of(Provider.class, denominator)) : 0,
        people ? Population.COLUMNS.indexOf(denominator) : -1,
        row.number("scale"));
  }

  private static List<Integer> items(String codes) {
    List<Integer> items = new ArrayList<>();
    for (String code : codes.split("\\+", -1)) {
      if (!code.isBlank()) {
        items.add(Items.index(code.strip()));
      }
    }
    return items;
  }

  boolean isCount() {
    return denominators.isEmpty() && people < 0 && within == 0;
  }

  boolean isFlow() {
    return Ordinary.isFlow(measures.get(0));
  }

  /** What a facility states, by measure; null where nothing. */
  interface Stated {
    Long of(int measure);
  }

  /**
   * Adds a facility's part.
   *
   * @param kinds bits of the providers that it counts among
   * @param owes whether the facility files the first measure at all
   */
  void add(Stated stated, int kinds, boolean owes, long[] sums, int at) {
    long above = 0;
    boolean all = true;
    for (int measure : measures) {
      Long value = stated.of(measure);
      all &= value != null;
      above += value == null ? 0 : value;
    }
    boolean some = false;
    for (int measure : also) {
      Long value = stated.of(measure);
      some |= value != null;
      above += value == null ? 0 : value;
    }
    if (!all && (owes || !some)) {
      return;
    }
    long below = 0;
    for (int measure : denominators) {
      Long value = stated.of(measure);
      if (value == null) {
        return;
      }
      below += value;
    }
    if (within != 0) {
      below = above;
      above = (kinds & within) == 0 ? 0 : above;
    }
    sums[at] += above;
    sums[at + 1] += below;
    sums[at + 2]++;
  }
}
