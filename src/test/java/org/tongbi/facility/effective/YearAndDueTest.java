package org.tongbi.facility.effective;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a facility owes for months and years, and what a year comes to. */
class YearAndDueTest {
  private static final String TWELVE = "100 80 105 110 98 103 120 99 101 97 100 102";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          the sum of twelve months ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 ! ! 1215 due
          as the yearly return says ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 ! 1230 ! 1215 due
          the months count where the yearly return differs ! exams ! 100 80 105 110 98 103 120 99 101 97 100 102 ! 1300 ! 1215 due year_months_differ
          a month is missing ! exams ! 100 80 105 110 _ 103 120 99 101 97 100 102 ! ! - due
          a month is missing, but the year was filed ! exams ! 100 80 105 110 _ 103 120 99 101 97 100 102 ! 1220 ! 1220 due
          a month is withheld, but the year was filed ! exams ! 100 80 105 110 98000 103 120 99 101 97 100 102 ! 1220 ! 1220 due
          only the year ! surgeries ! _ _ _ _ _ _ _ _ _ _ _ _ ! 440 ! 440 due
          a year in ten thousands ! exams ! 100 80 105 110 _ 103 120 99 101 97 100 102 ! 0.122 ! (0.122) due unit_slip
          a stock is that of December ! beds_actual ! 90 90 90 90 90 90 90 90 90 90 90 95 ! 95 ! 95 due
          a stock summed up, but December is there ! beds_actual ! 90 90 90 90 90 90 90 90 90 90 90 95 ! 1085 ! 95 due stock_summed
          a stock summed up, and December is missing ! beds_actual ! 90 90 90 90 90 90 90 90 90 90 90 _ ! 1080 ! (1080) due stock_summed
          a count from January is that of December ! elderly_managed ! 90 180 270 360 450 540 630 720 810 900 990 1080 ! ! 1080 due
          it cannot apply in some months ! exams ! - - - - - - 120 99 101 97 100 102 ! ! 619 due
          """)
  void years(String what, String measure, String months, String year, String expected) {
    Filed filed = Filed.other();
    filed.lastYear = 2018;
    filed.months(measure, months);
    if (year != null) {
      filed.files("2018", "2019-01-20", "县审", measure + "=" + year);
    }

    assertThat(filed.cell("2018", measure)).as(what).isEqualTo(expected);
  }

  @Test
  void aClosedFacilityOwesUpToItsLastMonthAndItsYearIsWhatItWasOpenFor() {
    Filed filed = new Filed();
    filed.spans.add(Filed.span("2010-01-01", "2018-09-12", "", "1", true));
    filed.spans.add(Filed.span("2018-09-12", "", "2018-09-11", "4", true));
    filed.months("exams", "100 80 105 110 98 103 120 99 40 97");
    filed.files("2018-08", "2018-10-01", "县审", "beds_actual=40");
    filed.files("2018", "2019-01-20", "县审", "beds_actual=41");

    assertThat(filed.cell("2018-09", "exams")).isEqualTo("40 due");
    assertThat(filed.cell("2018-10", "exams")).isEqualTo("(97) facility_closed");
    assertThat(filed.cell("2018-11", "exams")).isEqualTo("none");
    assertThat(filed.cell("2018", "exams")).isEqualTo("855 due");
    assertThat(filed.cell("2018", "beds_actual")).isEqualTo("(41) facility_closed");
    assertThat(filed.cell("2019", "exams")).isEqualTo("none");
  }

  @Test
  void theMonthOfAMergerIsTheSuccessors() {
    Filed filed = new Filed();
    filed.spans.add(Filed.span("2010-01-01", "2018-09-12", "", "1", true));
    filed.spans.add(Filed.span("2018-09-12", "", "2018-09-11", "5", true));
    filed.filedBySuccessor.add(Months.of(2018, 9));
    filed.filedBySuccessor.add(Months.of(2018, 8));
    filed.months("exams", "100 80 105 110 98 103 120 99 40");

    assertThat(filed.cell("2018-08", "exams")).isEqualTo("99 due");
    assertThat(filed.cell("2018-09", "exams")).isEqualTo("(40) merged_month_twice");
    assertThat(filed.cell("2018", "exams")).isEqualTo("815 due");
  }

  @Test
  void aSuspendedFacilityOwesNothingAndABranchNeitherButWhatItFilesIsWithheld() {
    Filed filed = new Filed();
    filed.spans.add(Filed.span("2010-01-01", "2018-03-01", "", "1", true));
    filed.spans.add(Filed.span("2018-03-01", "2018-05-01", "", "2", true));
    filed.spans.add(Filed.span("2018-05-01", "2018-10-01", "", "1", true));
    filed.spans.add(Filed.span("2018-10-01", "", "", "1", false));
    filed.months("exams", "100 80 _ _ 98 _ 120 99 101 97");

    assertThat(filed.cell("2018-03", "exams")).isEqualTo("none");
    assertThat(filed.cell("2018-06", "exams")).isEqualTo("- due");
    assertThat(filed.cell("2018-10", "exams")).isEqualTo("(97) files_through_other");
    assertThat(filed.cell("2018-11", "exams")).isEqualTo("none");
  }

  @Test
  void aYearThatTheReturnsDoNotCoverToItsEndIsNotDue() {
    Filed filed = Filed.other();
    filed.months("exams", TWELVE + " | 104 90");
    FacilityHistory history =
        new FacilityHistory(
            FilingRange.of(Months.of(2018, 1), Months.of(2019, 2), Integer.MAX_VALUE, 0),
            filed.spans,
            filed.submissions,
            filed.corrections,
            filed.filedBySuccessor);

    assertThat(history.periods()).hasSize(15);
    assertThat(history.periods().get(14).period().toString()).isEqualTo("2018");
  }
}
