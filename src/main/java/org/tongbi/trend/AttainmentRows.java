package org.tongbi.trend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Qualifier;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;

/** Turns a target joined with its actual figure into a row of {@link AttainmentTable}. */
final class AttainmentRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, IndicatorKind> kinds = new HashMap<>();

  AttainmentRows(Catalogue catalogue) {
    catalogue.indicators().forEach(one -> kinds.put(one.code(), one.kind()));
  }

  Row judge(Row cell) {
    String indicator = cell.getAs("indicator");
    String due = cell.getAs("due_window");
    Row target = cell.getAs("target");
    Row nearest = cell.getAs("nearest");
    Row actual = nearest == null ? null : nearest.getAs("actual");
    String window = nearest == null ? null : nearest.getAs("window");
    boolean contradicted = Boolean.TRUE.equals(cell.<Boolean>getAs("contradicted"));
    Optional<Attainment.Actual> reported =
        actual == null
            ? Optional.empty()
            : Optional.of(
                new Attainment.Actual(
                    bounded(actual), qualifier(actual), window, due.equals(window), contradicted));
    Attainment attainment =
        Attainment.of(
            indicator,
            kinds.getOrDefault(indicator, IndicatorKind.COUNT),
            bounded(target),
            qualifier(target),
            due,
            reported);
    return RowFactory.create(
        cell.getAs("region_code"),
        indicator,
        cell.getAs("population"),
        cell.getAs("provider"),
        target.getAs("value"),
        target.getAs("low"),
        target.getAs("high"),
        target.getAs("qualifier"),
        attainment.direction().map(TargetDirection::code).orElse(null),
        due,
        actual == null ? null : actual.getAs("value"),
        actual == null ? null : actual.getAs("low"),
        actual == null ? null : actual.getAs("high"),
        window,
        target.getAs("unit"),
        figure(attainment.sharePct()),
        attainment.verdict().code(),
        attainment.reason().orElse(null),
        issues(target, actual, contradicted),
        evidence(target, actual));
  }

  private static Bounded bounded(Row figure) {
    return new Bounded(figure.getAs("value"), figure.getAs("low"), figure.getAs("high"));
  }

  private static Qualifier qualifier(Row figure) {
    return Coded.of(Qualifier.class, figure.getAs("qualifier"));
  }

  private static BigDecimal figure(Optional<BigDecimal> value) {
    return value
        .map(v -> v.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN))
        .orElse(null);
  }

  private static String[] issues(Row target, Row actual, boolean contradicted) {
    Set<String> codes = new LinkedHashSet<>(target.getList(target.fieldIndex("issues")));
    if (actual != null) {
      codes.addAll(actual.getList(actual.fieldIndex("issues")));
    }
    if (contradicted) {
      codes.add(Issue.PROSE_CONTRADICTION.code());
    }
    return codes.toArray(String[]::new);
  }

  private static String[] evidence(Row target, Row actual) {
    List<String> ids = new ArrayList<>(List.of(target.<String>getAs("observation_id")));
    if (actual != null) {
      ids.add(actual.getAs("observation_id"));
    }
    return ids.toArray(String[]::new);
  }
}
