package org.tongbi.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.explain.Explanation;
import org.tongbi.audit.explain.Use;
import org.tongbi.audit.explain.Verification;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.region.Division;
import org.tongbi.region.Regions;

/** An explanation in words, for reading from top to bottom. */
final class ExplanationText {
  private final Explanation explanation;
  private final String runId;
  private final boolean coloured;
  private final ExplanationWords words;
  private final PrintStream out;
  private final ExplanationLines common;

  ExplanationText(
      Explanation explanation,
      String runId,
      boolean coloured,
      ExplanationWords words,
      PrintStream out) {
    this.explanation = explanation;
    this.runId = runId;
    this.coloured = coloured;
    this.words = words;
    this.out = out;
    this.common = new ExplanationLines(words, out);
  }

  /** Writes it, with what its verification came to where there was one. */
  void write(Optional<Verification> verification) {
    heading();
    if (explanation.isKnown()) {
      comparison();
      explanation.levels().forEach(this::level);
      explanation.twinLevels().forEach(this::level);
      filed();
      SourceText source = new SourceText(explanation, coloured, words, out);
      source.sentences();
      SortedSet<String> files = new TreeSet<>();
      explanation.stories().forEach(s -> new FiledStoryText(s, words, out).write(files));
      files(files);
      source.corrections();
    } else {
      nothing();
    }
    verification.ifPresent(found -> new VerificationText(words, out).write(found));
  }

  private void heading() {
    Cell cell = explanation.cell();
    String region =
        Regions.standard()
            .find(cell.region(), cell.window().year())
            .map(Division::fullName)
            .orElse(words.say("head.region_unknown", cell.window().year()));
    String indicator =
        indicator().map(Indicator::nameZh).orElse(words.say("head.indicator_unknown"));
    common.line("head.region", cell.region(), region);
    common.line("head.indicator", cell.indicator(), indicator);
    common.line("head.population", cell.population().code(), cell.provider().code());
    common.line("head.window", cell.window(), runId);
    out.print("\n");
  }

  private Optional<Indicator> indicator() {
    return Catalogue.standard().find(explanation.cell().indicator());
  }

  private void nothing() {
    common.line("nothing");
    if (explanation.near().isEmpty()) {
      common.line("nothing.at_all");
      return;
    }
    common.line("nothing.near");
    for (Row row : explanation.near()) {
      common.line(
          "nothing.near_row",
          row.getAs("window"),
          row.getAs("population"),
          row.getAs("provider"),
          row.getAs("count"));
    }
  }

  private void comparison() {
    Optional<Row> found = explanation.trend();
    if (found.isEmpty()) {
      common.line("trend.none", explanation.cell().twin().window());
      return;
    }
    Row trend = found.get();
    boolean comparable = trend.<Boolean>getAs("comparable");
    figure(trend);
    common.line("trend.head", trend.getAs("window"), trend.getAs("prior_window"));
    if (!comparable) {
      common.line("trend.withheld", trend.<String>getAs("reason"));
    }
    if (trend.getAs("change_abs") != null) {
      common.line(
          "trend.difference",
          ExplanationLines.shown(trend, "value"),
          ExplanationLines.shown(trend, "prior_value"),
          ExplanationLines.shown(trend, "change_abs"),
          trend.getAs("unit"));
    }
    if (trend.getAs("change_pct") != null) {
      common.line("trend.percent", ExplanationLines.shown(trend, "change_pct"));
    }
    if (trend.getAs("change_low") != null) {
      common.line(
          "trend.bounds",
          ExplanationLines.shown(trend, "change_low"),
          ExplanationLines.shown(trend, "change_high"));
    }
    if (trend.getAs("stated_change") != null) {
      common.line(
          "trend.stated",
          ExplanationLines.shown(trend, "stated_change"),
          trend.getAs("stated_unit"));
    }
    if (trend.getAs("gap") != null) {
      common.line(
          "trend.gap", ExplanationLines.shown(trend, "gap"), common.code(trend, "gap_cause"));
    } else if (trend.getAs("gap_cause") != null) {
      common.line("trend.gap_bounds", common.code(trend, "gap_cause"));
    }
    if (trend.getAs("implied_base_low") != null) {
      common.line(
          "trend.implied",
          ExplanationLines.shown(trend, "implied_base_low"),
          ExplanationLines.shown(trend, "implied_base_high"),
          trend.getAs("unit"));
    }
    if (comparable && trend.getAs("reason") != null) {
      common.line("trend.note", trend.<String>getAs("reason"));
    }
    common.issues(trend, "  ");
  }

  /** The one figure that answers the question, before all that led to it. */
  private void figure(Row trend) {
    boolean rate = indicator().filter(i -> i.kind() == IndicatorKind.RATE).isPresent();
    String computed = rate ? "change_abs" : "change_pct";
    if (trend.getAs(computed) != null) {
      String unit = rate ? trend.getAs("unit") : "%";
      common.line("figure.computed", signed(trend, computed), rate ? points(unit) : unit);
    } else if (trend.getAs("stated_change") != null && trend.<Boolean>getAs("comparable")) {
      common.line("figure.stated", signed(trend, "stated_change"), trend.getAs("stated_unit"));
    }
  }

  /** Rates in per cent differ by percentage points, others in their own unit. */
  private static String points(String unit) {
    return unit.equals("%") ? "pp" : unit;
  }

  private static String signed(Row row, String figure) {
    BigDecimal value = row.getAs(figure);
    return (value.signum() > 0 ? "+" : "") + ExplanationLines.shown(row, figure);
  }

  private void level(Row panel) {
    out.print("\n");
    common.line(
        "panel.chosen",
        panel.getAs("window"),
        common.code(panel, "status"),
        ExplanationLines.shown(panel, "value"),
        panel.getAs("unit"),
        common.code(panel, "rule"));
    List<Row> candidates = panel.getList(panel.fieldIndex("candidates"));
    for (Row loser : candidates.subList(1, candidates.size())) {
      Use use = explanation.uses().get(loser.<String>getAs("observation_id"));
      common.line(
          "panel.lost",
          ExplanationLines.shown(loser, "value"),
          common.code(loser, "qualifier"),
          loser.getAs("doc_id"),
          loser.getAs("vintage") == null
              ? words.say("panel.day_unknown")
              : loser.getAs("vintage").toString(),
          use == null ? "-" : words.code("code", use.rule().orElse("-")));
    }
    common.issues(panel, "  ");
  }

  /** What follows from the returns of facilities, beside what reports say. */
  private void filed() {
    if (explanation.filed().isEmpty() && explanation.filedTrends().isEmpty()) {
      return;
    }
    out.print("\n");
    common.line("filed.head");
    for (Row row : explanation.filed()) {
      common.line(
          "filed.level",
          row.getAs("window"),
          ExplanationLines.shown(row, "value"),
          row.getAs("unit"),
          ExplanationLines.shown(row, "completeness"));
      common.issues(row, "    ");
    }
    for (Row row : explanation.filedTrends()) {
      if (row.<Boolean>getAs("comparable")) {
        common.line(
            "filed.change",
            common.code(row, "basis"),
            ExplanationLines.shown(row, "value"),
            ExplanationLines.shown(row, "prior_value"),
            row.getAs("unit"),
            ExplanationLines.shown(row, "change_pct"));
      } else {
        common.line("filed.withheld", common.code(row, "basis"), row.getAs("reason"));
      }
    }
  }

  /** The files of returns and denominators, each once. */
  private void files(SortedSet<String> files) {
    if (!files.isEmpty()) {
      out.print("\n");
      common.line("files.head");
      files.forEach(file -> common.line("files.row", file));
    }
  }
}
