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
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Tallies whole tables in one job; the executors add up, the driver only combines. */
public final class TallyStage {
  private static final StructType PARTIAL =
      new StructType()
          .add("table", DataTypes.StringType)
          .add("rows", DataTypes.LongType)
          .add("sum", DataTypes.BinaryType)
          .add("issues", DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType));

  /** The table whose rows have one reason each. */
  private static final String REJECTED = "rejected";

  private TallyStage() {}

  /** The tally of each table, by its name. */
  public static SortedMap<String, TableTally> tally(Map<String, Dataset<Row>> tables) {
    Dataset<Row> rows = null;
    for (Map.Entry<String, Dataset<Row>> table : new TreeMap<>(tables).entrySet()) {
      Dataset<Row> checksums = checksums(table.getKey(), table.getValue());
      rows = rows == null ? checksums : rows.union(checksums);
    }
    SortedMap<String, TableTally> tallies = new TreeMap<>();
    tables.keySet().forEach(name -> tallies.put(name, TableTally.NOTHING));
    if (rows != null) {
      rows.mapPartitions((MapPartitionsFunction<Row, Row>) TallyStage::add, Encoders.row(PARTIAL))
          .collectAsList()
          .forEach(row -> tallies.merge(row.getString(0), partial(row), TableTally::plus));
    }
    return tallies;
  }

  /** One row for each row of a table: the table's name, the row's checksum and its issues. */
  private static Dataset<Row> checksums(String name, Dataset<Row> table) {
    Column checksum =
        udf((UDF1<Row, byte[]>) row -> CanonicalRow.sha256(name, row), DataTypes.BinaryType)
            .apply(struct(col("*")));
    return table.select(
        lit(name).as("table"), checksum.as("sha256"), issues(name, table).as("issues"));
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

  /** Adds up a partition's rows, which are of one table or of few. */
  private static Iterator<Row> add(Iterator<Row> rows) {
    SortedMap<String, ContentDigest> digests = new TreeMap<>();
    SortedMap<String, SortedMap<String, Long>> issues = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String table = row.getString(0);
      digests.put(
          table, digests.getOrDefault(table, ContentDigest.NOTHING).plus(row.<byte[]>getAs(1)));
      SortedMap<String, Long> counted = issues.computeIfAbsent(table, name -> new TreeMap<>());
      if (!row.isNullAt(2)) {
        row.<String>getList(2).forEach(code -> counted.merge(code, 1L, Long::sum));
      }
    }
    return digests.entrySet().stream()
        .map(
            digest ->
                RowFactory.create(
                    digest.getKey(),
                    digest.getValue().rows(),
                    digest.getValue().sum().toByteArray(),
                    CollectionConverters.asScala(issues.get(digest.getKey()))))
        .iterator();
  }

  private static TableTally partial(Row row) {
    return new TableTally(
        new ContentDigest(row.getLong(1), new BigInteger(1, row.<byte[]>getAs(2))),
        new TreeMap<>(row.<String, Long>getJavaMap(3)));
  }
}
