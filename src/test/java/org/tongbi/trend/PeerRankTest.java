package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places among peers; all figures are invented. */
class PeerRankTest {
  private static List<Bounds> peers(String written) {
    return Arrays.stream(written.split(" "))
        .map(
            peer -> {
              String[] ends = peer.split("\\.\\.");
              return new Bounds(
                  new BigDecimal(ends[0]), new BigDecimal(ends[ends.length == 1 ? 0 : 1]));
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Peers, and of each: best-worst/of@percentile.
    "5, 1-1/1@-",
    "5 3 1, 1-1/3@83.333333 2-2/3@50.000000 3-3/3@16.666667",
    "3 5 3, 2-3/3@33.333333 1-1/3@83.333333 2-3/3@33.333333",
    "7 7, 1-2/2@50.000000 1-2/2@50.000000",
    "-1 0, 2-2/2@25.000000 1-1/2@75.000000",
    // The first two overlap; what touches at an end overlaps too.
    "4..6 5..7 1..2, 1-2/3@66.666667 1-2/3@66.666667 3-3/3@16.666667",
    "4..6 6..7, 1-2/2@50.000000 1-2/2@50.000000",
    // One that may be anything shares every place; the others keep their order.
    "-99..99 5 3, 1-3/3@50.000000 1-2/3@66.666667 2-3/3@33.333333",
    // Equal but written with other digits.
    "3.10 3.1, 1-2/2@50.000000 1-2/2@50.000000",
  })
  void whoIsAboveForCertainTakesAPlaceAndTheOthersShareIt(String peers, String places) {
    assertThat(
            PeerRank.among(peers(peers)).stream()
                .map(
                    r ->
                        "%d-%d/%d@%s"
                            .formatted(
                                r.best(),
                                r.worst(),
                                r.of(),
                                r.percentile().map(BigDecimal::toPlainString).orElse("-")))
                .toList())
        .containsExactly(places.split(" "));
  }

  @Property(seed = "20241101", tries = 300)
  void placesFollowTheFigureWhereverItsRowStands(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -20, max = 20) Integer> lows,
      @ForAll @IntRange(min = 0, max = 9) int width,
      @ForAll @IntRange(max = 1000) int shuffle) {
    List<Bounds> peers = bounds(lows, width);
    List<Integer> order = new ArrayList<>(IntStream.range(0, peers.size()).boxed().toList());
    Collections.shuffle(order, new Random(shuffle));

    List<PeerRank> ranks = PeerRank.among(peers);
    List<PeerRank> shuffled = PeerRank.among(order.stream().map(peers::get).toList());

    assertThat(shuffled).isEqualTo(order.stream().map(ranks::get).toList());
  }

  @Property(seed = "20241102", tries = 300)
  void thePlaceOfAnyTruthLiesBetweenTheBestAndTheWorstAndBothCanBeHad(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = -20, max = 20) Integer> lows,
      @ForAll @IntRange(min = 0, max = 9) int width,
      @ForAll @IntRange(max = 1000) int truth) {
    List<Bounds> peers = bounds(lows, width);
    List<PeerRank> ranks = PeerRank.among(peers);
    Random chance = new Random(truth);
    List<BigDecimal> truths =
        peers.stream()
            .map(
                p ->
                    p.low()
                        .add(
                            p.high()
                                .subtract(p.low())
                                .multiply(BigDecimal.valueOf(chance.nextInt(101), 2))))
            .toList();
    for (int i = 0; i < peers.size(); i++) {
      BigDecimal mine = truths.get(i);
      long above = truths.stream().filter(t -> t.compareTo(mine) > 0).count();
      long equal = truths.stream().filter(t -> t.compareTo(mine) == 0).count();
      assertThat(above + 1).isGreaterThanOrEqualTo(ranks.get(i).best());
      assertThat(above + equal).isLessThanOrEqualTo(ranks.get(i).worst());

      int self = i;
      long best =
          IntStream.range(0, peers.size())
              .filter(j -> j != self)
              .filter(j -> peers.get(j).low().compareTo(peers.get(self).high()) > 0)
              .count();
      long worst =
          IntStream.range(0, peers.size())
              .filter(j -> j != self)
              .filter(j -> peers.get(j).high().compareTo(peers.get(self).low()) >= 0)
              .count();
      assertThat(ranks.get(i).best()).isEqualTo((int) best + 1);
      assertThat(ranks.get(i).worst()).isEqualTo((int) worst + 1);
    }
  }

  private static List<Bounds> bounds(List<Integer> lows, int width) {
    return lows.stream()
        .map(
            low ->
                new Bounds(
                    BigDecimal.valueOf(low),
                    BigDecimal.valueOf(low + (long) Math.floorMod(low * 7, width + 1))))
        .toList();
  }
}
