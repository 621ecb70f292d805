package org.tongbi.report.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;

/** The names of the catalogue's indicators, as texts write them. */
final class AliasIndex {
  private final Catalogue catalogue;
  private final Map<String, List<Indicator>> indicators = new HashMap<>();
  private final int longest;

  AliasIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Indicator indicator : catalogue.indicators()) {
      for (String alias : indicator.aliases()) {
        indicators.computeIfAbsent(alias, key -> new ArrayList<>()).add(indicator);
      }
    }
    this.longest = indicators.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The names that begin at a char of a text and end before {@code end}, the longest first.
   *
   * <p>Looked up rather than matched by an expression: there are tens of thousands of them.
   */
  List<String> at(String text, int start, int end) {
    List<String> names = new ArrayList<>();
    for (int length = Math.min(longest, end - start); length > 0; length--) {
      String name = text.substring(start, start + length);
      if (indicators.containsKey(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The first indicator of this name in the catalogue. */
  Indicator first(String alias) {
    return indicators.get(alias).get(0);
  }

  /** The first indicator of this name whose level can have this unit. */
  Optional<Indicator> fitting(String alias, String unit) {
    return indicators.get(alias).stream()
        .filter(indicator -> catalogue.fits(indicator, unit))
        .findFirst();
  }
}
