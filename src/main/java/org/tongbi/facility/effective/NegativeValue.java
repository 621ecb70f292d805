package org.tongbi.facility.effective;

import java.util.BitSet;

/** A figure below nothing: it mends some other month (红字冲减). */
final class NegativeValue {
  private NegativeValue() {}

  static BitSet in(Series series) {
    BitSet negative = new BitSet();
    series.stated().stream().filter(at -> series.value(at) < 0).forEach(negative::set);
    return negative;
  }
}
