package org.tongbi.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.region.AreaRestatement.Broken;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.AreaRestatement.Restated;

class AreaRestatementsTest {
  private final Regions regions = Regions.standard();
  private final AreaRestatements restatements = regions.restatements();

  @ParameterizedTest(name = "{0} {1} was {2}")
  @CsvSource({
    "海安市 under another code, 320685, 2018, 320621",
    "静安区 with 闸北区, 310106, 2015, 310106 310108",
    "綦江区 with 万盛区, 500110, 2011, 500110 500222",
    "巢湖市 out of 居巢区, 340181, 2011, 341402",
    "庐江县 from one prefecture to another, 340124, 2011, 341421",
    "济南市's 莱芜区, 370116, 2018, 371202",
    "公主岭市 under another prefecture, 220184, 2020, 220381",
    "a county directly under its province, 429006, 2020, 429006",
    "a county that did not change, 330782, 2020, 330782"
  })
  void aCountyIsMadeUpOfWhatWentIntoIt(String name, String unit, int year, String codes) {
    assertThat(restate(unit, year)).isEqualTo(restated(codes));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "武进区, 320412, 2015, in 2015 part of 武进区 (320412) went to",
    "钟楼区, 320404, 2015, in 2015 part of 武进区 (320412) went to 钟楼区 (320404)",
    "余杭区, 330110, 2021, in 2021 part of 余杭区 (330110) went to 临平区 (330113)",
    "临平区, 330113, 2021, in 2021 part of 余杭区 (330110) went to 临平区 (330113)",
    "马鞍山市, 340500, 2011, in 2011 part of 和县 (341424) went to",
    "芜湖市, 340200, 2011, in 2011 part of 和县 (341424) went to 鸠江区 (340207)",
    "a district carved out of a prefecture, 640303, 2009, in 2009 part of 吴忠市 (640300) went to"
  })
  void aUnitWhoseBorderPartsOfOthersCrossedIsWithheld(
      String name, String unit, int year, String reason) {
    assertThat(restate(unit, year))
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.reason()).startsWith(reason));
    assertThat(restatements.isUnchanged(new RegionCode(unit), year)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "常州市, 320400, 2015",
    "杭州市, 330100, 2022",
    "安徽省, 340000, 2016",
    "新疆, 650000, 2013",
    "nation, 000000, 2022"
  })
  void unitsWhoseCodesAllStayedAreTakenAsTheyAre(String name, String unit, int year) {
    RegionCode code = new RegionCode(unit);
    boolean unchanged = restatements.isUnchanged(code, year);

    assertThat(restate(unit, year)).isInstanceOf(Restated.class);
    assertThat(unchanged || !restate(unit, year).codes().isEmpty()).isTrue();
  }

  @Test
  void aPrefectureIsContinuousWherePartsMovedWithinIt() {
    assertThat(restate("320400", 2015).codes()).contains(code("320405"), code("320412"));
    assertThat(restatements.isUnchanged(code("320400"), 2015)).isTrue();
    assertThat(restatements.isUnchanged(code("330100"), 2021)).isTrue();
  }

  @Test
  void aPrefectureThatTookCountiesInIsAddedUpAnew() {
    AreaRestatement hefei = restate("340100", 2011);

    assertThat(hefei.codes()).contains(code("341402"), code("341421"), code("340111"));
    assertThat(hefei)
        .isInstanceOfSatisfying(
            Restated.class,
            r ->
                assertThat(r.uncertain())
                    .extracting(d -> d.code())
                    .containsExactly(code("341400")));
    assertThat(restate("340000", 2011))
        .isInstanceOfSatisfying(Restated.class, r -> assertThat(r.uncertain()).isEmpty());
  }

  @Test
  void aCountyDirectlyUnderAProvinceIsNotLost() {
    assertThat(restatements.places(code("429006"), 2020))
        .extracting(Place::unit)
        .containsExactly(code("429006"), code("420000"), RegionCode.NATION);
    assertThat(restatements.children(code("420000"), 2020)).contains(code("429006"));
  }

  @Test
  void whatIsFiledUnderAPrefectureCountsInItAndAbove() {
    assertThat(restatements.places(code("320400"), 2020))
        .extracting(Place::unit)
        .containsExactly(code("320400"), code("320000"), RegionCode.NATION);
  }

  @Test
  void aCodeThatEndedCountsWhereItsAreaWent() {
    assertThat(restatements.places(code("310108"), 2015))
        .extracting(Place::unit)
        .containsExactly(code("310106"), code("310000"), RegionCode.NATION);
    assertThat(restatements.places(code("330621"), 2013))
        .filteredOn(place -> place.doubt().isEmpty())
        .extracting(Place::unit)
        .containsExactly(code("330600"), code("330000"), RegionCode.NATION);
    assertThat(restatements.atYearEnd(code("310108"), 2015)).contains(code("310106"));
    assertThat(restatements.atYearEnd(code("330621"), 2013)).isEmpty();
  }

  @Test
  void aCodeThatNobodyHadCountsInTheNationOnly() {
    assertThat(restatements.places(code("999999"), 2020))
        .extracting(Place::unit)
        .containsExactly(RegionCode.NATION);
    assertThatThrownBy(() -> restate("999999", 2020))
        .hasMessage("no unit had the code 999999 in 2020");
  }

  @Test
  void everyUnitOfEveryYearIsMadeUpOfCodesOfTheYearBeforeOrSaysWhyNot() {
    for (int year = 2007; year <= 2024; year++) {
      Set<RegionCode> before = standing(year - 1);
      for (RegionCode unit : standing(year)) {
        // The set's own look-up: nation and provinces are made up of thousands.
        assertThat(before.containsAll(restatements.restate(unit, year).codes()))
            .as("%s of %d", unit, year)
            .isTrue();
      }
    }
  }

  private Set<RegionCode> standing(int year) {
    return regions.all().stream()
        .filter(division -> division.fromYear() <= year && year < division.toYear())
        .map(Division::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void areaIsNeitherLostNorCountedTwiceAmongTheProvinces() {
    for (int year = 2007; year <= 2024; year++) {
      Set<RegionCode> seen = new TreeSet<>();
      for (Division division : regions.all()) {
        if (division.level() == RegionLevel.PROVINCE
            && division.fromYear() <= year
            && year < division.toYear()) {
          restatements
              .restate(division.code(), year)
              .codes()
              .forEach(code -> assertThat(seen.add(code)).isTrue());
        }
      }
      assertThat(seen).hasSizeGreaterThan(3000);
    }
  }

  private AreaRestatement restate(String unit, int year) {
    return restatements.restate(code(unit), year);
  }

  private static Restated restated(String codes) {
    return new Restated(
        Arrays.stream(codes.split(" "))
            .map(RegionCode::new)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        List.of());
  }

  private static RegionCode code(String digits) {
    return new RegionCode(digits);
  }
}
