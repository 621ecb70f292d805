package org.tongbi.audit.disclosure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.MonthSpan;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.ObservationStatus;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.AreaRestatement.Place;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Leaves small counts of persons out of tables that are handed on, and what they could be told
 * from.
 *
 * <p>Both tables, handed on with the same threshold, are safe beside one another: what is left out
 * of one is chosen with all that stays in the other in view.
 */
public final class DisclosureStage {
  /** The column that tells whether a row's figure was left out. */
  public static final String SUPPRESSED = "suppressed";

  private static final StructType PIECE =
      new CommentedSchema()
          .place("measures", "The group of measures")
          .place("year", "The year")
          .text("facility_id", "The facility; null for a region's sum")
          .text("region_code", "Where it lay, or the region")
          .place("providers", "The kinds that it counts among, as bits; or the one, as a place")
          .place("month", "1 to 12; 0 for the year; or the first month of the window")
          .place("last", "The last month of the window")
          .place("part", "The sum's part")
          .column("denominator", DataTypes.BooleanType, "Whether it stands below the line")
          .column("published", DataTypes.BooleanType, "Whether it is published as such")
          .column("stated", DataTypes.LongType, "The measures that count, as bits")
          .column("due", DataTypes.LongType, "The measures owed, as bits")
          .column(
              "values",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType),
              "The group's figures by measure")
          .build();

  private static final StructType LEFT_OUT =
      new CommentedSchema()
          .text("facility_id", "The facility; null for a region's sum")
          .text("measure", "The measure")
          .text("window", "The window")
          .text("region_code", "The region")
          .text("provider", "The kind of provider")
          .place("part", "The sum's part")
          .column("denominator", DataTypes.BooleanType, "Whether it stands below the line")
          .build();

  private static final String[] FACILITY_FIGURE = {"facility_id", "measure", "window"};

  private final Dataset<Row> leftOut;

  /**
   * Works out what is left out.
   *
   * @param effective rows of {@code facility_month}
   * @param panel rows of {@code panel}
   * @param least counts of persons above zero and below this are small
   */
  public DisclosureStage(Dataset<Row> effective, Dataset<Row> panel, int least) {
    long threshold = Math.multiplyExact((long) least, tenThousand());
    Dataset<Row> pieces =
        RowWork.onRows(effective, DisclosureStage::filed, PIECE)
            .unionByName(RowWork.onRows(figures(panel), DisclosureStage::sums, PIECE));
    this.leftOut =
        RowWork.onRows(
            pieces
                .groupBy("measures", "year")
                .agg(
                    collect_list(
                            functions.struct(
                                List.of(PIECE.fieldNames()).stream()
                                    .map(functions::col)
                                    .toArray(Column[]::new)))
                        .as("pieces")),
            group -> leftOut(group, threshold),
            LEFT_OUT);
  }

  /** Rows of {@code facility_period} without the figures that are left out. */
  public Dataset<Row> facilityPeriods(Dataset<Row> periods) {
    Dataset<Row> keys =
        leftOut
            .filter(col("facility_id").isNotNull())
            .select("facility_id", "measure", "window")
            .withColumn("left_out", lit(true));
    return marked(periods, keys, FACILITY_FIGURE, List.of("value"));
  }

  /** Rows of {@code panel} without the figures that are left out. */
  public Dataset<Row> panel(Dataset<Row> panel) {
    String[] key = PanelTable.KEY.toArray(String[]::new);
    StructType named = keyed(PanelTable.KEY);
    Dataset<Row> keys =
        RowWork.onRows(figures(panel), DisclosureStage::sides, named)
            .join(
                leftOut
                    .filter(col("facility_id").isNull())
                    .select(
                        col("region_code"),
                        col("provider").as("side_provider"),
                        col("window"),
                        col("part"),
                        col("denominator")),
                new String[] {"region_code", "side_provider", "window", "part", "denominator"},
                "left_semi")
            .select(PanelTable.KEY.stream().map(functions::col).toArray(Column[]::new))
            .distinct()
            .withColumn("left_out", lit(true));
    Dataset<Row> marked = marked(panel, keys, key, List.of("value", "low", "high", "decimals"));
    return marked.withColumn(
        "obs_status",
        when(col(SUPPRESSED), ObservationStatus.SUPPRESSED.code()).otherwise(col("obs_status")));
  }

  private static Dataset<Row> marked(
      Dataset<Row> rows, Dataset<Row> keys, String[] key, List<String> emptied) {
    List<Column> columns = new ArrayList<>();
    Column out = coalesce(col("left_out"), lit(false));
    for (String name : rows.columns()) {
      columns.add(
          emptied.contains(name) ? when(out.equalTo(false), col(name)).as(name) : col(name));
    }
    columns.add(out.as(SUPPRESSED));
    return rows.join(keys, key, "left").select(columns.toArray(Column[]::new));
  }

  private static Dataset<Row> figures(Dataset<Row> panel) {
    return panel
        .filter(col("source").equalTo(PanelTable.FACILITY).and(col("value").isNotNull()))
        .select(PanelTable.KEY.stream().map(functions::col).toArray(Column[]::new));
  }

  /** What is published of a facility for a period, once for each group of measures. */
  private static Iterator<Row> filed(Row row) {
    Map<String, Long> figures = new HashMap<>();
    for (Row note : row.<Row>getList(row.fieldIndex("notes"))) {
      Long value = note.getAs("value");
      if (value != null) {
        figures.put(note.getAs("measure"), value);
      }
    }
    long stated = 0;
    for (Measure measure : Measures.standard().all()) {
      Long value = row.getAs(measure.code());
      if (value != null) {
        stated |= measure.bit();
        figures.put(measure.code(), value);
      }
    }
    List<Row> pieces = new ArrayList<>();
    for (int group : MeasureGroups.standard().all()) {
      Map<String, Long> values = new HashMap<>();
      for (Measure measure : MeasureGroups.standard().members(group)) {
        if (figures.containsKey(measure.code())) {
          values.put(measure.code(), figures.get(measure.code()));
        }
      }
      if (!values.isEmpty()) {
        pieces.add(
            RowFactory.create(
                group,
                row.getAs("year"),
                row.getAs("facility_id"),
                row.getAs("region_code"),
                row.getAs("providers"),
                row.getAs("month"),
                null,
                null,
                null,
                null,
                stated,
                row.getAs("due"),
                scala.jdk.javaapi.CollectionConverters.asScala(values)));
      }
    }
    return pieces.iterator();
  }

  /** A side of a figure, of the provider whose sum it is. */
  private record Of(Side side, Provider provider, MonthSpan span, int year, boolean published) {}

  private static List<Of> sidesOf(Row figure) {
    Window window = Window.parse(figure.getAs("window"));
    Optional<MonthSpan> span = MonthSpan.of(window);
    Optional<Derivation> made =
        Derivations.standard().find(figure.getAs("indicator"), figure.getAs("population"));
    if (span.isEmpty() || made.isEmpty()) {
      return List.of();
    }
    Derivation derivation = made.get();
    Provider provider = Coded.of(Provider.class, figure.getAs("provider"));
    boolean published = derivation.rule() == Derivation.Rule.COUNT;
    List<Of> sides = new ArrayList<>();
    for (Side side : Side.of(derivation)) {
      sides.add(new Of(side, provider, span.get(), window.year(), published));
    }
    derivation
        .within()
        .ifPresent(
            kind ->
                sides.add(
                    new Of(
                        new Side(derivation.part(), false),
                        kind,
                        span.get(),
                        window.year(),
                        published)));
    return sides;
  }

  private static Iterator<Row> sums(Row figure) {
    List<Row> pieces = new ArrayList<>();
    for (Of of : sidesOf(figure)) {
      pieces.add(
          RowFactory.create(
              MeasureGroups.standard().of(of.side().measures().get(0)),
              of.year(),
              null,
              figure.getAs("region_code"),
              of.provider().ordinal(),
              of.span().first(),
              of.span().last(),
              of.side().part().index(),
              of.side().denominator(),
              of.published(),
              null,
              null,
              null));
    }
    return pieces.iterator();
  }

  private static StructType keyed(List<String> key) {
    CommentedSchema schema = new CommentedSchema();
    key.forEach(name -> schema.text(name, "Of the figure's key"));
    return schema
        .text("side_provider", "Whose sum the side is")
        .place("part", "The sum's part")
        .column("denominator", DataTypes.BooleanType, "Whether it stands below the line")
        .build();
  }

  private static Iterator<Row> sides(Row figure) {
    List<Row> rows = new ArrayList<>();
    for (Of of : sidesOf(figure)) {
      List<Object> values = new ArrayList<>();
      PanelTable.KEY.forEach(name -> values.add(figure.getAs(name)));
      values.add(of.provider().code());
      values.add(of.side().part().index());
      values.add(of.side().denominator());
      rows.add(RowFactory.create(values.toArray()));
    }
    return rows.iterator();
  }

  private static Iterator<Row> leftOut(Row group, long threshold) {
    int year = group.getAs("year");
    List<YearBlock.Filed> filed = new ArrayList<>();
    List<YearBlock.RegionSum> sums = new ArrayList<>();
    for (Row piece : group.<Row>getList(group.fieldIndex("pieces"))) {
      if (piece.getAs("facility_id") == null) {
        sums.add(regionSum(piece));
      } else {
        filed.add(filed(piece, year));
      }
    }
    List<Row> rows = new ArrayList<>();
    new YearBlock(year, filed, sums)
        .suppressed(
            threshold,
            figure ->
                rows.add(
                    RowFactory.create(figure[0], figure[1], figure[2], null, null, null, null)),
            sum ->
                rows.add(
                    RowFactory.create(
                        null,
                        null,
                        sum.span().in(year).toString(),
                        sum.unit(),
                        sum.provider().code(),
                        sum.side().part().index(),
                        sum.side().denominator())));
    return rows.iterator();
  }

  private static YearBlock.RegionSum regionSum(Row piece) {
    return new YearBlock.RegionSum(
        piece.getAs("region_code"),
        Provider.values()[piece.<Integer>getAs("providers")],
        Side.of(piece.<Integer>getAs("part"), piece.<Boolean>getAs("denominator")),
        new MonthSpan(piece.<Integer>getAs("month"), piece.<Integer>getAs("last")),
        piece.<Boolean>getAs("published"));
  }

  private static YearBlock.Filed filed(Row piece, int year) {
    Map<Measure, Long> values = new LinkedHashMap<>();
    Map<String, Long> byCode = piece.getJavaMap(piece.fieldIndex("values"));
    for (Measure measure : Measures.standard().all()) {
      if (byCode.containsKey(measure.code())) {
        values.put(measure, byCode.get(measure.code()));
      }
    }
    String region = piece.getAs("region_code");
    Set<String> units = new HashSet<>();
    for (Place place :
        Regions.standard()
            .restatements()
            .places(region == null ? RegionCode.NATION : new RegionCode(region), year)) {
      units.add(place.unit().digits());
    }
    return new YearBlock.Filed(
        piece.getAs("facility_id"),
        piece.<Integer>getAs("month"),
        units,
        piece.<Integer>getAs("providers"),
        piece.<Long>getAs("stated"),
        piece.<Long>getAs("due"),
        values);
  }

  private static long tenThousand() {
    return 10_000;
  }
}
