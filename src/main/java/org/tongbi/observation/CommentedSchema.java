package org.tongbi.observation;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Builds the schema of a table whose every column says what it holds. */
public final class CommentedSchema {
  /** How tables hold figures: 28 digits before the point, 10 behind it. */
  public static final DecimalType FIGURE = DataTypes.createDecimalType(38, 10);

  /** A list of codes, such as issues. */
  public static final DataType CODES = DataTypes.createArrayType(DataTypes.StringType);

  private final List<StructField> fields = new ArrayList<>();

  /** Adds a column with its comment. */
  public CommentedSchema column(String name, DataType type, String comment) {
    if (comment.isBlank()) {
      throw new IllegalArgumentException("the column " + name + " has no comment");
    }
    fields.add(new StructField(name, type, true, Metadata.empty()).withComment(comment));
    return this;
  }

  /** Adds a column of text. */
  public CommentedSchema text(String name, String comment) {
    return column(name, DataTypes.StringType, comment);
  }

  /** Adds a column of days. */
  public CommentedSchema day(String name, String comment) {
    return column(name, DataTypes.DateType, comment);
  }

  /** Adds a column of figures. */
  public CommentedSchema figure(String name, String comment) {
    return column(name, FIGURE, comment);
  }

  /** Adds a column of small whole numbers. */
  public CommentedSchema place(String name, String comment) {
    return column(name, DataTypes.IntegerType, comment);
  }

  /** The schema, columns in the order in which they were added. */
  public StructType build() {
    return new StructType(fields.toArray(new StructField[0]));
  }
}
