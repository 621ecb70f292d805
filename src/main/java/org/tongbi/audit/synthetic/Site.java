package org.tongbi.audit.synthetic;

/**
 * A place on the ground: it stays where it is while the codes of its county change.
 *
 * @param codes the county at the end of each year from {@code firstYear} on
 */
record Site(int firstYear, String[] codes) {
  String code(int year) {
    return codes[Math.max(0, Math.min(codes.length - 1, year - firstYear))];
  }
}
