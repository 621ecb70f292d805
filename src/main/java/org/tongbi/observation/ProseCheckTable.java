package org.tongbi.observation;

import static org.tongbi.observation.CommentedSchema.CODES;
import static org.tongbi.observation.CommentedSchema.FIGURE;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of the table {@code prose_check}: one row is a sum inside a report. */
public final class ProseCheckTable {
  /** What one row is. */
  public static final String COMMENT =
      "An arithmetic relation inside a report: a stated figure set against the numbers beside it";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("doc_id", "start", "end", "relation");

  private static final StructType OPERAND =
      new CommentedSchema()
          .text("role", "part, whole, from, to or difference")
          .place("start", "First code point of the number in document.text")
          .place("end", "One past its last code point, unit included")
          .text("text", "The number as printed")
          .build();

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("doc_id", "The document that states it")
          .text(
              "relation",
              "rate_of_counts, implied_denominator, rate_above_100, parts_and_whole or"
                  + " change_between_levels")
          .place("start", "First code point of the stated figure in document.text")
          .place("end", "One past the last code point of the figure with its unit")
          .text("stated_text", "The figure as printed")
          .figure("stated", "The figure as stated; a decrease is negative")
          .text("unit", "Its unit as the grammar names it; empty where none is printed")
          .figure("recomputed_low", "The least that the numbers beside it give")
          .figure("recomputed_high", "The greatest that the numbers beside it give")
          .figure("implied_low", "The least that the number which is not said can be")
          .figure("implied_high", "The greatest that the number which is not said can be")
          .text(
              "verdict",
              "agrees, rounding, contradicts, explained, denominator_not_said or ambiguous")
          .column(
              "operands",
              DataTypes.createArrayType(OPERAND),
              "The numbers it was set against, in their order in the sum")
          .text("evidence", "In words, what was computed from what")
          .text("sentence", "The sentence that holds the figure")
          .place("sentence_start", "First code point of that sentence in document.text")
          .column("observations", CODES, "The observations that the stated figure is")
          .build();

  static final int FIGURE_SCALE = FIGURE.scale();

  private ProseCheckTable() {}
}
