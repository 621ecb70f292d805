package org.tongbi.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void aSpanCountsCodePointsNotChars() {
    String text = "𬭚县签约34.57%";
    assertThat(new Span(0, 1).of(text)).isEqualTo("𬭚");
    assertThat(new Span(4, 10).of(text)).isEqualTo("34.57%");
  }

  @Test
  void spansOverlapOnlyWhereTheyShareAPlace() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    assertThat(new Span(0, 5).contains(new Span(3, 5))).isTrue();
  }

  @Test
  void aSpanThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(() -> new Span(3, 2)).hasMessage("not a span: 3..2");
  }
}
