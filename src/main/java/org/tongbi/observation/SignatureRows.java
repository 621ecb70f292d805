package org.tongbi.observation;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.report.copy.Signature;

/** A document's signature as the struct that the table {@code document} holds. */
final class SignatureRows {
  /** The fields in order. */
  static final StructType SCHEMA =
      new CommentedSchema()
          .place("claims", "How many observations the reading gave")
          .place("characters", "Letters and digits of the reading")
          .column("words", DataTypes.LongType, "Hash of the whole reading")
          .column("numbers", DataTypes.LongType, "Hash of all numbers in their order")
          .column(
              "keys", DataTypes.createArrayType(DataTypes.LongType), "Keys by which copies meet")
          .column(
              "statements",
              DataTypes.createArrayType(DataTypes.IntegerType),
              "Hashes of what was read, each once")
          .column(
              "values",
              DataTypes.createArrayType(DataTypes.IntegerType),
              "Hashes of the bare values read, each once")
          .column(
              "figures",
              DataTypes.createArrayType(DataTypes.IntegerType),
              "Hashes of the figures that tell reports apart")
          .column(
              "wording",
              DataTypes.createArrayType(DataTypes.LongType),
              "Least hashes of shingles of five characters")
          .build();

  private SignatureRows() {}

  static Row of(Signature signature) {
    return RowFactory.create(
        signature.claims(),
        signature.characters(),
        signature.words(),
        signature.numbers(),
        signature.keys(),
        signature.statements(),
        signature.values(),
        signature.figures(),
        signature.wording());
  }

  static Signature signature(Row row) {
    return new Signature(
        row.getInt(0),
        row.getInt(1),
        row.getLong(2),
        row.getLong(3),
        longs(row.getList(4)),
        ints(row.getList(5)),
        ints(row.getList(6)),
        ints(row.getList(7)),
        longs(row.getList(8)));
  }

  private static long[] longs(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
