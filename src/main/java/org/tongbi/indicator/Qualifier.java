package org.tongbi.indicator;

import java.util.Locale;

/** How exactly a number was stated. */
public enum Qualifier implements Coded {
  /** As printed. */
  EXACT,
  /** About (约, 左右, 大约). */
  ABOUT,
  /** At least or more than (超, 余, 多, 以上, 突破, 不低于). */
  OVER,
  /** At most or less than (近, 不足, 以下, 以内, 接近, 低于). */
  UNDER;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
