package org.tongbi.trend;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.MonthSpan;
import org.tongbi.facility.Part;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.panel.FiledCells;

/**
 * Goes through effective figures, facility by facility, and adds up those that count in both years
 * of a comparison.
 *
 * <p>Keeps one facility and a bounded table of sums in memory.
 */
final class LikeForLikeSums implements Iterator<Row> {
  /** The columns of what it gives. */
  static final StructType SCHEMA =
      new CommentedSchema()
          .text("place", "The region code of the facilities in the later window")
          .place("providers", "Their kinds of provider, as bits")
          .place("year", "The later year")
          .place("first", "First month of the window, 0 for the year")
          .place("last", "Last month of the window, 0 for the year")
          .place("part", "Index of the sum")
          .column("value", DataTypes.LongType, "Later numerator")
          .column("divisor", DataTypes.LongType, "Later denominator")
          .column("prior_value", DataTypes.LongType, "Earlier numerator")
          .column("prior_divisor", DataTypes.LongType, "Earlier denominator")
          .column("compared", DataTypes.LongType, "Facilities whose cells count in both windows")
          .column("due", DataTypes.LongType, "Facilities that owe the later window")
          .place("filed", "The latest day on which a return used was filed, from 1970; or null")
          .build();

  /** So many sums are held before they are handed on. */
  private static final int MOST = 200_000;

  private static final int PERIODS = 13;

  /** The numbers of one sum: four sums, how many are compared and due, and the latest day. */
  private static final int WIDTH = 7;

  private static final int FILED = 6;
  private static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  private final Iterator<Row> rows;
  private final FigureWindows windows;
  private final List<Part> parts;
  private final FiledCells cells;
  private final int facilityColumn;
  private final Map<Key, long[]> sums = new HashMap<>();
  private final Deque<Row> ready = new ArrayDeque<>();
  private String facility;
  private Filed later;
  private Filed prior;

  private record Key(String place, int providers, int year, MonthSpan span, int part) {}

  /**
   * What a facility filed in one year.
   *
   * @param full whether it was open in all months
   */
  private static final class Filed {
    final int year;
    final Cell[] periods = new Cell[PERIODS];

    Filed(int year) {
      this.year = year;
    }
  }

  /** One period; arrays by part. */
  private static final class Cell {
    String place;
    int providers;
    boolean full;
    int filed;
    boolean[] counts;
    boolean[] due;
    long[] numerators;
    long[] denominators;
  }

  /** Over rows in the order of facility and year. */
  LikeForLikeSums(
      Iterator<Row> rows, StructType schema, FigureWindows windows, Derivations derivations) {
    this.rows = rows;
    this.windows = windows;
    this.parts =
        derivations.all().stream()
            .filter(Derivation::isOfFacilities)
            .map(Derivation::part)
            .distinct()
            .toList();
    this.cells = new FiledCells(schema);
    this.facilityColumn = schema.fieldIndex("facility_id");
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && (rows.hasNext() || later != null)) {
      if (rows.hasNext()) {
        take(rows.next());
      } else {
        compare();
        later = null;
        prior = null;
        flush();
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.poll();
  }

  private void take(Row row) {
    String id = row.getString(facilityColumn);
    int year = row.getAs("year");
    boolean sameFacility = id.equals(facility);
    if (!sameFacility || later.year != year) {
      if (later != null) {
        compare();
      }
      prior = sameFacility && later.year == year - 1 ? later : null;
      later = new Filed(year);
      facility = id;
      if (sums.size() > MOST) {
        flush();
      }
    }
    later.periods[row.<Integer>getAs("month")] = cell(row);
  }

  private Cell cell(Row row) {
    cells.read(row);
    Cell cell = new Cell();
    cell.place = row.getAs("region_code");
    cell.providers = row.getAs("providers");
    Boolean full = row.getAs("full");
    cell.full = full != null && full;
    cell.filed = day(row.getAs("submitted_on"));
    int size = parts.size();
    cell.counts = new boolean[size];
    cell.due = new boolean[size];
    cell.numerators = new long[size];
    cell.denominators = new long[size];
    for (int i = 0; i < size; i++) {
      Part part = parts.get(i);
      cell.counts[i] = cells.counts(part);
      cell.due[i] = cells.isDue(part);
      cell.numerators[i] = cells.numerator(part);
      cell.denominators[i] = cells.denominator(part);
    }
    return cell;
  }

  private void compare() {
    for (MonthSpan span : windows.of(later.year, -1)) {
      Cell at = lastOf(span);
      for (int i = 0; at != null && i < parts.size(); i++) {
        add(span, i, at);
      }
    }
  }

  /** Where the facility lay when it was last due in a window; null where it never was. */
  private Cell lastOf(MonthSpan span) {
    Cell last = null;
    for (int month = span.first(); month <= span.last(); month++) {
      last = later.periods[month] == null ? last : later.periods[month];
    }
    return last;
  }

  private void add(MonthSpan span, int part, Cell at) {
    boolean due = false;
    boolean both = prior != null;
    long[] four = new long[4];
    int filed = UNKNOWN_DAY;
    for (int month = span.firstOf(parts.get(part).accrual()); month <= span.last(); month++) {
      Cell now = later.periods[month];
      Cell then = prior == null ? null : prior.periods[month];
      due |= now != null && now.due[part];
      both &= counts(now, part) && counts(then, part);
      if (both) {
        four[0] = Math.addExact(four[0], now.numerators[part]);
        four[1] = Math.addExact(four[1], now.denominators[part]);
        four[2] = Math.addExact(four[2], then.numerators[part]);
        four[3] = Math.addExact(four[3], then.denominators[part]);
        filed = Math.max(filed, Math.max(now.filed, then.filed));
      }
    }
    if (!due) {
      return;
    }
    Key key = new Key(at.place, at.providers, later.year, span, parts.get(part).index());
    long[] sum = sums.computeIfAbsent(key, k -> none());
    if (both) {
      for (int i = 0; i < four.length; i++) {
        sum[i] = Math.addExact(sum[i], four[i]);
      }
      sum[4]++;
      sum[FILED] = Math.max(sum[FILED], filed);
    }
    sum[5]++;
  }

  private static long[] none() {
    long[] sum = new long[WIDTH];
    sum[FILED] = UNKNOWN_DAY;
    return sum;
  }

  private static int day(Object submittedOn) {
    if (submittedOn == null) {
      return UNKNOWN_DAY;
    }
    LocalDate day = submittedOn instanceof Date date ? date.toLocalDate() : (LocalDate) submittedOn;
    return Math.toIntExact(day.toEpochDay());
  }

  private static boolean counts(Cell cell, int part) {
    return cell != null && cell.full && cell.counts[part];
  }

  private void flush() {
    sums.forEach(
        (key, sum) ->
            ready.add(
                RowFactory.create(
                    key.place(),
                    key.providers(),
                    key.year(),
                    key.span().first(),
                    key.span().last(),
                    key.part(),
                    sum[0],
                    sum[1],
                    sum[2],
                    sum[3],
                    sum[4],
                    sum[5],
                    sum[FILED] == UNKNOWN_DAY ? null : (int) sum[FILED])));
    sums.clear();
  }
}
