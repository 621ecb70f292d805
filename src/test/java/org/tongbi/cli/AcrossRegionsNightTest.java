package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counties of a prefecture, taken in over two nights; all figures are invented. */
class AcrossRegionsNightTest {
  @TempDir static Path folder;
  private static Reports twoNights;

  @BeforeAll
  static void workTwoNights() throws IOException {
    twoNights = Reports.in(Files.createDirectories(folder.resolve("two")));
    years(twoNights, "640502", "1000", "1300");
    years(twoNights, "640500", "2000", "2250");
    twoNights.night();
    all(twoNights);
    twoNights.night();
  }

  private static void all(Reports into) {
    years(into, "640502", "1000", "1100");
    years(into, "640500", "2000", "2250");
    years(into, "640521", "500", "600");
    years(into, "640522", "500", "550");
    births(into, "640502", "90", "100");
    births(into, "640521", "48", "50");
    births(into, "640522", "95", "100");
    into.write(
        "rate.txt", "@ 640500 2023 2024-01-21", "newborn_hearing_screening_rate level 93.2 %");
  }

  private static void years(Reports into, String region, String prior, String value) {
    into.write(
        region + "-2022.txt", "@ " + region + " 2022 2023-01-20", "visits level " + prior + " 人次");
    into.write(
        region + "-2023.txt", "@ " + region + " 2023 2024-01-20", "visits level " + value + " 人次");
  }

  private static void births(Reports into, String region, String screened, String births) {
    into.write(
        region + "-births.txt",
        "@ " + region + " 2023 2024-01-20",
        "newborn_hearing_screened level " + screened + " 人",
        "live_births level " + births + " 人");
  }

  @Test
  void countiesHaveAPlaceAmongTheirPeersAndAPartInTheGrowthOfTheWhole() {
    assertThat(
            twoNights.answer(
                "SELECT region_code, round(change_pct, 2), rank, rank_low, rank_high, rank_of,"
                    + " round(percentile, 2), round(contribution, 2) FROM trend"
                    + " WHERE indicator = 'visits' ORDER BY region_code"))
        .containsExactly(
            "640500,12.5,1,1,1,1,,",
            "640502,10,2,2,3,3,33.33,5",
            "640521,20,1,1,1,3,83.33,5",
            "640522,10,2,2,3,3,33.33,2.5");
  }

  @Test
  void thePartsAreHeldAgainstTheWholeAndAnIncompleteWholeIsWithheld() {
    assertThat(
            twoNights.answer(
                "SELECT region_code, window, value, parts, parts_of, own_value, difference, verdict,"
                    + " round(change_pct, 2), comparable, reason FROM roll_up"
                    + " WHERE indicator = 'visits' ORDER BY region_code, window"))
        .containsExactly(
            "640000,2022,,1,5,,,incomplete,,false,\"4 of the 5 parts lack a figure: 640100, 640200,"
                + " 640300 and others\"",
            "640000,2023,,1,5,,,incomplete,,false,\"4 of the 5 parts lack a figure: 640100, 640200,"
                + " 640300 and others\"",
            "640500,2022,2000,3,3,2000,0,agrees,,false,no part has a figure for 2021",
            "640500,2023,2250,3,3,2250,0,agrees,12.5,true,");
  }

  @Test
  void aRateOfTheWholeIsMadeOfNumeratorsAndDenominators() {
    assertThat(
            twoNights.answer(
                "SELECT region_code, value, own_value, verdict, size(evidence) FROM roll_up"
                    + " WHERE indicator = 'newborn_hearing_screening_rate'"
                    + " AND region_code = '640500'"))
        .containsExactly("640500,93.2,93.2,agrees,6");
  }

  @Test
  void twoNightsComeToTheSameAsOne() throws IOException {
    Reports oneNight = Reports.in(Files.createDirectories(folder.resolve("one")));
    all(oneNight);
    oneNight.night();

    // What the gates measured and the ledger are of a night and of the runs before it.
    String digests =
        "SELECT explode(map_filter(table_digests, (k, v) -> k NOT IN ('gate', 'ledger'))) FROM"
            + " (SELECT * FROM run ORDER BY sequence DESC LIMIT 1)";
    assertThat(oneNight.answer(digests)).hasSizeGreaterThan(6).isEqualTo(twoNights.answer(digests));
  }
}
