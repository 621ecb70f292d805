package org.tongbi.audit;

import static org.apache.spark.sql.functions.col;

import java.util.Objects;
import org.apache.spark.sql.Column;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.period.Window;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** What a figure is about: region, indicator, population, provider and window. */
public record Cell(
    RegionCode region, String indicator, Population population, Provider provider, Window window) {
  public Cell {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(population, "population");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(window, "window");
  }

  /** The cell that this one is compared with, under the code that the region had then. */
  public Cell twin() {
    Window earlier = window.twin();
    RegionCode then =
        Regions.standard().compareArea(region, earlier.year(), window.year())
                instanceof AreaComparison.Same same
            ? same.earlierCode()
            : region;
    return new Cell(then, indicator, population, provider, earlier);
  }

  /** Whether a row is about this cell. */
  public Column isOf() {
    return sameIndicator()
        .and(col("population").equalTo(population.code()))
        .and(col("provider").equalTo(provider.code()))
        .and(col("window").equalTo(window.toString()));
  }

  /** Whether a row is about this region and indicator, whatever the rest. */
  public Column sameIndicator() {
    return col("region_code").equalTo(region.digits()).and(col("indicator").equalTo(indicator));
  }
}
