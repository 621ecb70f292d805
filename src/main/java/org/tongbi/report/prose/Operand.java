package org.tongbi.report.prose;

import java.util.Objects;
import org.tongbi.provenance.Span;

/**
 * A number that a check set against the stated figure.
 *
 * @param span the number with its unit, in code points of the document's text
 * @param text the text of that span
 */
public record Operand(Role role, Span span, String text) {
  /** What the number is in the sum. */
  public enum Role {
    PART,
    WHOLE,
    FROM,
    TO,
    DIFFERENCE
  }

  public Operand {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(text, "text");
  }
}
