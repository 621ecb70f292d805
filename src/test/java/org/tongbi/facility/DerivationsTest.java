package org.tongbi.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Catalogue;

class DerivationsTest {
  private static final String HEADER =
      "indicator,population,rule,measures,also,denominator,scale\n";

  @Test
  void indicatorsThatNeedTheSameSumShareIt() {
    Derivations standard = Derivations.standard();

    assertThat(standard.find("beds", "all").orElseThrow().part())
        .isSameAs(standard.find("beds_per_1000", "all").orElseThrow().part());
    assertThat(standard.parts()).hasSizeLessThan(standard.all().size()).doesNotHaveDuplicates();
  }

  @Test
  void overSomeMeasuresOnlyWhatTheyMakeRemains() {
    assertThat(Derivations.over(Set.of("visits_total", "discharges", "beds_actual")).all())
        .extracting(d -> d.indicator().code())
        .containsExactly("visits", "discharges", "visits_per_capita", "beds", "beds_per_1000");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "visitz,all,count,visits_total,,,1|test.csv line 2: the catalogue has no indicator \"visitz\"",
        "visits,all,count,visits_totals,,,1|test.csv line 2: there is no measure \"visits_totals\"",
        "visits,all,sum,visits_total,,,1|test.csv line 2: \"sum\" is not one of the codes of Rule",
        "visits,all,count,,,,1|test.csv line 2: column \"measures\" is empty",
        "visits,all,ratio,visits_total,,,1|test.csv line 2: the denominator does not suit the rule"
            + " ratio of visits",
        "bed_occupancy_rate,all,ratio,bed_days_used,,beds_actual,100|test.csv line 2: the measures of"
            + " one indicator add up in one way over time, but bed_days_used is flow and beds_actual"
            + " is stock",
        "visits,all,count,visits_total,,,0|test.csv line 2: scale is at least 1, not 0"
      })
  void aLineThatCannotBeUsedIsNamed(String line, String message) {
    assertThatThrownBy(
            () ->
                Derivations.read(
                    CsvTable.text("test.csv", HEADER + line + "\n"),
                    Catalogue.standard(),
                    Measures.standard()))
        .isInstanceOf(CsvException.class)
        .hasMessage(message);
  }

  /** Which cells a facility states and owes: t the total, c and v what it files for others. */
  @ParameterizedTest(name = "stated {0}, due {1}: counts {2}, due {3}, sum {4}")
  @CsvSource({
    "t, t, true, true, 100",
    "'', t, false, true, 0",
    "'', '', false, false, 0",
    "t, '', true, true, 100",
    "c, c, true, true, 20",
    "c, tc, false, true, 0",
    "tc, tc, true, true, 120",
    "t, tc, false, true, 0",
    "c, cv, false, true, 0",
    "cv, cv, true, true, 23",
    "tcv, t, true, true, 123"
  })
  void whatIsFiledForOthersIsAddedWhereItIsStated(
      String stated, String due, boolean counts, boolean isDue, long sum) {
    Part visits = Derivations.standard().find("visits", "all").orElseThrow().part();
    long[] values = new long[Measures.standard().all().size()];
    values[index('t')] = 100;
    values[index('c')] = 20;
    values[index('v')] = 3;

    assertThat(visits.counts(bits(stated), bits(due))).isEqualTo(counts);
    assertThat(visits.isDue(bits(stated), bits(due))).isEqualTo(isDue);
    if (counts) {
      assertThat(visits.numerator(values, bits(stated))).isEqualTo(sum);
    }
  }

  @Test
  void aRatioNeedsBothItsSums() {
    Part occupancy = Derivations.standard().find("bed_occupancy_rate", "all").orElseThrow().part();
    long used = Measures.standard().require("bed_days_used").bit();
    long open = Measures.standard().require("bed_days_open").bit();

    assertThat(occupancy.counts(used, used | open)).isFalse();
    assertThat(occupancy.isDue(used, used | open)).isTrue();
    assertThat(occupancy.counts(used | open, used | open)).isTrue();
    assertThat(occupancy.isDue(open, open)).isFalse();
  }

  private static int index(char letter) {
    String code =
        switch (letter) {
          case 't' -> "visits_total";
          case 'c' -> "proxied_clinic_visits";
          default -> "proxied_village_visits";
        };
    return Measures.standard().require(code).index();
  }

  private static long bits(String letters) {
    long bits = 0;
    for (char letter : letters.toCharArray()) {
      bits |= 1L << index(letter);
    }
    return bits;
  }
}
