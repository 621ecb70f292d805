package org.tongbi.facility;

/** What a cell of a return says; five things that must stay apart. */
public enum CellState {
  /** The file has no such column: the form does not ask. */
  ABSENT,
  /** Blank: due, not reported (未填报). */
  BLANK,
  /** {@code -} or {@code /}: cannot apply to this facility (不适用). */
  NOT_APPLICABLE,
  /** {@code …}: less than half the unit, not nothing (不足半个单位). */
  BELOW_HALF,
  /** It holds what is no number of the measure; the cell was rejected. */
  UNREADABLE,
  /** A number, zero included. */
  STATED
}
