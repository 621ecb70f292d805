package org.tongbi.trend;

/** What a figure is to a roll-up; tables and files never carry it. */
enum FigureRole {
  /** A figure of the indicator itself. */
  OWN,
  /** What is counted. */
  NUMERATOR,
  /** What it is divided by, as reports state it. */
  DENOMINATOR,
  /** The people that it is divided by, of a whole year. */
  PEOPLE
}
