package org.tongbi.facility.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.facility.Submission;
import org.tongbi.facility.registry.Refusal;

/** Which of several submissions counts, measure by measure. */
class EffectiveChoiceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          one return ! 02-05 县审 exams=40 ! 40 due !
          nought is a value ! 02-05 县审 exams=0 ! 0 due !
          less than half a unit is nought ! 02-05 县审 exams=… ! 0 due !
          blank ! 02-05 县审 exams= & 02-05 县审 exams= ! - due !
          cannot apply ! 02-05 县审 exams=- ! none !
          cannot be read ! 02-05 县审 exams=? ! - due !
          a draft never counts ! 02-05 草稿 exams=40 ! - due !
          sent back never counts ! 02-05 县审 exams=40 & 02-09 退回 exams=50 ! 40 due !
          approved by nobody ! 02-05 上报 exams=40 ! 40 due not_approved !
          the latest approved ! 02-05 县审 exams=40 & 02-09 市审 exams=50 ! 50 due revised r1 !
          approved before filed ! 02-05 县审 exams=40 & 02-09 上报 exams=50 ! 40 due !
          filed, then approved with another figure ! 02-05 上报 exams=40 & 02-09 省审 exams=50 ! 50 due revised r1 !
          filed, then approved as it was ! 02-05 上报 exams=40 & 02-09 省审 exams=40 ! 40 due !
          a blank states nothing ! 02-05 县审 exams=40 & 02-09 县审 exams= ! 40 due !
          cannot apply, said later, states nothing ! 02-05 县审 exams=40 & 02-09 县审 exams=- ! 40 due !
          the same twice ! 02-05 县审 exams=40 & 02-05 县审 exams=40 ! 40 due duplicate_submission !
          the same twice in two standings ! 02-05 县审 exams=40 & 02-05 省审 exams=40 ! 40 due duplicate_submission !
          two that differ ! 02-05 县审 exams=40 & 02-05 省审 exams=50 ! - due conflicting_submissions ! line 2 exams: it says 40; returns.csv line 3, of the same standing and time, says 50 / line 3 exams: it says 50; returns.csv line 2, of the same standing and time, says 40
          of one time, but one is approved ! 02-05 上报 exams=40 & 02-05 县审 exams=50 ! 50 due !
          a conflict that is over ! 02-05 县审 exams=40 & 02-05 县审 exams=50 & 02-06 县审 exams=50 ! 50 due revised r1 !
          """)
  void theOneThatCounts(String what, String returns, String expected, String refused) {
    Filed filed = Filed.other();
    // That it owes the measure is known from another month.
    for (String one : returns.split("&")) {
      String[] parts = one.strip().split(" ", 3);
      filed.files("2019-01", "2019-" + parts[0], parts[1], parts[2]);
    }
    filed.files("2019-03", "2019-04-05", "县审", "exams=44");

    assertThat(filed.cell("2019-01", "exams")).as(what).isEqualTo(expected);
    assertThat(
            filed.history().refusals().stream()
                .map(r -> r.locator() + ": " + r.detail())
                .collect(Collectors.joining(" / ")))
        .isEqualTo(refused == null ? "" : refused);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          set ! 45 ! 50 ! 45 due corrected !
          withdraw ! '' ! 50 ! - due corrected !
          set ! 45 ! 40 ! 50 due revised r1 ! exams of CODE for 2019-01 is 50, not 40
          set ! 45 ! '' ! 50 due revised r1 ! exams of CODE for 2019-01 is 50, not blank
          """)
  void correctionsMendWhatIsEffectiveOrFail(
      String action, String value, String expect, String expected, String refused) {
    Filed filed =
        Filed.other()
            .files("2019-01", "2019-02-05", "县审", "exams=40")
            .files("2019-01", "2019-02-06", "县审", "exams=50")
            .files("2019-02", "2019-03-06", "县审", "exams=")
            .corrects("CODE/2019-01/exams", action, value, expect)
            .corrects("CODE/2019-02/exams", "set", "7", "");

    assertThat(filed.cell("2019-01", "exams")).isEqualTo(expected);
    assertThat(filed.cell("2019-02", "exams")).isEqualTo("7 due corrected");
    assertThat(
            filed.history().refusals().stream().map(Refusal::detail).collect(Collectors.joining()))
        .isEqualTo(refused == null ? "" : refused);
  }

  @ParameterizedTest(name = "of two that differ {0} {1} {2}")
  @CsvSource({"withdraw,'',40,50 due corrected", "set,45,40,45 due corrected"})
  void aCorrectionEndsAConflict(String action, String value, String expect, String expected) {
    assertThat(
            Filed.other()
                .files("2019-01", "2019-02-05", "县审", "exams=40")
                .files("2019-01", "2019-02-05", "县审", "exams=50")
                .corrects("CODE/2019-01/exams", action, value, expect)
                .cell("2019-01", "exams"))
        .isEqualTo(expected);
  }

  @Property(tries = 60, seed = "20260102")
  void neitherOrderNorRepetitionChangesWhatCounts(@ForAll long seed) {
    Filed filed = random(seed);
    List<String> expected = words(filed);
    Collections.shuffle(filed.submissions, new Random(seed + 1));
    assertThat(words(filed)).isEqualTo(expected);

    List<Submission> twice = List.copyOf(filed.submissions);
    filed.submissions.addAll(twice);

    assertThat(words(filed).stream().map(w -> w.replaceAll("[+ ]*duplicate_submission[+]?", " ")))
        .map(w -> w.replaceAll(" +", " ").strip())
        .isEqualTo(
            expected.stream()
                .map(w -> w.replaceAll("[+ ]*duplicate_submission[+]?", " "))
                .map(w -> w.replaceAll(" +", " ").strip())
                .toList());
  }

  private static Filed random(long seed) {
    Random random = new Random(seed);
    Filed filed = Filed.other();
    List<String> statuses = List.of("草稿", "上报", "县审", "市审", "省审", "退回");
    for (int i = 0; i < 60; i++) {
      int month = 1 + random.nextInt(12);
      filed.files(
          "2019-%02d".formatted(month),
          "2020-01-%02d".formatted(1 + random.nextInt(4)),
          statuses.get(random.nextInt(statuses.size())),
          "exams=%d visits_total=%d surgeries=%d"
              .formatted(random.nextInt(3), 100 + random.nextInt(20), random.nextInt(3)));
    }
    return filed;
  }

  private static List<String> words(Filed filed) {
    return filed.history().periods().stream()
        .flatMap(
            period ->
                Filed.MEASURES.all().stream()
                    .map(m -> period.period() + " " + m.code() + " " + Filed.cell(period, m)))
        .toList();
  }
}
