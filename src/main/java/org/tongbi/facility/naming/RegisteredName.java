package org.tongbi.facility.naming;

import java.util.List;
import java.util.Objects;
import org.tongbi.region.RegionCode;

/**
 * The names of a facility in one version of the registry (登记名称).
 *
 * @param otherNames second and former names
 * @param region where the registry says that it lies
 * @param fromYear the first year in which it had these names; 0 where unknown
 * @param toYear the last one; 9999 while it has them
 */
public record RegisteredName(
    String facilityId,
    String name,
    List<String> otherNames,
    RegionCode region,
    int fromYear,
    int toYear) {
  public RegisteredName {
    Objects.requireNonNull(facilityId, "facilityId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(region, "region");
    otherNames = List.copyOf(otherNames);
  }
}
