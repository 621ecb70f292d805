package org.tongbi.facility.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.facility.RegistryEntry;

/** All entries of a code become versions in order, one for each day. */
class RegistryHistoryTest {
  private static final RegistryHistory HISTORY = new RegistryHistory();

  private static RegistryHistory.Cleaned of(List<RegistryEntry> entries) {
    return HISTORY.of(entries, Set.of());
  }

  private static String text(RegistryHistory.Cleaned cleaned) {
    return Stream.concat(
            cleaned.versions().stream().map(RegistryHistoryTest::text),
            cleaned.refusals().stream()
                .map(r -> "- %s %s: %s".formatted(r.locator(), r.reason().code(), r.detail())))
        .collect(Collectors.joining(" / "));
  }

  private static String text(FacilityVersion version) {
    return "%s..%s %s%s"
        .formatted(
            version.validFrom(),
            version.validTo().map(LocalDate::toString).orElse(""),
            version.entry().locator().substring("line ".length()),
            version.issues().stream()
                .sorted()
                .map(issue -> " " + issue.code())
                .collect(Collectors.joining()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          one version ! line=2 ! 2015-01-01.. 2
          two that follow one another ! line=2|valid_to=2018-01-01 & line=3|valid_from=2018-01-01 ! 2015-01-01..2018-01-01 2 / 2018-01-01.. 3
          the former was never closed: the later recorded holds ! line=2 & line=3|valid_from=2018-01-01|recorded_at=2018-01-05 ! 2015-01-01..2018-01-01 2 version_overlap / 2018-01-01.. 3 version_overlap
          recorded later, but for the past ! line=2|recorded_at=2015-01-03 & line=3|valid_from=2014-01-01|valid_to=2016-01-01|recorded_at=2019-01-01 ! 2014-01-01..2016-01-01 3 version_overlap / 2016-01-01.. 2 version_overlap
          recorded together: the later beginning ! line=2 & line=3|valid_from=2018-01-01 ! 2015-01-01..2018-01-01 2 version_overlap / 2018-01-01.. 3 version_overlap
          a stretch within another ! line=2 & line=3|valid_from=2018-01-01|valid_to=2019-01-01|recorded_at=2018-02-01 ! 2015-01-01..2018-01-01 2 version_overlap / 2018-01-01..2019-01-01 3 version_overlap / 2019-01-01.. 2 version_overlap
          covered on all days ! line=2 & line=3|recorded_at=2016-01-01|level=3 ! 2015-01-01.. 3 version_overlap / - line 2 repeated_row: registry.csv line 3, recorded later, holds for the same days
          a gap ! line=2|valid_to=2017-12-20 & line=3|valid_from=2018-01-01 ! 2015-01-01..2018-01-01 2 version_gap / 2018-01-01.. 3
          no gap where it had closed ! line=2|valid_to=2017-12-20|closed_on=2017-12-19 & line=3|valid_from=2018-01-01 ! 2015-01-01..2017-12-20 2 / 2018-01-01.. 3
          the same row twice ! line=2 & line=3 ! 2015-01-01.. 2 / - line 3 repeated_row: registry.csv line 2 says the same
          no beginning: the opening ! valid_from= ! 2001-01-01.. 2
          no beginning and no opening ! valid_from=|opened_on= ! 1900-01-01.. 2
          an end before the beginning ! valid_to=2014-01-01 ! - line 2 never_valid: the version ends on 2014-01-01, but begins on 2015-01-01
          nobody's region ! region_code=999999 ! '- line 2 unknown_region: no division has the code "999999"'
          a category that is none ! category_code=X900 ! 2015-01-01.. 2 category_unknown
          a name of another kind ! category_code=B100|facility_name=云岭中心卫生院 ! 2015-01-01.. 2 category_name_differ
          a second name in brackets is no contradiction ! category_code=C210|facility_name=云岭中心卫生院（云岭社区卫生服务中心） ! 2015-01-01.. 2
          a wrong check digit ! uscc=91350100M000100Y44 ! 2015-01-01.. 2 uscc_invalid
          a right one ! uscc=91350100M000100Y43 ! 2015-01-01.. 2
          """)
  void versionsOfOneCode(String what, String entries, String expected) {
    List<RegistryEntry> all = new ArrayList<>();
    for (String entry : entries.split("&")) {
      all.add(Entries.hospital(entry.strip()));
    }

    assertThat(text(of(all))).as(what).isEqualTo(expected);
  }

  @Property(tries = 300, seed = "20260101")
  void whateverTheEntriesEachDayHasOneVersionAndTheOrderHasNoSay(@ForAll long seed) {
    Random random = new Random(seed);
    List<RegistryEntry> entries = new ArrayList<>();
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      LocalDate from = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(2_000));
      entries.add(
          Entries.hospital(
              "line=%d|valid_from=%s|valid_to=%s|recorded_at=%s|level=%d"
                  .formatted(
                      i,
                      from,
                      random.nextBoolean() ? from.plusDays(1 + random.nextInt(900)) : "",
                      from.plusDays(random.nextInt(400)),
                      1 + random.nextInt(3))));
    }
    RegistryHistory.Cleaned cleaned = of(entries);
    Collections.shuffle(entries, random);

    assertThat(text(of(entries))).isEqualTo(text(cleaned));
    List<FacilityVersion> versions = cleaned.versions();
    for (int i = 1; i < versions.size(); i++) {
      assertThat(versions.get(i - 1).validTo()).contains(versions.get(i).validFrom());
    }
    for (RegistryEntry entry : entries) {
      LocalDate first = entry.validFrom().orElseThrow();
      Optional<FacilityVersion> holds =
          versions.stream()
              .filter(v -> !v.validFrom().isAfter(first))
              .filter(v -> v.validTo().filter(end -> !end.isAfter(first)).isEmpty())
              .findFirst();
      assertThat(holds).as("a version on " + first).isPresent();
    }
  }
}
