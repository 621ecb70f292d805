package org.tongbi.csv;

/** A table of words, codes or rules that cannot be used; the message names file and line. */
public final class CsvException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public CsvException(String message) {
    super(message);
  }
}
