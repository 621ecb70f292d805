package org.tongbi.trend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Qualifier;
import org.tongbi.issue.Issue;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;

/** Turns a cell joined with its twin into a row of {@link TrendTable}. */
final class TrendRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, IndicatorKind> kinds;
  private final HashMap<String, String> units;

  TrendRows(HashMap<String, IndicatorKind> kinds, HashMap<String, String> units) {
    this.kinds = kinds;
    this.units = units;
  }

  Row compare(Row cell) {
    String indicator = cell.getAs("indicator");
    Row level = cell.getAs("level");
    Row prior = cell.getAs("prior");
    Row stated = cell.getAs("stated");
    String unit = unit(indicator, level);
    String areaChange = cell.getAs("area_change");
    YearOnYear comparison =
        YearOnYear.of(
            kinds.getOrDefault(indicator, IndicatorKind.COUNT),
            unit,
            bounded(level),
            bounded(prior),
            bounded(stated).map(b -> new StatedChange(b, stated.getAs("unit"), isExact(stated))),
            Optional.ofNullable(areaChange),
            isExact(level) && isExact(prior),
            Prints.evidence(level, prior, stated));
    UnitName region =
        UnitName.of(cell.getAs("region_code"), Window.parse(cell.getAs("window")).year());
    return RowFactory.create(
        cell.getAs("region_code"),
        region.name(),
        region.level(),
        indicator,
        cell.getAs("population"),
        cell.getAs("provider"),
        cell.getAs("window"),
        cell.getAs("prior_window"),
        PanelTable.REPORT,
        TrendTable.TOTAL,
        figure(bounded(level).map(Bounded::value)),
        figure(bounded(prior).map(Bounded::value)),
        unit,
        figure(comparison.changeAbs()),
        figure(comparison.changePct()),
        comparison.bounds().map(Bounded::low).map(TrendTable::least).orElse(null),
        comparison.bounds().map(Bounded::high).map(TrendTable::greatest).orElse(null),
        comparison.method().code(),
        figure(bounded(stated).map(Bounded::value)),
        stated == null ? null : stated.getAs("unit"),
        figure(comparison.gap()),
        comparison.gapCause().map(GapCause::code).orElse(null),
        comparison.comparable(),
        comparison.reason().orElse(null),
        issues(comparison, cell, level, prior, region.isKnown()),
        null,
        vintage(level, prior, stated),
        comparison.impliedBase().map(Bounded::low).map(TrendTable::least).orElse(null),
        comparison.impliedBase().map(Bounded::high).map(TrendTable::greatest).orElse(null),
        areaChange == null ? cell.getAs("prior_region_code") : null,
        evidence(level, prior, stated));
  }

  private String unit(String indicator, Row level) {
    return level == null ? units.getOrDefault(indicator, "") : level.getAs("unit");
  }

  private static boolean isExact(Row level) {
    return level == null || Qualifier.EXACT.code().equals(level.getAs("qualifier"));
  }

  private static Optional<Bounded> bounded(Row figure) {
    return figure == null
        ? Optional.empty()
        : Optional.of(
            new Bounded(figure.getAs("value"), figure.getAs("low"), figure.getAs("high")));
  }

  private static BigDecimal figure(Optional<BigDecimal> value) {
    return value
        .map(v -> v.setScale(CommentedSchema.FIGURE.scale(), RoundingMode.HALF_EVEN))
        .orElse(null);
  }

  private static String[] issues(
      YearOnYear comparison, Row cell, Row level, Row prior, boolean regionKnown) {
    Set<String> codes = new LinkedHashSet<>();
    comparison.issues().forEach(issue -> codes.add(issue.code()));
    for (Row side : new Row[] {level, prior}) {
      if (side != null) {
        codes.addAll(side.getList(side.fieldIndex("issues")));
      }
    }
    Boolean conflict = cell.getAs("changes_conflict");
    if (conflict != null && conflict) {
      codes.add(Issue.CONFLICTING_CHANGES.code());
    }
    if (!regionKnown) {
      codes.add(Issue.REGION_NOT_IN_FORCE.code());
    }
    return codes.toArray(String[]::new);
  }

  /** The latest of the days on which what is used was published; null where one is unknown. */
  private static Date vintage(Row level, Row prior, Row stated) {
    LocalDate latest = LocalDate.MIN;
    for (Row used : new Row[] {level, prior, stated}) {
      if (used != null) {
        Object day = used.getAs(used == stated ? "published_on" : "vintage");
        if (day == null) {
          return null;
        }
        LocalDate published = day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
        latest = published.isAfter(latest) ? published : latest;
      }
    }
    return Date.valueOf(latest);
  }

  private static String[] evidence(Row... used) {
    List<String> ids = new ArrayList<>();
    for (Row row : used) {
      if (row != null) {
        ids.add(row.getAs("observation_id"));
      }
    }
    return ids.toArray(String[]::new);
  }
}
