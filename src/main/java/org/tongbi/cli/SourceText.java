package org.tongbi.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.tongbi.audit.explain.Explanation;
import org.tongbi.audit.explain.Use;
import org.tongbi.provenance.Span;

/** The sentences that an explanation rests on, their documents, and what was corrected. */
final class SourceText {
  private static final String MARK_ON = "\u001b[1;33m";
  private static final String MARK_OFF = "\u001b[0m";

  private final Explanation explanation;
  private final boolean coloured;
  private final ExplanationWords words;
  private final PrintStream out;
  private final ExplanationLines common;

  SourceText(Explanation explanation, boolean coloured, ExplanationWords words, PrintStream out) {
    this.explanation = explanation;
    this.coloured = coloured;
    this.words = words;
    this.out = out;
    this.common = new ExplanationLines(words, out);
  }

  /** Writes sentences and their documents. */
  void sentences() {
    if (explanation.sentences().isEmpty()) {
      return;
    }
    out.print("\n");
    common.line("sentences.head");
    for (Row row : explanation.sentences()) {
      common.line(
          "sentence.value",
          row.getAs("window"),
          common.code(row, "status"),
          common.code(row, "statistic"),
          row.getAs("value_text"),
          ExplanationLines.shown(row, "value"),
          row.getAs("unit"));
      common.line("sentence.text", marked(row));
      common.line("sentence.place", row.getAs("doc_id"), row.getAs("start"), row.getAs("end"));
      use(row);
      common.issues(row, "    ");
    }
    explanation.documents().values().forEach(this::document);
    int named = explanation.copies().size();
    if (explanation.copiesInAll() > named) {
      out.print("\n");
      common.line("document.copies_more", explanation.copiesInAll(), named);
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
      common.line("sentence.use_rule", what, words.code("code", use.rule().get()));
    } else {
      common.line("sentence.use", what);
    }
  }

  private void document(Row document) {
    out.print("\n");
    common.line("document.head", document.<String>getAs("doc_id"));
    common.line("document.title", known(document, "title"));
    common.line("document.publisher", known(document, "publisher"));
    common.line("document.published", known(document, "published_on"));
    common.line(
        "document.region", known(document, "region_code"), known(document, "region_evidence"));
    common.line("document.window", known(document, "window"), known(document, "period_evidence"));
    common.line("document.file", place(document));
    common.line("document.sha256", known(document, "sha256"));
    common.line("document.original", known(document, "original_sha256"));
    for (Row copy : explanation.copies()) {
      if (document.getAs("doc_id").equals(copy.getAs("duplicate_of"))) {
        common.line("document.copy", copy.getAs("doc_id"), place(copy), copy.getAs("sha256"));
      }
    }
    for (Row outcome : document.<Row>getList(document.fieldIndex("corrections"))) {
      if (outcome.getAs("failure") != null) {
        common.line(
            "document.correction_failed",
            outcome.getAs("source_uri"),
            outcome.getAs("line"),
            outcome.getAs("failure"));
      }
    }
    common.issues(document, "  ");
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

  /** Writes the entries of the corrections file. */
  void corrections() {
    if (explanation.corrections().isEmpty()) {
      return;
    }
    out.print("\n");
    common.line("corrections.head");
    for (Row row : explanation.corrections()) {
      common.line(
          "correction.row",
          row.getAs("source_uri"),
          row.getAs("line"),
          row.getAs("target"),
          row.getAs("locator"),
          mending(row),
          row.getAs("reason"));
      common.line("correction.file", row.<String>getAs("file_sha256"));
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
}
