package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Part;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.FiledCells;

/** What each facility gave to a figure, month by month (汇总明细): the sums taken apart again. */
public final class FiledEntries {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .place("figure", "The figure, by its place among those asked about")
          .text("facility_id", "The facility")
          .place("year", "The year of the return")
          .place("month", "1 to 12; 0 for the year as a whole")
          .column("counts", DataTypes.BooleanType, "Whether its cells are in the sum")
          .place("counted", "What it adds to those that count")
          .place("owed", "What it adds to those that are due")
          .column("numerator", DataTypes.LongType, "Its share above the line, ten-thousandths")
          .column("denominator", DataTypes.LongType, "Its share below the line, ten-thousandths")
          .build();

  private static final List<String> KEY =
      List.of("facility_id", "region_code", "providers", "year", "month", "due", "full");

  private FiledEntries() {}

  /**
   * The facility-months that figures are made of, those that are due and missing included.
   *
   * @param effective rows of {@code facility_month}
   */
  public static Dataset<Row> of(Dataset<Row> effective, List<FiledFigure> figures) {
    ArrayList<FiledFigure> totals = new ArrayList<>();
    ArrayList<FiledFigure> pairs = new ArrayList<>();
    TreeSet<Integer> years = new TreeSet<>();
    for (FiledFigure figure : figures) {
      if (figure.derivation().isPresent()) {
        (figure.likeForLike() ? pairs : totals).add(figure);
        years.add(figure.year());
        if (figure.likeForLike()) {
          years.add(figure.boundaries());
          years.add(figure.boundaries() - 1);
        }
      }
    }
    Column[] columns =
        Stream.concat(KEY.stream(), measures(figures).stream())
            .map(functions::col)
            .toArray(Column[]::new);
    Dataset<Row> narrow = effective.filter(col("year").isin(years.toArray())).select(columns);
    StructType schema = narrow.schema();
    Dataset<Row> entries =
        RowWork.onPartitions(narrow, rows -> new Totals(totals, schema).entries(rows), SCHEMA);
    if (pairs.isEmpty()) {
      return entries;
    }
    Dataset<Row> matched =
        RowWork.onRows(
            narrow.groupBy("facility_id").agg(collect_list(struct(columns)).as("periods")),
            facility -> new LikeForLike(pairs, schema).entries(facility),
            SCHEMA);
    return entries.unionByName(matched);
  }

  /** The codes of the measures that figures are made of. */
  static TreeSet<String> measures(List<FiledFigure> figures) {
    TreeSet<String> measures = new TreeSet<>();
    for (FiledFigure figure : figures) {
      figure
          .derivation()
          .ifPresent(
              how -> {
                Part part = how.part();
                for (var group : List.of(part.measures(), part.also(), part.denominator())) {
                  group.forEach(measure -> measures.add(measure.code()));
                }
              });
    }
    return measures;
  }

  private static boolean isOf(Row row, FiledFigure figure) {
    return (row.<Integer>getAs("providers") & 1 << figure.provider().ordinal()) != 0;
  }

  private static Row entry(
      FiledFigure figure, FiledCells cells, Part part, Row row, boolean counts, int tally) {
    return RowFactory.create(
        figure.id(),
        row.getAs("facility_id"),
        figure.year(),
        row.getAs("month"),
        counts,
        counts ? tally : 0,
        tally,
        counts ? cells.numerator(part) : 0L,
        counts ? cells.denominator(part) : 0L);
  }

  /** Takes whole regions apart. */
  private static final class Totals {
    private final Map<Integer, List<FiledFigure>> byYear = new HashMap<>();
    private final FiledCells cells;
    private final UnitsOfCode units = new UnitsOfCode();

    Totals(List<FiledFigure> figures, StructType schema) {
      figures.forEach(f -> byYear.computeIfAbsent(f.year(), y -> new ArrayList<>()).add(f));
      cells = new FiledCells(schema);
    }

    Iterator<Row> entries(Iterator<Row> rows) {
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
          .flatMap(row -> of(row).stream())
          .iterator();
    }

    private List<Row> of(Row row) {
      int year = row.getAs("year");
      int month = row.getAs("month");
      List<Row> entries = new ArrayList<>();
      boolean read = false;
      for (FiledFigure figure : byYear.getOrDefault(year, List.of())) {
        Part part = figure.derivation().orElseThrow().part();
        if (month < figure.span().firstOf(part.accrual()) || month > figure.last()) {
          continue;
        }
        if (!isOf(row, figure)
            || !units
                .of(row.getAs("region_code"), year, figure.boundaries())
                .contains(figure.region())) {
          continue;
        }
        if (!read) {
          cells.read(row);
          read = true;
        }
        if (cells.isDue(part)) {
          entries.add(entry(figure, cells, part, row, cells.counts(part), 1));
        }
      }
      return entries;
    }
  }

  /** Takes comparisons of the same facilities apart, facility by facility. */
  private static final class LikeForLike {
    private final List<FiledFigure> figures;
    private final FiledCells cells;
    private final UnitsOfCode units = new UnitsOfCode();

    LikeForLike(List<FiledFigure> figures, StructType schema) {
      this.figures = figures;
      this.cells = new FiledCells(schema);
    }

    Iterator<Row> entries(Row facility) {
      Map<Integer, Row[]> periods = new HashMap<>();
      for (Row row : facility.<Row>getList(facility.fieldIndex("periods"))) {
        periods
                .computeIfAbsent(row.getAs("year"), year -> new Row[13])[
                row.<Integer>getAs("month")] =
            row;
      }
      List<Row> entries = new ArrayList<>();
      for (FiledFigure figure : figures) {
        add(figure, periods, entries);
      }
      return entries.iterator();
    }

    private void add(FiledFigure figure, Map<Integer, Row[]> periods, List<Row> entries) {
      int compared = figure.boundaries();
      Row[] later = periods.get(compared);
      Row[] prior = periods.getOrDefault(compared - 1, new Row[13]);
      Row home = later == null ? null : lastOf(later, figure);
      if (home == null
          || !isOf(home, figure)
          || !units.sure(home.getAs("region_code"), compared).contains(figure.region())) {
        return;
      }
      Part part = figure.derivation().orElseThrow().part();
      int first = figure.span().firstOf(part.accrual());
      boolean due = false;
      boolean both = true;
      for (int month = first; month <= figure.last(); month++) {
        due |= later[month] != null && cells.read(later[month]).isDue(part);
        both &= counts(later[month], part) && counts(prior[month], part);
      }
      if (!due) {
        return;
      }
      Row[] side = figure.year() == compared ? later : prior;
      if (!both) {
        entries.add(entry(figure, cells, part, home, false, 1));
        return;
      }
      for (int month = first; month <= figure.last(); month++) {
        cells.read(side[month]);
        entries.add(entry(figure, cells, part, side[month], true, month == first ? 1 : 0));
      }
    }

    private static Row lastOf(Row[] later, FiledFigure figure) {
      Row last = null;
      for (int month = figure.first(); month <= figure.last(); month++) {
        last = later[month] == null ? last : later[month];
      }
      return last;
    }

    private boolean counts(Row row, Part part) {
      return row != null && Boolean.TRUE.equals(row.getAs("full")) && cells.read(row).counts(part);
    }
  }
}
