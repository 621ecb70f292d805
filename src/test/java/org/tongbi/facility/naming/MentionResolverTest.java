package org.tongbi.facility.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbi.csv.CsvTable;
import org.tongbi.region.RegionCode;

/** Which facility of an invented registry a mention means. */
class MentionResolverTest {
  private static final FacilityIndex REGISTRY =
      new FacilityIndex(
          CsvTable.resource(MentionResolverTest.class, "invented_registry.csv").rows().stream()
              .map(
                  row ->
                      new RegisteredName(
                          row.get("id"),
                          row.get("name"),
                          row.list("other_names"),
                          new RegionCode(row.get("region_code")),
                          0,
                          9999))
              .toList());

  record Case(String region, String mention, boolean listed, String facility, String rule) {
    @Override
    public String toString() {
      return mention + " in a report of " + region + " is " + facility + " by " + rule;
    }
  }

  static Stream<Case> cases() {
    List<CsvTable.Row> rows =
        CsvTable.resource(MentionResolverTest.class, "invented_mentions.csv").rows();
    return rows.stream()
        .map(
            row ->
                new Case(
                    row.get("region_code"),
                    row.get("mention").replaceAll("[()]", ""),
                    row.get("listed").equals("yes"),
                    row.get("id"),
                    row.get("rule")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMentionMeansItsFacilityOrNone(Case expected) {
    MentionAnswer answer =
        REGISTRY.resolve(
            new MentionQuestion(
                expected.mention(),
                expected.listed(),
                Optional.of(new RegionCode(expected.region())),
                OptionalInt.empty()));

    assertThat(answer.facilityId().orElse("")).isEqualTo(expected.facility());
    assertThat(answer.rule().code()).isEqualTo(expected.rule());
  }
}
