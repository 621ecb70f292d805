package org.tongbi.region;

import java.util.Objects;

/** Whether a region covered the same area in two years (区划可比性). */
public sealed interface AreaComparison {
  /**
   * The same area, perhaps under another code.
   *
   * @param earlierCode the code that the area had in the earlier year
   */
  record Same(RegionCode earlierCode) implements AreaComparison {
    public Same {
      Objects.requireNonNull(earlierCode, "earlierCode");
    }
  }

  /**
   * Another area: figures of the two years must not be compared.
   *
   * @param reason what moved, when and between which units, in English
   */
  record Changed(String reason) implements AreaComparison {
    public Changed {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
