package org.tongbi.trend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.tongbi.facility.MonthSpan;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.AreaRestatements;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * The same figures in SQL on DuckDB: written by hand from the rules, so that two engines and two
 * tellings of the rules meet in the benchmark.
 */
final class DuckFigures implements AutoCloseable {
  static final int FIRST_YEAR = 2021;
  static final int LAST_YEAR = 2024;

  private final Connection connection;

  DuckFigures(int threads, int counties) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    run("SET threads = " + threads);
    run("SET preserve_insertion_order = true");
    for (String statement : script("benchmark-rules.sql").split(";\\s*\\n")) {
      run(statement);
    }
    run("CREATE TABLE span (nr INT, year INT, first_month INT, last_month INT, text VARCHAR)");
    int nr = 0;
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (MonthSpan span : MonthSpan.ofCalendar()) {
        run(
            "INSERT INTO span VALUES (%d, %d, %d, %d, '%s')"
                .formatted(nr++, year, span.first(), span.last(), span.in(year)));
      }
    }
    places(counties);
  }

  /** Counties that did not change in these years, with the units above them. */
  private void places(int counties) throws SQLException {
    AreaRestatements areas = Regions.standard().restatements();
    run("CREATE TABLE place (nr INT, region_code VARCHAR, unit VARCHAR)");
    List<String> rows = new ArrayList<>();
    int nr = 0;
    for (Division division : Regions.standard().all()) {
      if (nr < counties
          && division.level() == RegionLevel.COUNTY
          && division.toYear() > LAST_YEAR
          && isUnchanged(areas, division.code())) {
        for (Place place : areas.places(division.code(), LAST_YEAR)) {
          rows.add("(%d, '%s', '%s')".formatted(nr, division.code(), place.unit()));
        }
        nr++;
      }
    }
    run("INSERT INTO place VALUES " + String.join(", ", rows));
  }

  private static boolean isUnchanged(AreaRestatements areas, RegionCode code) {
    for (int year = FIRST_YEAR + 1; year <= LAST_YEAR + 1; year++) {
      if (!areas.restatedPlaces(code, year).isEmpty()) {
        return false;
      }
    }
    return Regions.standard().find(code, FIRST_YEAR).isPresent();
  }

  /** Writes some ten million facility-months, the same in every run. */
  void write(Path parquet, int facilities) throws SQLException {
    run(
        script("benchmark-returns.sql")
            .replace("$FACILITIES", Integer.toString(facilities))
            .replace("$FILE", parquet.toString()));
  }

  /** Makes one of the tables {@code sums}, {@code panel}, {@code total}, {@code same}. */
  void make(String table, Path parquet) throws SQLException {
    run("DROP TABLE IF EXISTS " + table);
    run(script("benchmark-" + table + ".sql").replace("$FILE", parquet.toString()));
  }

  /** How many rows a query gives. */
  long count(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM (" + query + ")")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Prints the first rows of a query, sorted by all columns, so that a difference is seen. */
  void show(String title, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT * FROM (" + query + ") ORDER BY ALL LIMIT 3")) {
      System.out.println(title);
      while (rows.next()) {
        StringJoiner line = new StringJoiner(" | ", "  ", "");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(String.valueOf(rows.getString(i)));
        }
        System.out.println(line);
      }
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String script(String name) {
    try (InputStream in = DuckFigures.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
