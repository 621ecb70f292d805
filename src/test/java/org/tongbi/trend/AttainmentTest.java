package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Qualifier;

/** What a target and an actual figure admit to be said. */
class AttainmentTest {
  private static Bounded printed(String value) {
    BigDecimal middle = new BigDecimal(value);
    BigDecimal half = BigDecimal.ONE.movePointLeft(middle.scale()).divide(BigDecimal.valueOf(2));
    return new Bounded(middle, middle.subtract(half), middle.add(half));
  }

  private static Attainment of(
      String indicator, String target, String words, Optional<Attainment.Actual> actual) {
    return Attainment.of(
        indicator,
        Catalogue.standard().get(indicator).kind(),
        printed(target),
        Coded.of(Qualifier.class, words),
        "2025",
        actual);
  }

  private static Attainment.Actual actual(String value, String window) {
    return new Attainment.Actual(
        printed(value), Qualifier.EXACT, window, window.equals("2025"), false);
  }

  @ParameterizedTest
  @CsvSource({
    "elderly_exam_rate, 70, over, 72.5, met, 103.571429",
    "elderly_exam_rate, 70, exact, 68.4, missed, 97.714286",
    "elderly_exam_rate, 70, over, 70.0, undecided, 100.000000",
    "elderly_exam_rate, 70, over, 70.06, met, 100.085714",
    "elderly_exam_rate, 70, about, 70.4, undecided, 100.571429",
    "elderly_exam_rate, 70, under, 72.5, not_comparable, 103.571429",
    "two_cancer_screened, 5000, exact, 5000, met, 100.000000",
    "two_cancer_screened, 5000, over, 4999, missed, 99.980000",
    "maternal_mortality, 12, under, 8.53, met, 71.083333",
    "maternal_mortality, 12, exact, 15.10, missed, 125.833333",
    "maternal_mortality, 12, over, 8.53, not_comparable, 71.083333",
    "average_length_of_stay, 8, exact, 8.6, missed, 107.500000",
    "visits, 100000, exact, 120000, not_comparable, 120.000000",
    "visits, 100000, over, 120000, met, 120.000000",
    "bed_occupancy_rate, 90, under, 85.2, met, 94.666667"
  })
  void aVerdictHoldsForAllThatTheFiguresAdmit(
      String indicator, String target, String words, String actual, String verdict, String share) {
    Attainment attainment = of(indicator, target, words, Optional.of(actual(actual, "2025")));

    assertThat(attainment.verdict().code()).isEqualTo(verdict);
    assertThat(attainment.sharePct()).contains(new BigDecimal(share));
  }

  @Test
  void aTargetWithoutItsActualFigureIsOpen() {
    Attainment attainment = of("elderly_exam_rate", "70", "over", Optional.empty());

    assertThat(attainment.verdict()).isEqualTo(AttainmentVerdict.OPEN);
    assertThat(attainment.reason()).contains("no actual figure of 2025");
    assertThat(attainment.sharePct()).isEmpty();
  }

  @Test
  void halfAYearOfAYearsTargetIsOpenAndNeverMissed() {
    Attainment attainment =
        of("elderly_exam_rate", "62", "over", Optional.of(actual("31.85", "2025H1")));

    assertThat(attainment.verdict()).isEqualTo(AttainmentVerdict.OPEN);
    assertThat(attainment.reason()).contains("only 2025H1 of 2025 is reported");
    assertThat(attainment.sharePct()).contains(new BigDecimal("51.370968"));
  }

  @Test
  void aFigureThatItsOwnReportContradictsDecidesNothing() {
    Attainment attainment =
        of(
            "elderly_exam_rate",
            "70",
            "over",
            Optional.of(
                new Attainment.Actual(printed("81.3"), Qualifier.EXACT, "2025", true, true)));

    assertThat(attainment.verdict()).isEqualTo(AttainmentVerdict.UNDECIDED);
    assertThat(attainment.reason())
        .contains("the numbers beside the actual figure give another one");
  }

  @Test
  void anApproximateFigureHasNoShare() {
    Attainment attainment =
        of(
            "elderly_exam_rate",
            "70",
            "over",
            Optional.of(new Attainment.Actual(printed("81"), Qualifier.OVER, "2025", true, false)));

    assertThat(attainment.verdict()).isEqualTo(AttainmentVerdict.MET);
    assertThat(attainment.sharePct()).isEmpty();
  }

  @Test
  void everyIndicatorWithADirectionIsInTheCatalogue() {
    for (var row :
        org.tongbi.csv.CsvTable.resource(TargetDirection.class, "directions.csv").rows()) {
      assertThat(Catalogue.standard().find(row.get("indicator")))
          .as(row.get("indicator"))
          .isPresent();
    }
  }

  @Test
  void anUndecidedTargetHasAReason() {
    assertThatThrownBy(
            () ->
                new Attainment(
                    AttainmentVerdict.OPEN, Optional.empty(), Optional.empty(), Optional.empty()))
        .hasMessage("a target is met, missed, or neither with a reason");
  }
}
