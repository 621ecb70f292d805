package org.tongbi.facility.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongbi.indicator.Coded;

/** What a file of facility records holds. */
public enum FilingKind implements Coded {
  /** Versions of facilities (机构登记). */
  REGISTRY("org_code", "facility_name", "region_code"),
  /** Monthly and yearly returns (报表). */
  RETURNS("org_code", "period", "submitted_at", "audit_status"),
  /** Denominators (人口数). */
  POPULATION("region_code", "year"),
  /** Known errors and how they are mended (订正). */
  CORRECTIONS("target", "locator", "action", "reason");

  private final List<String> needed;

  FilingKind(String... needed) {
    this.needed = List.of(needed);
  }

  /** The columns without which such a file cannot be read. */
  public List<String> needed() {
    return needed;
  }

  /** How the names of such files begin. */
  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a file's name says, in any case; empty where it says none. */
  static Optional<FilingKind> ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (FilingKind kind : values()) {
      if (lower.startsWith(kind.code())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
