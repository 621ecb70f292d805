package org.tongbi.observation;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Function1;

/**
 * Plain Java on rows.
 *
 * <p>What {@code Dataset.mapPartitions} does, with converters that are at hand at once. There every
 * task first writes the code that turns each column into a Java object and back, which of wide rows
 * takes a hundred times as long as a small table's work. The result is a leaf of later plans.
 */
public final class RowWork {
  private RowWork() {}

  /**
   * Hands each partition to a function.
   *
   * @param made the columns of the rows that come back
   */
  public static Dataset<Row> onPartitions(
      Dataset<Row> rows, MapPartitionsFunction<Row, Row> work, StructType made) {
    if (PlanLeaf.isEmpty(rows)) {
      return PlanLeaf.none(rows.sparkSession(), made);
    }
    StructType given = rows.schema();
    return PlanLeaf.leaf(
        rows.sparkSession(),
        made,
        PlanLeaf.internal(rows)
            .mapPartitions(part -> new Made(work.call(new Given(part, given)), made)));
  }

  /** Hands each row to a function that makes any number of rows of it. */
  public static Dataset<Row> onRows(
      Dataset<Row> rows, FlatMapFunction<Row, Row> work, StructType made) {
    return onPartitions(rows, part -> new EachRow(part, work), made);
  }

  /** Hands each row to a function that makes one row of it. */
  public static Dataset<Row> onEachRow(
      Dataset<Row> rows, MapFunction<Row, Row> work, StructType made) {
    return onRows(rows, row -> List.of(work.call(row)).iterator(), made);
  }

  /** Spark's rows as those that functions are given. */
  private record Given(Iterator<InternalRow> rows, Function1<Object, Object> converter)
      implements Iterator<Row> {
    Given(Iterator<InternalRow> rows, StructType schema) {
      this(rows, CatalystTypeConverters.createToScalaConverter(schema));
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return (Row) converter.apply(rows.next());
    }
  }

  /** The rows that functions make as Spark's. */
  private record Made(Iterator<Row> rows, StructType schema, Function1<Object, Object> converter)
      implements Iterator<InternalRow> {
    Made(Iterator<Row> rows, StructType schema) {
      this(rows, schema, CatalystTypeConverters.createToCatalystConverter(schema));
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public InternalRow next() {
      InternalRow row = (InternalRow) converter.apply(rows.next());
      for (int i = 0; i < schema.length(); i++) {
        StructField field = schema.apply(i);
        if (!field.nullable() && row.isNullAt(i)) {
          throw new IllegalStateException("a row without " + field.name());
        }
      }
      return row;
    }
  }

  /** The rows that one row after the other makes. */
  private static final class EachRow implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final FlatMapFunction<Row, Row> work;
    private Iterator<Row> ready = Collections.emptyIterator();

    EachRow(Iterator<Row> rows, FlatMapFunction<Row, Row> work) {
      this.rows = rows;
      this.work = work;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && rows.hasNext()) {
        ready = made(rows.next());
      }
      return ready.hasNext();
    }

    private Iterator<Row> made(Row row) {
      try {
        return work.call(row);
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }
  }
}
