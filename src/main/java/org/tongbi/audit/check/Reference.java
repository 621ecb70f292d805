package org.tongbi.audit.check;

import java.util.List;
import java.util.Objects;
import org.tongbi.csv.CsvTable;

/**
 * What rows of one table must find in another.
 *
 * @param from the table that points
 * @param name of the rule
 * @param pointer an expression over its rows: a text, or a list of texts; null points nowhere
 * @param to the table that is pointed to
 * @param target an expression over that one's rows, of the same form
 */
public record Reference(
    CheckKind kind,
    String from,
    String name,
    String pointer,
    String to,
    String target,
    String next) {
  private static final String[] COLUMNS = {"from", "rule", "pointer", "to", "target", "next"};
  private static final List<Reference> STANDARD =
      read(CsvTable.resource(Reference.class, "references.csv"));

  public Reference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(next, "next");
  }

  /** The references that the project carries, in the order of their file. */
  static List<Reference> standard() {
    return STANDARD;
  }

  static List<Reference> read(CsvTable table) {
    return table
        .requireColumns(COLUMNS)
        .rows(
            row ->
                new Reference(
                    CheckKind.REFERENCES,
                    row.need("from"),
                    row.need("rule"),
                    row.need("pointer"),
                    row.need("to"),
                    row.need("target"),
                    row.need("next")));
  }
}
