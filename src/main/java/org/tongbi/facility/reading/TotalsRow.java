package org.tongbi.facility.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells rows that sum others (合计行) from rows of facilities. */
final class TotalsRow {
  /** Columns in whose cells a total names itself; so do those before the first one known. */
  private static final List<String> NAMING = List.of("org_code", "facility_name", "region_code");

  private final List<Integer> places = new ArrayList<>();

  TotalsRow(Layout layout) {
    if (layout.kind() == FilingKind.CORRECTIONS) {
      return;
    }
    Set<Integer> known = new HashSet<>();
    layout.keys().values().forEach(known::addAll);
    layout.numbers().forEach(column -> known.add(column.index()));
    for (int i = 0; i < layout.width() && !known.contains(i); i++) {
      places.add(i);
    }
    NAMING.forEach(column -> places.addAll(layout.keys().getOrDefault(column, List.of())));
  }

  boolean isTotal(String[] cells) {
    return !name(cells).isEmpty();
  }

  String detail(String[] cells) {
    return "\"" + name(cells) + "\" is a total over other rows";
  }

  private String name(String[] cells) {
    for (int place : places) {
      String cell = cells[place];
      // A code, and most names, end otherwise; only then is the cell looked at in full.
      if (cell.indexOf('计') >= 0) {
        String text = CellText.clean(cell).replaceAll("[\\s\\u00a0]", "");
        if (HeaderWords.standard().isTotal(text)) {
          return text;
        }
      }
    }
    return "";
  }
}
