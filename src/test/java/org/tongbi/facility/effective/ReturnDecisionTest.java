package org.tongbi.facility.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Submission;

/** What became of each submission for a cell, and why. */
class ReturnDecisionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          one return ! 02-05 县审 exams=40 ! '' ! 40: 2 counts
          a later one of the same standing ! 02-05 县审 exams=40 & 02-09 市审 exams=50 ! '' ! 50 r1: 2 superseded, 3 counts
          approved before filed ! 02-05 县审 exams=40 & 02-09 上报 exams=50 ! '' ! 40: 2 counts, 3 not_approved
          a draft ! 02-05 县审 exams=40 & 02-09 草稿 exams=50 ! '' ! 40: 2 counts, 3 never_counts
          sent back alone ! 02-05 退回 exams=40 ! '' ! none: 2 never_counts
          a blank ! 02-05 县审 exams=40 & 02-09 县审 exams= ! '' ! 40: 2 counts, 3 states_nothing
          the same twice ! 02-05 县审 exams=40 & 02-05 省审 exams=40 ! '' ! 40: 2 counts, 3 same_again
          two that differ ! 02-05 县审 exams=40 & 02-05 省审 exams=50 ! '' ! none: 2 conflicts, 3 conflicts
          set anew ! 02-05 县审 exams=40 ! set 45 40 ! 45: 2 corrected
          set anew of two ! 02-05 县审 exams=40 & 02-05 县审 exams=50 ! set 45 40 ! 45: 2 corrected, 3 overruled
          taken back ! 02-05 县审 exams=40 ! withdraw - 40 ! none: 2 taken_back
          a correction that finds something else ! 02-05 县审 exams=40 ! set 45 41 ! 40: 2 counts
          """)
  void eachSubmissionHasItsStanding(
      String what, String returns, String correction, String expected) {
    Filed filed = Filed.other();
    for (String one : returns.split("&")) {
      String[] parts = one.strip().split(" ", 3);
      filed.files("2019-01", "2019-" + parts[0], parts[1], parts[2]);
    }
    if (!correction.isEmpty()) {
      String[] parts = correction.split(" ");
      filed.corrects(
          "CODE/2019-01/exams", parts[0], parts[1].equals("-") ? "" : parts[1], parts[2]);
    }

    ReturnDecision decision =
        ReturnDecision.of(Filed.MEASURES.require("exams"), filed.submissions, filed.corrections);

    assertThat(inWords(decision)).as(what).isEqualTo(expected);
  }

  private static String inWords(ReturnDecision decision) {
    String value =
        decision.value().isPresent() ? Figures.text(decision.value().getAsLong()) : "none";
    return value
        + (decision.revision() > 0 ? " r" + decision.revision() : "")
        + ": "
        + decision.submissions().stream()
            .map(j -> j.submission().locator().substring(5) + " " + j.standing().code())
            .collect(Collectors.joining(", "));
  }

  @Property(tries = 60, seed = "20261122")
  void theChoiceMadeAgainIsTheOneThatTheHistoryMade(@ForAll long seed) {
    Random random = new Random(seed);
    Filed filed = Filed.other();
    List<String> statuses = List.of("草稿", "上报", "县审", "省审", "退回");
    for (int i = 0; i < 40; i++) {
      filed.files(
          "2019-%02d".formatted(1 + random.nextInt(12)),
          "2020-01-%02d".formatted(1 + random.nextInt(4)),
          statuses.get(random.nextInt(statuses.size())),
          "exams=%d surgeries=%d".formatted(random.nextInt(3), random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      filed.corrects("CODE/2019-03/exams", "set", "7", "1");
    }

    for (EffectivePeriod period : filed.history().periods()) {
      if (!period.period().isYear()) {
        for (String code : List.of("exams", "surgeries")) {
          Measure measure = Filed.MEASURES.require(code);
          assertThat(decision(filed, period.period(), measure).value())
              .isEqualTo(value(period, measure));
        }
      }
    }
  }

  private static ReturnDecision decision(Filed filed, FilingPeriod period, Measure measure) {
    List<Submission> own =
        filed.submissions.stream().filter(s -> s.period().equals(period)).toList();
    List<ReturnCorrection> corrections =
        filed.corrections.stream().filter(c -> c.period().equals(period)).toList();
    return ReturnDecision.of(measure, own, corrections);
  }

  private static OptionalLong value(EffectivePeriod period, Measure measure) {
    Optional<CellNote> note =
        period.notes().stream().filter(n -> n.measure().equals(measure)).findFirst();
    return note.map(CellNote::value)
        .orElseGet(
            () ->
                period.counts(measure)
                    ? OptionalLong.of(period.values()[measure.index()])
                    : OptionalLong.empty());
  }
}
