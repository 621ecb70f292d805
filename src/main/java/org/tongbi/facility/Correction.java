package org.tongbi.facility;

import java.io.Serializable;
import java.util.Objects;

/**
 * A known error in an input and how it is mended (订正), one entry of the corrections file.
 *
 * @param target {@code document}, {@code observation}, {@code return} or {@code facility}
 * @param locator {@code doc_id}, {@code doc_id:start}, {@code org_code/period/measure}, {@code
 *     org_code}
 * @param action {@code withdraw} or {@code set}
 * @param expect what is found there today; the entry fails, by name, when it is no longer so
 */
public record Correction(
    String target,
    String locator,
    String action,
    String field,
    String value,
    String expect,
    String reason,
    String reference,
    String sourceUri,
    String line)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Correction {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(action, "action");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a correction gives its reason");
    }
  }
}
