package org.tongbi.panel;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/**
 * The steps by which one of several numbers for a cell is chosen, first step first.
 *
 * <p>Together they are a total order, so that the choice never depends on the order of rows.
 */
public enum ChoiceRule implements Coded {
  /** There was one number only. */
  ONLY_CANDIDATE,
  /** A region's own report goes before another's mention of it. */
  OWN_REPORT,
  /** An exact number goes before an approximate one. */
  EXACT_FIGURE,
  /** The later published goes before the earlier; an unknown day goes last. */
  LATEST_PUBLICATION,
  /** The number printed with more digits goes first. */
  MORE_DIGITS,
  /** The document whose id sorts first. */
  DOCUMENT_ORDER,
  /** The number that stands first in the text. */
  TEXT_ORDER;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
