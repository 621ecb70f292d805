package org.tongbi.panel;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.PeopleOfYear;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** The people of every unit and year, from the rows of the denominators table. */
public final class PeopleStage {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The unit, by its code in the year of the boundaries")
          .place("boundaries", "The year whose boundaries it has: year, or the one after")
          .place("year", "The year of the numbers")
          .column(
              "people",
              DataTypes.createArrayType(DataTypes.LongType, true),
              "By PopulationColumn; null where unknown")
          .build();

  private PeopleStage() {}

  /** The people as far as they are known, also in the next year's boundaries where they differ. */
  public static Dataset<Row> of(Dataset<Row> denominators) {
    List<Column> columns = new ArrayList<>(List.of(functions.col("region_code")));
    for (PopulationColumn column : PopulationColumn.values()) {
      columns.add(functions.col(column.code()));
    }
    return RowWork.onRows(
        denominators
            .groupBy("year")
            .agg(collect_list(struct(columns.toArray(new Column[0]))).as("rows")),
        PeopleStage::ofYear,
        SCHEMA);
  }

  private static Iterator<Row> ofYear(Row rows) {
    int year = rows.getAs("year");
    PeopleOfYear people = new PeopleOfYear(Regions.standard().restatements(), year);
    for (Row row : rows.<Row>getList(rows.fieldIndex("rows"))) {
      people.add(new RegionCode(row.getAs("region_code")), numbers(row));
    }
    List<Row> made = new ArrayList<>();
    people.units().forEach((unit, numbers) -> made.add(row(unit, year, year, numbers)));
    people.restated().forEach((unit, numbers) -> made.add(row(unit, year + 1, year, numbers)));
    return made.iterator();
  }

  private static Map<PopulationColumn, Long> numbers(Row row) {
    Map<PopulationColumn, Long> numbers = new EnumMap<>(PopulationColumn.class);
    for (PopulationColumn column : PopulationColumn.values()) {
      Long number = row.getAs(column.code());
      if (number != null) {
        numbers.put(column, number);
      }
    }
    return numbers;
  }

  private static Row row(
      RegionCode unit, int boundaries, int year, Map<PopulationColumn, Long> numbers) {
    Long[] people = new Long[PopulationColumn.values().length];
    numbers.forEach((column, number) -> people[column.ordinal()] = number);
    return RowFactory.create(unit.digits(), boundaries, year, people);
  }
}
