package org.tongbi.observation.filing;

import static org.tongbi.observation.CommentedSchema.CODES;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.observation.CommentedSchema;

/**
 * What counts of a facility in one month or year: one row a period, one column a measure.
 *
 * <p>The wide form is what aggregates read; the table {@code facility_period} is the long one.
 */
public final class EffectiveRows {
  /** What one row is. */
  public static final String COMMENT =
      "What counts of a facility in a month, or in a year as a whole, one column a measure";

  /** What is to be said of one cell: a later version, an issue, or a figure that is withheld. */
  public static final StructType NOTE =
      new CommentedSchema()
          .text("measure", "Code of the measure")
          .column(
              "value", DataTypes.LongType, "The effective figure, also where withheld; null: none")
          .place("revision", "How many submissions stated it before this one")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .build();

  /** The columns in order. */
  public static final StructType SCHEMA = schema();

  private EffectiveRows() {}

  private static StructType schema() {
    CommentedSchema schema =
        new CommentedSchema()
            .text("facility_id", "The facility")
            .text("org_code", "The code that it filed under")
            .text("region_code", "Where it lay at the period's end, by the codes of that year")
            .place("providers", "The kinds of provider it counts among: bit n for the nth Provider")
            .place("year", "The year")
            .place("month", "1 to 12; 0 for the year as a whole")
            .column("due", DataTypes.LongType, "Measures it owes: bit n for the nth Measure")
            .column(
                "full",
                DataTypes.BooleanType,
                "Of a year: whether it was open in all of its months; of a month: true")
            .day("submitted_on", "When the latest submission used was filed")
            .column("notes", DataTypes.createArrayType(NOTE), "What is to be said of single cells");
    for (Measure measure : Measures.standard().all()) {
      schema.column(
          measure.code(),
          DataTypes.LongType,
          measure.title() + ", ten-thousandths of " + measure.unit() + "; null where none counts");
    }
    return schema.build();
  }
}
