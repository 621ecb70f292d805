package org.tongbi.report;

import java.util.List;
import java.util.Objects;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.Claim;
import org.tongbi.report.reading.Reading;

/**
 * A document that was read: its text, what it is, and what it claims.
 *
 * @param claims in the order of their spans
 */
public record ReadReport(Reading reading, DocumentContext context, List<Claim> claims) {
  public ReadReport {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(context, "context");
    claims = List.copyOf(claims);
  }
}
