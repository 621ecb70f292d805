package org.tongbi.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** The outcomes of one file in order, with the open file behind them; close it when done. */
public final class Outcomes implements Iterator<Outcome>, AutoCloseable {
  private static final Closeable NOTHING = () -> {};

  private final Iterator<Outcome> outcomes;
  private final Closeable source;

  Outcomes(Iterator<Outcome> outcomes, Closeable source) {
    this.outcomes = outcomes;
    this.source = source;
  }

  static Outcomes of(Outcome only) {
    return new Outcomes(List.of(only).iterator(), NOTHING);
  }

  @Override
  public boolean hasNext() {
    return outcomes.hasNext();
  }

  @Override
  public Outcome next() {
    return outcomes.next();
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      // All that the file had to say was read; a failing close takes nothing back.
      return;
    }
  }
}
