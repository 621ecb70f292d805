package org.tongbi.audit.atlas;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.tongbi.panel.PanelTable;

/** A kind of figure, by what an atlas gives room to first (数值类别). */
enum FigureTier {
  /** What reports state. */
  REPORTS("figures that reports state"),
  /** A year of all facilities. */
  YEARS("years of all facilities"),
  /** A half-year or quarter of all facilities. */
  PARTS_OF_YEARS("half-years and quarters of all facilities"),
  /** Any other window of all facilities. */
  MONTHS("other windows of all facilities"),
  /** A year of one kind of facilities. */
  YEARS_BY_PROVIDER("years of single kinds of facilities"),
  /** What else there is. */
  REST("other figures made of returns");

  /** The column that {@link #column} is kept under: the place in this list. */
  static final String COLUMN = "tier";

  private final String inWords;

  FigureTier(String inWords) {
    this.inWords = inWords;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is, for a message. */
  String inWords() {
    return inWords;
  }

  /** The place of a row's tier. */
  static Column column() {
    Column year = col("window").rlike("^[0-9]{4}$");
    Column part = col("window").rlike("^[0-9]{4}[HQ][0-9]$");
    Column all = col("provider").equalTo("all").and(col("population").equalTo("all"));
    return when(col("source").equalTo(PanelTable.REPORT), place(REPORTS))
        .when(all.and(year), place(YEARS))
        .when(all.and(part), place(PARTS_OF_YEARS))
        .when(all, place(MONTHS))
        .when(year, place(YEARS_BY_PROVIDER))
        .otherwise(place(REST));
  }

  private static Column place(FigureTier tier) {
    return lit(tier.ordinal());
  }
}
