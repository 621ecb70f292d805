package org.tongbi.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tongbi.region.RegionMention.Form;

class GazetteerTest {
  private final Gazetteer gazetteer = new Gazetteer(Regions.standard());

  @Test
  void theLongestNameWins() {
    assertThat(texts("江苏省泰州市姜堰区与泰州市姜堰区、姜堰区")).containsExactly("江苏省泰州市姜堰区", "泰州市姜堰区", "姜堰区");
  }

  @Test
  void aShortNameCountsBeforeABureauAndAfterHealthy() {
    assertThat(texts("泰兴卫健委推进健康泰兴建设,泰兴交通便利")).containsExactly("泰兴", "泰兴");
  }

  @Test
  void aShortNameCountsAnywhereInATitle() {
    assertThat(gazetteer.findInTitle("泰兴基层卫生再上台阶", OptionalInt.empty()))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.form()).isEqualTo(Form.SHORT);
              assertThat(mention.divisions()).extracting(Division::name).containsExactly("泰兴市");
            });
  }

  @Test
  void plainWordsThatAreAlsoNamesDoNotCount() {
    assertThat(texts("加快城区改造,建成县级医院,覆盖市和县两级,城郊区域")).isEmpty();
  }

  @Test
  void aNameOfSeveralDivisionsKeepsThemAll() {
    List<RegionMention> found = gazetteer.find("鼓楼区提升服务", OptionalInt.of(2020));
    assertThat(found).singleElement().matches(mention -> !mention.isCertain());
    assertThat(found.get(0).divisions()).hasSize(4);
  }

  @Test
  void aNameAboveSettlesWhichIsMeant() {
    assertThat(gazetteer.find("福州市鼓楼区", OptionalInt.of(2020)))
        .singleElement()
        .matches(RegionMention::isCertain);
  }

  private List<String> texts(String text) {
    return gazetteer.find(text, OptionalInt.of(2020)).stream().map(RegionMention::text).toList();
  }
}
