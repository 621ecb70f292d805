package org.tongbi.facility.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.issue.Issue;

/**
 * One version of a facility after cleaning (机构版本): which entry holds for which days.
 *
 * @param entry as the registry has it
 * @param regionCode the division in force, six digits
 * @param providers bits of {@link ProviderKinds}
 * @param validFrom the first day on which it holds
 * @param validTo the day after the last; empty while it holds
 */
public record FacilityVersion(
    RegistryEntry entry,
    String regionCode,
    int providers,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    Set<Issue> issues) {
  public FacilityVersion {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(regionCode, "regionCode");
    Objects.requireNonNull(validFrom, "validFrom");
    if (validTo.isPresent() && !validTo.get().isAfter(validFrom)) {
      throw new IllegalArgumentException(
          "a version of " + entry.orgCode() + " holds for no day: " + validFrom);
    }
    issues = Set.copyOf(issues);
  }

  FacilityVersion with(Issue issue) {
    Set<Issue> more = new TreeSet<>(issues);
    more.add(issue);
    return new FacilityVersion(entry, regionCode, providers, validFrom, validTo, more);
  }

  FacilityVersion until(LocalDate end) {
    return new FacilityVersion(entry, regionCode, providers, validFrom, Optional.of(end), issues);
  }
}
