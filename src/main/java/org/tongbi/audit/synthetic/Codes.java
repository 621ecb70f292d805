package org.tongbi.audit.synthetic;

/** Codes of invented institutions, with the check digits that the standards ask for. */
final class Codes {
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Prime to ten million times ten, so that running numbers stay apart. */
  private static final long SPREAD = 48_271_993L;

  private static final long NUMBERS = 100_000_000L;
  private static final int BASE = 31;

  private Codes() {}

  /** Eight digits and a check digit, GB 11714; another number gives another code. */
  static String organisation(long number) {
    StringBuilder code = new StringBuilder(9);
    String digits = Long.toString(Math.floorMod((number + 1) * SPREAD, NUMBERS));
    code.append("0".repeat(8 - digits.length())).append(digits);
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += (code.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
    }
    int check = 11 - sum % 11;
    return code.append(check == 10 ? "X" : Integer.toString(check % 11)).toString();
  }

  /**
   * The 22 chars of health statistics: organisation, region, economic type, category, management.
   */
  static String institution(String organisation, String region, FacilityKind kind) {
    String category = (kind.category() + "00").substring(0, 4);
    String management = kind.economicType().equals("17") ? "2" : "1";
    return organisation + region + kind.economicType() + category + management;
  }

  /** The unified social credit code, GB 32100. */
  static String credit(String organisation, String region) {
    String body = "12" + region + organisation;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += CREDIT_DIGITS.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % BASE;
    }
    return body + CREDIT_DIGITS.charAt((BASE - sum % BASE) % BASE);
  }

  /** The code with another check digit. */
  static String brokenCredit(String credit) {
    int last = credit.length() - 1;
    int digit = CREDIT_DIGITS.indexOf(credit.charAt(last));
    return credit.substring(0, last) + CREDIT_DIGITS.charAt((digit + 1) % BASE);
  }
}
