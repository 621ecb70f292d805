package org.tongbi.audit.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;

/**
 * How invented reports speak of an indicator.
 *
 * @param phrase with {@code {}} where the number goes
 */
record ClaimForm(String indicator, String population, Form form, String phrase) {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** What is counted. */
  enum Form implements Coded {
    COUNT,
    AMOUNT,
    RATE;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How near to the truth a number is printed. */
  enum Nearness implements Coded {
    EXACT,
    ROUNDED,
    WRONG;

    @Override
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<ClaimForm> all() {
    return CsvTable.resource(ClaimForm.class, "claims.csv")
        .rows(
            row ->
                new ClaimForm(
                    row.need("indicator"),
                    row.need("population"),
                    Coded.of(Form.class, row.need("form")),
                    row.need("phrase")));
  }

  /** The number as it is printed. */
  String print(BigDecimal value, Nearness nearness) {
    BigDecimal said =
        nearness == Nearness.WRONG
            ? value.multiply(new BigDecimal("1.3")).add(BigDecimal.ONE)
            : value;
    return switch (form) {
      case RATE -> rounded(said, 2);
      case AMOUNT -> rounded(said.divide(TEN_THOUSAND, 6, RoundingMode.HALF_UP), 2);
      case COUNT ->
          nearness == Nearness.ROUNDED && said.compareTo(TEN_THOUSAND) >= 0
              ? rounded(said.divide(TEN_THOUSAND, 6, RoundingMode.HALF_UP), 2) + "万"
              : rounded(said, 0);
    };
  }

  private static String rounded(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
