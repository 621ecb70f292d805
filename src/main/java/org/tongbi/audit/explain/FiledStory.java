package org.tongbi.audit.explain;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/**
 * What a figure made of returns rests on.
 *
 * @param numerator the sum above the line
 * @param denominator of a ratio: the sum below the line; empty for others
 * @param counted facility-months, or facilities where the same ones are compared, in the sum
 * @param owed those that are due
 * @param peopleColumn of a figure over people: the column of the denominators table
 * @param people their number; empty where unknown, or where none is needed
 * @param peopleRows the first rows that the number was taken from
 * @param peopleRowsInAll how many there are
 * @param made the value that follows; empty where none does
 * @param narrowed whether one facility alone is shown
 * @param entries gives the facility-months to be shown, one after the other, in a total order; none
 *     of like-for-like figures, which are a part of the others
 */
public record FiledStory(
    FiledFigure figure,
    BigDecimal numerator,
    Optional<BigDecimal> denominator,
    long counted,
    long owed,
    Optional<String> peopleColumn,
    Optional<Long> people,
    List<Row> peopleRows,
    long peopleRowsInAll,
    Optional<BigDecimal> made,
    boolean narrowed,
    Supplier<Iterator<Row>> entries) {
  public FiledStory {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(numerator, "numerator");
    Objects.requireNonNull(denominator, "denominator");
    Objects.requireNonNull(peopleColumn, "peopleColumn");
    Objects.requireNonNull(people, "people");
    peopleRows = List.copyOf(peopleRows);
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(entries, "entries");
  }
}
