package org.tongbi.report.grammar;

import java.util.Arrays;
import java.util.List;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.reading.Reading;

/**
 * Writes the sentence that a table's headings make of one number, with the way back to its cell.
 */
final class CellSentence {
  private final TableGrid.Row row;
  private final StringBuilder text = new StringBuilder();
  private int[] places = new int[64];

  CellSentence(TableGrid.Row row) {
    this.row = row;
  }

  /** Words of the headings; they stand for the row's beginning. */
  CellSentence say(String words) {
    for (int i = 0; i < words.length(); i++) {
      put(words.charAt(i), row.start());
    }
    return this;
  }

  /** The number, a sign before it counted to its first digit. */
  CellSentence number(TableRows.Cell cell, CellNumber number) {
    int at = row.at(cell.start());
    for (int i = number.digitsStart(); i < number.end(); i++) {
      int place = i == number.digitsStart() ? number.spanStart() : i;
      put(cell.text().charAt(i), at + cell.reading().place(place, place + 1).start());
    }
    return this;
  }

  /** A unit that stands elsewhere, said right behind the number and taking no place of its own. */
  CellSentence unit(String unit) {
    int place = places[text.length() - 1];
    for (int i = 0; i < unit.length(); i++) {
      put(unit.charAt(i), place);
    }
    return this;
  }

  Sentence sentence(String original, SectionKind section) {
    Reading alone =
        new Reading(original, text.toString(), Arrays.copyOf(places, text.length()), List.of());
    return new Sentence(alone, 0, text.length(), 0, section, "");
  }

  private void put(char c, int place) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[text.length()] = place;
    text.append(c);
  }
}
