package org.tongbi.audit.lineage;

import org.tongbi.indicator.Coded;

/** What a night takes in, as lineage tells it apart. */
public enum InputKind implements Coded {
  /** Work reports. */
  REPORTS("reports"),
  /** Registry and returns. */
  FACILITIES("facilities"),
  /** The people of regions. */
  POPULATION("population"),
  /** Known errors and how they are mended. */
  CORRECTIONS("corrections"),
  /** Indicators of the user's own. */
  CATALOGUE("catalogue");

  private final String code;

  InputKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
