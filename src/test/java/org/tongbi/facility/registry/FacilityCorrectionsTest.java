package org.tongbi.facility.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.facility.Correction;
import org.tongbi.facility.RegistryEntry;

/** The corrections file mends registry entries, or fails by name. */
class FacilityCorrectionsTest {
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      textBlock =
          """
          set, level, 3, 2, 3 1,
          set, level, 3, 1, 2 3,
          set, level, 3, 9, 2 1, 'level of CODE is "1" or "2", not "9"'
          withdraw, level, '', 2, ' 1',
          set, bed, 3, 2, 2 1, 'the registry has no column "bed" to correct'
          set, org_code, 3, 2, 2 1, 'the registry has no column "org_code" to correct'
          set, closed_on, soon, '', 2 1, '"soon" is no day such as 2024-05-31'
          withdraw, '', '', '', '', 'corrections.csv line 7 withdraws it: typing error; corrections.csv line 7 withdraws it: typing error'
          """)
  void entriesAreMended(
      String action, String field, String value, String expect, String levels, String refused) {
    List<RegistryEntry> entries =
        List.of(
            Entries.hospital("valid_to=2018-01-01"),
            Entries.hospital("line=3|valid_from=2018-01-01|level=1"));
    Correction correction =
        new Correction(
            "facility",
            "CODE",
            action,
            field,
            value,
            expect,
            "typing error",
            "",
            "corrections.csv",
            "line 7");

    FacilityCorrections.Mended mended = FacilityCorrections.apply(entries, List.of(correction));

    assertThat(mended.entries().stream().map(RegistryEntry::level).collect(Collectors.joining(" ")))
        .isEqualTo(levels);
    assertThat(mended.refusals().stream().map(Refusal::detail).collect(Collectors.joining("; ")))
        .isEqualTo(refused == null ? "" : refused);
  }
}
