package org.tongbi.facility.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands in which column of one file.
 *
 * @param kind what the file holds
 * @param width cells of a row, those behind the last title included
 * @param named cells up to the last one with a title; a row may end there
 * @param keys places of all columns but those of numbers, by their English names; several places
 *     where names are spread over columns
 * @param numbers the columns of measures or denominators
 * @param ignored titles of columns that are none of Tongbi's
 */
record Layout(
    FilingKind kind,
    int width,
    int named,
    Map<String, List<Integer>> keys,
    List<NumberColumn> numbers,
    List<String> ignored) {
  Layout {
    Objects.requireNonNull(kind, "kind");
    keys = Map.copyOf(keys);
    numbers = List.copyOf(numbers);
    ignored = List.copyOf(ignored);
  }

  /** The cell of a column; empty where the file has no such column. */
  String cell(String[] cells, String column) {
    List<Integer> places = keys.get(column);
    return places == null ? "" : cells[places.get(0)];
  }

  /** The cells of a column that may be spread over several. */
  List<String> cells(String[] cells, String column) {
    return keys.getOrDefault(column, List.of()).stream().map(place -> cells[place]).toList();
  }
}
