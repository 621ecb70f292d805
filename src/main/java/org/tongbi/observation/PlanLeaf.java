package org.tongbi.observation;

import static scala.jdk.javaapi.CollectionConverters.asJava;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.Dataset$;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Option;

/**
 * Rows as the leaf of later plans: where the plan that made them is long, planning it again for
 * each use would take longer than the work.
 *
 * <p>The rows stay in Spark's own form. Through {@code javaRDD()} every task would write the code
 * that turns each column into a Java object and back, which of wide rows takes a hundred times as
 * long as a small table's work; what does it without has no public name.
 *
 * @param rows the leaf
 * @param held what holds the rows where they are many; {@link FewRows} are part of the plan itself
 */
public record PlanLeaf(Dataset<Row> rows, Optional<JavaRDD<InternalRow>> held) {
  /** The rows, made anew at each use unless they are persisted. */
  public static Dataset<Row> of(Dataset<Row> rows) {
    return leaf(rows.sparkSession(), rows.schema(), internal(rows));
  }

  /** The rows kept in memory or on disk; Spark lets go of them when nothing refers to them. */
  public static Dataset<Row> kept(Dataset<Row> rows) {
    return keep(rows).rows();
  }

  /** Makes the rows, now, and keeps them until they are let go of. */
  public static PlanLeaf keep(Dataset<Row> rows) {
    if (execution(rows).optimizedPlan() instanceof LocalRelation known) {
      List<InternalRow> data = asJava(known.data());
      return new PlanLeaf(local(rows.sparkSession(), rows.schema(), data), Optional.empty());
    }
    JavaRDD<InternalRow> copies =
        internal(rows)
            // Operators use one row object again and again.
            .map(InternalRow::copy)
            .persist(StorageLevel.MEMORY_AND_DISK());
    if (rows.sparkSession().sparkContext().isLocal()) {
      // Tasks then carry nothing of what made the rows. Where executors can be lost they must.
      copies.rdd().localCheckpoint();
    }
    Optional<List<InternalRow>> few = asQuery(rows.sparkSession(), () -> FewRows.of(copies));
    if (few.isPresent()) {
      copies.unpersist(false);
      return new PlanLeaf(local(rows.sparkSession(), rows.schema(), few.get()), Optional.empty());
    }
    return new PlanLeaf(leaf(rows.sparkSession(), rows.schema(), copies), Optional.of(copies));
  }

  /** Lets go of what is kept. */
  public void release() {
    held.ifPresent(copies -> copies.unpersist(false));
  }

  /** No rows, which Spark sees at once. */
  public static Dataset<Row> none(org.apache.spark.sql.SparkSession spark, StructType schema) {
    return local(spark, schema, List.of());
  }

  /** The rows in one piece where they are few: Spark spreads even three over as many files. */
  public static Dataset<Row> inOnePiece(Dataset<Row> rows) {
    return execution(rows).optimizedPlan() instanceof LocalRelation ? rows.coalesce(1) : rows;
  }

  /** Whether Spark sees, without a job, that there are no rows. */
  static boolean isEmpty(Dataset<Row> rows) {
    return execution(rows).optimizedPlan() instanceof LocalRelation relation
        && relation.data().isEmpty();
  }

  /** The rows in Spark's own form. */
  static JavaRDD<InternalRow> internal(Dataset<Row> rows) {
    // Sorts and broadcasts have jobs of their own before the first row is asked for.
    return asQuery(rows.sparkSession(), () -> execution(rows).toRdd().toJavaRDD());
  }

  /** Jobs of plain RDDs would not know the session's settings, by which Spark's own code works. */
  private static <T> T asQuery(org.apache.spark.sql.SparkSession spark, Supplier<T> work) {
    return SQLExecution.withSQLConfPropagated((SparkSession) spark, work::get);
  }

  /** Rows in Spark's own form as a leaf. */
  static Dataset<Row> leaf(
      org.apache.spark.sql.SparkSession spark, StructType schema, JavaRDD<InternalRow> internal) {
    return ((SparkSession) spark).internalCreateDataFrame(internal.rdd(), schema, false);
  }

  private static Dataset<Row> local(
      org.apache.spark.sql.SparkSession spark, StructType schema, List<InternalRow> rows) {
    return Dataset$.MODULE$.ofRows(
        (SparkSession) spark,
        new LocalRelation(
            asScala(List.<Attribute>copyOf(asJava(DataTypeUtils.toAttributes(schema)))).toSeq(),
            asScala(rows).toSeq(),
            false,
            Option.empty()));
  }

  private static QueryExecution execution(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
  }
}
