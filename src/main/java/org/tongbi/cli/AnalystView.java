package org.tongbi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * A view (视图) that answers one common question in plain column names; what it selects is data.
 *
 * <p>It stands beside the tables while {@code sql} runs and is never stored.
 */
enum AnalystView {
  /** Year-on-year growth of visits. */
  VISIT_GROWTH,
  /** Family-doctor signing coverage by population. */
  SIGNING_COVERAGE,
  /** Screening completion against target. */
  SCREENING_AGAINST_TARGET,
  /** Who has not reported. */
  NOT_REPORTED,
  /** What is withheld and why. */
  WITHHELD;

  private static final String REGION_NAME = "region_name";

  String viewName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The statement that makes it, given views of the tables. */
  String statement() {
    String file = "views/" + viewName() + ".sql";
    try (InputStream in = AnalystView.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resource " + file + " cannot be read", e);
    }
  }

  /**
   * Makes the views that a query names, in a session where every table has a view of its name.
   *
   * <p>Others are left alone: tables of an earlier build may lack a column that a view is made of,
   * and a query of something else is answered all the same.
   */
  static void createNamedIn(String query, SparkSession spark) {
    String lower = query.toLowerCase(Locale.ROOT);
    for (AnalystView view : values()) {
      if (lower.contains(view.viewName())) {
        spark
            .udf()
            .register(
                REGION_NAME,
                (UDF2<String, String, String>) AnalystView::regionName,
                DataTypes.StringType);
        spark.sql(view.statement());
      }
    }
  }

  /** The names of all views, as a message lists them. */
  static String listed() {
    return Stream.of(values()).map(AnalystView::viewName).collect(Collectors.joining(", "));
  }

  /** A region's name in the year of a window; null where no region had the code then. */
  private static String regionName(String code, String window) {
    return code == null || window == null
        ? null
        : Regions.standard()
            .find(new RegionCode(code), Integer.parseInt(window.substring(0, 4)))
            .map(Division::name)
            .orElse(null);
  }
}
