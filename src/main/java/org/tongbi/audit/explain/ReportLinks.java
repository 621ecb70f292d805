package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.tongbi.panel.PanelTable;
import org.tongbi.provenance.Span;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;
import org.tongbi.trend.TrendTable;

/** Follows figures that reports state: to observations, documents and their originals. */
final class ReportLinks {
  private final RunTables tables;
  private final OriginalCheck originals;
  private final Verification verification;
  private final FigureChecks checks;
  private final Map<String, Row> observations = new HashMap<>();

  ReportLinks(RunTables tables, OriginalCheck originals, Verification verification) {
    this.tables = tables;
    this.originals = originals;
    this.verification = verification;
    this.checks = new FigureChecks(verification);
  }

  /** Follows rows of {@code panel} and {@code trend} that reports state. */
  void follow(List<Row> panel, List<Row> trend) {
    TreeSet<String> ids = new TreeSet<>();
    panel.forEach(row -> candidates(row).forEach(c -> ids.add(c.getAs("observation_id"))));
    trend.forEach(row -> ids.addAll(row.<String>getList(row.fieldIndex("evidence"))));
    if (panel.isEmpty() && trend.isEmpty()) {
      return;
    }
    Dataset<Row> wanted =
        tables
            .observation()
            .sparkSession()
            .createDataset(List.copyOf(ids), Encoders.STRING())
            .toDF("observation_id");
    for (Row row :
        tables
            .observation()
            .join(broadcast(wanted), new String[] {"observation_id"}, "left_semi")
            .collectAsList()) {
      observations.put(row.getAs("observation_id"), row);
    }
    panel.forEach(this::chosen);
    trend.forEach(this::compared);
    documents();
  }

  private static List<Row> candidates(Row panel) {
    return panel.getList(panel.fieldIndex("candidates"));
  }

  private void chosen(Row panel) {
    verification.checked(Verification.Link.PANEL);
    String where = FigureChecks.name("panel", panel, PanelTable.KEY);
    List<Row> candidates = candidates(panel);
    if (candidates.isEmpty()) {
      verification.found(Problem.RESTS_ON_NOTHING, where, "", "");
    }
    for (Row candidate : candidates) {
      there(where, candidate.getAs("observation_id"))
          .ifPresent(row -> checks.same(where, "value", candidate, row));
    }
    there(where, panel.getAs("observation_id"))
        .ifPresent(
            row -> List.of("value", "low", "high").forEach(c -> checks.same(where, c, panel, row)));
  }

  private Optional<Row> there(String where, String observationId) {
    Row row = observations.get(observationId);
    if (row == null) {
      verification.found(Problem.LINK_BROKEN, where, "observation " + observationId, "");
    }
    return Optional.ofNullable(row);
  }

  /** A comparison's figures are those of the observations that it names. */
  private void compared(Row trend) {
    verification.checked(Verification.Link.TREND);
    String where = FigureChecks.name("trend", trend, TrendTable.KEY);
    List<String> evidence = trend.getList(trend.fieldIndex("evidence"));
    if (evidence.isEmpty()) {
      verification.found(Problem.RESTS_ON_NOTHING, where, "", "");
    }
    List<Row> used = new ArrayList<>();
    evidence.forEach(id -> there(where, id).ifPresent(used::add));
    if (used.size() < evidence.size()) {
      return;
    }
    level(where, "value", trend, used, trend.getAs("window"));
    level(where, "prior_value", trend, used, trend.getAs("prior_window"));
    BigDecimal stated = trend.getAs("stated_change");
    if (stated != null) {
      used.stream()
          .filter(row -> !"level".equals(row.getAs("statistic")))
          .findFirst()
          .ifPresentOrElse(
              row -> checks.same(where + " stated_change", stated, row.getAs("value")),
              () ->
                  verification.found(
                      Problem.LINK_BROKEN,
                      where + " stated_change",
                      FigureChecks.plain(stated),
                      ""));
    }
    checks.difference(where, trend);
  }

  private void level(String where, String column, Row trend, List<Row> used, String window) {
    BigDecimal value = trend.getAs(column);
    if (value == null) {
      return;
    }
    used.stream()
        .filter(row -> "level".equals(row.getAs("statistic")))
        .filter(row -> window.equals(row.getAs("window")))
        .findFirst()
        .ifPresentOrElse(
            row -> checks.same(where + " " + column, value, row.getAs("value")),
            () ->
                verification.found(
                    Problem.LINK_BROKEN, where + " " + column, FigureChecks.plain(value), ""));
  }

  private void documents() {
    Map<String, List<Row>> byDocument = new HashMap<>();
    observations
        .values()
        .forEach(
            row ->
                byDocument.computeIfAbsent(row.getAs("doc_id"), id -> new ArrayList<>()).add(row));
    Dataset<Row> wanted =
        tables
            .document()
            .sparkSession()
            .createDataset(List.copyOf(new TreeSet<>(byDocument.keySet())), Encoders.STRING())
            .toDF("doc_id");
    Dataset<Row> documents =
        tables
            .document()
            .join(broadcast(wanted), new String[] {"doc_id"}, "left_semi")
            .withColumn("original", original(tables.document()))
            .select(
                "original",
                "source_uri",
                "locator",
                "doc_id",
                "sha256",
                "format",
                "charset",
                "text")
            .orderBy(col("original"), col("source_uri"), length(col("locator")), col("locator"));
    originals.documents(
        Verifier.mapped(
            documents.toLocalIterator(),
            row -> claimed(row, byDocument.remove(row.<String>getAs("doc_id")))));
    new TreeSet<>(byDocument.keySet())
        .forEach(
            id -> verification.found(Problem.LINK_BROKEN, "observation", "document " + id, ""));
  }

  /** Under which checksum a document's bytes are kept; earlier builds knew the file's alone. */
  static Column original(Dataset<Row> document) {
    boolean kept = List.of(document.columns()).contains("original_sha256");
    return kept ? coalesce(col("original_sha256"), col("file_sha256")) : col("file_sha256");
  }

  private static OriginalCheck.ClaimedDocument claimed(Row row, List<Row> observations) {
    return new OriginalCheck.ClaimedDocument(
        row.getAs("original"),
        new SourceDocument(
            row.getAs("source_uri"),
            row.getAs("locator"),
            row.getAs("doc_id"),
            row.getAs("sha256"),
            row.getAs("format"),
            row.getAs("charset"),
            row.getAs("text"),
            StatedMetadata.NONE),
        observations.stream()
            .map(
                o ->
                    new OriginalCheck.ClaimedNumber(
                        o.getAs("observation_id"),
                        new Span(o.<Integer>getAs("start"), o.<Integer>getAs("end")),
                        o.getAs("value_text")))
            .toList());
  }
}
