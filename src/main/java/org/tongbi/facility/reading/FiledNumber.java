package org.tongbi.facility.reading;

import java.util.Objects;
import org.tongbi.facility.CellState;

/**
 * What a cell that should hold a number says.
 *
 * @param value in ten-thousandths of the unit; 0 where none is stated
 * @param problem what was found and why it is no number; empty unless unreadable
 */
record FiledNumber(CellState state, long value, String problem) {
  static final FiledNumber BLANK = without(CellState.BLANK);
  static final FiledNumber NOT_APPLICABLE = without(CellState.NOT_APPLICABLE);
  static final FiledNumber BELOW_HALF = without(CellState.BELOW_HALF);

  FiledNumber {
    Objects.requireNonNull(state, "state");
    if (state == CellState.UNREADABLE == problem.isEmpty()) {
      throw new IllegalArgumentException("a cell that is unreadable, and no other, has a problem");
    }
  }

  static FiledNumber stated(long value) {
    return new FiledNumber(CellState.STATED, value, "");
  }

  static FiledNumber unreadable(String problem) {
    return new FiledNumber(CellState.UNREADABLE, 0, problem);
  }

  private static FiledNumber without(CellState state) {
    return new FiledNumber(state, 0, "");
  }
}
