package org.tongbi.facility.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tongbi.facility.CellState;
import org.tongbi.facility.DenominatorRow;
import org.tongbi.issue.Issue;
import org.tongbi.region.RegionCode;

/** Reads a row of denominators; what is blank or unreadable is unknown. */
final class PopulationCells implements RowReader.Cells {
  private static final long TEN_THOUSANDTHS = 10_000;

  private final Layout layout;

  PopulationCells(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void read(String[] cells, RowReader.Place place, Consumer<Filed> out) throws CellProblem {
    String region = KeyCell.regionCode("region_code", layout.cell(cells, "region_code"));
    int year = KeyCell.year("year", layout.cell(cells, "year"));
    Map<String, Long> people = new HashMap<>();
    for (NumberColumn column : layout.numbers()) {
      String cell = cells[column.index()];
      FiledNumber number = column.read(cell);
      if (number.state() == CellState.STATED && number.value() >= 0) {
        people.put(column.code(), number.value() / TEN_THOUSANDTHS);
      } else if (number.state() != CellState.BLANK && number.state() != CellState.NOT_APPLICABLE) {
        String problem =
            number.state() == CellState.UNREADABLE
                ? number.problem()
                : column.code() + " \"" + CellText.clean(cell) + "\" is no number of people";
        out.accept(place.refused(column.code(), Issue.BAD_CELL, problem, cell));
      }
    }
    out.accept(
        new Filed.Population(
            new DenominatorRow(
                new RegionCode(region),
                year,
                people.get("resident_population"),
                people.get("population_65"),
                people.get("women_35_64"),
                people.get("live_births"),
                people.get("key_population"),
                place.sourceUri(),
                place.locator())));
  }
}
