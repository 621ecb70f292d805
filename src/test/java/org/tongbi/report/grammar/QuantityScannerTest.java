package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.indicator.Qualifier;

class QuantityScannerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "168.34万人|168.34万人|1683400|人",
        "34.57%|34.57%|34.57|%",
        "5.12‰|5.12‰|5.12|‰",
        "15.1/10万|15.1/10万|15.1|1/10万",
        "十万分之15.1|十万分之15.1|15.1|1/10万",
        "38.6万元|38.6万元|386000|元",
        "3.2个百分点|3.2个百分点|3.2|个百分点",
        "0.5个千分点|0.5个千分点|0.5|个千分点",
        "87.2亿人次|87.2亿人次|8720000000|人次",
        "1,234,567人|1,234,567人|1234567|人",
        "百分之三十二点五|百分之三十二点五|32.5|%",
        "三成|三成|30|%",
        "六百余人|六百余人|600|人",
        "三千二百一十名|三千二百一十名|3210|名",
        "2.3万台次|2.3万台次|23000|台次",
        "三十一万六千人次|三十一万六千人次|316000|人次",
        "一亿二千三百万元|一亿二千三百万元|123000000|元",
        "31万6千人次|31万6千人次|316000|人次",
        "1亿2000万元|1亿2000万元|120000000|元",
        "三点二万人次|三点二万人次|32000|人次",
        "万分之4.6|万分之4.6|46.0|1/10万",
        "4.6/万|4.6/万|46.0|1/10万"
      })
  void aNumberIsReadWithItsUnit(String text, String span, String value, String unit) {
    List<Quantity> found = QuantityScanner.scan(text);
    assertThat(found).hasSize(1);
    Quantity quantity = found.get(0);
    assertThat(text.substring(quantity.start(), quantity.end())).isEqualTo(span);
    assertThat(quantity.value()).isEqualByComparingTo(value);
    assertThat(quantity.unit()).isEqualTo(unit);
  }

  @ParameterizedTest
  @CsvSource({"3800万余人次, 38000000", "18万多人, 180000", "5200多万人, 52000000", "260余名, 260"})
  void anApproximatorBetweenNumberAndUnitBelongsToTheSpan(String text, String value) {
    List<Quantity> found = QuantityScanner.scan(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).inner()).isEqualTo(Qualifier.OVER);
    assertThat(found.get(0).end()).isEqualTo(text.length());
    assertThat(found.get(0).value()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({"第三季度", "COVID19", "1.2.3", "百姓", "一体化", "十余人", "几十张", "数百名", "百多人"})
  void ordinalsNamesAndWordsAreNoQuantities(String text) {
    assertThat(QuantityScanner.scan(text)).isEmpty();
  }

  @Test
  void aRowOfDigitsThatNoReportMeansIsNoQuantity() {
    assertThat(QuantityScanner.scan("门诊" + "9".repeat(60) + "人次")).isEmpty();
    assertThat(QuantityScanner.scan("门诊" + "九".repeat(50_000) + "人次")).isEmpty();
    assertThat(QuantityScanner.scan("门诊5" + "万".repeat(50) + "人次")).isEmpty();
    assertThat(QuantityScanner.scan("百分之" + "3".repeat(200_000)))
        .noneMatch(quantity -> quantity.unit().equals("%"));
  }

  @Test
  void commasBetweenNumbersAreNotThousandsMarks() {
    List<Quantity> found = QuantityScanner.scan("167家,70家");
    assertThat(found)
        .extracting(Quantity::value)
        .map(Object::toString)
        .containsExactly("167", "70");
  }

  @Property(tries = 300, seed = "7")
  void anyCountIsReadBackAsItself(@ForAll @LongRange(min = 0, max = 9_999_999) long count) {
    List<Quantity> found = QuantityScanner.scan("门诊" + count + "人次");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).value().longValueExact()).isEqualTo(count);
  }
}
