package org.tongbi.panel;

import static org.tongbi.observation.CommentedSchema.CODES;
import static org.tongbi.observation.CommentedSchema.FIGURE;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code panel}: one row is the chosen value of a cell. */
public final class PanelTable {
  /** What one row is. */
  public static final String COMMENT = "The chosen value of a cell, with what it was chosen from";

  /** The columns that name a figure, whether level or change. */
  public static final List<String> CELL =
      List.of("region_code", "indicator", "population", "provider", "window");

  /** The columns that name a row. */
  public static final List<String> KEY =
      List.of("region_code", "indicator", "population", "provider", "window", "source", "status");

  /** The source of figures that reports state. */
  public static final String REPORT = "report";

  /** The source of figures that facilities file. */
  public static final String FACILITY = "facility";

  private static final StructType CANDIDATE =
      new CommentedSchema()
          .text("observation_id", "The observation")
          .text("doc_id", "Its document")
          .column("value", FIGURE, "What it states")
          .column("low", FIGURE, "The least value that its printed form admits")
          .column("high", FIGURE, "The greatest value that its printed form admits")
          .text("qualifier", "How exactly it was stated")
          .day("vintage", "When its document was published")
          .build();

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The region")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .text("window", "The window that it covers, in canonical form")
          .text("source", "report: a report states it; facility: made of what facilities file")
          .text("status", "actual or target")
          .figure("value", "The chosen value in the base unit")
          .figure("low", "The least value that its printed form admits")
          .figure("high", "The greatest value that its printed form admits")
          .text("unit", "The indicator's unit")
          .text("qualifier", "exact, about, over or under")
          .day(
              "vintage",
              "When the chosen value was published, or the latest return in it was filed")
          .text("observation_id", "The chosen observation")
          .text(
              "rule",
              "The first step of the order of choice that decided; returns: made of what facilities file")
          .column(
              "candidates",
              DataTypes.createArrayType(CANDIDATE),
              "All observations of the cell in the order of choice, the chosen one first")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .figure(
              "completeness",
              "Of a figure made of returns: the share of those due that count, 0 to 1; else null")
          .build();

  private PanelTable() {}
}
