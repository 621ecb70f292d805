package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;

/** Comparisons of a province's regions; all figures are invented. */
class PeerFamilyTest {
  /**
   * "region window growth value prior"; a growth of two ends has no point, ~ before a level: about.
   */
  private static PeerFamily.Member member(String line) {
    String[] w = line.split(" ");
    String[] ends = w[2].split("\\.\\.");
    Optional<Bounds> growth =
        w[2].equals("-")
            ? Optional.empty()
            : Optional.of(
                new Bounds(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1])));
    return new PeerFamily.Member(
        new RegionCode(w[0]),
        Window.parse(w[1]),
        growth,
        growth.filter(g -> ends.length == 1).map(Bounds::low),
        w.length < 5
            ? Optional.empty()
            : Optional.of(
                new PeerFamily.Levels(
                    level(w[3]), level(w[4]), !w[3].contains("~"), !w[4].contains("~"))));
  }

  /** "100" lies between 99 and 101. */
  private static Bounded level(String written) {
    BigDecimal value = new BigDecimal(written.replace("~", ""));
    return new Bounded(value, value.subtract(BigDecimal.ONE), value.add(BigDecimal.ONE));
  }

  private static List<AcrossFigures> judged(String... lines) {
    List<PeerFamily.Member> members = new ArrayList<>();
    for (String line : lines) {
      members.add(member(line));
    }
    PeerFamily family = new PeerFamily(members, OutlierRule.standard(), UnitPlaces.standard());
    return members.stream().map(family::of).toList();
  }

  private static List<String> places(String... lines) {
    return judged(lines).stream()
        .map(f -> f.rank().map(r -> r.best() + "-" + r.worst() + "/" + r.of()).orElse("none"))
        .toList();
  }

  @Test
  void countiesDirectlyBelowAProvinceArePeersOfEachOtherAndNotOfPrefectures() {
    assertThat(
            places(
                "420000 2023 2",
                "420100 2023 4",
                "420200 2023 3",
                "429004 2023 9",
                "429006 2023 1",
                "420106 2023 8",
                "420107 2023 8"))
        .containsExactly("1-1/1", "1-1/2", "2-2/2", "1-1/2", "2-2/2", "1-2/2", "1-2/2");
  }

  @Test
  void windowsAndWithheldComparisonsAreNoPeers() {
    assertThat(places("420100 2023 4", "420200 2023 -", "420300 2023 3..5", "420100 2022 1"))
        .containsExactly("1-2/2", "none", "1-2/2", "1-1/1");
  }

  @Test
  void theNationHasNoPeersAndNoPlace() {
    assertThat(places("000000 2023 4", "420000 2023 3", "430000 2023 5"))
        .containsExactly("none", "2-2/2", "1-1/2");
  }

  @Test
  void aUnitUnderItsOldAndItsNewCodeInTheYearOfTheChangeCountsOnceByTheNew() {
    assertThat(places("320621 2018 5", "320623 2018 4", "320685 2018 3"))
        .containsExactly("none", "1-1/2", "2-2/2");
  }

  @Test
  void aPartAddsItsChangeOverWhatTheWholeWas() {
    List<AcrossFigures> figures =
        judged(
            "420000 2023 10 1100 1000",
            "420100 2023 10 550 500",
            "429006 2023 25 ~125 100",
            "420200 2023 -");

    assertThat(figures.get(0).contribution()).isEmpty();
    Contribution exact = figures.get(1).contribution().orElseThrow();
    assertThat(exact.points()).contains(new BigDecimal("5.0000000000"));
    // (549 - 501) / 1001 to (551 - 499) / 999, outward.
    assertThat(exact.bounds())
        .isEqualTo(new Bounds(new BigDecimal("4.7952047952"), new BigDecimal("5.2052052053")));
    Contribution about = figures.get(2).contribution().orElseThrow();
    assertThat(about.points()).isEmpty();
    assertThat(about.bounds().low()).isEqualTo("2.2977022977");
    assertThat(figures.get(3).contribution()).isEmpty();
  }

  @Test
  void whatTheWholeIsNowMayBeApproximate() {
    String part = "420100 2023 10 550 500";

    assertThat(judged("420000 2023 9..11 ~1100 1000", part).get(1).contribution())
        .isEqualTo(judged("420000 2023 10 1100 1000", part).get(1).contribution());
    assertThat(judged("420000 2023 9..11 1100 ~1000", part).get(1).contribution().get().points())
        .isEmpty();
  }

  @Test
  void nothingIsAddedToAWholeThatMayHaveBeenNothing() {
    assertThat(judged("420000 2023 10 5 1", "420100 2023 10 3 1").get(1).contribution()).isEmpty();
  }

  @Test
  void aRegionIsHeldAgainstItsOwnEarlierYearsAloneAlsoUnderAnotherCode() {
    List<AcrossFigures> figures =
        judged(
            "320621 2014 1",
            "320621 2015 2",
            "320621 2016 3",
            "320621 2017 4",
            "320685 2018 5",
            "320685 2019 10",
            "320685 2020 3");

    assertThat(figures.get(4).zHistory()).isEmpty();
    assertThat(figures.get(5).zHistory()).contains(new BigDecimal("4.7214"));
    // Against 1 2 3 4 5 10: median 3.5, deviations 0.5 0.5 1.5 1.5 2.5 6.5, their median 1.5.
    assertThat(figures.get(6).zHistory()).contains(new BigDecimal("-0.2248"));
  }

  @Test
  void historyEndsWhereTheAreaWasAnother() {
    List<AcrossFigures> figures =
        judged(
            "320602 2014 1",
            "320602 2015 2",
            "320602 2016 3",
            "320602 2017 4",
            "320602 2018 5",
            "320613 2021 10");

    assertThat(figures.get(5).zHistory()).isEmpty();
  }

  @Test
  void peersAreScoredFromEightOn() {
    String[] seven = {
      "420100 2023 1",
      "420200 2023 2",
      "420300 2023 3",
      "420500 2023 4",
      "420600 2023 5",
      "420700 2023 6",
      "420800 2023 60"
    };
    String[] eight = java.util.Arrays.copyOf(seven, 8);
    eight[7] = "420900 2023 4";

    assertThat(judged(seven).get(6).zPeers()).isEmpty();
    // Median 4, deviations 0 0 1 1 2 2 3 56, their median 1.5.
    assertThat(judged(eight).get(6).zPeers()).contains(new BigDecimal("25.1810"));
    eight[7] = "420900 2023 3..5";
    assertThat(judged(eight).get(6).zPeers()).isEmpty();
  }
}
