package org.tongbi.audit.explain;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongbi.facility.Correction;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Measure;
import org.tongbi.facility.effective.ReturnCorrection;
import org.tongbi.observation.CommentedSchema;

/** Tells what figures made of returns rest on, facility by facility. */
final class FiledStories {
  private static final int MOST_ROWS = 20;
  private static final String[] KEY = {"facility_id", "year", "month"};

  private final RunTables tables;
  private final Shown shown;
  private final List<FiledFigure> figures;
  private final Dataset<Row> entries;
  private final ArrayList<Correction> corrections;

  /**
   * For the rows of one cell and its twin.
   *
   * @param panel rows of {@code panel} of figures made of returns
   * @param trend rows of {@code trend} of such figures
   */
  FiledStories(RunTables tables, Shown shown, List<Row> panel, List<Row> trend) {
    this.tables = tables;
    this.shown = shown;
    this.figures = figures(panel, trend);
    this.entries = FiledEntries.of(tables.facilityMonth(), figures);
    this.corrections =
        figures.isEmpty() ? new ArrayList<>() : Dossiers.corrections(tables.correction());
  }

  /** Each figure once, however many rows have it; numbered anew. */
  private static List<FiledFigure> figures(List<Row> panel, List<Row> trend) {
    List<FiledFigure> all = new ArrayList<>();
    panel.forEach(row -> all.add(FiledFigure.ofPanel(0, row)));
    trend.forEach(row -> all.addAll(FiledFigure.ofTrend(0, row)));
    Map<List<Object>, FiledFigure> once = new LinkedHashMap<>();
    for (FiledFigure f : all) {
      once.putIfAbsent(
          List.of(f.region(), f.boundaries(), f.year(), f.likeForLike()),
          new FiledFigure(
              once.size(),
              f.region(),
              f.boundaries(),
              f.year(),
              f.indicator(),
              f.population(),
              f.provider(),
              f.first(),
              f.last(),
              f.likeForLike(),
              f.value()));
    }
    return List.copyOf(once.values());
  }

  List<FiledStory> stories() {
    if (figures.isEmpty()) {
      return List.of();
    }
    FiledSums sums = new FiledSums(entries, figures, tables.denominator());
    return figures.stream().map(figure -> story(figure, sums.of(figure))).toList();
  }

  private FiledStory story(FiledFigure figure, FiledSums.Sum sum) {
    Optional<String> column = FiledSums.column(figure).map(each -> each.code());
    List<Row> people = List.of();
    long rows = 0;
    if (column.isPresent()) {
      Dataset<Row> stating = PeopleRows.of(tables.denominator(), figure);
      rows = stating.count();
      people =
          stating
              .orderBy(
                  col("region_code"), col("source_uri"), length(col("locator")), col("locator"))
              .limit(MOST_ROWS)
              .collectAsList();
    }
    return new FiledStory(
        figure,
        sum.numerator(),
        Optional.ofNullable(sum.denominator()),
        sum.counted(),
        sum.owed(),
        column,
        Optional.ofNullable(sum.people()),
        people,
        rows,
        sum.value(),
        shown.facility().isPresent(),
        figure.likeForLike() ? Collections::emptyIterator : entries(figure));
  }

  /**
   * {@code facility_id, facility_name, year, month, counts, numerator, denominator, cells}, in the
   * order of facility and month.
   */
  private Supplier<Iterator<Row>> entries(FiledFigure figure) {
    Column[] order = {col("facility_id"), col("year"), col("month")};
    Dataset<Row> own = entries.filter(col("figure").equalTo(figure.id()));
    Dataset<Row> asked =
        shown
            .facility()
            .map(code -> own.join(named(code), new String[] {"facility_id"}, "left_semi"))
            .orElse(own);
    Dataset<Row> some = shown.isLimited() ? held(asked.orderBy(order).limit(shown.first())) : asked;
    Dataset<Row> dossiers =
        Dossiers.of(some, tables, FiledEntries.measures(List.of(figure)), corrections);
    Dataset<Row> names =
        tables
            .facility()
            .join(some, new String[] {"facility_id"}, "left_semi")
            .groupBy("facility_id")
            .agg(max_by(col("facility_name"), col("valid_from")).as("facility_name"));
    Dataset<Row> rows =
        some.join(names, new String[] {"facility_id"}, "left")
            .join(dossiers, KEY, "left")
            .select(
                col("facility_id"),
                col("facility_name"),
                col("year"),
                col("month"),
                col("counts"),
                share("numerator"),
                isRatio(figure) ? share("denominator") : nothing("denominator"),
                col("cells"))
            .orderBy(order);
    return rows::toLocalIterator;
  }

  /** A few rows, found once although they are used several times. */
  private static Dataset<Row> held(Dataset<Row> few) {
    return few.sparkSession().createDataFrame(few.collectAsList(), FiledEntries.SCHEMA);
  }

  private static boolean isRatio(FiledFigure figure) {
    return figure.derivation().filter(d -> d.rule() == Derivation.Rule.RATIO).isPresent();
  }

  private static Column nothing(String column) {
    return lit(null).cast(CommentedSchema.FIGURE).as(column);
  }

  private static Column share(String column) {
    return col(column)
        .cast(CommentedSchema.FIGURE)
        .divide(BigDecimal.TEN.pow(Measure.SCALE))
        .cast(CommentedSchema.FIGURE)
        .as(column);
  }

  /** The facility of a code that it ever had. */
  private Dataset<Row> named(String code) {
    return tables
        .facility()
        .filter(col("org_code").equalTo(code).or(col("facility_id").equalTo(code)))
        .select("facility_id")
        .distinct();
  }

  /** The entries of the corrections file about the figures' cells; people write them: few. */
  List<Row> corrections() {
    if (corrections.isEmpty()) {
      return List.of();
    }
    TreeSet<String> measures = FiledEntries.measures(figures);
    TreeSet<Integer> years = new TreeSet<>(figures.stream().map(FiledFigure::year).toList());
    TreeSet<String> locators = new TreeSet<>();
    TreeSet<String> codes = new TreeSet<>();
    for (Correction entry : corrections) {
      try {
        ReturnCorrection correction = ReturnCorrection.of(entry);
        if (measures.contains(correction.measure().code())
            && years.contains(correction.period().year())) {
          locators.add(entry.locator());
          codes.add(correction.orgCode());
        }
      } catch (IllegalArgumentException e) {
        // The night refused it by name, and it changed nothing.
        continue;
      }
    }
    Dataset<Row> own =
        tables
            .facility()
            .filter(col("org_code").isin(codes.toArray()))
            .join(entries, new String[] {"facility_id"}, "left_semi")
            .select("org_code");
    TreeSet<String> here = new TreeSet<>();
    own.collectAsList().forEach(row -> here.add(row.getString(0)));
    locators.removeIf(locator -> !here.contains(locator.substring(0, locator.indexOf('/'))));
    return tables
        .correction()
        .filter(col("target").equalTo("return").and(col("locator").isin(locators.toArray())))
        .orderBy(col("source_uri"), length(col("line")), col("line"))
        .collectAsList();
  }
}
