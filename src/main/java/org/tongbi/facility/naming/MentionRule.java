package org.tongbi.facility.naming;

import org.tongbi.indicator.Coded;

/**
 * How a mention was resolved to a facility, or why it was not.
 *
 * <p>A resolved mention may differ from the registered name in several ways; its rule is the one
 * that stands last in this list.
 */
public enum MentionRule implements Coded {
  /** As registered. */
  EXACT("exact", true),
  /** By a second name (第二名称). */
  SECOND_NAME("second_name", true),
  /** By a name that it had in other years than the report's (曾用名). */
  FORMER_NAME("former_name", true),
  /** A district's report names a facility of the city around it. */
  CITY_OF_DISTRICT("city_of_district", true),
  /** Another full word of the same kind: 中医院 for 中医医院. */
  SAME_KIND("same_kind", true),
  /** 平桥卫生院 for 平桥镇卫生院. */
  DROP_PLACE_SUFFIX("drop_place_suffix", true),
  /** Without the region in front, or a part of it. */
  DROP_CITY("drop_city", true),
  /** The region without 市 or 县. */
  DROP_CITY_SUFFIX("drop_city_suffix", true),
  /** 市, 县 or 区 in place of the region: the one that the report's writer means. */
  CITY_RELATIVE("city_relative", true),
  /** No region at all before a word such as 人民医院: the report's own. */
  BARE_NAME("bare_name", true),
  /** Without the school in front: 友谊医院 for 某大学附属友谊医院. */
  DROP_SCHOOL("drop_school", true),
  /** A short word for the kind: 妇保院. */
  ABBREV("abbrev", true),
  /** A number without 第, or with 院 alone: 一院, 二附院. */
  ORDINAL_SHORT("ordinal_short", true),
  /** A word of other rank: 中心卫生院 for 卫生院. */
  SUFFIX_DIFFERS("suffix_differs", true),
  /** A list leaves out what its members share: 甲、乙2家中心卫生院. */
  LIST_ELISION("list_elision", true),
  /** Several facilities fit alike. */
  AMBIGUOUS("ambiguous", false),
  /** No registered facility of the region fits. */
  NOT_IN_REGISTRY("not_in_registry", false),
  /** A facility of a region that the report is not about. */
  OUT_OF_SCOPE("out_of_scope", false),
  /** A group or league (医疗集团, 医联体). */
  NOT_A_FACILITY("not_a_facility", false),
  /** A kind of facility, none in particular: 公立医院. */
  GENERIC("generic", false),
  /** The report's region is not known, so that no name can be placed. */
  NO_REGION("no_region", false);

  private final String code;
  private final boolean resolved;

  MentionRule(String code, boolean resolved) {
    this.code = code;
    this.resolved = resolved;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether a facility was found by it. */
  public boolean resolved() {
    return resolved;
  }
}
