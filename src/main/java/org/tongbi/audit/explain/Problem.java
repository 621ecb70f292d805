package org.tongbi.audit.explain;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What can be wrong on the way from a figure to its bytes. */
public enum Problem implements Coded {
  /** No file of the checksum is kept. */
  ORIGINAL_MISSING,
  /** The file that is kept has another checksum. */
  ORIGINAL_CHANGED,
  /** The original cannot be read. */
  ORIGINAL_UNREADABLE,
  /** The original has no such document or row. */
  NOT_IN_ORIGINAL,
  /** The document's text is not the original's. */
  TEXT_DIFFERS,
  /** The number is not what the text has from start to end. */
  SPAN_DIFFERS,
  /** A row's cell is not the original's. */
  CELL_DIFFERS,
  /** A row that a table names is not there. */
  LINK_BROKEN,
  /** A figure is not what it is said to be chosen or computed from. */
  VALUE_DIFFERS,
  /** The sum of what facilities filed is not the figure. */
  SUM_DIFFERS,
  /** The choice among submissions, made again, gives another figure. */
  CHOICE_DIFFERS,
  /** Nothing was found that the figure could rest on. */
  RESTS_ON_NOTHING;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
