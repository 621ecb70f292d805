package org.tongbi.audit.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that depends on nothing but a seed, a purpose and numbers.
 *
 * <p>Each purpose has a stream of its own, so that a world stays as it is where another purpose
 * draws more. The stream is SplitMix64, as {@link SplittableRandom} has it; the start is the seed,
 * the purpose's chars and the numbers, each multiplied in (FNV-1a, 64 bits). Only whole numbers are
 * drawn, so that no machine's arithmetic shows.
 */
final class Chance {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Chance(long start) {
    this.random = new SplittableRandom(start);
  }

  static Chance of(long seed, String purpose, long... numbers) {
    long hash = mixed(OFFSET, seed);
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * PRIME;
    }
    for (long number : numbers) {
      hash = mixed(hash, number);
    }
    return new Chance(hash);
  }

  private static long mixed(long hash, long number) {
    long mixed = hash;
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      mixed = (mixed ^ (number >>> shift & 0xff)) * PRIME;
    }
    return mixed;
  }

  /** A number from 0 up to, not including, {@code bound}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number between two, both included. */
  long between(long low, long high) {
    return random.nextLong(low, high + 1);
  }

  /** True in so many of a thousand cases. */
  boolean perMille(int cases) {
    return below(1000) < cases;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** A number near another, off by at most so many per mille, small errors being the likelier. */
  long near(long value, int perMille) {
    long off = below(perMille + 1) - (long) below(perMille + 1);
    return value + value * off / 1000;
  }
}
