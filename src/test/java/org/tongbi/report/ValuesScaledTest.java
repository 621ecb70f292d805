package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tongbi.report.grammar.Claim;

/** Numbers made larger say the same of larger values. */
class ValuesScaledTest {
  private static final Pattern NUMBER = Pattern.compile("^[0-9]+(\\.[0-9]+)?(?![0-9,])");

  @Provide
  Arbitrary<Specimen> specimens() {
    return Arbitraries.of(Specimens.withReal());
  }

  @Property(seed = "20240713", tries = 80)
  void allValuesScaledScaleTheValuesAlone(
      @ForAll("specimens") Specimen specimen, @ForAll @IntRange(min = 2, max = 9) int factor) {
    BigDecimal by = BigDecimal.valueOf(factor);
    List<Claim> claims = specimen.read().claims();
    List<Saying> expected =
        claims.stream()
            .map(claim -> Saying.of(claim).scaled(isScaled(claim) ? by : BigDecimal.ONE))
            .toList();
    Specimen scaled = specimen.withText(scaled(specimen.text(), claims, by));
    assertThat(scaled.says().stream().map(saying -> saying.scaled(BigDecimal.ONE)).toList())
        .as("%s times %d", specimen, factor)
        .isEqualTo(expected);
  }

  private static boolean isScaled(Claim claim) {
    return NUMBER.matcher(claim.valueText()).find();
  }

  private static String scaled(String text, List<Claim> claims, BigDecimal by) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (Claim claim : claims) {
      Matcher number = NUMBER.matcher(claim.valueText());
      if (number.find()) {
        int start = text.offsetByCodePoints(0, claim.span().start());
        numbers.put(start, start + number.end());
      }
    }
    StringBuilder scaled = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Integer> number : numbers.entrySet()) {
      BigDecimal value = new BigDecimal(text.substring(number.getKey(), number.getValue()));
      scaled.append(text, at, number.getKey()).append(value.multiply(by).toPlainString());
      at = number.getValue();
    }
    return scaled.append(text, at, text.length()).toString();
  }
}
