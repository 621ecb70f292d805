package org.tongbi.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongbi.run.NightResult;
import org.tongbi.run.PublishedRun;
import org.tongbi.run.StageReceipt;
import org.tongbi.table.WarehouseTable;

/** What came of a night, in a few lines for people and as one JSON object for machines. */
final class NightSummary {
  /** So many kinds of issues are told of in words; the run's counts have them all. */
  private static final int MOST = 3;

  /** What the counts of gates that warned begin with. */
  private static final String GATES = "gate.";

  private static final String NOTHING_NEW = "nothing_new";
  private static final String PUBLISHED = "published";

  private final String warehouse;
  private final NightResult result;
  private final PublishedRun run;

  NightSummary(String warehouse, NightResult result) {
    this.warehouse = warehouse;
    this.result = result;
    this.run = result.run();
  }

  /** The lines for people. */
  void print(PrintStream err) {
    if (result instanceof NightResult.NothingNew nothing) {
      err.println(
          "nothing new in %d %s: run %s stands, nothing was published"
              .formatted(nothing.files(), nothing.files() == 1 ? "file" : "files", run.runId()));
      return;
    }
    err.println("published run " + run.runId() + " in " + warehouse);
    err.println(
        "  documents: %d taken in = %d published + %d duplicate + %d rejected%s; %d unchanged"
            .formatted(
                run.count("taken_in"),
                run.count("published"),
                run.count("duplicate"),
                run.count("rejected"),
                setAside(),
                run.count("unchanged")));
    if (run.counts().containsKey("filed_rows_taken_in")) {
      err.println(
          "  rows of facility files: %d taken in = %d kept + %d rejected"
              .formatted(
                  run.count("filed_rows_taken_in"),
                  run.count("filed_rows_kept"),
                  run.count("filed_rows_rejected")));
    }
    err.println(
        "  the warehouse holds %d documents, %d observations, %d cells, %d trends"
            .formatted(
                run.count("document_rows"),
                run.count("observation_rows"),
                run.count("panel_rows"),
                run.count("trend_rows")));
    printIssues(err);
    for (String gate : warnings()) {
      err.println(
          "  quality gate " + gate + " warns: SELECT detail FROM gate WHERE outcome = 'warned'");
    }
    slowest()
        .ifPresent(
            stage ->
                err.println(
                    String.format(
                        Locale.ROOT,
                        "  slowest stage: %s, %.1f s of %.1f s",
                        stage.name(),
                        stage.millis() / 1e3,
                        total() / 1e3)));
    err.println("  next: tongbi sql --warehouse " + warehouse + " \"" + next() + "\"");
  }

  private void printIssues(PrintStream err) {
    List<PublishedRun.IssueCount> issues = run.issues();
    if (issues.isEmpty()) {
      return;
    }
    err.println(
        "  most frequent issues, of %d %s:"
            .formatted(issues.size(), issues.size() == 1 ? "kind" : "kinds"));
    for (PublishedRun.IssueCount issue : issues.subList(0, Math.min(MOST, issues.size()))) {
      err.println(
          String.format(
              Locale.ROOT, "    %,d × %s: %s", issue.rows(), issue.code(), queryFor(issue)));
    }
  }

  /** The query that shows the rows on which an issue stands. */
  private static String queryFor(PublishedRun.IssueCount issue) {
    String where =
        issue.table().equals(WarehouseTable.REJECTED.tableName())
            ? "reason = '" + issue.code() + "'"
            : "array_contains(issues, '" + issue.code() + "')";
    return "SELECT * FROM " + issue.table() + " WHERE " + where;
  }

  private String setAside() {
    String asOf = run.inputs().asOf();
    return asOf.isEmpty()
        ? ""
        : " + %d set aside, not known on %s".formatted(run.count("set_aside"), asOf);
  }

  private List<String> warnings() {
    return run.counts().keySet().stream()
        .filter(name -> name.startsWith(GATES))
        .map(name -> name.substring(GATES.length()))
        .toList();
  }

  /** The stage that took longest; of equals the first by name. */
  private Optional<StageReceipt> slowest() {
    return run.receipt().stages().stream()
        .max(
            Comparator.comparingLong(StageReceipt::millis)
                .thenComparing(StageReceipt::name, Comparator.reverseOrder()));
  }

  private long total() {
    return run.finishedAt().toEpochMilli() - run.startedAt().toEpochMilli();
  }

  private String next() {
    return run.count("rejected") > 0
        ? "SELECT source_uri, locator, reason, detail FROM rejected"
        : "SELECT * FROM trend";
  }

  /** The object for machines, on one line. */
  String json() {
    ObjectNode json = JsonValues.object();
    boolean nothing = result instanceof NightResult.NothingNew;
    json.put("outcome", nothing ? NOTHING_NEW : PUBLISHED);
    json.put("run_id", run.runId());
    json.put("warehouse", warehouse);
    json.put("digest", run.digest());
    json.put("started_at", run.startedAt().toString());
    json.put("finished_at", run.finishedAt().toString());
    ObjectNode counts = json.putObject("counts");
    for (Map.Entry<String, Long> count : run.counts().entrySet()) {
      if (count.getKey().indexOf('.') < 0) {
        counts.put(count.getKey(), count.getValue());
      }
    }
    ArrayNode issues = json.putArray("issues");
    for (PublishedRun.IssueCount issue : run.issues()) {
      issues
          .addObject()
          .put("table", issue.table())
          .put("code", issue.code())
          .put("rows", issue.rows())
          .put("query", queryFor(issue));
    }
    ArrayNode gates = json.putArray("gates_that_warn");
    warnings().forEach(gates::add);
    ArrayNode stages = json.putArray("stages");
    for (StageReceipt stage : run.receipt().stages()) {
      stages
          .addObject()
          .put("stage", stage.name())
          .put("rows_in", stage.rowsIn())
          .put("rows_out", stage.rowsOut())
          .put("millis", stage.millis());
    }
    slowest().ifPresent(stage -> json.put("slowest_stage", stage.name()));
    json.put("next", next());
    return JsonValues.write(json);
  }
}
