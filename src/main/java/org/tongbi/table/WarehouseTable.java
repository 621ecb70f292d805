package org.tongbi.table;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.tongbi.audit.gate.GateTable;
import org.tongbi.observation.DocumentTable;
import org.tongbi.observation.ObservationTable;
import org.tongbi.observation.ProseCheckTable;
import org.tongbi.observation.RejectedTable;
import org.tongbi.observation.filing.CorrectionRows;
import org.tongbi.observation.filing.DenominatorRows;
import org.tongbi.observation.filing.EffectiveRows;
import org.tongbi.observation.filing.FacilityPeriodTable;
import org.tongbi.observation.filing.FacilityTable;
import org.tongbi.observation.filing.FilingTable;
import org.tongbi.observation.filing.MentionTable;
import org.tongbi.observation.filing.RegistryRows;
import org.tongbi.observation.filing.SubmissionRows;
import org.tongbi.panel.PanelTable;
import org.tongbi.panel.SdmxColumns;
import org.tongbi.trend.AcrossRegions;
import org.tongbi.trend.AttainmentTable;
import org.tongbi.trend.ReconciliationTable;
import org.tongbi.trend.RevisionTable;
import org.tongbi.trend.RollUpTable;
import org.tongbi.trend.TrendTable;

/** The tables of a warehouse, in the order in which a night writes them. */
public enum WarehouseTable {
  /** Reports taken in. */
  DOCUMENT(DocumentTable.COMMENT, DocumentTable.SCHEMA, List.of("doc_id")),
  /** Numbers that reports state. */
  OBSERVATION(
      ObservationTable.COMMENT,
      ObservationTable.SCHEMA,
      List.of("observation_id"),
      List.of("doc_id", "start", "end", "observation_id")),
  /** Sums inside reports. */
  PROSE_CHECK(ProseCheckTable.COMMENT, ProseCheckTable.SCHEMA, ProseCheckTable.KEY),
  /** Inputs that did not go through. */
  REJECTED(
      RejectedTable.COMMENT, RejectedTable.SCHEMA, List.of("source_uri", "locator", "file_sha256")),
  /** The files of what facilities file. */
  FILING(FilingTable.COMMENT, FilingTable.SCHEMA, FilingTable.KEY),
  /** Every return that was filed, also those that do not count. */
  SUBMISSION(
      "A return as it was filed, also where it does not count", SubmissionRows.SCHEMA, Kept.ROW),
  /** The registry as its files have it. */
  REGISTRY_ENTRY("An entry of the registry as its file has it", RegistryRows.SCHEMA, Kept.ROW),
  /** The people of regions. */
  DENOMINATOR("The people of a region in a year", DenominatorRows.SCHEMA, Kept.ROW),
  /** Known errors and how they are mended. */
  CORRECTION(
      "A known error of an input and how it is mended",
      CorrectionRows.SCHEMA,
      List.of("source_uri", "line")),
  /** Versions of facilities. */
  FACILITY(FacilityTable.COMMENT, FacilityTable.SCHEMA, FacilityTable.KEY),
  /** What counts of a facility, wide. */
  FACILITY_MONTH(
      EffectiveRows.COMMENT, EffectiveRows.SCHEMA, List.of("facility_id", "year", "month")),
  /** What counts of a facility, long. */
  FACILITY_PERIOD(FacilityPeriodTable.COMMENT, FacilityPeriodTable.SCHEMA, FacilityPeriodTable.KEY),
  /** Facilities that reports name. */
  MENTION(MentionTable.COMMENT, MentionTable.SCHEMA, MentionTable.KEY),
  /** Chosen values. */
  PANEL(PanelTable.COMMENT, SdmxColumns.after(PanelTable.SCHEMA), PanelTable.KEY),
  /** Year-on-year comparisons. */
  TREND(TrendTable.COMMENT, SdmxColumns.after(AcrossRegions.SCHEMA), TrendTable.KEY),
  /** Wholes made of their parts. */
  ROLL_UP(RollUpTable.COMMENT, RollUpTable.SCHEMA, RollUpTable.KEY),
  /** Targets and what became of them. */
  ATTAINMENT(AttainmentTable.COMMENT, AttainmentTable.SCHEMA, AttainmentTable.KEY),
  /** How far first figures moved. */
  REVISION(RevisionTable.COMMENT, RevisionTable.SCHEMA, RevisionTable.KEY),
  /** Claims of reports against what facilities file. */
  RECONCILIATION(ReconciliationTable.COMMENT, ReconciliationTable.SCHEMA, ReconciliationTable.KEY),
  /** What the quality gates measured. */
  GATE(GateTable.COMMENT, GateTable.SCHEMA, GateTable.KEY),
  /** What came in and what went, night by night. */
  LEDGER(LedgerTable.COMMENT, LedgerTable.SCHEMA, LedgerTable.KEY),
  /** Published runs; its newest row is what makes a night visible. */
  RUN(RunTable.COMMENT, RunTable.SCHEMA, List.of("sequence"));

  /** What names a row of the tables that keep inputs as they came. */
  private static final class Kept {
    static final List<String> ROW = List.of("source_uri", "locator");
  }

  private final String comment;
  private final StructType schema;
  private final List<String> key;
  private final List<String> order;

  WarehouseTable(String comment, StructType schema, List<String> key) {
    this(comment, schema, key, key);
  }

  WarehouseTable(String comment, StructType schema, List<String> key, List<String> order) {
    this.comment = comment;
    this.schema = schema;
    this.key = key;
    this.order = order;
  }

  private static final List<WarehouseTable> FILINGS =
      List.of(
          FILING,
          SUBMISSION,
          REGISTRY_ENTRY,
          DENOMINATOR,
          CORRECTION,
          FACILITY,
          FACILITY_MONTH,
          FACILITY_PERIOD,
          MENTION,
          RECONCILIATION);

  /** The tables that hold a run's results, in writing order: all but {@link #RUN}. */
  public static List<WarehouseTable> ofResults() {
    return Stream.of(values()).filter(table -> table != RUN).toList();
  }

  /**
   * The tables that only nights with facility files have: they come into being when the first such
   * file is taken in.
   */
  public static List<WarehouseTable> ofFilings() {
    return FILINGS;
  }

  /** The tables that tell how the warehouse came to be: its figures do not depend on them. */
  public static List<WarehouseTable> ofHistory() {
    return List.of(GATE, LEDGER);
  }

  /** The table of a name as users write it. */
  public static Optional<WarehouseTable> named(String name) {
    return Stream.of(values()).filter(table -> table.tableName().equals(name)).findFirst();
  }

  /** The names of all tables, as a message lists them. */
  public static String listed() {
    List<String> names = Stream.of(values()).map(WarehouseTable::tableName).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The name of the table and of its folder. */
  public String tableName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String comment() {
    return comment;
  }

  public StructType schema() {
    return schema;
  }

  /** The columns that together name a row. */
  public List<String> key() {
    return key;
  }

  /** The columns by which an export is sorted; they settle the order of any two rows. */
  public List<String> order() {
    return order;
  }

  /** Rows with the table's columns in their order, of their types and with their comments. */
  public Dataset<Row> conform(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(schema.fields())
            .map(
                field ->
                    col("`" + field.name() + "`")
                        .cast(field.dataType())
                        .as(field.name(), field.metadata()))
            .toArray(Column[]::new));
  }
}
