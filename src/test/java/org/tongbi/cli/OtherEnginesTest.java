package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exported Parquet in an engine that is not Spark: {@code mvn -B -Pengines test -Dtest=…}. */
class OtherEnginesTest {
  @TempDir Path folder;

  private String export(String table) {
    assumeThat(duckDbIsThere()).as("DuckDB is on the class path with -Pengines alone").isTrue();
    String out = folder.resolve(table).toString();
    CommandRun run =
        CommandRun.of(
            "export",
            table,
            "--warehouse",
            SampleWarehouse.folder().toString(),
            "--out",
            out,
            "--format",
            "parquet");
    assertThat(run.code()).as(run.err()).isZero();
    return out + "/*.parquet";
  }

  private static boolean duckDbIsThere() {
    try {
      Class.forName("org.duckdb.DuckDBDriver");
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static List<String> duckDb(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(rows.getString(i));
        }
        lines.add(String.join(",", cells));
      }
    }
    return lines;
  }

  private static List<String> tongbi(String query) {
    CommandRun run =
        CommandRun.of(
            "sql", "--warehouse", SampleWarehouse.folder().toString(), "--format", "csv", query);
    assertThat(run.code()).as(run.err()).isZero();
    return run.lines().subList(1, run.lines().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "trend; count(*), count(change_pct), CAST(sum(value) AS DECIMAL(38,2)), min(vintage)",
        "panel; count(*), count(observation_id), CAST(sum(high) AS DECIMAL(38,2)), max(vintage)",
        "observation; count(*), count(DISTINCT doc_id), max(value_text), min(sentence)",
        "document; count(*), sum(length(text)), min(title), max(published_on)",
      })
  void duckDbAddsUpWhatSparkDoes(String table, String select) throws SQLException {
    String files = export(table);

    assertThat(duckDb("SELECT " + select + " FROM '" + files + "'"))
        .isEqualTo(unquoted(tongbi("SELECT " + select + " FROM " + table)));
  }

  private static List<String> unquoted(List<String> lines) {
    return lines.stream().map(line -> line.replace("\"", "")).toList();
  }

  @Test
  void duckDbReadsArraysAndChineseText() throws SQLException {
    String files = export("trend");

    assertThat(
            duckDb(
                "SELECT region_name, \"window\", len(evidence), CAST(value AS BIGINT) FROM '"
                    + files
                    + "' WHERE indicator = 'visits' AND provider = 'all' AND source = 'report' AND"
                    + " region_code = '430626' AND len(\"window\") = 4 ORDER BY 2"))
        .isEqualTo(
            tongbi(
                "SELECT region_name, window, size(evidence), CAST(value AS BIGINT) FROM"
                    + " trend WHERE indicator = 'visits' AND provider = 'all' AND source ="
                    + " 'report' AND region_code = '430626' AND length(window) = 4 ORDER BY 2"));
  }
}
