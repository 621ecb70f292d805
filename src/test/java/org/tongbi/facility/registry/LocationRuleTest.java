package org.tongbi.facility.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.issue.Issue;
import org.tongbi.region.Regions;

/** Where a facility lies, whatever code it is registered under. */
class LocationRuleTest {
  private static final LocationRule RULE = new LocationRule(Regions.standard());

  @ParameterizedTest(name = "{0} {1}-{2} {3}")
  @CsvSource(
      textBlock =
          """
          330782, 2015, , 第二人民医院, , 330782
          # The version began under the old code, or after it had ended.
          320621, 2015, 2017, 人民医院, , 320621
          320621, 2015, , 人民医院, , 320621 region_code_old
          320621, 2018, 2018, 人民医院, , 320621
          320621, 2020, , 人民医院, , 320685 region_code_old
          320621, 2020, 2021, 人民医院, , 320685 region_code_old
          320685, 2012, 2015, 人民医院, , 320621 region_not_in_force
          320685, 2012, , 人民医院, , 320685
          # The bureau's code; the name or a former name tells the county.
          320400, 2019, , 钟楼区第二医院, , 320404 region_from_name
          320000, 2019, , 常州市钟楼区第二医院, , 320404 region_from_name
          320400, 2019, , 第二医院, 常州市钟楼区医院, 320404 region_from_name
          320400, 2019, , 常州市第二医院, , 320400 region_not_county
          320400, 2019, , 钟楼区天宁区联合医院, , 320400 region_not_county
          320600, 2010, , 海安县云岭中医院, , 320621 region_from_name
          320600, 2020, , 海安县云岭中医院, , 320685 region_from_name
          # 城区 is a name behind its prefecture's only.
          140500, 2019, , 晋城市城区医院, , 140502 region_from_name
          140500, 2019, , 新城区医院, , 140500 region_not_county
          # Development zones, a pseudo-code, a prefecture without counties, nobody's code.
          320471, 2019, , 开发区医院, , 320400 region_not_county
          429000, 2019, , 天门市医院, , 429006 region_from_name
          441900, 2019, , 人民医院, , 441900
          320499, 2019, , 人民医院, , none
          32040, 2019, , 人民医院, , none
          """)
  void places(String registered, int from, Integer to, String name, String other, String expected) {
    String found =
        RULE.locate(
                registered,
                OptionalInt.of(from),
                to == null ? OptionalInt.empty() : OptionalInt.of(to),
                name,
                other == null ? List.of() : List.of(other))
            .map(place -> place.code() + place.issue().map(Issue::code).map(" "::concat).orElse(""))
            .orElse("none");

    assertThat(found).isEqualTo(expected);
  }
}
