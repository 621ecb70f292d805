package org.tongbi.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.tongbi.audit.Cell;
import org.tongbi.audit.explain.Explanation;
import org.tongbi.audit.explain.Finding;
import org.tongbi.audit.explain.Use;
import org.tongbi.audit.explain.Verification;
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
  private final ExplanationWords words;
  private final PrintStream out;

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
  }

  /** Writes it, with what its verification came to where there was one. */
  void write(Optional<Verification> verification) {
    heading();
    if (explanation.isKnown()) {
      comparison();
      explanation.levels().forEach(this::level);
      explanation.twinLevels().forEach(this::level);
      filed();
      sentences();
      SortedSet<String> files = new TreeSet<>();
      explanation.stories().forEach(s -> new FiledStoryText(s, words, out).write(files));
      files(files);
      corrections();
    } else {
      nothing();
    }
    verification.ifPresent(this::verified);
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
    line("head.region", cell.region(), region);
    line("head.indicator", cell.indicator(), indicator);
    line("head.population", cell.population().code(), cell.provider().code());
    line("head.window", cell.window(), runId);
    out.print("\n");
  }

  private Optional<Indicator> indicator() {
    return Catalogue.standard().find(explanation.cell().indicator());
  }

  private void nothing() {
    line("nothing");
    if (explanation.near().isEmpty()) {
      line("nothing.at_all");
      return;
    }
    line("nothing.near");
    for (Row row : explanation.near()) {
      line(
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
      line("trend.none", explanation.cell().twin().window());
      return;
    }
    Row trend = found.get();
    boolean comparable = trend.<Boolean>getAs("comparable");
    figure(trend);
    line("trend.head", trend.getAs("window"), trend.getAs("prior_window"));
    if (!comparable) {
      line("trend.withheld", trend.<String>getAs("reason"));
    }
    if (trend.getAs("change_abs") != null) {
      line(
          "trend.difference",
          shown(trend, "value"),
          shown(trend, "prior_value"),
          shown(trend, "change_abs"),
          trend.getAs("unit"));
    }
    if (trend.getAs("change_pct") != null) {
      line("trend.percent", shown(trend, "change_pct"));
    }
    if (trend.getAs("change_low") != null) {
      line("trend.bounds", shown(trend, "change_low"), shown(trend, "change_high"));
    }
    if (trend.getAs("stated_change") != null) {
      line("trend.stated", shown(trend, "stated_change"), trend.getAs("stated_unit"));
    }
    if (trend.getAs("gap") != null) {
      line("trend.gap", shown(trend, "gap"), code(trend, "gap_cause"));
    } else if (trend.getAs("gap_cause") != null) {
      line("trend.gap_bounds", code(trend, "gap_cause"));
    }
    if (trend.getAs("implied_base_low") != null) {
      line(
          "trend.implied",
          shown(trend, "implied_base_low"),
          shown(trend, "implied_base_high"),
          trend.getAs("unit"));
    }
    if (comparable && trend.getAs("reason") != null) {
      line("trend.note", trend.<String>getAs("reason"));
    }
    issues(trend, "  ");
  }

  /** The one figure that answers the question, before all that led to it. */
  private void figure(Row trend) {
    boolean rate = indicator().filter(i -> i.kind() == IndicatorKind.RATE).isPresent();
    String computed = rate ? "change_abs" : "change_pct";
    if (trend.getAs(computed) != null) {
      String unit = rate ? trend.getAs("unit") : "%";
      line("figure.computed", signed(trend, computed), rate ? points(unit) : unit);
    } else if (trend.getAs("stated_change") != null && trend.<Boolean>getAs("comparable")) {
      line("figure.stated", signed(trend, "stated_change"), trend.getAs("stated_unit"));
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
    out.print("\n");
    line(
        "panel.chosen",
        panel.getAs("window"),
        code(panel, "status"),
        shown(panel, "value"),
        panel.getAs("unit"),
        code(panel, "rule"));
    List<Row> candidates = panel.getList(panel.fieldIndex("candidates"));
    for (Row loser : candidates.subList(1, candidates.size())) {
      Use use = explanation.uses().get(loser.<String>getAs("observation_id"));
      line(
          "panel.lost",
          shown(loser, "value"),
          code(loser, "qualifier"),
          loser.getAs("doc_id"),
          loser.getAs("vintage") == null
              ? words.say("panel.day_unknown")
              : loser.getAs("vintage").toString(),
          use == null ? "-" : words.code("code", use.rule().orElse("-")));
    }
    issues(panel, "  ");
  }

  /** What follows from the returns of facilities, beside what reports say. */
  private void filed() {
    if (explanation.filed().isEmpty() && explanation.filedTrends().isEmpty()) {
      return;
    }
    out.print("\n");
    line("filed.head");
    for (Row row : explanation.filed()) {
      line(
          "filed.level",
          row.getAs("window"),
          shown(row, "value"),
          row.getAs("unit"),
          shown(row, "completeness"));
      issues(row, "    ");
    }
    for (Row row : explanation.filedTrends()) {
      if (row.<Boolean>getAs("comparable")) {
        line(
            "filed.change",
            code(row, "basis"),
            shown(row, "value"),
            shown(row, "prior_value"),
            row.getAs("unit"),
            shown(row, "change_pct"));
      } else {
        line("filed.withheld", code(row, "basis"), row.getAs("reason"));
      }
    }
  }

  private void sentences() {
    if (explanation.sentences().isEmpty()) {
      return;
    }
    out.print("\n");
    line("sentences.head");
    for (Row row : explanation.sentences()) {
      line(
          "sentence.value",
          row.getAs("window"),
          code(row, "status"),
          code(row, "statistic"),
          row.getAs("value_text"),
          shown(row, "value"),
          row.getAs("unit"));
      line("sentence.text", marked(row));
      line("sentence.place", row.getAs("doc_id"), row.getAs("start"), row.getAs("end"));
      use(row);
      issues(row, "    ");
    }
    explanation.documents().values().forEach(this::document);
    int named = explanation.copies().size();
    if (explanation.copiesInAll() > named) {
      out.print("\n");
      line("document.copies_more", explanation.copiesInAll(), named);
    }
  }

  private void use(Row observation) {
    Use use =
        explanation
            .uses()
            .getOrDefault(
                observation.<String>getAs("observation_id"),
                new Use(Use.Role.BESIDE, Optional.empty()));
    String what = words.say("use." + use.role().code());
    if (use.rule().isPresent()) {
      line("sentence.use_rule", what, words.code("code", use.rule().get()));
    } else {
      line("sentence.use", what);
    }
  }

  private void document(Row document) {
    out.print("\n");
    line("document.head", document.<String>getAs("doc_id"));
    line("document.title", known(document, "title"));
    line("document.publisher", known(document, "publisher"));
    line("document.published", known(document, "published_on"));
    line("document.region", known(document, "region_code"), known(document, "region_evidence"));
    line("document.window", known(document, "window"), known(document, "period_evidence"));
    line("document.file", place(document));
    line("document.sha256", known(document, "sha256"));
    line("document.original", known(document, "original_sha256"));
    for (Row copy : explanation.copies()) {
      if (document.getAs("doc_id").equals(copy.getAs("duplicate_of"))) {
        line("document.copy", copy.getAs("doc_id"), place(copy), copy.getAs("sha256"));
      }
    }
    for (Row outcome : document.<Row>getList(document.fieldIndex("corrections"))) {
      if (outcome.getAs("failure") != null) {
        line(
            "document.correction_failed",
            outcome.getAs("source_uri"),
            outcome.getAs("line"),
            outcome.getAs("failure"));
      }
    }
    issues(document, "  ");
  }

  private static String place(Row row) {
    String locator = row.getAs("locator");
    return row.getAs("source_uri") + (locator.isEmpty() ? "" : " " + locator);
  }

  private String known(Row row, String column) {
    Object value = row.getAs(column);
    return value == null
        ? words.say("unknown")
        : value.toString().replaceAll("\\s*[\\r\\n]+\\s*", " ");
  }

  /** The files of returns and denominators, each once. */
  private void files(SortedSet<String> files) {
    if (!files.isEmpty()) {
      out.print("\n");
      line("files.head");
      files.forEach(file -> line("files.row", file));
    }
  }

  private void corrections() {
    if (explanation.corrections().isEmpty()) {
      return;
    }
    out.print("\n");
    line("corrections.head");
    for (Row row : explanation.corrections()) {
      line(
          "correction.row",
          row.getAs("source_uri"),
          row.getAs("line"),
          row.getAs("target"),
          row.getAs("locator"),
          mending(row),
          row.getAs("reason"));
      line("correction.file", row.<String>getAs("file_sha256"));
    }
  }

  private String mending(Row row) {
    if (!row.getAs("action").equals("set")) {
      return words.say("correction.withdraw");
    }
    return row.getAs("target").equals("return")
        ? words.say("correction.set", row.getAs("value"), row.getAs("expect"))
        : words.say(
            "correction.set_field", row.getAs("field"), row.getAs("value"), row.getAs("expect"));
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

  private void verified(Verification verification) {
    String links =
        verification.checked().entrySet().stream()
            .map(
                entry ->
                    words.say(
                        "verify.links",
                        entry.getValue(),
                        words.say("link." + code(entry.getKey()))))
            .collect(Collectors.joining(", "));
    out.print("\n");
    if (verification.isSound()) {
      line("verify.sound", links);
      return;
    }
    long all = verification.checked().values().stream().mapToLong(Long::longValue).sum();
    line("verify.differs", verification.differing(), all);
    for (Finding finding : verification.findings()) {
      StringBuilder what = new StringBuilder(words.say("problem." + finding.problem().code()));
      if (!finding.expected().isEmpty()) {
        what.append(words.say("verify.expected", finding.expected()));
      }
      if (!finding.found().isEmpty()) {
        what.append(words.say("verify.found", finding.found()));
      }
      line("verify.finding", finding.where(), what);
    }
    long more = verification.differing() - verification.findings().size();
    if (more > 0) {
      line("verify.more", more);
    }
  }

  static String code(Verification.Link link) {
    return link.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void issues(Row row, String indent) {
    for (String code : row.<String>getList(row.fieldIndex("issues"))) {
      String meaning =
          Arrays.stream(Issue.values())
              .filter(issue -> issue.code().equals(code))
              .map(this::meaning)
              .findFirst()
              .orElse("");
      line("issue", indent, code, meaning);
    }
  }

  private String meaning(Issue issue) {
    return words
        .find("doubt." + issue.code())
        .map(meaning -> words.say("issue.words", meaning))
        .orElseGet(() -> words.say("issue.meaning", issue.meaning(), issue.remedy()));
  }

  private String code(Row row, String column) {
    String code = row.getAs(column);
    return code == null ? "-" : words.code("code", code);
  }

  private static String shown(Row row, String figure) {
    return row.getAs(figure) == null ? "-" : JsonValues.text(row.getAs(figure));
  }

  private void line(String key, Object... values) {
    out.print(words.say(key, values) + "\n");
  }
}
