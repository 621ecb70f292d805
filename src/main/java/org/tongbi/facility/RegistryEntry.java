package org.tongbi.facility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a facility as the registry has it, cell by cell cleaned (机构登记版本).
 *
 * <p>Empty cells are empty strings. Days are half open: from {@code validFrom} up to, not
 * including, {@code validTo}.
 *
 * @param otherNames second and former names
 * @param regionCode six digits, as written but for damage that could be mended
 * @param filesThrough the facility whose returns include this one's; empty: it files itself
 * @param successorOf the facility that it continues
 * @param level 1, 2, 3, 9 or empty
 * @param recordedAt when the registry came to know it, an ISO day or date-time; may be empty
 */
public record RegistryEntry(
    String orgCode,
    String uscc,
    String facilityName,
    List<String> otherNames,
    String regionCode,
    String categoryCode,
    String economicType,
    String organizer,
    String level,
    String grade,
    String parentOrgCode,
    String filesThrough,
    String successorOf,
    Optional<LocalDate> openedOn,
    Optional<LocalDate> closedOn,
    String status,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    String recordedAt,
    String sourceUri,
    String locator) {
  public RegistryEntry {
    Objects.requireNonNull(orgCode, "orgCode");
    if (orgCode.isEmpty()) {
      throw new IllegalArgumentException("a registry entry has no org_code");
    }
    otherNames = List.copyOf(otherNames);
  }
}
