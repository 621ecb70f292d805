package org.tongbi.region;

import java.util.Locale;

/** The level of a division, widest first. */
public enum RegionLevel {
  /** The nation (国家). */
  NATION,
  /** A province, autonomous region or municipality (省级). */
  PROVINCE,
  /** A prefecture (地级). */
  PREFECTURE,
  /** A county, county-level city or district (县级). */
  COUNTY;

  /** The level as tables write it, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
