package org.tongbi.report;

import java.util.List;
import java.util.Objects;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.Claim;
import org.tongbi.report.prose.ProseCheck;
import org.tongbi.report.reading.Reading;

/**
 * A document that was read: its text, what it is, what it claims, and how that adds up.
 *
 * @param claims in the order of their spans
 * @param checks of the arithmetic of its prose, in the order of the figures that they are about
 */
public record ReadReport(
    Reading reading, DocumentContext context, List<Claim> claims, List<ProseCheck> checks) {
  public ReadReport {
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(context, "context");
    claims = List.copyOf(claims);
    checks = List.copyOf(checks);
  }
}
