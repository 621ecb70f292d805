package org.tongbi.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvTable;

class RegionsTest {
  private final Regions regions = Regions.standard();

  @Test
  void aCodeIsFoundOnlyInItsYears() {
    assertThat(regions.find(code("510922"), 2018)).map(Division::name).contains("射洪县");
    assertThat(regions.find(code("510922"), 2020)).isEmpty();
    assertThat(regions.find(code("510981"), 2018)).isEmpty();
  }

  @Test
  void inTheYearOfAChangeBothCodesAreFound() {
    assertThat(regions.find(code("510922"), 2019)).map(Division::name).contains("射洪县");
    assertThat(regions.find(code("510981"), 2019)).map(Division::name).contains("射洪市");
  }

  @Test
  void aReusedCodeNamesTheUnitOfTheYear() {
    assertThat(regions.find(code("500110"), 2010)).map(Division::name).contains("万盛区");
    assertThat(regions.find(code("500110"), 2012)).map(Division::name).contains("綦江区");
  }

  @Test
  void aYearAfterTheNewestTableCountsAsTheNewest() {
    assertThat(regions.find(code("429005"), 2031)).map(Division::fullName).contains("湖北省潜江市");
  }

  @Test
  void theNationIsADivisionWithItsNames() {
    assertThat(regions.find(RegionCode.NATION, 2020)).contains(Regions.NATION);
    assertThat(regions.named("我国", OptionalInt.empty())).containsExactly(Regions.NATION);
    assertThat(Regions.NATION.level()).isEqualTo(RegionLevel.NATION);
  }

  @Test
  void aStatisticsCodeStandsForItsProvince() {
    assertThat(regions.find(code("429000"), 2020)).map(Division::name).contains("湖北省");
    assertThat(regions.latest(code("110100"))).map(Division::name).contains("北京市");
  }

  @Test
  void aUnitDirectlyUnderAProvinceHasItAsParent() {
    assertThat(regions.ancestors(code("429005")))
        .containsExactly(code("420000"), RegionCode.NATION);
    Division qianjiang = regions.latest(code("429005")).orElseThrow();
    assertThat(regions.parent(qianjiang)).map(Division::name).contains("湖北省");
    assertThat(regions.parent(regions.latest(code("420000")).orElseThrow()))
        .contains(Regions.NATION);
  }

  @Test
  void withinFollowsTheParents() {
    assertThat(regions.within(code("320404"), code("320000"), 2020)).isTrue();
    assertThat(regions.within(code("320404"), code("320500"), 2020)).isFalse();
    assertThat(regions.within(code("320404"), RegionCode.NATION, 2020)).isTrue();
  }

  @Test
  void aNameIsFoundInEachOfItsForms() {
    for (String name : List.of("射洪市", "遂宁市射洪市", "四川省遂宁市射洪市", "射洪", "四川省射洪市")) {
      assertThat(codes(name, 2020)).as(name).containsExactly("510981");
    }
    assertThat(codes("巴州", 2020)).containsExactly("652800");
    assertThat(codes("琼中县", 2020)).containsExactly("469030");
    assertThat(codes("江苏", 2020)).containsExactly("320000");
  }

  @Test
  void aNameThatSeveralBearGivesThemAll() {
    assertThat(codes("鼓楼区", 2020)).containsExactly("320106", "320302", "350102", "410204");
    assertThat(codes("西安", 2020)).contains("610100", "220403", "231005");
  }

  @Test
  void aBadLineIsRefusedWithFileAndLine() {
    String header =
        """
        code,name,full_name,level,parent_code,valid_from_year,valid_to_year
        110000,北京市,北京市,province,,1981,
        """;
    assertThatThrownBy(() -> read(header + "1101,东城区,北京市东城区,county,110000,1981,\n"))
        .hasMessage("divisions.csv line 3: a region code has six digits, but this is \"1101\"");
    assertThatThrownBy(() -> read(header + "110101,东城区,北京市东城区,town,110000,1981,\n"))
        .hasMessage("divisions.csv line 3: level \"town\" is not known");
    assertThatThrownBy(() -> read(header + "110101,东城区,北京市东城区,county,110000,soon,\n"))
        .hasMessage("divisions.csv line 3: valid_from_year \"soon\" is not a whole number");
  }

  @Test
  void overlappingRowsOfOneCodeAreRefused() {
    List<Division> rows =
        read(
            """
            code,name,full_name,level,parent_code,valid_from_year,valid_to_year
            110000,北京市,北京市,province,,1981,
            110000,燕京市,燕京市,province,,2001,
            """);
    assertThatThrownBy(() -> new DivisionTable(rows))
        .hasMessage("the rows of division 110000 overlap in 2001");
  }

  private static List<Division> read(String csv) {
    return CsvTable.text("divisions.csv", csv)
        .requireColumns(
            "code", "name", "full_name", "level", "parent_code", "valid_from_year", "valid_to_year")
        .rows(Regions::readDivision);
  }

  private List<String> codes(String name, int year) {
    return regions.named(name, OptionalInt.of(year)).stream().map(d -> d.code().digits()).toList();
  }

  private static RegionCode code(String digits) {
    return new RegionCode(digits);
  }
}
