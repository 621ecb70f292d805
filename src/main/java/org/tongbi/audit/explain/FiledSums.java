package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Measure;
import org.tongbi.facility.PopulationColumn;
import org.tongbi.panel.PeopleStage;

/** The sums that figures made of returns rest on, added up anew, and the people below the line. */
final class FiledSums {
  private final Map<Integer, Row> sums = new HashMap<>();
  private final Map<Unit, List<Long>> people = new HashMap<>();

  private record Unit(String region, int boundaries, int year) {}

  /**
   * What a figure rests on.
   *
   * @param numerator above the line, in the measure's unit
   * @param denominator of a ratio: below the line; else null
   * @param counted facility-months, or facilities, that count
   * @param owed those that are due
   * @param people of a figure over people: their number; else null
   * @param value what follows; empty where nothing does
   */
  record Sum(
      BigDecimal numerator,
      BigDecimal denominator,
      long counted,
      long owed,
      Long people,
      Optional<BigDecimal> value) {
    Sum {
      Objects.requireNonNull(numerator, "numerator");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Adds up.
   *
   * @param entries of {@link FiledEntries}
   */
  FiledSums(Dataset<Row> entries, List<FiledFigure> figures, Dataset<Row> denominator) {
    for (Row row :
        entries
            .groupBy("figure")
            .agg(
                sum("numerator").as("numerator"),
                sum("denominator").as("denominator"),
                sum("counted").as("counted"),
                sum("owed").as("owed"))
            .collectAsList()) {
      sums.put(row.getInt(0), row);
    }
    if (figures.stream().anyMatch(figure -> column(figure).isPresent())) {
      Column wanted =
          col("region_code").isin(figures.stream().map(FiledFigure::region).distinct().toArray());
      Object[] years = figures.stream().map(FiledFigure::year).distinct().toArray();
      for (Row row :
          PeopleStage.of(denominator.filter(col("year").isin(years)))
              .filter(wanted)
              .collectAsList()) {
        people.put(
            new Unit(
                row.getString(0), row.<Integer>getAs("boundaries"), row.<Integer>getAs("year")),
            row.getList(row.fieldIndex("people")));
      }
    }
  }

  /** The column of the denominators table that a figure is over; empty where it is over none. */
  static Optional<PopulationColumn> column(FiledFigure figure) {
    return figure.derivation().flatMap(Derivation::people);
  }

  Sum of(FiledFigure figure) {
    Row row = sums.get(figure.id());
    long numerator = row == null ? 0 : row.<Long>getAs("numerator");
    long denominator = row == null ? 0 : row.<Long>getAs("denominator");
    long counted = row == null ? 0 : row.<Long>getAs("counted");
    boolean ratio = figure.derivation().filter(d -> d.rule() == Derivation.Rule.RATIO).isPresent();
    List<Long> numbers = people.get(new Unit(figure.region(), figure.boundaries(), figure.year()));
    Long number =
        numbers == null ? null : column(figure).map(c -> numbers.get(c.ordinal())).orElse(null);
    return new Sum(
        BigDecimal.valueOf(numerator, Measure.SCALE),
        ratio ? BigDecimal.valueOf(denominator, Measure.SCALE) : null,
        counted,
        row == null ? 0 : row.<Long>getAs("owed"),
        number,
        counted == 0 || figure.derivation().isEmpty()
            ? Optional.empty()
            : figure.made(numerator, denominator, number));
  }
}
