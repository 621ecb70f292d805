package org.tongbi.facility.naming;

import org.tongbi.region.RegionCode;

/**
 * One way to read a mention: a name under a region.
 *
 * @param place the region under which it is looked up
 * @param prefix how the mention writes it
 * @param regions how many regions stand in front
 * @param wider whether the place is the city around the report's district, which nothing in the
 *     mention points to
 */
record MentionReading(
    RegionCode place, RegionPrefix prefix, int regions, boolean wider, FacilityName name) {
  String key() {
    return place + "/" + name.key();
  }
}
