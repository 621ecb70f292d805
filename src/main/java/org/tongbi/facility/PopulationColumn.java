package org.tongbi.facility;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** The people over whom coverage is computed: a column of the denominators table (人口口径). */
public enum PopulationColumn implements Coded {
  /** Residents (常住人口). */
  RESIDENT_POPULATION,
  /** Residents aged 65 and over (65岁及以上人口). */
  POPULATION_65,
  /** Women aged 35 to 64 (35至64岁妇女). */
  WOMEN_35_64,
  /** Live births (活产数). */
  LIVE_BIRTHS,
  /** The key population of signing (重点人群). */
  KEY_POPULATION;

  /** The column's name. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
