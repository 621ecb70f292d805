package org.tongbi.audit.check;

import static org.apache.spark.sql.functions.expr;

import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;

/**
 * What must hold of every row of a table by itself, or beside its document.
 *
 * @param name of the rule
 * @param holds true of every sound row; where it is null the row is damaged
 * @param next what to do where it does not hold
 */
public record RowRule(
    CheckKind kind, String table, String name, Column holds, boolean needsText, String next) {
  /** The document's text, beside rows that have a {@code doc_id}. */
  static final String TEXT = "document_text";

  private static final String[] COLUMNS = {"table", "kind", "rule", "holds", "next"};
  private static final List<RowRule> STANDARD = read(CsvTable.resource(RowRule.class, "rules.csv"));

  public RowRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(holds, "holds");
    Objects.requireNonNull(next, "next");
  }

  /** The rules that the project carries, in the order of their file. */
  static List<RowRule> standard() {
    return STANDARD;
  }

  static List<RowRule> read(CsvTable table) {
    return table
        .requireColumns(COLUMNS)
        .rows(
            row ->
                new RowRule(
                    Coded.of(CheckKind.class, row.need("kind")),
                    row.need("table"),
                    row.need("rule"),
                    expr(row.need("holds")),
                    row.need("holds").contains(TEXT),
                    row.need("next")));
  }
}
