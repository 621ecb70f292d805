package org.tongbi.facility.naming;

import java.util.Objects;
import org.tongbi.region.RegionCode;

/**
 * One way to look a registered facility up (机构名称词条).
 *
 * @param key what a mention must agree with to mean it
 * @param facilityId the facility
 * @param place the region under which it is looked up
 * @param core the name behind the regions in front, in plain characters
 * @param house the house that brackets give; may be empty
 * @param region the region that the name says it belongs to
 * @param home where the registry says that it lies
 * @param prefix how the registered name writes the region
 * @param regions how many regions stand in front of the registered name
 * @param second whether it is a second or former name
 * @param tail whether the registered name has a school in front, left out here
 * @param fromYear the first year in which it had the name
 * @param toYear the last one
 */
record RegisteredForm(
    String key,
    String facilityId,
    RegionCode place,
    String core,
    String house,
    RegionCode region,
    RegionCode home,
    RegionPrefix prefix,
    int regions,
    boolean second,
    boolean tail,
    int fromYear,
    int toYear) {
  public RegisteredForm {
    Objects.requireNonNull(facilityId, "facilityId");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(core, "core");
    Objects.requireNonNull(prefix, "prefix");
  }

  /** Whether it is looked up under a region around the one that it belongs to. */
  boolean isElsewhere() {
    return !place.equals(region);
  }
}
