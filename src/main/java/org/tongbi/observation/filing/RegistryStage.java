package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Correction;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.facility.registry.FacilityCorrections;
import org.tongbi.facility.registry.Refusal;
import org.tongbi.facility.registry.RegistryHistory;
import org.tongbi.issue.Issue;

/** Makes of the registry's entries the versions of each facility. */
public final class RegistryStage {
  /** The columns of {@code facility}, and what was refused beside them. */
  private static final StructType SCHEMA = FacilityTable.SCHEMA.add(Refusals.COLUMN, Refusals.TYPE);

  private RegistryStage() {}

  /**
   * The versions with what was refused; to be kept, for both outcomes are taken from it.
   *
   * @param entries {@link RegistryRows}
   * @param corrections all entries of the corrections file
   */
  public static Dataset<Row> histories(Dataset<Row> entries, Dataset<Row> corrections) {
    Dataset<Row> keyed = keyed(entries, CorrectionStage.ofFacilities(corrections));
    Dataset<Row> identities = SuccessionStage.identities(keyed);
    Dataset<Row> versions = KeyedRows.map(keyed, () -> new Histories()::rows, SCHEMA);
    Column cycle = coalesce(col("in_cycle"), lit(false));
    return versions
        .join(
            broadcast(identities).withColumnRenamed("facility_id", "first_code"),
            versions.col("org_code").equalTo(identities.col("code")),
            "left")
        .withColumn("facility_id", coalesce(col("first_code"), col("facility_id")))
        .withColumn(
            "issues",
            when(
                    cycle,
                    array_sort(
                        array_union(
                            col("issues"), functions.array(lit(Issue.SUCCESSION_CYCLE.code())))))
                .otherwise(col("issues")))
        .select(Arrays.stream(SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new));
  }

  /** The rows of {@code facility}. */
  public static Dataset<Row> facilities(Dataset<Row> histories) {
    return histories.filter(col("org_code").isNotNull()).drop(Refusals.COLUMN);
  }

  /** The rows of {@code rejected}. */
  public static Dataset<Row> rejected(Dataset<Row> histories) {
    return Refusals.of(histories);
  }

  private static Dataset<Row> keyed(Dataset<Row> entries, Dataset<Row> corrections) {
    Dataset<Row> one =
        entries.select(
            col("org_code").as(KeyedRows.KEY),
            struct(
                    Arrays.stream(RegistryRows.SCHEMA.fieldNames())
                        .map(functions::col)
                        .toArray(Column[]::new))
                .as("entry"));
    return one.unionByName(corrections, true);
  }

  /** The histories of the codes of one partition. */
  static final class Histories {
    private final RegistryHistory history = new RegistryHistory();

    Collection<Row> rows(String orgCode, List<Row> rows) {
      Refusals refusals = new Refusals();
      RegistryHistory.Cleaned cleaned = cleaned(rows, refusals);
      List<Row> made = new ArrayList<>();
      Row[] refused = refusals.cell(cleaned.refusals());
      for (var version : cleaned.versions()) {
        Object[] cells = FacilityRows.cells(orgCode, version);
        made.add(withRefusals(cells, made.isEmpty() ? refused : new Row[0]));
      }
      if (made.isEmpty() && refused.length > 0) {
        made.add(withRefusals(new Object[SCHEMA.size() - 1], refused));
      }
      return made;
    }

    RegistryHistory.Cleaned cleaned(List<Row> rows, Refusals refusals) {
      List<RegistryEntry> entries = new ArrayList<>();
      List<Correction> corrections = new ArrayList<>();
      for (Row row : rows) {
        Row entry = row.getAs("entry");
        Row correction = row.getAs("correction");
        refusals.seen(entry == null ? correction : entry);
        if (entry == null) {
          corrections.add(CorrectionRows.correction(correction));
        } else {
          entries.add(RegistryRows.entry(entry));
        }
      }
      FacilityCorrections.Mended mended = FacilityCorrections.apply(entries, corrections);
      RegistryHistory.Cleaned cleaned = history.of(mended.entries(), mended.corrected());
      List<Refusal> refused = new ArrayList<>(cleaned.refusals());
      refused.addAll(mended.refusals());
      return new RegistryHistory.Cleaned(cleaned.versions(), refused);
    }

    private static Row withRefusals(Object[] cells, Row[] refused) {
      Object[] all = Arrays.copyOf(cells, cells.length + 1);
      all[cells.length] = refused;
      return RowFactory.create(all);
    }
  }
}
