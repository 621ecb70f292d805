package org.tongbi.facility;

import java.util.Objects;
import org.tongbi.region.RegionCode;

/**
 * The people of a region in a year, over whom coverage is computed (人口数).
 *
 * <p>Numbers are in persons; null where unknown.
 *
 * @param region by the codes in force in that year
 */
public record DenominatorRow(
    RegionCode region,
    int year,
    Long residentPopulation,
    Long population65,
    Long women35To64,
    Long liveBirths,
    Long keyPopulation,
    String sourceUri,
    String locator) {
  public DenominatorRow {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(sourceUri, "sourceUri");
    Objects.requireNonNull(locator, "locator");
  }
}
