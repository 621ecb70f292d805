package org.tongbi.observation.filing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.facility.registry.FacilityVersion;
import org.tongbi.facility.registry.SocialCreditCode;
import org.tongbi.issue.Issue;

/** Versions of facilities as rows of {@code facility}. */
final class FacilityRows {
  private FacilityRows() {}

  /** The cells of a version, in the order of {@link FacilityTable#SCHEMA}. */
  static Object[] cells(String facilityId, FacilityVersion version) {
    RegistryEntry entry = version.entry();
    return new Object[] {
      facilityId,
      entry.orgCode(),
      SocialCreditCode.isValid(entry.uscc()) ? entry.uscc() : null,
      entry.facilityName(),
      entry.otherNames().toArray(String[]::new),
      version.regionCode(),
      entry.regionCode(),
      stated(entry.categoryCode()),
      stated(entry.economicType()),
      stated(entry.organizer()),
      stated(entry.level()),
      stated(entry.grade()),
      stated(entry.parentOrgCode()),
      stated(entry.filesThrough()),
      stated(entry.successorOf()),
      day(entry.openedOn()),
      day(entry.closedOn()),
      stated(entry.status()),
      Date.valueOf(version.validFrom()),
      day(version.validTo()),
      stated(entry.recordedAt()),
      version.providers(),
      entry.sourceUri(),
      entry.locator(),
      version.issues().stream().sorted().map(Issue::code).toArray(String[]::new)
    };
  }

  private static String stated(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static Date day(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }
}
