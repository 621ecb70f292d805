package org.tongbi.audit.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/** The lists behind the atlas, and how much of a run it holds. */
class AtlasListsTest {
  @Test
  void everyProvinceHasOneTile() {
    assertThat(ProvinceTile.all().stream().map(tile -> tile.province().digits()))
        .containsExactlyInAnyOrderElementsOf(
            Regions.standard().all().stream()
                .filter(division -> division.level() == RegionLevel.PROVINCE)
                .filter(division -> division.toYear() == Integer.MAX_VALUE)
                .map(division -> division.code().digits())
                .distinct()
                .toList());
  }

  @Test
  void aTileThatCannotBeIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ProvinceTile.read(tiles("330782,1,1,Nowhere")))
        .isInstanceOf(CsvException.class)
        .hasMessage("tiles line 2: no province has the code \"330782\"");
    assertThatThrownBy(() -> ProvinceTile.read(tiles("330000,1,1,Zhejiang", "420000,1,1,Hubei")))
        .isInstanceOf(CsvException.class)
        .hasMessage("tiles line 3: its place is that of 330000");
  }

  private static CsvTable tiles(String... lines) {
    return CsvTable.text("tiles", "code,row,column,name_en\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void everyCodeThatIsShownHasWords() {
    List<String> known =
        AtlasWord.all().stream().map(word -> word.group() + "." + word.code()).toList();

    assertThat(known)
        .containsAll(codes("population", Population.values()))
        .containsAll(codes("provider", Provider.values()))
        .containsAll(codes("kind", IndicatorKind.values()))
        .containsAll(codes("qualifier", Qualifier.values()))
        .containsAll(codes("statistic", Statistic.values()))
        .containsAll(Stream.of(RegionLevel.values()).map(one -> "level." + one.code()).toList())
        .containsAll(Stream.of(FigureTier.values()).map(one -> "tier." + one.code()).toList());
  }

  private static List<String> codes(String group, Coded[] codes) {
    return Stream.of(codes).map(one -> group + "." + one.code()).toList();
  }

  @Test
  void twoWordsForOneCodeAreRefused() {
    assertThatThrownBy(
            () ->
                AtlasWord.read(
                    CsvTable.text("words", "group,code,zh,en\nbasis,a,甲,A\nbasis,a,乙,B\n")))
        .isInstanceOf(CsvException.class)
        .hasMessage("words line 3: basis a has words already");
  }

  @Test
  void roomIsGivenInOrderAndWhatComesAfterTheFirstThatIsTooMuchStaysOut() {
    List<Extent.Group> groups =
        List.of(
            new Extent.Group(FigureTier.REPORTS, 2024, 50),
            new Extent.Group(FigureTier.REPORTS, 2023, 60),
            new Extent.Group(FigureTier.YEARS, 2024, 10));

    assertThat(Extent.within(groups, 120).leftOut()).isEmpty();
    assertThat(Extent.within(groups, 119).leftOut()).containsExactly(groups.get(2));
    assertThat(Extent.within(groups, 60))
        .isEqualTo(new Extent(0, 2024, 50, List.of(groups.get(1), groups.get(2))));
    assertThat(Extent.within(groups, 0).held()).isZero();
  }
}
