package org.tongbi.facility.naming;

/** How the region in front of a facility's name is written. */
enum RegionPrefix {
  /** In full: 云岭县人民医院. */
  FULL,
  /** Without its suffix: 云岭人民医院. */
  SHORT,
  /** By the unit's word alone: 县人民医院. */
  UNIT,
  /** Not at all. */
  NONE
}
