package org.tongbi.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit is followed from code to code, and no further than it can be. */
class CodeSuccessionTest {
  @ParameterizedTest(name = "{0} of {1} in {2}: {3} ({4})")
  @CsvSource(
      textBlock =
          """
          # 海安县 became 海安市 in 2018; in that year both codes are met.
          320621, 2015, 2016, 320621, before the change
          320621, 2015, 2018, 320685, at the end of the year of the change
          320621, 2018, 2018, 320685, used in the year of the change
          320621, 2018, 2017, 320621, back from the year of the change
          320685, 2020, 2017, 320621, back
          320685, 2020, 2030, 320685, after the newest table
          320621, 2022, 2022, 320685, an old code that is still written
          # 闸北区 went into 静安区 in 2015.
          310108, 2012, 2020, 310106, whole into another
          310106, 2020, 2012, , no one knows from which of the two
          # 庐江县 came under another prefecture in 2011.
          341421, 2010, 2015, 340124, under another parent
          340124, 2015, 2010, 341421, and back
          # Part of 武进区 went to 钟楼区 in 2015; both went on.
          320412, 2012, 2020, 320412, a part is no matter of codes
          # 海南藏族自治州 and a county directly below a province keep theirs.
          429006, 2008, 2024, 429006, nothing happened
          429000, 2020, 2020, 420000, a pseudo-code stands for its province
          999999, 2020, 2020, , nobody's code
          """)
  void codesAreFollowed(String code, int usedIn, int year, String expected, String why) {
    assertThat(
            Regions.standard()
                .codeAt(new RegionCode(code), usedIn, year)
                .map(RegionCode::digits)
                .orElse(null))
        .as(why)
        .isEqualTo(expected);
  }
}
