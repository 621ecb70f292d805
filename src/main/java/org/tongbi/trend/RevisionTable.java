package org.tongbi.trend;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code revision}: how far the first figures of an indicator moved. */
public final class RevisionTable {
  /** What one row is. */
  public static final String COMMENT =
      "How far an indicator's figures moved between the first day they were known and the last";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("indicator", "figure");

  /** The figures that reports state themselves. */
  public static final String LEVEL = "level";

  /** The year-on-year changes that follow from them. */
  public static final String CHANGE = "change";

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("indicator", "Code of the indicator in the catalogue")
          .text("figure", "level: figures as reported; change: year-on-year changes made of them")
          .text(
              "unit",
              "Of the moves: % of the first figure for a level; of a change pp, or the unit of a"
                  + " rate that is not in %")
          .column(
              "cells",
              DataTypes.LongType,
              "Cells with exact figures of two days or more whose move can be told")
          .column(
              "without_base",
              DataTypes.LongType,
              "Further such cells whose move cannot be told, since a base is zero")
          .column("revised", DataTypes.LongType, "Cells whose latest figure is not their first")
          .figure("mean", "Mean move, latest less first, over all cells, with its sign")
          .figure("mean_absolute", "Mean size of the moves over all cells")
          .column(
              "sign_changes",
              DataTypes.LongType,
              "Cells whose change was a rise first and is a fall now, or the reverse; null for"
                  + " levels")
          .figure("largest", "The move of the greatest size, with its sign")
          .text("largest_region_code", "Its region")
          .text("largest_population", "Its population")
          .text("largest_provider", "Its institutions")
          .text("largest_window", "Its window")
          .column("evidence", CODES, "The observations of that move, those of the first day first")
          .build();

  private RevisionTable() {}
}
