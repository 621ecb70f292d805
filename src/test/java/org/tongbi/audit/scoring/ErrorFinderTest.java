package org.tongbi.audit.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongbi.audit.scoring.Lines.line;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbi.report.context.DocumentKind;

/** What an error is called, and what is shown of it. The text is invented. */
class ErrorFinderTest {
  private static final String TEXT = "𠀀镇小结。床位500张，诊疗100人次。\n下一年床位500张。";

  @Test
  void whatWasNotReadIsMissedAndShownInItsSentence() {
    ReadingError error = only(List.of(line(7, 11, "beds", "level", "500")), List.of());

    assertThat(error.kind()).isEqualTo(ErrorKind.MISSED);
    assertThat(error.sentence()).isEqualTo("床位【500张】，诊疗100人次");
    assertThat(error.documentKind()).isEqualTo("bulletin");
    assertThat(error.found()).isFalse();
  }

  @Test
  void whatNoLabelHasIsSpurious() {
    ReadingError error = only(List.of(), List.of(line(14, 19, "visits", "level", "100")));

    assertThat(error.kind()).isEqualTo(ErrorKind.SPURIOUS);
    assertThat(error.sentence()).isEqualTo("床位500张，诊疗【100人次】");
  }

  @Test
  void anotherReadingOfTheNumberIsNamedByWhatDiffers() {
    ReadingError error =
        only(
            List.of(line(7, 11, "beds", "level", "500")),
            List.of(line(7, 11, "institutions", "level", "500")));

    assertThat(error.kind()).isEqualTo(ErrorKind.MISREAD);
    assertThat(error.fields()).containsExactly("indicator");
  }

  @Test
  void wrongFieldsAreNamedWithTheSpanWhereItDiffersToo() {
    ReadingError error =
        only(
            List.of(line(7, 11, "beds", "level", "500", "status=target")),
            List.of(line(7, 10, "beds", "level", "500")));

    assertThat(error.kind()).isEqualTo(ErrorKind.WRONG_FIELD);
    assertThat(error.fields()).containsExactly("status", "span");
    assertThat(error.found()).isTrue();
  }

  @Test
  void theRightObservationOnAnotherSpanIsFoundAllTheSame() {
    ReadingError error =
        only(
            List.of(line(7, 11, "beds", "level", "500")),
            List.of(line(7, 10, "beds", "level", "500")));

    assertThat(error.kind()).isEqualTo(ErrorKind.WRONG_SPAN);
    assertThat(error.found()).isTrue();
  }

  @Test
  void theRightObservationFromAnotherPlaceIsNotFound() {
    ReadingError error =
        only(
            List.of(line(7, 11, "beds", "level", "500")),
            List.of(line(26, 30, "beds", "level", "500")));

    assertThat(error.kind()).isEqualTo(ErrorKind.WRONG_SPAN);
    assertThat(error.found()).isFalse();
  }

  @Test
  void aSpanBeyondTheTextIsCutToIt() {
    ReadingError error = only(List.of(line(90, 95, "beds", "level", "500")), List.of());

    assertThat(error.sentence()).isEqualTo("【】");
  }

  @Test
  void targetAndActualAndFacilityAndRegionAreConfusedEitherWay() {
    Labelled target = line(7, 11, "beds", "level", "500", "status=target");
    Labelled actual = line(7, 11, "beds", "level", "500");
    Labelled facility = line(7, 11, "beds", "level", "500", "subject=facility:镇卫生院");
    Labelled region = line(7, 11, "beds", "level", "500", "subject=region:小镇");
    List<Matching.Pair> found =
        List.of(
            new Matching.Pair(target, actual),
            new Matching.Pair(actual, target),
            new Matching.Pair(facility, actual),
            new Matching.Pair(facility, region),
            new Matching.Pair(region, facility));

    assertThat(Confusion.TARGET_AS_ACTUAL.in(found)).isEqualTo(new Share(1, 5));
    assertThat(Confusion.ACTUAL_AS_TARGET.in(found)).isEqualTo(new Share(1, 5));
    assertThat(Confusion.FACILITY_AS_REGION.in(found)).isEqualTo(new Share(2, 5));
    assertThat(Confusion.REGION_AS_FACILITY.in(found)).isEqualTo(new Share(1, 5));
  }

  private static ReadingError only(List<Labelled> labels, List<Labelled> extracted) {
    List<ReadingError> errors =
        ErrorFinder.of(
            new MatchedDocument(
                "set",
                "d",
                Optional.of(DocumentKind.BULLETIN),
                TEXT,
                Matching.of(labels, extracted)));
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }
}
