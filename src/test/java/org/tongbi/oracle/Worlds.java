package org.tongbi.oracle;

import java.util.List;
import java.util.stream.IntStream;
import org.tongbi.audit.synthetic.SyntheticOrder;

/** The worlds that tests invent: small, three years each, in years with many kinds of changes. */
final class Worlds {
  /** With {@code -Dtongbi.facilities=120} as many as that in each, for the rarer defects. */
  private static final int FACILITIES = Integer.getInteger("tongbi.facilities", 40);

  /** With {@code -Dtongbi.worlds=20} as many as that; a build makes do with few. */
  private static final int COUNT = Integer.getInteger("tongbi.worlds", 2);

  /** With {@code -Dtongbi.world=10} those from that one on. */
  private static final int FROM = Integer.getInteger("tongbi.world", 0);

  private static final int[] FIRST_YEARS = {2014, 2020, 2017, 2011, 2018};

  private Worlds() {}

  static List<SyntheticOrder> orders() {
    return IntStream.range(FROM, FROM + COUNT)
        .mapToObj(
            seed -> {
              int first = FIRST_YEARS[seed % FIRST_YEARS.length];
              return new SyntheticOrder(12, FACILITIES, first, first + 2, 1000 + seed);
            })
        .toList();
  }
}
