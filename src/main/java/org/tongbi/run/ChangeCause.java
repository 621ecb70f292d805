package org.tongbi.run;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** Why a cell of a later run says something else than the same cell of an earlier one (变动原因). */
public enum ChangeCause implements Coded {
  /** A document came in. */
  NEW_DOCUMENT,
  /** A document came in again with another text, or with other things stated beside it. */
  REVISED_DOCUMENT,
  /** An entry of the corrections file withdrew a document. */
  WITHDRAWN_DOCUMENT,
  /** A registry, returns or denominators came in, or came in again. */
  FACILITY_RETURN,
  /** Another entry of the corrections file. */
  CORRECTION,
  /** The catalogue of indicators, the word lists or the rules of reading. */
  CATALOGUE,
  /** The data of regions. */
  REGION_DATA,
  /** What was asked for: the day whose knowledge counts, the windows. */
  SETTINGS,
  /** The program itself. */
  CODE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
