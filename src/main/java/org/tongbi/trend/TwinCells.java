package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.period.Window;
import org.tongbi.region.AreaComparison;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** Finds the cell one year earlier that a cell is compared with. */
final class TwinCells {
  private static final StructType TWIN =
      new CommentedSchema()
          .text("prior_window", "The same window one year earlier")
          .text("prior_region_code", "The region's code then")
          .text("area_change", "How its area changed in between; null where it did not")
          .build();

  private TwinCells() {}

  /** Adds {@code prior_window}, {@code prior_region_code} and {@code area_change} to cells. */
  static Dataset<Row> of(Dataset<Row> cells) {
    return cells
        .withColumn(
            "twin",
            udf((UDF2<String, String, Row>) TwinCells::twin, TWIN)
                .apply(col("region_code"), col("window")))
        .withColumn("prior_window", col("twin.prior_window"))
        .withColumn("prior_region_code", col("twin.prior_region_code"))
        .withColumn("area_change", col("twin.area_change"))
        .drop("twin");
  }

  private static Row twin(String regionCode, String window) {
    Window later = Window.parse(window);
    Window earlier = later.twin();
    RegionCode code = new RegionCode(regionCode);
    AreaComparison area = Regions.standard().compareArea(code, earlier.year(), later.year());
    if (area instanceof AreaComparison.Same same) {
      return RowFactory.create(earlier.toString(), same.earlierCode().digits(), null);
    }
    String reason = ((AreaComparison.Changed) area).reason();
    return RowFactory.create(earlier.toString(), regionCode, Objects.requireNonNull(reason));
  }
}
