package org.tongbi.facility.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Provider;

/** What kinds of provider an institution counts among. */
class ProviderKindsTest {
  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource(
      textBlock =
          """
          A100, 11, 1, 3, hospital public_hospital tertiary_hospital
          A100, 17, 7, 2, hospital private_hospital secondary_hospital
          A100, '', 7, 9, hospital
          A210, 12, 1, 1, hospital public_hospital tcm
          A710, 17, 7, 1, hospital private_hospital
          A720, 17, 7, 1, primary_care
          B100, 11, 1, 1, primary_care public_primary_care community_center
          B200, 17, 7, '', primary_care community_center
          C210, 11, 2, 1, primary_care public_primary_care township_hospital
          D600, 12, 7, '', primary_care village_clinic
          G100, 11, 1, 2, maternal_child
          J100, 11, 1, '', cdc
          E100, 11, 1, '', ''
          X900, 11, 1, '', ''
          A999, 11, 1, 2, hospital public_hospital secondary_hospital
          """)
  void kinds(String category, String economic, String organizer, String level, String expected) {
    int bits = ProviderKinds.standard().bits(category, economic, organizer, level);

    assertThat(bits & 1).as("all institutions").isEqualTo(1);
    assertThat(
            Arrays.stream(Provider.values())
                .skip(1)
                .filter(provider -> (bits & 1 << provider.ordinal()) != 0)
                .map(Provider::code)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void aRuleThatCannotBeMeantIsRefusedWithItsLine() {
    String header = "provider,groups,categories,economic_types,organizers,levels\n";

    assertThatThrownBy(() -> kinds(header + "hospital,hospitals,,,,\n"))
        .hasMessage("kinds.csv line 2: there is no group \"hospitals\"");
    assertThatThrownBy(() -> kinds(header + "hospital,hospital,,!11;12,,\n"))
        .hasMessage(
            "kinds.csv line 2: a cell says what will do or what will not, never both: [!11, 12]");
  }

  private static ProviderKinds kinds(String text) {
    return new ProviderKinds(FacilityCategories.standard(), CsvTable.text("kinds.csv", text));
  }
}
