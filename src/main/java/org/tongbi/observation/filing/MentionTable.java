package org.tongbi.observation.filing;

import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;

/** The columns of the table {@code mention}: one row is a facility named in a report. */
public final class MentionTable {
  /** What one row is. */
  public static final String COMMENT = "A facility that a report names, and which one it is";

  /** The columns that name a row. */
  public static final List<String> KEY = List.of("doc_id", "start", "end");

  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("doc_id", "The document")
          .place("start", "First code point of the name in document.text")
          .place("end", "One past its last code point")
          .text("mention_text", "The name as printed; of a list the part with what it leaves out")
          .text("facility_id", "The facility; null where none or several could be meant")
          .figure(
              "score",
              "1 where it stands as registered, less for each step; null where not resolved")
          .text("rule", "The rule that resolved it, or why it was not resolved")
          .build();

  private MentionTable() {}
}
