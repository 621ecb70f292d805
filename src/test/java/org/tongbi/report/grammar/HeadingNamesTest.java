package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbi.indicator.Catalogue;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.Regions;

/** The headings of a table are told apart by what they name. */
class HeadingNamesTest {
  private final HeadingNames names =
      new HeadingNames(new Words(Catalogue.standard(), new Gazetteer(Regions.standard())));

  @Test
  void quotationMarksAroundAHeadingAreNoUnknownLetters() {
    assertThat(names.isKnown("“床位数”")).isTrue();
    assertThat(names.isKind("“医院”")).isTrue();
  }

  @Test
  void aHeadingWithLettersThatNobodyKnowsIsNotKnown() {
    assertThat(names.isKnown("“摩托艇”")).isFalse();
  }
}
