package org.tongbi.facility.naming;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.tongbi.region.RegionCode;

/**
 * A name that a report gives a facility, with what decides whom it means.
 *
 * @param name the whole name, with what a list left out
 * @param listed whether a list left out a part of it
 * @param region what the report is about
 * @param year the year that it reports on
 */
public record MentionQuestion(
    String name, boolean listed, Optional<RegionCode> region, OptionalInt year) {
  public MentionQuestion {
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(year, "year");
    if (name.isBlank()) {
      throw new IllegalArgumentException("a mention has no name");
    }
  }
}
