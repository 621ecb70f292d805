package org.tongbi.report.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongbi.issue.Issue;
import org.tongbi.region.Division;

class RegionEvidenceTest {
  @Test
  void theStatedCodeOutranksTheTitle() {
    DocumentContext context =
        InventedDocument.of("慈溪市卫健局2022年工作总结", "全市推进。").region("321204").context();
    assertThat(context.region()).map(Division::name).contains("姜堰区");
    assertThat(context.regionEvidence()).isEqualTo("the metadata state the region code 321204");
  }

  @Test
  void aStatedCodeThatNobodyHasIsSaid() {
    DocumentContext context = InventedDocument.of("2022年,全市推进。").region("999999").context();
    assertThat(context.region()).isEmpty();
    assertThat(context.issues()).contains(Issue.REGION_UNKNOWN);
    assertThat(context.regionEvidence())
        .isEqualTo("the metadata state the region code 999999, which no division has");
  }

  @Test
  void theTitleNamesTheRegion() {
    DocumentContext context = InventedDocument.of("慈溪市卫健局2022年工作总结", "全市推进。").context();
    assertThat(context.region()).map(Division::name).contains("慈溪市");
    assertThat(context.regionEvidence()).isEqualTo("the title names 慈溪市");
  }

  @Test
  void thePublisherNamesTheRegionWhereTheTitleDoesNot() {
    assertThat(
            InventedDocument.of("卫健局2022年工作情况", "全市推进,宁波市调研3次,宁波市肯定。")
                .furniture("来源:慈溪市卫生健康局 发布时间:2023-01-09")
                .context()
                .region())
        .map(Division::name)
        .contains("慈溪市");
  }

  @Test
  void thePartnersAndSuperiorsOfADistrictDoNotWin() {
    DocumentContext context =
        InventedDocument.of(
                "上半年,全区卫生健康系统扎实工作,区委、区政府高度重视。",
                "对口支援西藏自治区拉萨市城关区,赴泰州市海陵区学习。",
                "泰州市肯定,泰州市推广。姜堰区卫健委办结提案3件,推进健康姜堰建设。")
            .context();
    assertThat(context.region()).map(Division::name).contains("姜堰区");
  }

  @Test
  void aPrefecturesReportIsNotTakenForOneOfItsCities() {
    assertThat(
            InventedDocument.of("今年以来,全市卫生健康系统扎实工作。", "宁波市达标。慈溪市、余姚市试点,慈溪市经验推广,健康宁波建设推进。")
                .context()
                .region())
        .map(Division::name)
        .contains("宁波市");
  }

  @Test
  void anAmbiguousNameIsSettledByItsSuperior() {
    DocumentContext context = InventedDocument.of("鼓楼区卫健局2022年工作总结", "全区推进,福州市肯定。").context();
    assertThat(context.region()).map(Division::fullName).contains("福建省福州市鼓楼区");
  }

  @Test
  void anAmbiguousNameStaysOpenWithItsCandidates() {
    DocumentContext context = InventedDocument.of("鼓楼区卫健局2022年工作总结", "全区推进。").context();
    assertThat(context.region()).isEmpty();
    assertThat(context.issues()).contains(Issue.REGION_AMBIGUOUS);
    assertThat(context.regionEvidence())
        .isEqualTo(
            "the title names 鼓楼区, which may be 江苏省南京市鼓楼区 320106, 江苏省徐州市鼓楼区 320302,"
                + " 福建省福州市鼓楼区 350102, 河南省开封市鼓楼区 410204");
  }

  @Test
  void aTextOfTheNationIsAboutTheNation() {
    assertThat(InventedDocument.of("2016年我国卫生事业统计公报", "年末,全国床位增加。").context().region())
        .map(Division::name)
        .contains("全国");
  }

  @Test
  void nothingNamedIsUnknown() {
    DocumentContext context = InventedDocument.of("2022年,全区推进各项工作。").context();
    assertThat(context.region()).isEmpty();
    assertThat(context.issues()).contains(Issue.REGION_UNKNOWN);
    assertThat(context.regionEvidence())
        .isEqualTo("no division of the writer's level (区) is named as its own");
  }

  @Test
  void aPlaceNamedOnceInPassingIsNobodysOwn() {
    DocumentContext context = InventedDocument.of("2022年,全市推进各项工作,与上海市签约。经验在宁波市推广。").context();
    assertThat(context.region()).isEmpty();
    assertThat(context.issues()).contains(Issue.REGION_UNKNOWN);
  }

  @Test
  void theDivisionIsTheOneOfTheWindow() {
    assertThat(InventedDocument.of("姜堰市卫生局2010年工作总结", "全市推进。").context().region())
        .map(division -> division.code().digits())
        .contains("321284");
    assertThat(InventedDocument.of("姜堰区卫健委2022年工作总结", "全区推进。").context().region())
        .map(division -> division.code().digits())
        .contains("321204");
  }
}
