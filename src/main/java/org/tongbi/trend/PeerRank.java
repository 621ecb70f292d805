package org.tongbi.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The place of a figure among its peers, greatest first, as far as bounds let it be known (位次).
 *
 * <p>A peer is above another for certain where its least value exceeds the other's greatest. Whose
 * order is not certain shares a place.
 *
 * @param best the best place that the bounds admit, from 1: one more than are above for certain
 * @param worst the worst place that they admit: as many as are not below for certain, itself
 *     included
 * @param of how many peers there are, itself included
 * @param percentile the percentile rank by mid-ranks: the share of peers that are below for certain
 *     and half of those, itself included, that share its place, in per cent; empty where it has no
 *     peer
 */
record PeerRank(int best, int worst, int of, Optional<BigDecimal> percentile) {
  private static final int PERCENTILE_SCALE = 6;
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

  PeerRank {
    if (best < 1 || worst < best || of < worst) {
      throw new IllegalArgumentException(
          "no place among peers: " + best + " to " + worst + " of " + of);
    }
  }

  /** The place of each of some peers, in the order in which they are given. */
  static List<PeerRank> among(List<Bounds> peers) {
    BigDecimal[] lows = peers.stream().map(Bounds::low).sorted().toArray(BigDecimal[]::new);
    BigDecimal[] highs = peers.stream().map(Bounds::high).sorted().toArray(BigDecimal[]::new);
    List<PeerRank> ranks = new ArrayList<>(peers.size());
    for (Bounds peer : peers) {
      int above = lows.length - notAbove(lows, peer.high());
      int below = below(highs, peer.low());
      ranks.add(of(above, below, peers.size()));
    }
    return ranks;
  }

  private static PeerRank of(int above, int below, int peers) {
    // (below + (peers - above - below) / 2) * 100 / peers
    Optional<BigDecimal> percentile =
        peers < 2
            ? Optional.empty()
            : Optional.of(
                FIFTY
                    .multiply(BigDecimal.valueOf((long) peers + below - above))
                    .divide(BigDecimal.valueOf(peers), PERCENTILE_SCALE, RoundingMode.HALF_EVEN));
    return new PeerRank(above + 1, peers - below, peers, percentile);
  }

  /** How many of sorted values do not exceed a value. */
  private static int notAbove(BigDecimal[] sorted, BigDecimal value) {
    int at = Arrays.binarySearch(sorted, value);
    if (at < 0) {
      return -at - 1;
    }
    while (at < sorted.length && sorted[at].compareTo(value) == 0) {
      at++;
    }
    return at;
  }

  /** How many of sorted values lie below a value. */
  private static int below(BigDecimal[] sorted, BigDecimal value) {
    int at = Arrays.binarySearch(sorted, value);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && sorted[at - 1].compareTo(value) == 0) {
      at--;
    }
    return at;
  }
}
