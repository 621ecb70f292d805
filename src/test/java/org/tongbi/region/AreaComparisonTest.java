package org.tongbi.region;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tongbi.region.AreaComparison.Changed;
import org.tongbi.region.AreaComparison.Same;

class AreaComparisonTest {
  private final Regions regions = Regions.standard();

  @Test
  void anUpgradeKeepsTheAreaUnderTheEarlierCode() {
    assertThat(compare("320685", 2017, 2019)).isEqualTo(same("320621"));
    assertThat(compare("320685", 2018, 2019)).isEqualTo(same("320685"));
  }

  @Test
  void anOldCodeInTheYearOfItsEndMeansTheOldArea() {
    assertThat(compare("320621", 2017, 2018)).isEqualTo(same("320621"));
  }

  @Test
  void areaThatMovedInIsNamed() {
    assertThat(compare("320404", 2014, 2015))
        .isEqualTo(new Changed("in 2015 part of 武进区 (320412) went to 钟楼区 (320404), 国函〔2015〕75号"));
    assertThat(compare("320404", 2015, 2016)).isEqualTo(same("320404"));
  }

  @Test
  void areaThatMovedOutIsNamedToo() {
    assertThat(compare("320412", 2014, 2015)).isInstanceOf(Changed.class);
  }

  @Test
  void aMergerIsAChangeEvenWhereTheCodeStays() {
    assertThat(compare("310106", 2014, 2016))
        .isEqualTo(new Changed("in 2015 all of 闸北区 (310108) went to 静安区 (310106), 国函〔2015〕183号"));
  }

  @Test
  void countiesThatExchangeAreaInsideAPrefectureLeaveItUnchanged() {
    assertThat(compare("320400", 2014, 2015)).isEqualTo(same("320400"));
  }

  @Test
  void aCountyThatChangesItsPrefectureChangesBoth() {
    assertThat(compare("340100", 2010, 2011)).isInstanceOf(Changed.class);
    assertThat(compare("340500", 2010, 2011)).isInstanceOf(Changed.class);
    assertThat(compare("340000", 2010, 2011)).isEqualTo(same("340000"));
  }

  @Test
  void aPrefectureThatOnlyBecameACityKeepsItsArea() {
    assertThat(compare("520500", 2010, 2012)).isEqualTo(same("522400"));
    assertThat(compare("420600", 2009, 2011)).isEqualTo(same("420600"));
  }

  @Test
  void aDistrictCarvedOutOfACityLeavesTheCityAsItWas() {
    assertThat(compare("640300", 2008, 2009)).isEqualTo(same("640300"));
    assertThat(compare("640303", 2008, 2009)).isInstanceOf(Changed.class);
  }

  @Test
  void aProvinceThatTookInACityOfItsOwnIsUnchanged() {
    assertThat(compare("370000", 2017, 2020)).isEqualTo(same("370000"));
    assertThat(compare("370100", 2017, 2020)).isInstanceOf(Changed.class);
  }

  @Test
  void theNationNeverChanges() {
    assertThat(compare("000000", 1990, 2024)).isEqualTo(same("000000"));
  }

  @Test
  void aCodeThatNobodyHadIsNotTakenAsTheSame() {
    assertThat(compare("999999", 2020, 2021))
        .isEqualTo(new Changed("no division had the code 999999 by the end of 2021"));
  }

  @Property(seed = "20", tries = 5)
  void aYearComparedWithItselfIsTheSame(@ForAll @IntRange(min = 2006, max = 2024) int year) {
    for (Division division : regions.all()) {
      if (division.usedIn(year)) {
        assertThat(regions.compareArea(division.code(), year, year))
            .isEqualTo(new Same(division.code()));
      }
    }
  }

  @Property(seed = "21", tries = 4)
  void whatIsTheSameOverALongSpanIsTheSameOverEachPartOfIt(
      @ForAll @IntRange(min = 2006, max = 2014) int first,
      @ForAll @IntRange(min = 1, max = 5) int step) {
    for (Division division : regions.all()) {
      int last = first + 2 * step;
      if (division.fromYear() <= last
          && last < division.toYear()
          && regions.compareArea(division.code(), first, last) instanceof Same whole) {
        assertThat(regions.compareArea(division.code(), first + step, last))
            .isInstanceOfSatisfying(
                Same.class,
                late ->
                    assertThat(regions.compareArea(late.earlierCode(), first, first + step))
                        .isEqualTo(whole));
      }
    }
  }

  private AreaComparison compare(String code, int earlier, int later) {
    return regions.compareArea(new RegionCode(code), earlier, later);
  }

  private static AreaComparison same(String code) {
    return new Same(new RegionCode(code));
  }
}
