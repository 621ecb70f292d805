package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** The rows of the denominators table that figures over people rest on. */
final class PeopleRows {
  private PeopleRows() {}

  /** Those of the units themselves and of all that lies in them, in the figures' years. */
  static Dataset<Row> of(Dataset<Row> denominator, List<FiledFigure> figures) {
    ArrayList<FiledFigure> over = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (FiledFigure figure : figures) {
      if (FiledSums.column(figure).isPresent()) {
        over.add(figure);
        years.add(figure.year());
      }
    }
    return denominator
        .filter(col("year").isin(years.toArray()))
        .filter((FilterFunction<Row>) row -> over.stream().anyMatch(f -> isIn(row, f)));
  }

  /**
   * Those that a number was taken from: the unit's own where it states the number, else those of
   * what lies in it.
   */
  static Dataset<Row> of(Dataset<Row> denominator, FiledFigure figure) {
    Optional<PopulationColumn> column = FiledSums.column(figure);
    Dataset<Row> inside = of(denominator, List.of(figure));
    if (column.isEmpty()) {
      return inside;
    }
    Dataset<Row> stating = inside.filter(col(column.get().code()).isNotNull());
    Dataset<Row> own = stating.filter((FilterFunction<Row>) row -> isOwn(row, figure));
    return own.isEmpty() ? stating : own;
  }

  private static boolean isOwn(Row row, FiledFigure figure) {
    RegionCode code = new RegionCode(row.getAs("region_code"));
    return Regions.standard()
        .restatements()
        .atYearEnd(code, figure.year())
        .filter(unit -> unit.digits().equals(figure.region()))
        .isPresent();
  }

  private static boolean isIn(Row row, FiledFigure figure) {
    int year = row.getAs("year");
    return year == figure.year()
        && new UnitsOfCode()
            .of(row.getAs("region_code"), year, figure.boundaries())
            .contains(figure.region());
  }
}
