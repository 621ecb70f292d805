package org.tongbi.indicator;

import java.util.Locale;

/** Whose rate or count a number is. */
public enum Population implements Coded {
  /** Everybody, or whom the indicator itself names. */
  ALL,
  /** Key population of family-doctor signing (重点人群). */
  KEY_POPULATION,
  /** The special key populations (N类特殊重点人群). */
  SPECIAL_KEY_POPULATION,
  /** Aged 65 and over (65岁及以上老年人). */
  ELDERLY_65("elderly_65"),
  /** Aged 60 and over (60岁及以上老年人). */
  ELDERLY_60("elderly_60"),
  /** Children up to 6 (0至6岁儿童). */
  CHILDREN_0_6("children_0_6"),
  /** Children up to 3 (0至3岁婴幼儿). */
  CHILDREN_0_3("children_0_3"),
  /** Pregnant and lying-in women (孕产妇). */
  PREGNANT_WOMEN,
  /** Women aged 35 to 64 (35至64岁妇女). */
  WOMEN_35_64("women_35_64"),
  /** Girls of the vaccination age (适龄女生). */
  GIRLS,
  /** Patients with hypertension (高血压患者). */
  HYPERTENSION,
  /** Patients with diabetes (糖尿病患者). */
  DIABETES,
  /** Patients with severe mental disorders (严重精神障碍患者). */
  SMD,
  /** People lifted out of poverty or on low income (脱贫、低保、监测对象). */
  LOW_INCOME,
  /** Disabled people (残疾人). */
  DISABLED,
  /** Centenarians (百岁老人). */
  CENTENARIAN,
  /** Aged 18 and over (18岁及以上). */
  ADULT_18("adult_18"),
  /** The rural population (农村). */
  RURAL,
  /** The urban population (城市). */
  URBAN,
  /** Another population that the text names. */
  OTHER;

  private final String code;

  Population() {
    this.code = name().toLowerCase(Locale.ROOT);
  }

  Population(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
