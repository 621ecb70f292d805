package org.tongbi.facility.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbi.csv.CsvTable;
import org.tongbi.provenance.Span;
import org.tongbi.region.RegionCode;

/** Which facilities a text names, and where. */
class MentionFinderTest {
  private static final MentionFinder FINDER = MentionFinder.standard();

  record Case(String region, String sentence, String mentions) {}

  static Stream<Case> cases() {
    return CsvTable.resource(MentionFinderTest.class, "sentences.csv").rows().stream()
        .map(row -> new Case(row.get("region_code"), row.get("sentence"), row.get("mentions")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSentenceNamesItsFacilities(Case expected) {
    List<FoundMention> found =
        FINDER.find(expected.sentence(), Optional.of(new RegionCode(expected.region())));

    assertThat(String.join("|", found.stream().map(FoundMention::text).toList()))
        .isEqualTo(expected.mentions());
    for (FoundMention mention : found) {
      assertThat(mention.text().replaceAll("\\([^)]*\\)", ""))
          .isEqualTo(mention.span().of(expected.sentence()));
      assertThat(mention.name()).isEqualTo(mention.text().replaceAll("[()]", ""));
    }
  }

  @Test
  void placesAreCodePointsAlsoBehindRareCharacters() {
    List<FoundMention> found = FINDER.find("𬭚先生到县人民医院。", Optional.of(new RegionCode("620621")));

    assertThat(found).extracting(FoundMention::span).containsExactly(new Span(4, 9));
  }
}
