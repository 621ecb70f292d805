package org.tongbi.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.Explanation;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Span;
import org.tongbi.region.Division;
import org.tongbi.region.Regions;

/** An explanation in words, for reading from top to bottom. */
final class ExplanationText {
  private static final String MARK_ON = "\u001b[1;33m";
  private static final String MARK_OFF = "\u001b[0m";

  private final Explanation explanation;
  private final String runId;
  private final boolean coloured;
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Explanation explanation, String runId, boolean coloured) {
    this.explanation = explanation;
    this.runId = runId;
    this.coloured = coloured;
  }

  @Override
  public String toString() {
    text.setLength(0);
    heading();
    if (!explanation.isKnown()) {
      nothing();
      return text.toString();
    }
    comparison();
    explanation.levels().forEach(this::level);
    explanation.twinLevels().forEach(this::level);
    filed();
    sentences();
    return text.toString();
  }

  private void heading() {
    Cell cell = explanation.cell();
    String region =
        Regions.standard()
            .find(cell.region(), cell.window().year())
            .map(Division::fullName)
            .orElse("not in force in " + cell.window().year());
    String indicator = indicator().map(Indicator::nameZh).orElse("(not in the standard catalogue)");
    line("region      %s %s", cell.region(), region);
    line("indicator   %s %s", cell.indicator(), indicator);
    line("population  %s, provider %s", cell.population().code(), cell.provider().code());
    line("window      %s, run %s", cell.window(), runId);
    line("");
  }

  private Optional<Indicator> indicator() {
    return Catalogue.standard().find(explanation.cell().indicator());
  }

  private void nothing() {
    line("Nothing is known of this figure.");
    if (explanation.near().isEmpty()) {
      line("No report says anything of this indicator for this region.");
      return;
    }
    line("Known of this region and indicator:");
    for (Row row : explanation.near()) {
      line(
          "  --window %s --population %s --provider %s (%d observations)",
          row.getAs("window"), row.getAs("population"), row.getAs("provider"), row.getAs("count"));
    }
  }

  private void comparison() {
    Optional<Row> found = explanation.trend();
    if (found.isEmpty()) {
      line(
          "Reports give no year-on-year figure: they have no value for %s and state no change.",
          explanation.cell().twin().window());
      return;
    }
    Row trend = found.get();
    boolean comparable = trend.<Boolean>getAs("comparable");
    figure(trend);
    line("year on year (%s against %s)", trend.getAs("window"), trend.getAs("prior_window"));
    if (!comparable) {
      line("  withheld: %s", trend.<String>getAs("reason"));
    }
    if (trend.getAs("change_abs") != null) {
      line(
          "  computed  %s - %s = %s %s",
          shown(trend, "value"),
          shown(trend, "prior_value"),
          shown(trend, "change_abs"),
          trend.getAs("unit"));
    }
    if (trend.getAs("change_pct") != null) {
      line("  computed  %s %%", shown(trend, "change_pct"));
    }
    if (trend.getAs("change_low") != null) {
      line("  bounds    %s to %s", shown(trend, "change_low"), shown(trend, "change_high"));
    }
    if (trend.getAs("stated_change") != null) {
      line("  stated    %s %s", shown(trend, "stated_change"), trend.getAs("stated_unit"));
    }
    if (trend.getAs("gap") != null) {
      line("  gap       %s (%s)", shown(trend, "gap"), trend.getAs("gap_cause"));
    } else if (trend.getAs("gap_cause") != null) {
      line("  gap       known between bounds alone (%s)", trend.<String>getAs("gap_cause"));
    }
    if (trend.getAs("implied_base_low") != null) {
      line(
          "  implied   %s to %s %s a year earlier, by the stated change",
          shown(trend, "implied_base_low"), shown(trend, "implied_base_high"), trend.getAs("unit"));
    }
    if (comparable && trend.getAs("reason") != null) {
      line("  note      %s", trend.<String>getAs("reason"));
    }
    issues(trend, "  ");
  }

  /** The one figure that answers the question, before all that led to it. */
  private void figure(Row trend) {
    boolean rate = indicator().filter(i -> i.kind() == IndicatorKind.RATE).isPresent();
    String computed = rate ? "change_abs" : "change_pct";
    if (trend.getAs(computed) != null) {
      String unit = rate ? trend.getAs("unit") : "%";
      line("figure      %s %s, computed", signed(trend, computed), rate ? points(unit) : unit);
    } else if (trend.getAs("stated_change") != null && trend.<Boolean>getAs("comparable")) {
      line(
          "figure      %s %s, as stated; there are no two levels to compute it from",
          signed(trend, "stated_change"), trend.getAs("stated_unit"));
    }
  }

  /** Rates in per cent differ by percentage points, others in their own unit. */
  private static String points(String unit) {
    return unit.equals("%") ? "pp" : unit;
  }

  private static String signed(Row row, String figure) {
    BigDecimal value = row.getAs(figure);
    return (value.signum() > 0 ? "+" : "") + shown(row, figure);
  }

  private void level(Row panel) {
    line("");
    line(
        "%s %s: %s %s, chosen by %s",
        panel.getAs("window"),
        panel.getAs("status"),
        shown(panel, "value"),
        panel.getAs("unit"),
        panel.getAs("rule"));
    List<Row> candidates = panel.getList(panel.fieldIndex("candidates"));
    for (Row loser : candidates.subList(1, candidates.size())) {
      line(
          "  not chosen: %s (%s) of %s, published %s",
          shown(loser, "value"),
          loser.getAs("qualifier"),
          loser.getAs("doc_id"),
          loser.getAs("vintage") == null ? "on an unknown day" : loser.getAs("vintage").toString());
    }
    issues(panel, "  ");
  }

  /** What follows from the returns of facilities, beside what reports say. */
  private void filed() {
    if (explanation.filed().isEmpty() && explanation.filedTrends().isEmpty()) {
      return;
    }
    line("");
    line("from the returns of facilities");
    for (Row row : explanation.filed()) {
      line(
          "  %s %s %s, completeness %s",
          row.getAs("window"), shown(row, "value"), row.getAs("unit"), shown(row, "completeness"));
      issues(row, "    ");
    }
    for (Row row : explanation.filedTrends()) {
      if (row.<Boolean>getAs("comparable")) {
        line(
            "  %s: %s after %s %s, %s %%",
            row.getAs("basis"),
            shown(row, "value"),
            shown(row, "prior_value"),
            row.getAs("unit"),
            shown(row, "change_pct"));
      } else {
        line("  %s: withheld: %s", row.getAs("basis"), row.getAs("reason"));
      }
    }
  }

  private void sentences() {
    if (explanation.sentences().isEmpty()) {
      return;
    }
    line("");
    line("sentences");
    for (Row row : explanation.sentences()) {
      line(
          "  %s %s %s %s = %s %s",
          row.getAs("window"),
          row.getAs("status"),
          row.getAs("statistic"),
          row.getAs("value_text"),
          shown(row, "value"),
          row.getAs("unit"));
      line("    %s", marked(row));
      line(
          "    document %s, code points %d to %d",
          row.getAs("doc_id"), row.getAs("start"), row.getAs("end"));
      issues(row, "    ");
    }
    explanation.documents().values().forEach(this::document);
  }

  private void document(Row document) {
    line("");
    line("document    %s", document.<String>getAs("doc_id"));
    line("  title     %s", known(document, "title"));
    line("  publisher %s", known(document, "publisher"));
    line("  published %s", known(document, "published_on"));
    line("  region    %s: %s", known(document, "region_code"), known(document, "region_evidence"));
    line("  window    %s: %s", known(document, "window"), known(document, "period_evidence"));
    String locator = document.getAs("locator");
    line("  file      %s%s", known(document, "source_uri"), locator.isEmpty() ? "" : " " + locator);
    line("  sha256    %s", known(document, "sha256"));
    issues(document, "  ");
  }

  private static String known(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "unknown" : value.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  /** The sentence with the number in it marked. */
  private String marked(Row row) {
    String sentence = row.getAs("sentence");
    int from = row.<Integer>getAs("start") - row.<Integer>getAs("sentence_start");
    int to = row.<Integer>getAs("end") - row.<Integer>getAs("sentence_start");
    int length = sentence.codePointCount(0, sentence.length());
    String marked =
        new Span(0, from).of(sentence)
            + (coloured ? MARK_ON : "[[")
            + new Span(from, to).of(sentence)
            + (coloured ? MARK_OFF : "]]")
            + new Span(to, length).of(sentence);
    return marked.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
  }

  private void issues(Row row, String indent) {
    for (String code : row.<String>getList(row.fieldIndex("issues"))) {
      String meaning =
          Arrays.stream(Issue.values())
              .filter(issue -> issue.code().equals(code))
              .map(issue -> ": " + issue.meaning() + ". " + issue.remedy())
              .findFirst()
              .orElse("");
      line("%sissue     %s%s", indent, code, meaning);
    }
  }

  private static String shown(Row row, String figure) {
    return row.getAs(figure) == null ? "-" : JsonValues.text(row.getAs(figure));
  }

  private void line(String form, Object... values) {
    text.append(form.formatted(values)).append('\n');
  }
}
