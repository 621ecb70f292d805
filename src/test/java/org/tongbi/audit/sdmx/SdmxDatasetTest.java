package org.tongbi.audit.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Status;
import org.tongbi.panel.ObservationStatus;
import org.tongbi.period.Window;

/** The structures' definitions against what tables hold, and windows as time periods. */
class SdmxDatasetTest {
  @Test
  void everyCodeThatATableMayHoldIsInItsCodeList() throws Exception {
    StructureCheck panel = new StructureCheck(SdmxDataset.PANEL.definition());
    StructureCheck trend = new StructureCheck(SdmxDataset.TREND.definition());

    for (StructureCheck structure : List.of(panel, trend)) {
      assertThat(structure.codes("CL_POPULATION")).isEqualTo(codes(Population.values()));
      assertThat(structure.codes("CL_PROVIDER")).isEqualTo(codes(Provider.values()));
      assertThat(structure.codes("CL_OBS_STATUS")).isEqualTo(codes(ObservationStatus.values()));
    }
    assertThat(panel.codes("CL_QUALIFIER")).isEqualTo(codes(Qualifier.values()));
    assertThat(panel.codes("CL_FIGURE_STATUS")).isEqualTo(codes(Status.values()));
  }

  private static Set<String> codes(Coded... values) {
    return Arrays.stream(values).map(Coded::code).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024H1, 2024-S1",
    "2024H2, 2024-S2",
    "2024Q2, 2024-Q2",
    "2024-05, 2024-05",
    "2024-01..2024-05, 2024-01-01/P5M",
    "2023-10..2024-03, 2023-10-01/P6M",
    "2024-03-01..2024-07-11, 2024-03-01/P133D",
    "2024-02-01..2024-02-28, 2024-02-01/P28D"
  })
  void aWindowIsATimePeriod(String window, String period) {
    assertThat(TimePeriods.of(Window.parse(window))).isEqualTo(period);
  }

  @Test
  void whatDoesNotFitTheStructureIsFound() throws Exception {
    StructureCheck structure = new StructureCheck(SdmxDataset.PANEL.definition());
    String header =
        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,POPULATION,PROVIDER,FIGURE_SOURCE,"
            + "FIGURE_STATUS,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,"
            + "OBS_VALUE_LOW,OBS_VALUE_HIGH,QUALIFIER,VINTAGE,CHOICE_RULE,COMPLETENESS,"
            + "OBSERVATION_ID,ISSUES";
    String row =
        "datastructure,TONGBI:DS_PANEL(1.0.0),I,430626,visits,all,all,report,actual,2024,5,A,人次,"
            + "0,0,5,5,exact,2025-01-05,only_candidate,,a1,";

    assertThat(structure.problems(List.of(header, row))).isEmpty();
    assertThat(structure.problems(List.of(header, row, row))).hasSize(1);
    assertThat(structure.problems(List.of(header, row.replace(",2024,", ",2024H1,")))).hasSize(1);
    assertThat(structure.problems(List.of(header, row.replace(",A,", ",O,")))).hasSize(1);
    assertThat(structure.problems(List.of(header, row.replace(",all,all,", ",all,some,"))))
        .hasSize(1);
    assertThat(structure.problems(List.of(header, row.replace("430626", "平江县")))).hasSize(1);
  }
}
