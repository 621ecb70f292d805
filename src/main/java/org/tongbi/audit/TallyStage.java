package org.tongbi.audit;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.RowWork;
import scala.jdk.javaapi.CollectionConverters;

/** Tallies whole tables, a job each; the executors add up, the driver only combines. */
public final class TallyStage {
  private static final StructType PARTIAL =
      new StructType()
          .add("rows", DataTypes.LongType)
          .add("sum", DataTypes.BinaryType)
          .add("issues", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType));

  /** The table whose rows have one reason each. */
  private static final String REJECTED = "rejected";

  private TallyStage() {}

  /** The tally of a table. */
  public static TableTally tally(String name, Dataset<Row> table) {
    TableTally tally = TableTally.NOTHING;
    List<Row> partials =
        RowWork.onPartitions(checksums(name, table), TallyStage::add, PARTIAL).collectAsList();
    for (Row partial : partials) {
      tally = tally.plus(partial(partial));
    }
    return tally;
  }

  /** The tally of each table, by its name, one after the other. */
  public static SortedMap<String, TableTally> tally(Map<String, Dataset<Row>> tables) {
    SortedMap<String, TableTally> tallies = new TreeMap<>();
    tables.forEach((name, table) -> tallies.put(name, tally(name, table)));
    return tallies;
  }

  /** One row for each row of a table: its checksum and its issues. */
  private static Dataset<Row> checksums(String name, Dataset<Row> table) {
    Column checksum =
        udf((UDF1<Row, byte[]>) row -> CanonicalRow.sha256(name, row), DataTypes.BinaryType)
            .apply(struct(col("*")));
    return table.select(checksum.as("sha256"), issues(name, table).as("issues"));
  }

  /** A rejection has one reason; other rows have a list of issues, or none at all. */
  private static Column issues(String name, Dataset<Row> table) {
    List<String> columns = Arrays.asList(table.columns());
    if (name.equals(REJECTED)) {
      return array(col("reason"));
    }
    return columns.contains("issues")
        ? col("issues")
        : lit(null).cast(DataTypes.createArrayType(DataTypes.StringType));
  }

  /** Adds up a partition's rows. */
  private static Iterator<Row> add(Iterator<Row> rows) {
    ContentDigest digest = ContentDigest.NOTHING;
    SortedMap<String, Long> issues = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      digest = digest.plus(row.<byte[]>getAs(0));
      if (!row.isNullAt(1)) {
        row.<String>getList(1).forEach(code -> issues.merge(code, 1L, Long::sum));
      }
    }
    return List.of(
            RowFactory.create(
                digest.rows(), digest.sum().toByteArray(), CollectionConverters.asScala(issues)))
        .iterator();
  }

  private static TableTally partial(Row row) {
    return new TableTally(
        new ContentDigest(row.getLong(0), new BigInteger(1, row.<byte[]>getAs(1))),
        new TreeMap<>(row.<String, Long>getJavaMap(2)));
  }
}
