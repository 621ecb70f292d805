package org.tongbi.audit.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Intervals of scores by drawing documents anew. */
class BootstrapTest {
  @Test
  void theSameCountsAlwaysGiveTheSameInterval() {
    List<Tally> documents =
        IntStream.range(0, 12).mapToObj(i -> tally(10, 8 + i % 5, 5 + i % 4)).toList();

    Rating once = rate(documents);

    assertThat(rate(documents)).isEqualTo(once);
    assertThat(once.f1())
        .contains(new Interval(new BigDecimal("0.5809"), new BigDecimal("0.7336")));
  }

  @Test
  void fourDocumentsTellNothingOfOthers() {
    Rating rating = rate(Collections.nCopies(4, tally(10, 10, 9)));

    assertThat(rating.score().f1()).isEqualByComparingTo("0.9");
    assertThat(rating.f1()).isEmpty();
    assertThat(rating.precision()).isEmpty();
  }

  @Test
  void documentsThatSayNothingDoNotCount() {
    List<Tally> silent = Collections.nCopies(20, tally(0, 0, 0));

    assertThat(rate(silent).f1()).isEmpty();
  }

  /** Drawing anew from documents that are all right would call the score certain. */
  @Test
  void whereAllDocumentsAgreeTheObservationsTell() {
    Rating rating = rate(Collections.nCopies(5, tally(4, 4, 4)));

    assertThat(rating.f1()).isEqualTo(new Share(20, 20).interval());
    assertThat(rating.f1().orElseThrow().low()).isEqualByComparingTo("0.8389");
  }

  @Property(seed = "20260101", tries = 60)
  void anIntervalIsOneWhateverWasCounted(
      @ForAll @Size(min = 5, max = 12) List<@IntRange(max = 9) Integer> hits,
      @ForAll @IntRange(max = 4) int missed,
      @ForAll @IntRange(max = 4) int spurious) {
    Rating rating =
        rate(hits.stream().map(hit -> tally(hit + missed, hit + spurious, hit)).toList());

    // The constructor refuses ends in the wrong order or outside 0 to 1.
    assertThat(rating.score().f1()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  private static Rating rate(List<Tally> documents) {
    return new Bootstrap(documents)
        .rate(documents.stream().reduce(Tally.NONE, Tally::plus), Tally::found);
  }

  private static Tally tally(int labelled, int extracted, int found) {
    return new Tally(1, labelled, extracted, found, found, found, Tally.NONE.right());
  }
}
