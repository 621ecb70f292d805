package org.tongbi.observation.filing;

import static org.tongbi.observation.CommentedSchema.CODES;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code facility}: one row is a version of a facility. */
public final class FacilityTable {
  /** What one row is. */
  public static final String COMMENT = "A version of a facility, with what was doubtful in it";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("org_code", "valid_from");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("facility_id", "The facility through all its codes: the first org_code it had")
          .text("org_code", "Code of the institution in this version")
          .text("uscc", "Unified social credit code; null where none or unreadable")
          .text("facility_name", "Its name")
          .column("other_names", CODES, "Second and former names")
          .text("region_code", "Where it lies, by the codes in force in this version")
          .text("registered_region_code", "The region as the registry wrote it")
          .text("category_code", "WS 218")
          .text("economic_type", "GB/T 12402")
          .text("organizer", "Who runs it, 1 to 7")
          .text("level", "1 to 3, 9 undetermined")
          .text("grade", "甲, 乙, 丙 or undetermined")
          .text("parent_org_code", "The institution above")
          .text("files_through", "Whose returns include this one's; null: it files itself")
          .text("successor_of", "The org_code that it continues")
          .day("opened_on", "When it opened")
          .day("closed_on", "When it closed; null while open")
          .text("status", "1 open, 2 suspended, 3 new, 4 struck off, 5 merged")
          .day("valid_from", "First day of this version")
          .day("valid_to", "The day after its last; null while it is valid")
          .text("recorded_at", "When the registry came to know it")
          .column(
              "providers",
              DataTypes.IntegerType,
              "The kinds of provider it counts among: bit n for the nth Provider")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file")
          .column("issues", CODES, "Codes of what is doubtful about it")
          .build();

  private FacilityTable() {}
}
