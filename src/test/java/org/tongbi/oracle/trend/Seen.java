package org.tongbi.oracle.trend;

import java.time.LocalDate;
import java.util.List;

/** An observation, as plain as it can be. */
record Seen(
    String id,
    String doc,
    int start,
    String text,
    String indicator,
    String population,
    String provider,
    String statistic,
    Span figure,
    String unit,
    String qualifier,
    String base,
    String status,
    String subject,
    String region,
    String window,
    String sentence,
    LocalDate published,
    List<String> issues) {

  boolean exact() {
    return qualifier.equals("exact");
  }

  Cell cell() {
    return new Cell(region, indicator, population, provider, window);
  }

  /** What a figure is about. */
  record Cell(String region, String indicator, String population, String provider, String window) {
    Cell at(String otherRegion, String otherWindow) {
      return new Cell(otherRegion, indicator, population, provider, otherWindow);
    }
  }
}
