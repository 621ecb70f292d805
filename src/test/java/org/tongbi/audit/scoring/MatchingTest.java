package org.tongbi.audit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbi.audit.scoring.Lines.line;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Which extracted observation a label takes. All lines are invented. */
class MatchingTest {
  @Test
  void aLabelTakesTheOneWithMostAgreeingFields() {
    Labelled label = line(5, 9, "visits", "level", "100", "provider=hospital", "unit=人次");
    Labelled worse = line(5, 9, "visits", "level", "100", "unit=人次");
    Labelled better = line(5, 8, "visits", "level", "100", "provider=hospital", "unit=人次");

    Matching matching = Matching.of(List.of(label), List.of(worse, better));

    assertThat(matching.found()).containsExactly(new Matching.Pair(label, better));
    assertThat(matching.spurious()).containsExactly(worse);
    assertThat(matching.tally().strict()).isEqualTo(1);
  }

  @Test
  void oneExtractionServesOneLabel() {
    Labelled label = line(5, 9, "visits", "level", "100");

    Matching matching = Matching.of(List.of(label, label), List.of(label));

    assertThat(matching.found()).hasSize(1);
    assertThat(matching.missed()).hasSize(1);
  }

  @Test
  void anotherReadingOfTheSamePlaceIsMisread() {
    Labelled label = line(5, 9, "visits", "change_pct", "-3.2");
    Labelled other = line(5, 9, "visits", "level", "3.2");

    Matching matching = Matching.of(List.of(label), List.of(other));

    assertThat(matching.misread())
        .singleElement()
        .satisfies(pair -> assertThat(pair.misreadFields()).containsExactly("statistic", "value"));
    assertThat(matching.tally().found()).isZero();
    assertThat(matching.tally().located()).isEqualTo(1);
  }

  @Test
  void aNameMayBeGivenShorterAndWithBlanks() {
    Labelled label = line(5, 9, "beds", "level", "50", "subject=facility:云岭县 人民医院");
    Labelled shorter = line(5, 9, "beds", "level", "50", "subject=facility:县人民医院");

    assertThat(new Matching.Pair(label, shorter).wrongFields()).isEmpty();
  }

  @Property(seed = "20260102", tries = 200)
  void everyLineIsCountedOnce(
      @ForAll("lines") List<Labelled> labels, @ForAll("lines") List<Labelled> extracted) {
    Matching matching = Matching.of(labels, extracted);

    Tally all = matching.tally();
    assertThat(all.labelled()).isEqualTo(labels.size());
    assertThat(all.extracted()).isEqualTo(extracted.size());
    assertThat(all.strict()).isLessThanOrEqualTo(all.found());
    assertThat(all.found()).isLessThanOrEqualTo(all.located());
    Tally parts =
        List.of("visits", "beds").stream()
            .map(indicator -> matching.tally(indicator::equals))
            .reduce(Tally.NONE, Tally::plus);
    assertThat(parts.labelled()).isEqualTo(all.labelled());
    assertThat(parts.extracted()).isEqualTo(all.extracted());
    assertThat(parts.found()).isEqualTo(all.found());
    assertThat(parts.right()).isEqualTo(all.right());
  }

  @Provide
  Arbitrary<List<Labelled>> lines() {
    Arbitrary<Labelled> line =
        Combinators.combine(
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(1, 4),
                Arbitraries.of("visits", "beds"),
                Arbitraries.of("level", "change_pct"),
                Arbitraries.of("1", "2"),
                Arbitraries.of("actual", "target"))
            .as(
                (start, length, indicator, statistic, value, status) ->
                    line(start, start + length, indicator, statistic, value, "status=" + status));
    return line.list().ofMaxSize(8);
  }
}
