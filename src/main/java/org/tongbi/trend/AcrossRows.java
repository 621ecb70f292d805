package org.tongbi.trend;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.issue.Issue;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;

/** Turns the comparisons of a family into rows of {@link AcrossRegions#SCHEMA}. */
final class AcrossRows implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String PROVINCES = "00";

  private final HashMap<String, IndicatorKind> kinds;
  private final HashSet<String> additive;

  AcrossRows(HashMap<String, IndicatorKind> kinds, Collection<String> additive) {
    this.kinds = kinds;
    this.additive = new HashSet<>(additive);
  }

  Iterator<Row> judge(Row family) {
    List<Row> comparisons = new ArrayList<>(family.getList(family.fieldIndex("comparisons")));
    comparisons.sort(
        Comparator.<Row, String>comparing(row -> row.getAs("region_code"))
            .thenComparing(row -> row.<String>getAs("window")));
    UnitPlaces places = UnitPlaces.standard();
    LevelBounds levels = new LevelBounds(family.getList(family.fieldIndex("levels")));
    List<PeerFamily.Member> members = new ArrayList<>();
    comparisons.forEach(row -> members.add(member(row, levels, places)));
    PeerFamily peers = new PeerFamily(members, OutlierRule.standard(), places);
    boolean ofProvinces = PROVINCES.equals(family.getAs("block"));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < comparisons.size(); i++) {
      // A province is the whole in its own block; its own figures come of the provinces' block.
      if (ofProvinces || !members.get(i).region().digits().endsWith("0000")) {
        rows.add(row(comparisons.get(i), peers.of(members.get(i))));
      }
    }
    return rows.iterator();
  }

  private PeerFamily.Member member(Row row, LevelBounds levels, UnitPlaces places) {
    RegionCode region = new RegionCode(row.getAs("region_code"));
    Window window = Window.parse(row.getAs("window"));
    boolean comparable = Boolean.TRUE.equals(row.getAs("comparable"));
    BigDecimal low = row.getAs("change_low");
    BigDecimal high = row.getAs("change_high");
    boolean bounded = comparable && low != null && high != null;
    boolean rate = kinds.get(row.<String>getAs("indicator")) == IndicatorKind.RATE;
    BigDecimal point = row.getAs(rate ? "change_abs" : "change_pct");
    return new PeerFamily.Member(
        region,
        window,
        bounded ? Optional.of(new Bounds(low, high)) : Optional.empty(),
        bounded ? Optional.ofNullable(point) : Optional.empty(),
        comparable && additive.contains(row.<String>getAs("indicator"))
            ? levels(row, region, window, levels, places)
            : Optional.empty());
  }

  private static Optional<PeerFamily.Levels> levels(
      Row row, RegionCode region, Window window, LevelBounds levels, UnitPlaces places) {
    BigDecimal value = row.getAs("value");
    BigDecimal prior = row.getAs("prior_value");
    if (value == null || prior == null) {
      return Optional.empty();
    }
    if (PanelTable.FACILITY.equals(row.getAs("source"))) {
      return Optional.of(new PeerFamily.Levels(exact(value), exact(prior), true, true));
    }
    LevelBounds.Level later = levels.find(region.digits(), window.toString());
    LevelBounds.Level earlier =
        places
            .yearBefore(region, window.year())
            .map(code -> levels.find(code.digits(), window.twin().toString()))
            .orElse(null);
    return later == null || earlier == null
        ? Optional.empty()
        : Optional.of(
            new PeerFamily.Levels(
                later.figure(), earlier.figure(), later.exact(), earlier.exact()));
  }

  private static Bounded exact(BigDecimal value) {
    return new Bounded(value, value, value);
  }

  private static Row row(Row comparison, AcrossFigures figures) {
    List<Object> cells = new ArrayList<>(AcrossRegions.SCHEMA.length());
    for (String name : TrendTable.SCHEMA.fieldNames()) {
      cells.add(name.equals("issues") ? issues(comparison, figures) : comparison.getAs(name));
    }
    Optional<PeerRank> rank = figures.rank();
    cells.add(rank.map(PeerRank::best).orElse(null));
    cells.add(rank.map(PeerRank::best).orElse(null));
    cells.add(rank.map(PeerRank::worst).orElse(null));
    cells.add(rank.map(PeerRank::of).orElse(null));
    cells.add(rank.flatMap(PeerRank::percentile).orElse(null));
    cells.add(figures.contribution().flatMap(Contribution::points).orElse(null));
    cells.add(figures.contribution().map(c -> c.bounds().low()).orElse(null));
    cells.add(figures.contribution().map(c -> c.bounds().high()).orElse(null));
    cells.add(figures.zHistory().orElse(null));
    cells.add(figures.zPeers().orElse(null));
    return RowFactory.create(cells.toArray());
  }

  private static String[] issues(Row comparison, AcrossFigures figures) {
    List<String> codes = new ArrayList<>(comparison.getList(comparison.fieldIndex("issues")));
    OutlierRule rule = OutlierRule.standard();
    if (figures.zHistory().filter(rule::isOutlier).isPresent()) {
      codes.add(Issue.OUTLIER_HISTORY.code());
    }
    if (figures.zPeers().filter(rule::isOutlier).isPresent()) {
      codes.add(Issue.OUTLIER_PEERS.code());
    }
    return codes.toArray(String[]::new);
  }
}
