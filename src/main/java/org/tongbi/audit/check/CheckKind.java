package org.tongbi.audit.check;

import java.util.Locale;
import org.tongbi.indicator.Coded;

/** What a check holds a run to (检查类别), in the order in which they are made. */
public enum CheckKind implements Coded {
  /** The files that the run's versions name are there. */
  FILES,
  /** Tables have the columns and types that they are documented with. */
  SCHEMA,
  /** Rows have the digest that the receipt records. */
  DIGEST,
  /** Keys are there and name one row each. */
  KEYS,
  /** Every row is possible in itself. */
  CONSTRAINTS,
  /** Closed lists hold their own codes alone. */
  CODES,
  /** What a row points to is there. */
  REFERENCES,
  /** What was taken in is what was published, found twice, set aside or rejected. */
  CONSERVATION,
  /** Spans are the document's own text. */
  SPANS,
  /** Stored originals have the checksum of their name and give the text that was read. */
  ORIGINALS;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
