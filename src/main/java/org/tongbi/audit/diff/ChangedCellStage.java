package org.tongbi.audit.diff;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Sets two states of a table side by side: one row for each cell that says something else.
 *
 * <p>Columns: {@code table}, {@code cell} (the key, as {@code column=value} with commas between),
 * {@code column} ({@code (row)} where the whole row came or went), {@code before}, {@code after}.
 */
public final class ChangedCellStage {
  /** Stands for a whole row. */
  public static final String ROW = "(row)";

  private ChangedCellStage() {}

  /**
   * The changed cells.
   *
   * @param key the columns that name a row
   * @param before the table's rows as they were
   * @param after the same columns as they are now
   */
  public static Dataset<Row> cells(
      String table, List<String> key, Dataset<Row> before, Dataset<Row> after) {
    StructType schema = after.schema();
    Dataset<Row> old = before.select(struct(col("*")).as("a")).withColumn("k", key(key, "a"));
    Dataset<Row> now = after.select(struct(col("*")).as("b")).withColumn("k", key(key, "b"));
    Column[] changes =
        Stream.concat(
                Stream.of(presence()),
                Arrays.stream(schema.fields())
                    .filter(field -> !key.contains(field.name()))
                    .map(ChangedCellStage::change))
            .toArray(Column[]::new);
    return old.join(now, new String[] {"k"}, "full_outer")
        .filter(functions.not(col("a").eqNullSafe(col("b"))))
        .select(
            col("k"),
            explode(filter(array(changes), change -> change.getField("differs"))).as("change"))
        .select(
            lit(table).as("table"),
            col("k").as("cell"),
            col("change.column").as("column"),
            col("change.before").as("before"),
            col("change.after").as("after"));
  }

  private static Column key(List<String> key, String row) {
    Column[] parts =
        key.stream()
            .map(
                name ->
                    concat(
                        lit(name + "="),
                        coalesce(col(row + "." + name).cast(DataTypes.StringType), lit(""))))
            .toArray(Column[]::new);
    return concat_ws(", ", parts);
  }

  private static Column presence() {
    return struct(
        lit(ROW).as("column"),
        functions.when(col("a").isNotNull(), lit("present")).as("before"),
        functions.when(col("b").isNotNull(), lit("present")).as("after"),
        col("a").isNull().or(col("b").isNull()).as("differs"));
  }

  private static Column change(StructField field) {
    Column a = col("a.`" + field.name() + "`");
    Column b = col("b.`" + field.name() + "`");
    return struct(
        lit(field.name()).as("column"),
        text(a, field).as("before"),
        text(b, field).as("after"),
        col("a")
            .isNotNull()
            .and(col("b").isNotNull())
            .and(functions.not(same(a, b, field)))
            .as("differs"));
  }

  /** Maps cannot be compared, so their texts are. */
  private static Column same(Column a, Column b, StructField field) {
    return field.dataType() instanceof MapType
        ? text(a, field).eqNullSafe(text(b, field))
        : a.eqNullSafe(b);
  }

  private static Column text(Column value, StructField field) {
    boolean nested =
        field.dataType() instanceof StructType
            || field.dataType() instanceof ArrayType
            || field.dataType() instanceof MapType;
    if (nested) {
      return to_json(struct(value.as(field.name())));
    }
    Column text = value.cast(DataTypes.StringType);
    return field.dataType() instanceof DecimalType
        ? functions.regexp_replace(
            functions.regexp_replace(text, "(\\.\\d*?)0+$", "$1"), "\\.$", "")
        : text;
  }
}
