package org.tongbi.facility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units that a table prints once above its header: {@code 单位：人次、千元}. */
final class TableUnits {
  static final String MONEY = "元";

  private static final Pattern SAID = Pattern.compile("(?:^|[^报])(?:计量|金额)?单位[:：](.+)");

  private final List<Unit> units;

  private TableUnits(List<Unit> units) {
    this.units = List.copyOf(units);
  }

  /** The units in the cells above a header. */
  static TableUnits of(List<String> cells) {
    List<Unit> units = new ArrayList<>();
    for (String cell : cells) {
      Matcher matcher = SAID.matcher(CellText.clean(cell));
      if (matcher.find()) {
        for (String part : matcher.group(1).split("[、,，;；/和及\\s()（）]+")) {
          Unit.of(part).ifPresent(units::add);
        }
      }
    }
    return new TableUnits(units);
  }

  /** The unit said for measures whose values are in {@code base}. */
  Supplier<Optional<Unit>> forUnit(String base) {
    return () -> units.stream().filter(unit -> unit.base().equals(base)).findFirst();
  }
}
