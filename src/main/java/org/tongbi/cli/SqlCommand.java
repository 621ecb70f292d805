package org.tongbi.cli;

import org.apache.spark.SparkThrowable;
import org.tongbi.table.WarehouseTable;

/** {@code sql}: a query over one consistent run. */
final class SqlCommand {
  private SqlCommand() {}

  static ExitCode run(Environment environment, Options options) {
    // A wrong path should not cost the user the start of Spark.
    String query = QueryText.of(options);
    OpenWarehouse opened = OpenWarehouse.of(options);
    for (WarehouseTable table : WarehouseTable.values()) {
      opened.table(table).createOrReplaceTempView(table.tableName());
    }
    RowFormat format = RowFormat.named(options.value("format").orElse("table"));
    try {
      AnalystView.createNamedIn(query, opened.spark());
      format.write(opened.spark().sql(query), environment.out());
    } catch (Exception e) {
      // Spark's checked errors are not declared; those of its own making are about the query.
      throw isAboutTheQuery(e) ? refused(e) : unchecked(e);
    }
    return ExitCode.DONE;
  }

  /** Whether an error is one of syntax, names or data (SQLSTATE classes 42, 22, 21 and 0A). */
  private static boolean isAboutTheQuery(Exception e) {
    return e instanceof SparkThrowable thrown
        && thrown.getSqlState() != null
        && thrown.getSqlState().matches("(42|22|21|0A).*");
  }

  private static UsageException refused(Exception e) {
    String why = Failures.firstLine(e).replaceFirst(" ?SQLSTATE: \\w+.*$", "");
    return new UsageException(
        "tongbi sql: "
            + why
            + (why.endsWith(".") ? "" : ".")
            + " The tables are "
            + WarehouseTable.listed()
            + "; the views "
            + AnalystView.listed()
            + "; DESCRIBE TABLE tells their columns.");
  }

  private static RuntimeException unchecked(Exception e) {
    return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
  }
}
