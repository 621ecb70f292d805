package org.tongbi.facility.reading;

import java.util.Locale;

/** How a file of facility records is written, told by its name's ending. */
public enum FilingFormat {
  /** Cells between commas. */
  CSV,
  /** Apache Parquet, a file or a folder of parts. */
  PARQUET,
  /** Anything else. */
  UNSUPPORTED;

  public static FilingFormat ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return CSV;
    }
    return lower.endsWith(".parquet") ? PARQUET : UNSUPPORTED;
  }
}
