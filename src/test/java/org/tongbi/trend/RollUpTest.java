package org.tongbi.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.trend.PartSums.Figure;
import org.tongbi.trend.PartSums.Sum;

/** Wholes made of their parts; all figures are invented. */
class RollUpTest {
  private static final int YEAR = 2023;

  private static RegionCode code(String digits) {
    return new RegionCode(digits);
  }

  /** "1000" is known to one on either side; "~1000" is approximate. */
  private static Figure figure(String written, String... evidence) {
    BigDecimal value = new BigDecimal(written.replace("~", ""));
    return new Figure(
        new Bounded(value, value.subtract(BigDecimal.ONE), value.add(BigDecimal.ONE)),
        !written.startsWith("~"),
        List.of(evidence));
  }

  private static Map<RegionCode, Sum> sums(Map<RegionCode, Figure> own) {
    return new PartSums(own, YEAR, UnitPlaces.standard()).all();
  }

  private static Map<RegionCode, Figure> each(Iterable<RegionCode> codes, String figure) {
    Map<RegionCode, Figure> figures = new HashMap<>();
    codes.forEach(code -> figures.put(code, figure(figure, code.digits())));
    return figures;
  }

  private static Iterable<RegionCode> children(String whole) {
    return Regions.standard().restatements().children(code(whole), YEAR);
  }

  @Test
  void countiesDirectlyBelowAProvinceAreItsPartsBesideItsPrefectures() {
    Map<RegionCode, Figure> own = each(children("420000"), "10");

    assertThat(own).hasSize(17).containsKeys(code("429004"), code("429021"), code("420100"));
    Sum province = sums(own).get(code("420000"));
    assertThat(province.figure().orElseThrow().bounded())
        .isEqualTo(
            new Bounded(new BigDecimal("170"), new BigDecimal("153"), new BigDecimal("187")));

    own.remove(code("429006"));
    Sum without = sums(own).get(code("420000"));
    assertThat(without.figure()).isEmpty();
    assertThat(without.parts() + " of " + without.of()).isEqualTo("16 of 17");
    assertThat(without.missing()).containsExactly(code("429006"));
  }

  @Test
  void aPrefectureWithoutAFigureCountsByItsPartsWhereTheyAreWhole() {
    Map<RegionCode, Figure> own = each(children("640000"), "1000");
    own.remove(code("640500"));
    assertThat(sums(own).get(code("640000")).figure()).isEmpty();

    own.putAll(each(children("640500"), "100"));
    Sum province = sums(own).get(code("640000"));
    assertThat(province.figure().orElseThrow().bounded().value()).isEqualTo("4300");
    assertThat(province.figure().orElseThrow().evidence())
        .containsExactly("640100", "640200", "640300", "640400", "640502", "640521", "640522");

    own.remove(code("640522"));
    assertThat(sums(own).get(code("640000")).missing()).containsExactly(code("640500"));
    assertThat(sums(own).get(code("640500")).missing()).containsExactly(code("640522"));
  }

  @Test
  void aPartsOwnFigureGoesBeforeTheSumOfItsParts() {
    Map<RegionCode, Figure> own = each(children("640000"), "1000");
    own.putAll(each(children("640500"), "100"));

    assertThat(sums(own).get(code("640000")).figure().orElseThrow().bounded().value())
        .isEqualTo("5000");
    assertThat(sums(own).get(code("640500")).figure().orElseThrow().bounded().value())
        .isEqualTo("300");
  }

  @Test
  void theNationIsTheThirtyOneProvincesWhoseFiguresItsStatisticsAddUp() {
    Map<RegionCode, Figure> own = each(children("000000"), "10");

    assertThat(own).hasSize(31).doesNotContainKeys(code("710000"), code("810000"), code("820000"));
    assertThat(sums(own).get(RegionCode.NATION).figure().orElseThrow().bounded().value())
        .isEqualTo("310");
    own.put(code("810000"), figure("5"));
    assertThat(sums(own).get(RegionCode.NATION).figure().orElseThrow().bounded().value())
        .isEqualTo("310");
  }

  @Test
  void theWholesOwnFigureIsHeldAgainstTheSum() {
    Sum sum = new Sum(2, 2, List.of(), Optional.of(figure("1000")));
    Sum about = new Sum(2, 2, List.of(), Optional.of(figure("~1000")));

    assertThat(
            List.of(
                said(RollUp.added(sum, Optional.of(figure("1001")))),
                said(RollUp.added(sum, Optional.of(figure("1002")))),
                said(RollUp.added(sum, Optional.of(figure("1003")))),
                said(RollUp.added(sum, Optional.of(figure("~1001")))),
                said(RollUp.added(about, Optional.of(figure("1001")))),
                said(RollUp.added(sum, Optional.empty()))))
        .containsExactly(
            "1000 agrees 1 -",
            "1000 rounding 2 -",
            "1000 differs 3 -",
            "1000 agrees - -",
            "- rounding - a part is approximate: only the bounds of the sum are known",
            "1000 no_own_figure - -");
  }

  @Test
  void aSumThatLacksPartsIsWithheldAndNamesThem() {
    List<RegionCode> missing = new ArrayList<>();
    List.of("640100", "640200", "640300", "640400").forEach(c -> missing.add(code(c)));

    assertThat(said(RollUp.added(new Sum(1, 5, missing, Optional.empty()), Optional.empty())))
        .isEqualTo(
            "- incomplete - 4 of the 5 parts lack a figure: 640100, 640200, 640300 and others");
    assertThat(
            said(
                RollUp.added(
                    new Sum(4, 5, missing.subList(0, 1), Optional.empty()),
                    Optional.of(figure("9")))))
        .isEqualTo("- incomplete - 1 of the 5 parts lack a figure: 640100");
  }

  @Test
  void aRateIsMadeOfNumeratorsAndDenominatorsAndNeverOfRates() {
    Quotients.Quotient quotient = Quotients.standard().find("fds_coverage", "all").orElseThrow();
    Sum over = new Sum(2, 2, List.of(), Optional.of(figure("400")));
    Sum under = new Sum(2, 2, List.of(), Optional.of(figure("800")));
    Sum lacking = new Sum(1, 2, List.of(code("640100")), Optional.empty());

    RollUp rate = RollUp.divided(quotient, over, under, Optional.of(figure("50.5")));
    assertThat(said(rate)).isEqualTo("50 agrees 0.5 -");
    assertThat(rate.sum().figure().orElseThrow().bounded().low()).isEqualTo("49.8127340823");
    assertThat(rate.sum().figure().orElseThrow().bounded().high()).isEqualTo("50.1877346684");
    assertThat(said(RollUp.divided(quotient, over, lacking, Optional.empty())))
        .isEqualTo("- incomplete - 1 of the 2 parts lack resident_population: 640100");
    assertThat(said(RollUp.divided(quotient, lacking, under, Optional.empty())))
        .isEqualTo("- incomplete - 1 of the 2 parts lack fds_signed: 640100");
    assertThat(said(RollUp.notAdditive(over, Optional.empty())))
        .isEqualTo(
            "- not_additive - rates, averages and ratios of parts are not added up nor averaged,"
                + " and numerator and denominator of this one are not known");
  }

  @Property(seed = "20241103", tries = 200)
  void theBoundsOfASumHoldEveryTruthOfItsPartsAndAreAttained(
      @ForAll @Size(5) List<@IntRange(max = 1000) Integer> figures,
      @ForAll @Size(5) List<@IntRange(min = -100, max = 100) Integer> truths) {
    Map<RegionCode, Figure> own = new HashMap<>();
    BigDecimal truth = BigDecimal.ZERO;
    int i = 0;
    for (RegionCode part : children("640000")) {
      own.put(part, figure(Integer.toString(figures.get(i))));
      truth = truth.add(BigDecimal.valueOf(figures.get(i) * 100L + truths.get(i), 2));
      i++;
    }
    Bounded sum = sums(own).get(code("640000")).figure().orElseThrow().bounded();

    assertThat(sum.admits(truth)).isTrue();
    assertThat(sum.high().subtract(sum.low())).isEqualByComparingTo("10");
  }

  private static String said(RollUp rollUp) {
    return "%s %s %s %s"
        .formatted(
            rollUp.value().map(v -> v.stripTrailingZeros().toPlainString()).orElse("-"),
            rollUp.verdict().code(),
            rollUp.difference().map(v -> v.stripTrailingZeros().toPlainString()).orElse("-"),
            rollUp.reason().orElse("-"));
  }
}
