package org.tongbi.report.copy;

/** What a document is to another one that is ranked before it. */
public enum Likeness {
  /** It says things of its own. */
  NONE,
  /** The other says all that it says: a copy, a repost or an excerpt. */
  COPY,
  /** The other is a later version of it in which some figures differ. */
  REVISED
}
