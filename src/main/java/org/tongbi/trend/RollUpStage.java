package org.tongbi.trend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.udf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Status;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.trend.Quotients.Quotient;

/**
 * Makes the figures of prefectures, provinces and the nation of what reports state of the regions
 * below them: rows of {@link RollUpTable}.
 *
 * <p>A row depends on its family alone: all figures of one indicator, population and provider in
 * the windows of one season, and where it is a quotient those of its numerator and denominator.
 */
public final class RollUpStage {
  /** The columns that name a family. */
  public static final List<String> FAMILY =
      List.of("indicator", "population", "provider", "season");

  private static final StructType ENTRY =
      new CommentedSchema()
          .place("role", "The ordinal of its FigureRole")
          .text("region_code", "The region")
          .text("window", "The window")
          .figure("value", "The figure")
          .figure("low", "The least value that its printed form admits")
          .figure("high", "The greatest value that its printed form admits")
          .text("qualifier", "How exactly it was stated")
          .text("observation_id", "The observation; null for people")
          .build();

  private static final StructType FAMILY_AND_ENTRY =
      new CommentedSchema()
          .text("indicator", "The indicator that is rolled up")
          .text("population", "Whose")
          .text("provider", "Of which institutions")
          .text("season", "Where in the year the window lies")
          .column("entry", ENTRY, "A figure")
          .build();

  private static final StructType FAMILY_NAME =
      new CommentedSchema()
          .text("indicator", "The indicator that is rolled up")
          .text("population", "Whose")
          .text("provider", "Of which institutions")
          .text("season", "Where in the year the window lies")
          .build();

  private static final StructType PEOPLE =
      new CommentedSchema()
          .text("indicator", "The indicator that is over people")
          .text("population", "Whose")
          .column("entry", ENTRY, "The people of a region in a year")
          .build();

  private static final UserDefinedFunction SEASON =
      udf((UDF1<String, String>) window -> Window.parse(window).season(), DataTypes.StringType);

  private RollUpStage() {}

  /**
   * All roll-ups.
   *
   * @param panel every chosen value; those of reports count
   * @param denominators rows of the denominators table
   */
  public static Dataset<Row> rollUp(
      Dataset<Row> panel, Dataset<Row> denominators, Catalogue catalogue) {
    return made(entries(panel), denominators, catalogue);
  }

  /** The roll-ups of some families alone. */
  public static Dataset<Row> rollUpTouched(
      Dataset<Row> panel, Dataset<Row> denominators, Catalogue catalogue, Dataset<Row> families) {
    return made(among(entries(panel), families), denominators, catalogue);
  }

  /** The families that cells have a part in, also as numerators or denominators. */
  public static Dataset<Row> families(Dataset<Row> touchedCells) {
    return RowWork.onRows(
            touchedCells.select(columns(PanelTable.CELL)).distinct(),
            RollUpStage::familiesOf,
            FAMILY_NAME)
        .distinct();
  }

  /** Rows of {@code roll_up} that belong to one of some families. */
  public static Dataset<Row> within(Dataset<Row> rollUps, Dataset<Row> families) {
    return among(rollUps.withColumn("season", SEASON.apply(col("window"))), families)
        .select(columns(List.of(rollUps.columns())));
  }

  private static Dataset<Row> made(
      Dataset<Row> entries, Dataset<Row> denominators, Catalogue catalogue) {
    RollUpRows rows = new RollUpRows(new ArrayList<>(catalogue.indicators()));
    return RowWork.onRows(
        entries
            .unionByName(people(entries, denominators))
            .groupBy(columns(FAMILY))
            .agg(collect_list("entry").as("entries")),
        rows::rollUp,
        RollUpTable.SCHEMA);
  }

  private static Dataset<Row> entries(Dataset<Row> panel) {
    return RowWork.onRows(
        panel
            .filter(col("source").equalTo(PanelTable.REPORT))
            .filter(col("status").equalTo(Status.ACTUAL.code()))
            .select(
                "region_code",
                "indicator",
                "population",
                "provider",
                "window",
                "value",
                "low",
                "high",
                "qualifier",
                "observation_id"),
        RollUpStage::entriesOf,
        FAMILY_AND_ENTRY);
  }

  /** The people that families with a numerator over people are divided by. */
  private static Dataset<Row> people(Dataset<Row> entries, Dataset<Row> denominators) {
    Dataset<Row> families =
        entries
            .filter(col("entry.role").equalTo(FigureRole.NUMERATOR.ordinal()))
            .select(columns(FAMILY))
            .distinct();
    return RowWork.onRows(denominators, RollUpStage::peopleOf, PEOPLE)
        .join(families, new String[] {"indicator", "population"})
        .select(with(FAMILY, col("entry")));
  }

  private static Iterator<Row> entriesOf(Row cell) {
    List<Row> entries = new ArrayList<>();
    String provider = cell.getAs("provider");
    String season = Window.parse(cell.getAs("window")).season();
    entries.add(
        RowFactory.create(
            cell.getAs("indicator"),
            cell.getAs("population"),
            provider,
            season,
            entry(FigureRole.OWN, cell)));
    for (Quotient quotient : over(cell)) {
      entries.add(
          RowFactory.create(
              quotient.indicator(),
              quotient.population(),
              provider,
              season,
              entry(FigureRole.NUMERATOR, cell)));
    }
    for (Quotient quotient : under(cell)) {
      entries.add(
          RowFactory.create(
              quotient.indicator(),
              quotient.population(),
              provider,
              season,
              entry(FigureRole.DENOMINATOR, cell)));
    }
    return entries.iterator();
  }

  private static Iterator<Row> familiesOf(Row cell) {
    List<Row> families = new ArrayList<>();
    String provider = cell.getAs("provider");
    String season = Window.parse(cell.getAs("window")).season();
    families.add(
        RowFactory.create(cell.getAs("indicator"), cell.getAs("population"), provider, season));
    List<Quotient> quotients = new ArrayList<>(over(cell));
    quotients.addAll(under(cell));
    for (Quotient quotient : quotients) {
      families.add(
          RowFactory.create(quotient.indicator(), quotient.population(), provider, season));
    }
    return families.iterator();
  }

  private static List<Quotient> over(Row cell) {
    boolean all = Provider.ALL.code().equals(cell.getAs("provider"));
    return Quotients.standard().over(cell.getAs("indicator"), cell.getAs("population")).stream()
        .filter(quotient -> all || quotient.people().isPresent())
        .toList();
  }

  private static List<Quotient> under(Row cell) {
    boolean ofAll =
        Provider.ALL.code().equals(cell.getAs("provider"))
            && Population.ALL.code().equals(cell.getAs("population"));
    return ofAll ? Quotients.standard().under(cell.getAs("indicator")) : List.of();
  }

  private static Row entry(FigureRole role, Row cell) {
    return RowFactory.create(
        role.ordinal(),
        cell.getAs("region_code"),
        cell.getAs("window"),
        cell.getAs("value"),
        cell.getAs("low"),
        cell.getAs("high"),
        cell.getAs("qualifier"),
        cell.getAs("observation_id"));
  }

  private static Iterator<Row> peopleOf(Row region) {
    List<Row> people = new ArrayList<>();
    for (Quotient quotient : Quotients.standard().overPeople()) {
      Long number = region.getAs(quotient.people().orElseThrow().code());
      if (number != null) {
        BigDecimal value = BigDecimal.valueOf(number);
        people.add(
            RowFactory.create(
                quotient.indicator(),
                quotient.population(),
                RowFactory.create(
                    FigureRole.PEOPLE.ordinal(),
                    region.getAs("region_code"),
                    Window.ofYear(region.getAs("year")).toString(),
                    value,
                    value,
                    value,
                    Qualifier.EXACT.code(),
                    null)));
      }
    }
    return people.iterator();
  }

  private static Dataset<Row> among(Dataset<Row> rows, Dataset<Row> families) {
    return rows.join(families, FAMILY.toArray(String[]::new), "left_semi");
  }

  private static Column[] with(List<String> names, Column... more) {
    List<Column> all = new ArrayList<>(Arrays.asList(columns(names)));
    all.addAll(Arrays.asList(more));
    return all.toArray(Column[]::new);
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(functions::col).toArray(Column[]::new);
  }
}
