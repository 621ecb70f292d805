package org.tongbi.observation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Span;
import org.tongbi.report.ReadReport;
import org.tongbi.report.prose.Interval;
import org.tongbi.report.prose.Operand;
import org.tongbi.report.prose.ProseCheck;
import org.tongbi.source.SourceDocument;

/** Lays the checks of one document's prose out as rows, and tells which figures they are about. */
final class ProseCheckRows {
  private static final BigDecimal MOST = BigDecimal.TEN.pow(28);

  private final List<ProseCheck> checks;
  private final Map<Span, List<Issue>> issues = new HashMap<>();
  private final Map<Span, List<String>> observations = new HashMap<>();

  ProseCheckRows(ReadReport report) {
    this.checks = report.checks();
    for (ProseCheck check : checks) {
      check
          .verdict()
          .issue()
          .ifPresent(i -> issues.computeIfAbsent(check.span(), s -> new ArrayList<>()).add(i));
    }
  }

  /** What the number at a place carries for its checks. */
  List<Issue> issuesAt(Span span) {
    return issues.getOrDefault(span, List.of());
  }

  /** Notes that the number at a place is an observation. */
  void observed(Span span, String observationId) {
    observations.computeIfAbsent(span, s -> new ArrayList<>()).add(observationId);
  }

  /** The rows, in the order of {@link ProseCheckTable#SCHEMA}. */
  Row[] rows(SourceDocument source) {
    return checks.stream().map(check -> row(source, check)).toArray(Row[]::new);
  }

  private Row row(SourceDocument source, ProseCheck check) {
    List<String> ids = observations.getOrDefault(check.span(), List.of());
    return RowFactory.create(
        source.docId(),
        check.relation().code(),
        check.span().start(),
        check.span().end(),
        check.statedText(),
        figure(check.stated()),
        check.unit(),
        low(check.recomputed()),
        high(check.recomputed()),
        low(check.implied()),
        high(check.implied()),
        check.verdict().code(),
        check.operands().stream().map(ProseCheckRows::operand).toArray(Row[]::new),
        check.evidence(),
        check.sentence().of(source.text()),
        check.sentence().start(),
        ids.toArray(String[]::new));
  }

  private static Row operand(Operand operand) {
    return RowFactory.create(
        operand.role().name().toLowerCase(Locale.ROOT),
        operand.span().start(),
        operand.span().end(),
        operand.text());
  }

  private static BigDecimal low(Optional<Interval> interval) {
    return interval.map(i -> figure(i.low())).orElse(null);
  }

  private static BigDecimal high(Optional<Interval> interval) {
    return interval.map(i -> figure(i.high())).orElse(null);
  }

  /** A figure as tables hold it; null where a table cannot. */
  private static BigDecimal figure(BigDecimal value) {
    return value.abs().compareTo(MOST) < 0
        ? value.setScale(ProseCheckTable.FIGURE_SCALE, RoundingMode.HALF_EVEN)
        : null;
  }
}
