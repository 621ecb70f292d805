package org.tongbi.facility.registry;

/** The check digit of the unified social credit code (统一社会信用代码, GB 32100). */
public final class SocialCreditCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private SocialCreditCode() {}

  /** Whether these are 18 digits of the code's alphabet, the last of which checks the others. */
  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = DIGITS.indexOf(code.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * weight;
      weight = weight * 3 % DIGITS.length();
    }
    int check = (DIGITS.length() - sum % DIGITS.length()) % DIGITS.length();
    return DIGITS.charAt(check) == code.charAt(LENGTH - 1);
  }
}
