package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far first figures moved, on a triangle worked by hand. */
class RevisionTest {
  private static final LocalDate SPRING_2023 = LocalDate.of(2023, 3, 1);
  private static final LocalDate SPRING_2024 = LocalDate.of(2024, 3, 1);
  private static final LocalDate SPRING_2025 = LocalDate.of(2025, 3, 1);

  /**
   * Three editions, each with its own year and the year before restated:
   *
   * <pre>
   *           2022    2023    2024
   * 2023-03   1,000
   * 2024-03   1,010   1,020
   * 2025-03           1,000   1,100
   * </pre>
   */
  private static final KnownFigures OF_2022 = known("1000", SPRING_2023, "1010", SPRING_2024);

  private static final KnownFigures OF_2023 = known("1020", SPRING_2024, "1000", SPRING_2025);
  private static final KnownFigures OF_2024 = known("1100", SPRING_2025);

  /** In the order of choice of the panel: the latest goes first. */
  private static KnownFigures known(Object... valuesAndDays) {
    List<KnownFigures.Figure> figures = new ArrayList<>();
    for (int i = valuesAndDays.length - 2; i >= 0; i -= 2) {
      figures.add(
          new KnownFigures.Figure(
              new BigDecimal((String) valuesAndDays[i]),
              (LocalDate) valuesAndDays[i + 1],
              valuesAndDays[i] + " of " + valuesAndDays[i + 1]));
    }
    return new KnownFigures(figures);
  }

  @Test
  void aLevelMovesFromItsFirstFigureToItsLatest() {
    // 1,010 after 1,000; 1,000 after 1,020: -20 / 1,020 = -1.96078431372549…
    assertThat(Revision.ofLevel(OF_2022).orElseThrow().move()).contains(decimal("1.0000000000"));
    assertThat(Revision.ofLevel(OF_2023).orElseThrow().move()).contains(decimal("-1.9607843137"));
    assertThat(Revision.ofLevel(OF_2024)).isEmpty();
  }

  @Test
  void aChangeMovesFromTheFirstDayThatBothLevelsWereKnown() {
    // First 1,020 after 1,010: 0.99009900990…; now 1,000 after 1,010: -0.99009900990…
    Revision of2023 = Revision.ofChange(OF_2023, OF_2022, false).orElseThrow();
    assertThat(of2023.move()).contains(decimal("-1.9801980198"));
    assertThat(of2023.signChanged()).isTrue();
    assertThat(of2023.evidence())
        .containsExactly(
            "1020 of 2024-03-01", "1010 of 2024-03-01", "1000 of 2025-03-01", "1010 of 2024-03-01");

    // Both of 2024's levels are of one day, and nothing came later.
    assertThat(Revision.ofChange(OF_2024, OF_2023, false)).isEmpty();
  }

  @Test
  void aRatesChangeMovesInItsPoints() {
    Revision revision =
        Revision.ofChange(
                known("62.5", SPRING_2024, "62.1", SPRING_2025), known("61.0", SPRING_2023), true)
            .orElseThrow();

    assertThat(revision.move()).contains(decimal("-0.4000000000"));
    assertThat(revision.signChanged()).isFalse();
  }

  @Test
  void aBaseOfZeroLeavesNoShare() {
    Revision level = Revision.ofLevel(known("0", SPRING_2023, "5", SPRING_2024)).orElseThrow();
    assertThat(level.move()).isEmpty();

    Optional<Revision> change =
        Revision.ofChange(
            known("4", SPRING_2023, "5", SPRING_2024), known("0", SPRING_2022), false);
    assertThat(change.orElseThrow().move()).isEmpty();
  }

  private static final LocalDate SPRING_2022 = LocalDate.of(2022, 3, 1);

  @Test
  void theAnswerOfADayIsTheBestOfThoseKnown() {
    KnownFigures own = known("12", SPRING_2024, "10", SPRING_2023);

    assertThat(own.answer(SPRING_2022)).isEmpty();
    assertThat(own.answer(SPRING_2023).orElseThrow().value()).isEqualTo("10");
    assertThat(own.answer(SPRING_2025).orElseThrow().value()).isEqualTo("10");
  }

  private static BigDecimal decimal(String written) {
    return new BigDecimal(written);
  }
}
