package org.tongbi.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.FigureWindows;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.observation.filing.EffectiveStage;
import org.tongbi.observation.filing.FilingIntake;
import org.tongbi.observation.filing.FilingIntakeStage;
import org.tongbi.observation.filing.RegistryStage;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.FacilitySumStage;
import org.tongbi.panel.PeopleStage;
import org.tongbi.run.SparkSessions;
import org.tongbi.trend.FacilityTrendStage;

/** What the program makes of a folder of files, from the bytes to the comparisons. */
final class Pipeline {
  /** {@code facility,measure,window} to the figure that counts. */
  final Map<String, String> effective = new HashMap<>();

  /** {@code facility,measure,window} to the issues told of it. */
  final Map<String, List<String>> issues = new TreeMap<>();

  /** {@code org_code} to the facility and its issues. */
  final Map<String, String> facilityOf = new HashMap<>();

  final Map<String, List<String>> registryIssues = new HashMap<>();

  /** {@code region,indicator,population,provider,window} to the row. */
  final Map<String, Row> trend = new TreeMap<>();

  final Map<String, Row> panel = new TreeMap<>();
  final List<Row> rejected = new ArrayList<>();

  private final SparkSession spark = SparkSessions.open(Optional.empty());

  Pipeline(Path folder) {
    FilingIntake intake =
        FilingIntakeStage.split(
            kept(
                FilingIntakeStage.open(
                    spark,
                    FilingFiles.find(
                        Optional.of(folder.resolve("facilities").toString()),
                        Optional.of(folder.resolve("population.csv").toString()),
                        Optional.of(folder.resolve("corrections.csv").toString())))));
    Dataset<Row> registry = kept(RegistryStage.histories(intake.registry(), intake.corrections()));
    Dataset<Row> facilities = RegistryStage.facilities(registry);
    Dataset<Row> histories =
        kept(EffectiveStage.histories(intake.submissions(), facilities, intake.corrections()));
    Dataset<Row> counts = EffectiveStage.effective(histories);
    Dataset<Row> sums = kept(FacilitySumStage.add(counts, Derivations.standard()));
    Dataset<Row> people = kept(PeopleStage.of(intake.denominators()));
    FigureWindows windows = FigureWindows.with(List.of());

    for (Dataset<Row> refused :
        List.of(
            intake.rejections(),
            RegistryStage.rejected(registry),
            EffectiveStage.rejected(histories))) {
      rejected.addAll(refused.collectAsList());
    }
    facilities.collectAsList().forEach(this::facility);
    counts.collectAsList().forEach(this::counts);
    EffectiveStage.periods(counts).collectAsList().forEach(this::period);
    for (Row row : FacilityTrendStage.totals(sums, people, windows, Set.of()).collectAsList()) {
      trend.put(cell(row), row);
    }
    for (Row row : FacilityPanelStage.figures(sums, people, windows, Set.of()).collectAsList()) {
      panel.put(cell(row), row);
    }
  }

  private Dataset<Row> kept(Dataset<Row> rows) {
    return spark.createDataFrame(rows.collectAsList(), rows.schema());
  }

  private static String cell(Row row) {
    return String.join(
        ",",
        row.<String>getAs("region_code"),
        row.<String>getAs("indicator"),
        row.<String>getAs("population"),
        row.<String>getAs("provider"),
        row.<String>getAs("window"));
  }

  private void facility(Row row) {
    facilityOf.put(row.getAs("org_code"), row.getAs("facility_id"));
    registryIssues
        .computeIfAbsent(row.getAs("org_code"), code -> new ArrayList<>())
        .addAll(row.getList(row.fieldIndex("issues")));
  }

  private void counts(Row row) {
    int month = row.getAs("month");
    String window = row.getAs("year") + (month == 0 ? "" : (month < 10 ? "-0" : "-") + month);
    for (Measure measure : Measures.standard().all()) {
      Long value = row.getAs(measure.code());
      if (value != null) {
        effective.put(
            row.getAs("facility_id") + "," + measure.code() + "," + window,
            plain(BigDecimal.valueOf(value, Measure.SCALE)));
      }
    }
  }

  private void period(Row row) {
    List<String> told = row.getList(row.fieldIndex("issues"));
    if (!told.isEmpty()) {
      issues.put(
          row.getAs("facility_id") + "," + row.getAs("measure") + "," + row.getAs("window"), told);
    }
  }

  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
