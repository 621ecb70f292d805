package org.tongbi.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;

class CatalogueTest {
  @TempDir Path folder;

  @Test
  void codesUnitsAndKindsAreThoseOfTheReference() throws IOException {
    Path reference = Path.of("..", "shared", "catalogue", "indicators.csv");
    Assumptions.assumeTrue(Files.exists(reference), "the reference is not on this machine");
    Map<String, String> expected = new HashMap<>();
    for (CsvTable.Row row : CsvTable.file(reference).rows()) {
      expected.put(
          row.get("code"), row.get("name_zh") + "|" + row.get("kind") + "|" + row.get("unit"));
    }
    Map<String, String> found = new HashMap<>();
    for (Indicator indicator : Catalogue.standard().indicators()) {
      found.put(
          indicator.code(),
          indicator.nameZh() + "|" + indicator.kind().code() + "|" + indicator.unit());
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void aUserAddsAnIndicatorWithoutTouchingCode() throws IOException {
    Path file = folder.resolve("more.csv");
    Files.writeString(
        file, "code,name_zh,kind,unit,aliases\nblood_donors,无偿献血人次,count,人次,无偿献血;献血\n");
    Catalogue catalogue = Catalogue.with(List.of(file));
    assertThat(catalogue.get("blood_donors").aliases()).containsExactly("无偿献血", "献血");
    assertThat(catalogue.indicators()).hasSize(Catalogue.standard().indicators().size() + 1);
    assertThat(catalogue.digest()).isNotEqualTo(Catalogue.standard().digest());
  }

  @Test
  void aMistakeInAUsersFileIsNamedByFileAndLine() throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "code,name_zh,kind,unit\nblood_donors,无偿献血人次,number,人次\n");
    assertThatThrownBy(() -> Catalogue.with(List.of(file)))
        .isInstanceOf(CsvException.class)
        .hasMessage(file + " line 2: \"number\" is not one of the codes of IndicatorKind");
  }

  @Test
  void anEmptyCellThatIsNeededIsNamed() throws IOException {
    Path file = folder.resolve("wrong.csv");
    Files.writeString(file, "code,name_zh,kind,unit\nblood_donors,,count,人次\n");
    assertThatThrownBy(() -> Catalogue.with(List.of(file)))
        .hasMessage(file + " line 2: column \"name_zh\" is empty");
  }

  @Test
  void aCountOfPeopleIsStatedInVisitsToo() {
    Catalogue catalogue = Catalogue.standard();
    assertThat(catalogue.fits(catalogue.get("two_cancer_screened"), "人次")).isTrue();
    assertThat(catalogue.fits(catalogue.get("two_cancer_screened"), "张")).isFalse();
  }
}
