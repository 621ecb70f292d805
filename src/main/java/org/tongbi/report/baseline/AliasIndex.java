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

  AliasIndex(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Indicator indicator : catalogue.indicators()) {
      for (String alias : indicator.aliases()) {
        indicators.computeIfAbsent(alias, key -> new ArrayList<>()).add(indicator);
      }
    }
  }

  /** All names as one choice of a regular expression. */
  String choice() {
    return BaselineWords.choice(indicators.keySet().stream());
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
