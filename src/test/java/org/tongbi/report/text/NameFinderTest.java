package org.tongbi.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.ListLines;

class NameFinderTest {
  @Test
  void placesAndOrganizationsAreFoundWithTheirOffsets() {
    String clause = "湖北省武汉市和国家中医药管理局共同推进";
    assertThat(NameFinder.find(clause))
        .contains(
            new NameFinder.Name(NameFinder.Kind.PLACE, 0, 3, "湖北省"),
            new NameFinder.Name(NameFinder.Kind.ORGANIZATION, 7, 15, "国家中医药管理局"))
        .allSatisfy(
            name -> assertThat(clause.substring(name.start(), name.end())).isEqualTo(name.text()));
  }

  @Test
  void countedPhrasesAndGenericWordsAreNoNames() {
    assertThat(NameFinder.find("救治12.4万人,公立医院3家,街道5个,基层医疗卫生机构98家,国家区域医疗中心")).isEmpty();
  }

  @Test
  void placesThatBeginLikeGenericWordsStayNames() throws IOException {
    GenericNames names = GenericNames.load();
    assertThat(List.of("新建区", "日照市", "获嘉县", "平安区", "回民区"))
        .allMatch(place -> names.admits(NameFinder.Kind.PLACE, place));
    assertThat(List.of("市人民医院", "县疾病预防控制中心", "石桥镇中心卫生院"))
        .allMatch(organization -> names.admits(NameFinder.Kind.ORGANIZATION, organization));
    assertThat(List.of("县级公立医院", "三级医院", "区域检验中心", "乡镇卫生院", "快速发展"))
        .noneMatch(organization -> names.admits(NameFinder.Kind.ORGANIZATION, organization));
  }

  @Test
  void aMistakeInTheGenericListIsReportedWithFileAndLine() {
    assertThatThrownBy(() -> GenericNames.read(ListLines.text("generic-names.txt", "# x\n~(\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("generic-names.txt line 2: not a pattern: (");
    assertThatThrownBy(() -> GenericNames.read(ListLines.text("generic-names.txt", "街道\n街道\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("generic-names.txt line 2: 街道 is listed twice");
  }
}
