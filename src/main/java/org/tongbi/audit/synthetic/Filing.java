package org.tongbi.audit.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tongbi.facility.FilingPeriod;

/** One return as it is going to be written, dirt included. */
final class Filing {
  /** What stands in a cell. */
  enum State {
    ABSENT,
    BLANK,
    BELOW_HALF,
    STATED
  }

  /** How numbers are written. */
  enum Style {
    PLAIN,
    FULL_WIDTH,
    THOUSANDS_MARKS,
    BROKEN_MARKS,
    LETTER_O,
    TRAILING_TAB
  }

  private static final long SCALE = 10_000;

  final String orgCode;
  final int year;
  final int month;
  String codeText;
  String periodText;
  String submittedAt;
  String status;

  /** In ten-thousandths of the unit. */
  final long[] values = new long[Items.COUNT];

  final State[] states = new State[Items.COUNT];
  Style style = Style.PLAIN;
  int oddMeasure = -1;
  Style oddStyle = Style.PLAIN;
  boolean tooLong;
  final List<Defect> defects = new ArrayList<>();

  Filing(String orgCode, int year, int month, String submittedAt, String status) {
    this.orgCode = orgCode;
    this.year = year;
    this.month = month;
    this.codeText = orgCode;
    this.periodText = period();
    this.submittedAt = submittedAt;
    this.status = status;
    Arrays.fill(states, State.ABSENT);
  }

  /** The period as windows are written. */
  String period() {
    return new FilingPeriod(year, month).toString();
  }

  boolean isYear() {
    return month == FilingPeriod.WHOLE_YEAR;
  }

  void set(int measure, long value) {
    values[measure] = value * SCALE;
    states[measure] = State.STATED;
  }

  boolean states(int measure) {
    return states[measure] == State.STATED;
  }

  /** A stated value in units. */
  long value(int measure) {
    return values[measure] / SCALE;
  }

  /** The same return filed at another time. */
  Filing again(String at, String newStatus) {
    Filing copy = new Filing(orgCode, year, month, at, newStatus);
    System.arraycopy(values, 0, copy.values, 0, values.length);
    System.arraycopy(states, 0, copy.states, 0, states.length);
    return copy;
  }

  void plant(DefectKind kind, int measure, String what) {
    defects.add(
        new Defect(
            kind, orgCode, period(), measure < 0 ? "" : Items.ALL.get(measure).code(), what));
  }
}
