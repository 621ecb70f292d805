package org.tongbi.cli;

import java.io.PrintStream;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.tongbi.issue.Issue;

/** Lines that all parts of an explanation write. */
final class ExplanationLines {
  private final ExplanationWords words;
  private final PrintStream out;

  ExplanationLines(ExplanationWords words, PrintStream out) {
    this.words = words;
    this.out = out;
  }

  /** Writes the issues of a row, each with its meaning. */
  void issues(Row row, String indent) {
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

  /** A code of a row in words. */
  String code(Row row, String column) {
    String code = row.getAs(column);
    return code == null ? "-" : words.code("code", code);
  }

  /** A figure of a row; a dash where it has none. */
  static String shown(Row row, String figure) {
    return row.getAs(figure) == null ? "-" : JsonValues.text(row.getAs(figure));
  }

  /** Writes a line. */
  void line(String key, Object... values) {
    out.print(words.say(key, values) + "\n");
  }
}
