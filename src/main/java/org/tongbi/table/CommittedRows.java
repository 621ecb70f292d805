package org.tongbi.table;

/**
 * What a commit did with rows.
 *
 * @param in rows that came to it
 * @param written rows that it put into the table, new or in the place of others
 * @param removed rows that it took out and put nothing in the place of
 */
public record CommittedRows(long in, long written, long removed) {
  /** Of a stage that had nothing to commit. */
  public static final CommittedRows NONE = new CommittedRows(0, 0, 0);
}
