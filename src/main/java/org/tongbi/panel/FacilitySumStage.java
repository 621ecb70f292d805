package org.tongbi.panel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.Part;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.AreaRestatements;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Adds up what facilities filed, by region, kind of provider and month.
 *
 * <p>First over the facilities of a place and kind, in few columns that Spark compiles well; the
 * small result is then spread over the units above and the kinds of provider. Regions are those of
 * the period's own year; beside them those of the next year that are made up otherwise, for
 * comparisons.
 */
public final class FacilitySumStage {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The unit, by its code in the year of the boundaries")
          .place("boundaries", "The year whose boundaries it has: year, or the one after")
          .place("provider", "The kind of provider: the nth Provider")
          .place("year", "The year of the returns")
          .place("month", "1 to 12; 0 for the year as a whole")
          .place("covered", "The months that returns of the year cover: bit n for month n")
          .text("doubt", "Why nobody knows whether all of it belongs to the unit; else null")
          .day("submitted_on", "When the latest submission used was filed")
          .column(
              "sums",
              DataTypes.createArrayType(DataTypes.LongType, false),
              "For each Part its numerator and denominator, and how many count and are due")
          .build();

  private static final StructType PLACE =
      new CommentedSchema()
          .text("region_code", "The unit")
          .place("boundaries", "The year of its boundaries")
          .text("doubt", "Why it is not sure; else null")
          .build();

  private static final List<String> KEY =
      List.of("region_code", "boundaries", "provider", "year", "month");

  private FacilitySumStage() {}

  /** The sums over effective figures. */
  public static Dataset<Row> add(Dataset<Row> effective, Derivations derivations) {
    List<String> names = new ArrayList<>();
    List<Column> first = new ArrayList<>(List.of(max("submitted_on").as("submitted_on")));
    List<Column> second =
        new ArrayList<>(List.of(max("submitted_on").as("submitted_on"), min("doubt").as("doubt")));
    for (Part part : derivations.parts()) {
      for (PartColumns.Sum sum : PartColumns.of(part)) {
        names.add(sum.name());
        if (!sum.isZero()) {
          first.add(sum(expr(sum.sql())).as(sum.name()));
          second.add(sum(sum.name()).as(sum.name()));
        }
      }
    }
    Dataset<Row> byPlace =
        aggregate(effective, List.of("region_code", "providers", "year", "month"), first);
    Dataset<Row> byUnit = aggregate(spread(byPlace), KEY, second);
    List<String> columns = List.of(byUnit.columns());
    Column sums =
        array(
            names.stream()
                .map(name -> columns.contains(name) ? col(name) : functions.lit(0L))
                .toArray(Column[]::new));
    return byUnit
        .withColumn("sums", sums)
        .join(broadcast(covered(effective)), "year")
        .select(List.of(SCHEMA.fieldNames()).stream().map(functions::col).toArray(Column[]::new));
  }

  /**
   * Rows once for each unit that their {@code region_code} counts in, and each kind of provider
   * among {@code providers}; adds {@code boundaries}, {@code doubt} and {@code provider}.
   */
  public static Dataset<Row> spread(Dataset<Row> rows) {
    return rows.withColumn("place", explode(PLACES.apply(col("region_code"), col("year"))))
        .withColumn("provider", explode(PROVIDERS.apply(col("providers"))))
        .withColumn("region_code", col("place.region_code"))
        .withColumn("boundaries", col("place.boundaries"))
        .withColumn("doubt", col("place.doubt"))
        .drop("place", "providers");
  }

  /** The months for which there are returns, by year: bit n of {@code covered} for month n. */
  public static Dataset<Row> covered(Dataset<Row> effective) {
    return effective.groupBy("year").agg(expr("bit_or(shiftleft(1, month))").as("covered"));
  }

  private static Dataset<Row> aggregate(
      Dataset<Row> rows, List<String> key, List<Column> aggregates) {
    return rows.groupBy(key.stream().map(functions::col).toArray(Column[]::new))
        .agg(aggregates.get(0), aggregates.subList(1, aggregates.size()).toArray(Column[]::new));
  }

  private static final UserDefinedFunction PLACES =
      udf(
          (UDF2<String, Integer, Row[]>) FacilitySumStage::places,
          DataTypes.createArrayType(PLACE));

  private static final UserDefinedFunction PROVIDERS =
      udf(
          (UDF1<Integer, Integer[]>) FacilitySumStage::providers,
          DataTypes.createArrayType(DataTypes.IntegerType));

  private static Row[] places(String regionCode, Integer year) {
    RegionCode code = regionCode == null ? RegionCode.NATION : new RegionCode(regionCode);
    AreaRestatements areas = Regions.standard().restatements();
    List<Row> places = new ArrayList<>();
    for (Place place : areas.places(code, year)) {
      places.add(row(place, year));
    }
    for (Place place : areas.restatedPlaces(code, year + 1)) {
      places.add(row(place, year + 1));
    }
    return places.toArray(Row[]::new);
  }

  private static Row row(Place place, int boundaries) {
    return RowFactory.create(place.unit().digits(), boundaries, place.doubt().orElse(null));
  }

  private static Integer[] providers(Integer bits) {
    List<Integer> providers = new ArrayList<>();
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((bits & 1 << bit) != 0) {
        providers.add(bit);
      }
    }
    return providers.toArray(Integer[]::new);
  }
}
