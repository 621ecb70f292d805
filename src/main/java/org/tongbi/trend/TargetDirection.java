package org.tongbi.trend;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Qualifier;

/** On which side of a target an actual figure has to lie. */
public enum TargetDirection implements Coded {
  /** The target is a floor: 不低于, 以上. */
  AT_LEAST,
  /** The target is a ceiling: 以内, 控制在. */
  AT_MOST;

  private static final Map<String, TargetDirection> BY_INDICATOR = read();

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The direction of a target; empty where neither the indicator nor its words tell, or where they
   * disagree: 以内 of an indicator that ought to grow may be a ceiling, or 接近 before a floor.
   *
   * @param indicator the catalogue's code
   * @param words how the target was stated
   */
  public static Optional<TargetDirection> of(String indicator, Qualifier words) {
    Optional<TargetDirection> stated =
        switch (words) {
          case OVER -> Optional.of(AT_LEAST);
          case UNDER -> Optional.of(AT_MOST);
          case EXACT, ABOUT -> Optional.empty();
        };
    Optional<TargetDirection> listed = Optional.ofNullable(BY_INDICATOR.get(indicator));
    return listed.isPresent() && stated.isPresent() && !listed.equals(stated)
        ? Optional.empty()
        : listed.or(() -> stated);
  }

  private static Map<String, TargetDirection> read() {
    Map<String, TargetDirection> directions = new HashMap<>();
    CsvTable table = CsvTable.resource(TargetDirection.class, "directions.csv");
    for (CsvTable.Row row : table.rows()) {
      row.need("source");
      TargetDirection direction;
      try {
        direction = Coded.of(TargetDirection.class, row.need("direction"));
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
      if (directions.put(row.need("indicator"), direction) != null) {
        throw row.complaint("the indicator " + row.get("indicator") + " has a direction already");
      }
    }
    return Map.copyOf(directions);
  }
}
