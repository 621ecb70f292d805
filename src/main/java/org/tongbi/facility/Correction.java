package org.tongbi.facility;

import java.io.Serializable;
import java.util.Objects;

/**
 * A known error in an input and how it is mended (订正), one entry of the corrections file.
 *
 * @param target {@code document}, {@code observation}, {@code return}, {@code facility}, or {@code
 *     rejected} for what a review decides to leave out
 * @param locator {@code doc_id}, {@code doc_id:start}, {@code org_code/period/measure}, {@code
 *     org_code}
 * @param action {@code withdraw}, {@code set} or {@code keep}
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

  /** The action that decides that all is as it should be, and changes nothing. */
  public static final String KEEP = "keep";

  /** The target of decisions about inputs that did not go through: they stay out. */
  public static final String REJECTED = "rejected";

  public Correction {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(locator, "locator");
    Objects.requireNonNull(action, "action");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a correction gives its reason");
    }
  }
}
