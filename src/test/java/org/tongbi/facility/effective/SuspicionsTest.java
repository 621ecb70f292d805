package org.tongbi.facility.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.facility.FilingPeriod;

/** What a facility's own history makes suspect, and what it does not. */
class SuspicionsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          an ordinary year ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 !
          a thousand times too much ! exams ! 100 80 105 110000 98 103 120 99 101 97 100 102 ! 2018-04 unit_slip
          ten thousand times too much ! exams ! 100 80 105 1100000 98 103 120 99 101 97 100 102 ! 2018-04 unit_slip
          a thousandth ! exams ! 2100 1800 2.1 2110 1998 2103 2120 ! 2018-03 unit_slip
          a ten-thousandth ! exams ! 2100 1800 0.21 2110 1998 2103 2120 ! 2018-03 unit_slip
          too few months to tell ! exams ! 100 80000 105 110 !
          a hundred times is no slip of a unit ! exams ! 100 80 10500 110 98 103 !
          small figures are not judged ! exams ! 3 4 3000 5 4 3 4 !
          February filed with January ! exams ! 100 185 105 110 98 103 120 99 101 97 100 102 ! 2018-02 cumulative_as_monthly
          the sum until May ! exams ! 100 80 105 110 493 103 120 99 101 97 100 102 ! 2018-05 cumulative_as_monthly
          the sum until December ! exams ! 100 80 105 110 98 103 120 99 101 97 100 1215 | 90 84 99 104 ! 2018-12 cumulative_as_monthly
          sums from October on ! exams ! 100 80 105 110 98 103 120 99 101 1016 1116 1218 | 90 84 99 104 100 98 97 ! 2018-10 cumulative_as_monthly, 2018-11 cumulative_as_monthly, 2018-12 cumulative_as_monthly
          sums all the year, another year beside it ! exams ! 100 180 285 395 493 596 716 815 916 1013 1113 1215 | 104 84 99 104 100 98 97 99 100 100 104 101 ! 2018-02 cumulative_as_monthly, 2018-03 cumulative_as_monthly, 2018-04 cumulative_as_monthly, 2018-05 cumulative_as_monthly, 2018-06 cumulative_as_monthly, 2018-07 cumulative_as_monthly, 2018-08 cumulative_as_monthly, 2018-09 cumulative_as_monthly, 2018-10 cumulative_as_monthly, 2018-11 cumulative_as_monthly, 2018-12 cumulative_as_monthly
          an epidemic ! exams ! 100 80 105 110 180 175 140 99 101 97 100 102 !
          a rebound after a bad winter ! exams ! 50 45 150 130 98 103 120 99 101 97 100 102 !
          a hospital that opens ! exams ! _ _ _ 20 60 110 150 190 200 205 200 198 !
          growth by 40 % a year ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 | 140 112 147 154 137 144 168 139 141 136 140 143 | 196 157 206 216 192 202 235 194 198 190 196 200 !
          small figures double by themselves ! exams ! 10 21 9 12 8 10 11 13 12 !
          two months together ! exams ! 100 80 _ 215 98 103 120 99 101 97 100 102 ! 2018-04 months_together
          January together with February ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 | _ 182 104 110 100 101 ! 2019-02 months_together
          after a missing month as ever ! exams ! 100 80 _ 115 98 103 120 99 101 97 100 102 !
          after an unreadable month ! exams ! 100 80 ? 215 98 103 120 99 101 97 100 102 !
          below nothing ! exams ! 100 80 -5 110 98 ! 2018-03 negative_value
          a count from January that fell ! elderly_managed ! 100 200 310 95 500 610 ! 2018-04 monthly_as_cumulative
          a count from January begins anew ! elderly_managed ! 100 200 310 400 500 610 700 800 900 1000 1100 1200 | 90 180 260 !
          a stock may fall ! beds_actual ! 100 100 100 90 90 90 80 80 80 80 80 80 !
          a stock a thousand times too large ! beds_actual ! 100 100 100 90000 90 90 80 80 ! 2018-04 unit_slip
          """)
  void months(String what, String measure, String values, String expected) {
    assertThat(String.join(", ", flags(Filed.other().months(measure, values))))
        .as(what)
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          a part above its whole, and the part is unlike itself ! visits_total=1000 visits_appointment=300 ! visits_total=1010 visits_appointment=1300 ! visits_appointment
          a part above its whole, and the whole is unlike itself ! visits_total=1000 visits_appointment=300 ! visits_total=250 visits_appointment=310 ! visits_total
          more bed days used than there are beds for ! bed_days_open=3000 bed_days_used=2600 ! bed_days_open=3000 bed_days_used=4300 ! bed_days_used
          a full ward is possible ! bed_days_open=3000 bed_days_used=2600 ! bed_days_open=3000 bed_days_used=3600 !
          more bed days than beds ! beds_actual=100 bed_days_open=3000 ! beds_actual=100 bed_days_open=3700 ! bed_days_open
          all the days of all the beds ! beds_actual=100 bed_days_open=3000 ! beds_actual=100 bed_days_open=3100 !
          """)
  void relations(String what, String usual, String may, String expected) {
    Filed filed = Filed.other();
    for (int month = 1; month <= 12; month++) {
      String period = "2018-%02d".formatted(month);
      filed.files(period, "2019-02-01", "县审", month == 5 ? may : usual);
    }

    assertThat(String.join(" ", flags(filed)))
        .as(what)
        .isEqualTo(expected == null ? "" : "2018-05 impossible_relation");
    for (String measure : may.replaceAll("=[0-9]+", "").split(" ")) {
      assertThat(filed.cell("2018-05", measure).contains("impossible"))
          .as(measure)
          .isEqualTo(measure.equals(expected));
    }
  }

  @ParameterizedTest
  @CsvSource({"visits_total=1000 visits_op_er=1200"})
  void withoutHistoryBothAreWithheld(String cells) {
    Filed filed = Filed.other().files("2018-05", "2018-06-03", "县审", cells);

    assertThat(filed.cell("2018-05", "visits_total")).isEqualTo("(1000) due impossible_relation");
    assertThat(filed.cell("2018-05", "visits_op_er")).isEqualTo("(1200) due impossible_relation");
  }

  private static List<String> flags(Filed filed) {
    List<String> flags = new ArrayList<>();
    for (EffectivePeriod period : filed.history().periods()) {
      if (period.period().month() != FilingPeriod.WHOLE_YEAR) {
        period
            .notes()
            .forEach(n -> n.issues().forEach(i -> flags.add(period.period() + " " + i.code())));
      }
    }
    return flags;
  }
}
