package org.tongbi.oracle.trend;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.ObservationTable;
import org.tongbi.panel.PanelStage;
import org.tongbi.run.SparkSessions;
import org.tongbi.trend.AcrossRegions;
import org.tongbi.trend.RollUpStage;
import org.tongbi.trend.TrendStage;

/** What the program makes of observations; the only class here that knows it. */
final class Stages {
  private final SparkSession spark = SparkSessions.open(Optional.empty());
  private final Catalogue catalogue =
      Catalogue.withTexts(List.of("code,name_zh,kind,unit\nbalance,收支结余,amount,元\n"));

  /** The rows of {@code panel}, {@code trend} and {@code roll_up}. */
  Map<String, List<Line>> tables(List<Seen> seen, Map<String, Map<String, Long>> people) {
    Dataset<Row> observations =
        spark.createDataFrame(seen.stream().map(Stages::row).toList(), ObservationTable.SCHEMA);
    Dataset<Row> panel = kept(PanelStage.choose(observations));
    Dataset<Row> compared = kept(TrendStage.compare(panel, observations, catalogue));
    return Map.of(
        "panel", lines(panel),
        "trend", lines(AcrossRegions.add(compared, panel, catalogue)),
        "roll_up", lines(RollUpStage.rollUp(panel, denominators(people), catalogue)));
  }

  private static List<Line> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Stages::line).toList();
  }

  private Dataset<Row> kept(Dataset<Row> made) {
    return spark.createDataFrame(made.collectAsList(), made.schema());
  }

  private static Line line(Row row) {
    Line line = new Line();
    for (String column : row.schema().fieldNames()) {
      Object cell = row.getAs(column);
      if (column.equals("candidates")) {
        List<Row> candidates = row.getList(row.fieldIndex(column));
        line.with(column, candidates.stream().map(c -> c.getAs("observation_id")).toList());
      } else if (column.equals("issues")) {
        line.with(column, new TreeSet<>(row.<String>getList(row.fieldIndex(column))));
      } else if (cell instanceof scala.collection.Seq<?>) {
        line.with(column, new ArrayList<>(row.getList(row.fieldIndex(column))));
      } else {
        line.with(column, cell);
      }
    }
    return line;
  }

  private static Row row(Seen seen) {
    int year = seen.window() == null ? 2000 : Years.of(seen.window());
    return RowFactory.create(
        seen.id(),
        seen.doc(),
        seen.start(),
        seen.start() + seen.text().length(),
        seen.text(),
        seen.indicator(),
        seen.statistic(),
        seen.figure().value().toDecimal(),
        seen.figure().low().toDecimal(),
        seen.figure().high().toDecimal(),
        seen.unit(),
        seen.qualifier(),
        seen.base(),
        seen.status(),
        seen.population(),
        seen.provider(),
        seen.subject(),
        Date.valueOf(year + "-01-01"),
        Date.valueOf(year + "-12-31"),
        seen.window(),
        seen.region(),
        seen.sentence(),
        0,
        seen.published() == null ? null : Date.valueOf(seen.published()),
        seen.issues().toArray(String[]::new),
        null);
  }

  private Dataset<Row> denominators(Map<String, Map<String, Long>> people) {
    Map<String, Object[]> byRegion = new TreeMap<>();
    people.forEach(
        (name, numbers) -> {
          String[] columnAndYear = name.split(" ");
          numbers.forEach(
              (region, number) -> {
                Object[] cells =
                    byRegion.computeIfAbsent(
                        region + columnAndYear[1], r -> new Object[Corpora.PEOPLE.size() + 2]);
                cells[0] = region;
                cells[1] = Integer.valueOf(columnAndYear[1]);
                cells[2 + Corpora.PEOPLE.indexOf(columnAndYear[0])] = number;
              });
        });
    StructType schema =
        new StructType()
            .add("region_code", DataTypes.StringType)
            .add("year", DataTypes.IntegerType);
    for (String column : Corpora.PEOPLE) {
      schema = schema.add(column, DataTypes.LongType);
    }
    return spark.createDataFrame(
        byRegion.values().stream().map(RowFactory::create).toList(), schema);
  }
}
