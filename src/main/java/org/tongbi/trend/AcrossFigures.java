package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a comparison says among others: its place, its share in the whole's growth, how far it
 * stands out.
 *
 * @param rank empty where the comparison cannot be drawn or has no bounds, and for the nation
 * @param contribution empty for figures that cannot be added up, and where the whole's is withheld
 * @param zHistory score against the region's own earlier years; empty where they are too few
 * @param zPeers score among the peers; empty where they are too few
 */
record AcrossFigures(
    Optional<PeerRank> rank,
    Optional<Contribution> contribution,
    Optional<BigDecimal> zHistory,
    Optional<BigDecimal> zPeers) {
  static final AcrossFigures NONE =
      new AcrossFigures(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
