package org.tongbi.facility;

import java.util.Optional;

/** How far a return has come on its way through the bureaus (审核状态). */
public enum AuditStatus {
  /** A draft; never counts. */
  DRAFT("草稿", false, false),
  /** Sent back; never counts. */
  RETURNED("退回", false, false),
  /** Filed, but approved by nobody; counts, flagged, where nothing is approved. */
  FILED("上报", true, false),
  /** Approved by the county's bureau. */
  COUNTY("县审", true, true),
  /** Approved by the prefecture's bureau. */
  PREFECTURE("市审", true, true),
  /** Approved by the province's bureau. */
  PROVINCE("省审", true, true);

  private final String written;
  private final boolean counts;
  private final boolean approved;

  AuditStatus(String written, boolean counts, boolean approved) {
    this.written = written;
    this.counts = counts;
    this.approved = approved;
  }

  /** As returns write it. */
  public String written() {
    return written;
  }

  /** Whether such a return may count at all. */
  public boolean counts() {
    return counts;
  }

  /** Whether a bureau has approved it. */
  public boolean approved() {
    return approved;
  }

  /** The status that a cell names. */
  public static Optional<AuditStatus> of(String cell) {
    for (AuditStatus status : values()) {
      if (status.written.equals(cell)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
