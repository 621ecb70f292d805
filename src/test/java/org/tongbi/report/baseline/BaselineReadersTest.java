package org.tongbi.report.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.report.ReportReader;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/** What the two baselines read, and what they cannot. The sentences are invented. */
class BaselineReadersTest {
  private static final ReportReader REGEX = new RegexReportReader(Catalogue.standard());
  private static final ReportReader NUMBERS = new NumbersReportReader(Catalogue.standard());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "总诊疗人次168.34万人次。| 168.34万人次 visits level 1683400 exact -",
        "病床使用率为88.5%。| 88.5% bed_occupancy_rate level 88.5 exact -",
        "出院3.4万人次，同比下降1.1%。|"
            + " 3.4万人次 discharges level 34000 exact -; 1.1% discharges change_pct -1.1 exact yoy",
        "病床使用率较上年提高1.3个百分点。| 1.3个百分点 bed_occupancy_rate change_pp 1.3 exact yoy",
        "孕产妇死亡率为4.36/10万。| 4.36/10万 maternal_mortality level 4.36 exact -",
        "床位增加到近500张。| 500张 beds level 500 under -",
        "总诊疗人次突破1,200余人次。| 1,200余人次 visits level 1200 over -",
        "全年召开会议12次。|''"
      })
  void theExpressionReadsNameNumberAndChange(String text, String expected) {
    assertThat(read(REGEX, text)).isEqualTo(expected.strip());
  }

  /** What the grammar is for: none of this can be told by an expression of names and numbers. */
  @Test
  void theExpressionTakesAPlanForWhatWasReached() {
    assertThat(read(REGEX, "下一步力争家庭医生签约服务覆盖率达到46%。"))
        .isEqualTo("46% fds_coverage level 46 exact -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "总诊疗人次168.34万人次。| 168.34万人次 visits level 1683400 exact -",
        "病床使用率提高1.3个百分点。| 1.3个百分点 bed_occupancy_rate change_pp 1.3 exact -",
        "500张床位，出院20人次。| 500张 beds level 500 exact -; 20人次 discharges level 20 exact -"
      })
  void numbersTakeTheNearestNameThatTheirUnitFits(String text, String expected) {
    assertThat(read(NUMBERS, text)).isEqualTo(expected.strip());
  }

  @Test
  void aNumberWithoutAnyNameStillBecomesAnObservation() {
    assertThat(read(NUMBERS, "晴。公路总长30%。")).isEqualTo("30% bed_occupancy_rate level 30 exact -");
  }

  private static String read(ReportReader reader, String text) {
    List<Claim> claims =
        reader
            .read(
                new SourceDocument("a.txt", "", "a", "", "txt", "UTF-8", text, StatedMetadata.NONE))
            .claims();
    return String.join(
        "; ",
        claims.stream()
            .map(
                claim ->
                    String.join(
                        " ",
                        claim.valueText(),
                        claim.indicator(),
                        claim.statistic().code(),
                        claim.value().toPlainString(),
                        claim.qualifier().code(),
                        claim.base().map(ComparisonBase::code).orElse("-")))
            .toList());
  }
}
