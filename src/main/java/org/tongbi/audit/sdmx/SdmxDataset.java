package org.tongbi.audit.sdmx;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.tongbi.period.Window;
import org.tongbi.trend.SdmxTrend;

/**
 * A table that can be exchanged as SDMX-CSV 2.0.0, with the definition of its structure.
 *
 * <p>The definition, an SDMX-ML 3.0 message, is a resource; columns come in the order that SDMX-CSV
 * asks for: structure, action, dimensions, the observation, attributes.
 */
public enum SdmxDataset {
  /** Chosen values. */
  PANEL {
    @Override
    List<Column> columns() {
      return List.of(
          col("region_code").as("REF_AREA"),
          col("indicator").as("INDICATOR"),
          col("population").as("POPULATION"),
          col("provider").as("PROVIDER"),
          col("source").as("FIGURE_SOURCE"),
          col("status").as("FIGURE_STATUS"),
          period("window").as("TIME_PERIOD"),
          col("value").as("OBS_VALUE"),
          col("obs_status").as("OBS_STATUS"),
          col("unit").as("UNIT_MEASURE"),
          col("unit_mult").as("UNIT_MULT"),
          col("decimals").as("DECIMALS"),
          col("low").as("OBS_VALUE_LOW"),
          col("high").as("OBS_VALUE_HIGH"),
          col("qualifier").as("QUALIFIER"),
          col("vintage").as("VINTAGE"),
          col("rule").as("CHOICE_RULE"),
          col("completeness").as("COMPLETENESS"),
          col("observation_id").as("OBSERVATION_ID"),
          array_join(col("issues"), " ").as("ISSUES"));
    }
  },
  /** Year-on-year comparisons. */
  TREND {
    @Override
    List<Column> columns() {
      return List.of(
          col("region_code").as("REF_AREA"),
          col("indicator").as("INDICATOR"),
          col("population").as("POPULATION"),
          col("provider").as("PROVIDER"),
          col("source").as("FIGURE_SOURCE"),
          col("basis").as("BASIS"),
          period("window").as("TIME_PERIOD"),
          SdmxTrend.value().as("OBS_VALUE"),
          col("obs_status").as("OBS_STATUS"),
          SdmxTrend.unit().as("UNIT_MEASURE"),
          col("unit_mult").as("UNIT_MULT"),
          col("decimals").as("DECIMALS"),
          SdmxTrend.low().as("OBS_VALUE_LOW"),
          SdmxTrend.high().as("OBS_VALUE_HIGH"),
          period("prior_window").as("PRIOR_PERIOD"),
          col("value").as("LEVEL"),
          col("prior_value").as("PRIOR_LEVEL"),
          col("unit").as("LEVEL_UNIT"),
          col("method").as("METHOD"),
          col("stated_change").as("STATED_CHANGE"),
          col("stated_unit").as("STATED_UNIT"),
          col("gap_cause").as("GAP_CAUSE"),
          col("comparable").as("COMPARABLE"),
          col("completeness").as("COMPLETENESS"),
          array_join(col("issues"), " ").as("ISSUES"));
    }
  };

  private static final String AGENCY = "TONGBI";
  private static final String VERSION = "1.0.0";

  /** The columns from the first dimension on. */
  abstract List<Column> columns();

  /** The dataset of a table; empty where the table is none. */
  public static Optional<SdmxDataset> ofTable(String table) {
    return Stream.of(values()).filter(dataset -> dataset.tableName().equals(table)).findFirst();
  }

  /** The name of the table. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The id of the structure's definition, as rows name it. */
  public String structureId() {
    return AGENCY + ":DS_" + name() + "(" + VERSION + ")";
  }

  /** Rows of the table as rows of the dataset, in their order. */
  public Dataset<Row> rows(Dataset<Row> table) {
    List<Column> columns = new ArrayList<>();
    columns.add(lit("datastructure").as("STRUCTURE"));
    columns.add(lit(structureId()).as("STRUCTURE_ID"));
    columns.add(lit("I").as("ACTION"));
    columns.addAll(columns());
    return table.select(columns.toArray(Column[]::new));
  }

  /** The definition of the structure, an SDMX-ML message. */
  public String definition() {
    String resource = tableName() + ".structure.xml";
    try (InputStream in =
        Objects.requireNonNull(SdmxDataset.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Column period(String window) {
    return udf(
            (UDF1<String, String>)
                written -> written == null ? null : TimePeriods.of(Window.parse(written)),
            DataTypes.StringType)
        .apply(col(window));
  }
}
