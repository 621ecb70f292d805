package org.tongbi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024",
        "2024H1",
        "2024H2",
        "2024Q2",
        "2024-05",
        "2024-01..2024-05",
        "2024-03-01..2024-07-11"
      })
  void everyWrittenFormIsItsOwnCanonicalForm(String written) {
    assertThat(Window.parse(written)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01..2024-12, 2024",
    "2024-01..2024-06, 2024H1",
    "2024-04..2024-06, 2024Q2",
    "2024-05-01..2024-05-31, 2024-05",
    "2023-01-01..2024-12-31, 2023-01-01..2024-12-31"
  })
  void longerFormsAreWrittenInTheShortest(String written, String canonical) {
    assertThat(Window.parse(written)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2023",
    "2024H1, 2023H1",
    "2024-02, 2023-02",
    "2025-02, 2024-02",
    "2024-01..2024-05, 2023-01..2023-05",
    "2024-03-01..2024-07-11, 2023-03-01..2023-07-11"
  })
  void theTwinIsTheSameWindowOneYearEarlier(String window, String twin) {
    assertThat(Window.parse(window).twin()).hasToString(twin);
  }

  @Test
  void februaryOfALeapYearEndsOnItsLastDay() {
    assertThat(Window.parse("2025-02").twin().end()).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void anUnknownFormIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Window.parse("2024年"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "window \"2024年\" is not one of 2024, 2024H1, 2024Q2, 2024-05, 2024-01..2024-05,"
                + " 2024-03-01..2024-07-11");
  }

  @Test
  void aMonthThatDoesNotExistIsRefused() {
    assertThatThrownBy(() -> Window.parse("2024-13"))
        .hasMessage("month must lie between 1 and 12, but is 13");
    assertThatThrownBy(() -> Window.parse("2024-02-30..2024-03-01"))
        .hasMessage("window \"2024-02-30..2024-03-01\" names a day or month that does not exist");
  }

  @Test
  void aWindowNeverEndsBeforeItStarts() {
    assertThatThrownBy(() -> Window.parse("2024-03-02..2024-03-01"))
        .hasMessage("a window ends before it starts: 2024-03-02..2024-03-01");
  }

  @Property(tries = 200, seed = "1")
  void writingAndReadingGiveTheSameWindow(
      @ForAll @IntRange(min = 1950, max = 2090) int year,
      @ForAll @IntRange(min = 1, max = 12) int first,
      @ForAll @IntRange(min = 0, max = 11) int more) {
    Window window = Window.ofMonths(year, first, Math.min(12, first + more));
    assertThat(Window.parse(window.toString())).isEqualTo(window);
    assertThat(Window.parse(window.twin().toString())).isEqualTo(window.twin());
  }
}
