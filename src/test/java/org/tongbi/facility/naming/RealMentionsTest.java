package org.tongbi.facility.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvTable;
import org.tongbi.region.RegionCode;

/**
 * Mentions of real reports against a real list of facilities, where these are beside the project.
 */
class RealMentionsTest {
  private static final Path DATA = Path.of("..", "shared", "data", "facilities_real");

  private static RegisteredName facility(CsvTable.Row row) {
    String county = row.get("county_code_guess");
    return new RegisteredName(
        row.get("seq"),
        row.get("name_raw"),
        List.of(),
        new RegionCode(county.isEmpty() ? row.get("city_code") : county),
        0,
        9999);
  }

  @Test
  void everyMentionWithARowFindsItAndNoOtherIsForced() throws IOException {
    assumeTrue(Files.exists(DATA), "the real list of facilities is not here");
    List<CsvTable.Row> rows = CsvTable.file(DATA.resolve("fever_clinics_2020.csv")).rows();
    FacilityIndex index = new FacilityIndex(rows.stream().map(RealMentionsTest::facility).toList());
    List<String> wrong = new ArrayList<>();
    int resolved = 0;
    int left = 0;

    for (CsvTable.Row gold : CsvTable.file(DATA.resolve("mention_gold.csv")).rows()) {
      String mention = gold.get("mention");
      MentionAnswer answer =
          index.resolve(
              new MentionQuestion(
                  mention.replaceAll("[()]", ""),
                  mention.contains("("),
                  Optional.of(new RegionCode(gold.get("region_code"))),
                  OptionalInt.empty()));
      String found =
          answer
              .facilityId()
              .map(id -> rows.get(Integer.parseInt(id) - 1))
              .map(row -> row.get("name_raw") + " " + row.get("city_code"))
              .orElse("");
      String expected = (gold.get("registry_name") + " " + gold.get("registry_city_code")).strip();
      resolved += found.isEmpty() ? 0 : 1;
      left += found.isEmpty() ? 1 : 0;
      if (!found.equals(expected)) {
        wrong.add(mention + ": " + found + " for " + expected + " by " + answer.rule().code());
      }
    }

    assertThat(wrong).isEmpty();
    // 李堡中心卫生院 and 李堡(中心卫生院) are one facility in two forms, so 20 differ of the 21.
    assertThat(resolved).isEqualTo(21);
    assertThat(left).isEqualTo(11);
  }
}
