package org.tongbi.issue;

/** How far an issue reaches. */
public enum Severity {
  /** Worth knowing; the figure stands. */
  NOTE,
  /** The figure stands, but should be looked at before it is put before a decision maker. */
  WARNING,
  /** The figure is withheld from comparison. */
  WITHHELD,
  /** The document or row did not go through. */
  REJECTED
}
