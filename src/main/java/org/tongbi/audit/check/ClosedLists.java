package org.tongbi.audit.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.forall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.tongbi.audit.gate.Gate;
import org.tongbi.audit.gate.GateVerdict;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.Correction;
import org.tongbi.facility.naming.MentionRule;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.issue.Issue;
import org.tongbi.panel.ChoiceRule;
import org.tongbi.panel.FacilityPanelStage;
import org.tongbi.panel.ObservationStatus;
import org.tongbi.panel.PanelTable;
import org.tongbi.report.context.DocumentKind;
import org.tongbi.report.prose.Relation;
import org.tongbi.report.prose.Verdict;
import org.tongbi.source.SourceFormat;
import org.tongbi.trend.AttainmentVerdict;
import org.tongbi.trend.GapCause;
import org.tongbi.trend.Method;
import org.tongbi.trend.ReconciliationVerdict;
import org.tongbi.trend.RevisionTable;
import org.tongbi.trend.RollUpVerdict;
import org.tongbi.trend.TargetDirection;
import org.tongbi.trend.TrendTable;

/** Which columns hold codes of closed lists, and which codes those are. */
final class ClosedLists {
  private static final List<String> SOURCES = List.of(PanelTable.REPORT, PanelTable.FACILITY);

  /** Columns that mean the same in every table that has them. */
  private static final Map<String, List<String>> EVERYWHERE =
      Map.of(
          "population", codes(Population.class),
          "provider", codes(Provider.class),
          "source", SOURCES,
          "obs_status", codes(ObservationStatus.class),
          "qualifier", codes(Qualifier.class),
          "target_qualifier", codes(Qualifier.class),
          "issues", issues(),
          "status", codes(Status.class));

  /** Columns of one table, which go before those. */
  private static final Map<String, List<String>> OWN = own();

  private ClosedLists() {}

  private static Map<String, List<String>> own() {
    Map<String, List<String>> own = new LinkedHashMap<>();
    own.put("document.kind", codes(DocumentKind.class));
    own.put(
        "document.format",
        Arrays.stream(SourceFormat.values()).map(SourceFormat::code).distinct().toList());
    own.put("observation.statistic", codes(Statistic.class));
    own.put("prose_check.relation", codes(Relation.class));
    own.put("prose_check.verdict", codes(Verdict.class));
    own.put("rejected.reason", issues());
    own.put("filing.kind", with(codes(FilingKind.class), "unknown"));
    own.put(
        "submission.audit_status", Arrays.stream(AuditStatus.values()).map(Enum::name).toList());
    own.put(
        "correction.target",
        List.of("document", "observation", "return", "facility", Correction.REJECTED));
    own.put("correction.action", List.of("withdraw", "set", Correction.KEEP));
    // Here it is the registry's: open, suspended, new, struck off, merged.
    own.put("facility.status", List.of("1", "2", "3", "4", "5"));
    own.put("registry_entry.status", List.of("1", "2", "3", "4", "5"));
    own.put("mention.rule", codes(MentionRule.class));
    own.put("panel.rule", with(codes(ChoiceRule.class), FacilityPanelStage.RULE));
    own.put("trend.basis", List.of(TrendTable.TOTAL, TrendTable.LIKE_FOR_LIKE));
    own.put("trend.method", codes(Method.class));
    own.put("trend.gap_cause", codes(GapCause.class));
    own.put("roll_up.verdict", codes(RollUpVerdict.class));
    own.put("attainment.verdict", codes(AttainmentVerdict.class));
    own.put("attainment.direction", codes(TargetDirection.class));
    own.put("reconciliation.verdict", codes(ReconciliationVerdict.class));
    own.put("revision.figure", List.of(RevisionTable.LEVEL, RevisionTable.CHANGE));
    own.put("gate.gate", codes(Gate.class));
    own.put("gate.outcome", codes(GateVerdict.Outcome.class));
    return own;
  }

  /** The rules of a table's columns, in their order. */
  static List<RowRule> rules(String table, StructType schema) {
    List<RowRule> rules = new ArrayList<>();
    for (String column : schema.fieldNames()) {
      List<String> codes =
          OWN.getOrDefault(table + "." + column, EVERYWHERE.getOrDefault(column, List.of()));
      if (!codes.isEmpty()) {
        boolean many = schema.apply(column).dataType() instanceof ArrayType;
        Column known =
            many
                ? forall(col(column), code -> code.isNotNull().and(code.isin(codes.toArray())))
                : col(column).isin(codes.toArray());
        rules.add(
            new RowRule(
                CheckKind.CODES,
                table,
                column,
                col(column).isNull().or(known),
                false,
                "SELECT DISTINCT "
                    + column
                    + " FROM "
                    + table
                    + ": something other than Tongbi wrote to the table, or another build did"));
      }
    }
    return rules;
  }

  private static <E extends Enum<E> & Coded> List<String> codes(Class<E> list) {
    return Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
  }

  private static List<String> issues() {
    return Arrays.stream(Issue.values()).map(Issue::code).toList();
  }

  private static List<String> with(List<String> codes, String other) {
    List<String> all = new ArrayList<>(codes);
    all.add(other);
    return List.copyOf(all);
  }
}
