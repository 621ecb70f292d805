package org.tongbi.indicator;

import java.util.Locale;

/** Which institutions a number is about. */
public enum Provider implements Coded {
  /** All institutions, or those that the indicator itself names. */
  ALL,
  /** Hospitals (医院). */
  HOSPITAL,
  /** Public hospitals (公立医院). */
  PUBLIC_HOSPITAL,
  /** Private hospitals (民营医院). */
  PRIVATE_HOSPITAL,
  /** Tertiary hospitals (三级医院). */
  TERTIARY_HOSPITAL,
  /** Secondary hospitals (二级医院). */
  SECONDARY_HOSPITAL,
  /** Primary-care institutions (基层医疗卫生机构). */
  PRIMARY_CARE,
  /** Publicly run primary-care institutions (公办、政府办基层医疗卫生机构). */
  PUBLIC_PRIMARY_CARE,
  /** Township hospitals (乡镇卫生院). */
  TOWNSHIP_HOSPITAL,
  /** Community health centres and stations (社区卫生服务中心、站). */
  COMMUNITY_CENTER,
  /** Village clinics (村卫生室). */
  VILLAGE_CLINIC,
  /** Institutions of Chinese medicine (中医). */
  TCM,
  /** Maternal and child health institutions (妇幼保健). */
  MATERNAL_CHILD,
  /** Centres for disease control (疾控). */
  CDC,
  /** Another kind of institution that the text names. */
  OTHER;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
