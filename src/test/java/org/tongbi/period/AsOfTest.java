package org.tongbi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsOfTest {
  @Test
  void nowIsWhatLeavingTheDayOutIs() {
    assertThat(AsOf.parse("now")).isEqualTo(AsOf.NOW);
    assertThat(AsOf.parse("now").inWords()).isEmpty();
    assertThat(AsOf.NOW.knows(Optional.empty())).isTrue();
  }

  @Test
  void aDayKnowsWhatIsNotLaterAndNothingUndated() {
    AsOf day = AsOf.parse("2024-05-31");

    assertThat(day.knows(Optional.of(LocalDate.of(2024, 5, 31)))).isTrue();
    assertThat(day.knows(Optional.of(LocalDate.of(2024, 6, 1)))).isFalse();
    assertThat(day.knows(Optional.empty())).isFalse();
  }

  @Test
  void anythingElseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsOf.parse(""))
        .withMessage("\"\" is no day; write it as 2024-05-31, or now");
  }
}
