package org.tongbi.observation;

import static org.tongbi.observation.CommentedSchema.CODES;

import org.apache.spark.sql.types.StructType;

/** The columns of the table {@code observation}: one row is a number a report states. */
public final class ObservationTable {
  /** What one row is. */
  public static final String COMMENT = "A number that a report states about one indicator";

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("observation_id", "Stable id of this observation")
          .text("doc_id", "The document that states it")
          .place("start", "First code point of the number in document.text")
          .place("end", "One past the last code point of the number with its unit")
          .text("value_text", "The number as printed: document.text from start to end")
          .text("indicator", "Code of the indicator in the catalogue")
          .text("statistic", "level, change_pct, change_pp or change_abs")
          .figure("value", "The number in the base unit; a decrease is negative")
          .figure("low", "The least value that the printed form admits")
          .figure("high", "The greatest value that the printed form admits")
          .text("unit", "The indicator's unit, % for relative changes, pp for percentage points")
          .text("qualifier", "exact, about, over or under")
          .text("base", "What a change is measured against: yoy, mom or a year; null for a level")
          .text("status", "actual or target")
          .text("population", "Whose rate or count it is")
          .text("provider", "Which institutions it is about")
          .text("subject", "self, region:NAME or facility:NAME")
          .day("period_start", "First day that the number covers")
          .day("period_end", "Last day that the number covers")
          .text("window", "The same period in canonical form")
          .text("region_code", "The region it is credited to; null where none could be resolved")
          .text("sentence", "The sentence that holds the number")
          .place("sentence_start", "First code point of that sentence in document.text")
          .day("published_on", "When the document was published")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .text(
              "facility_id", "The facility that the number is about; null where none was resolved")
          .build();

  private ObservationTable() {}
}
