package org.tongbi.audit.synthetic;

/**
 * An entry of the corrections file.
 *
 * @param locator {@code org_code/period/measure}
 * @param value what it sets, in units
 * @param expect what it says is there
 */
record Mending(String locator, long value, long expect, String reason) {
  static Mending of(Filing filing, int measure, long value, long expect, String reason) {
    return new Mending(
        filing.orgCode + "/" + filing.period() + "/" + Items.ALL.get(measure).code(),
        value,
        expect,
        reason);
  }
}
