package org.tongbi.oracle.trend;

/** A figure and the ends of what it may be. */
record Span(Exact value, Exact low, Exact high) {
  static Span exactly(Exact value) {
    return new Span(value, value, value);
  }

  boolean admits(Exact other) {
    return low.compareTo(other) <= 0 && other.compareTo(high) <= 0;
  }

  boolean meets(Span other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  Span plus(Span other) {
    return new Span(value.plus(other.value), low.plus(other.low), high.plus(other.high));
  }

  Span minus(Span other) {
    return new Span(value.minus(other.value), low.minus(other.high), high.minus(other.low));
  }

  Span times(Exact factor) {
    Exact one = low.times(factor);
    Exact two = high.times(factor);
    return new Span(value.times(factor), Exact.least(one, two), Exact.greatest(one, two));
  }

  /** Every product of two values, found at the corners. */
  Span times(Span other) {
    Exact[] corners = {
      low.times(other.low), low.times(other.high), high.times(other.low), high.times(other.high)
    };
    return new Span(value.times(other.value), Exact.least(corners), Exact.greatest(corners));
  }

  /** Every quotient of two values, found at the corners; the other is above zero. */
  Span per(Span other) {
    Exact[] corners = {
      low.per(other.low), low.per(other.high), high.per(other.low), high.per(other.high)
    };
    return new Span(value.per(other.value), Exact.least(corners), Exact.greatest(corners));
  }

  /** Per cent of change from another to this; the other is above zero. */
  Span changeFrom(Span base) {
    Span hundredfold = times(Exact.HUNDRED).per(base);
    return new Span(
        hundredfold.value.minus(Exact.HUNDRED),
        hundredfold.low.minus(Exact.HUNDRED),
        hundredfold.high.minus(Exact.HUNDRED));
  }
}
