package org.tongbi.report.copy;

import java.util.Arrays;

/**
 * Gathers the least hashes of a set (bottom-k MinHash): a sample of the set that every set holding
 * the same members draws alike.
 *
 * <p>Members are hashed by a fixed mixture of bits (the finisher of SplitMix64) under a fixed seed,
 * so that signatures of different nights and machines can be compared.
 */
final class LeastHashes {
  /** Sets the hashes of shingles, phrases and runs apart from other uses of the same mixture. */
  private static final long SEED = 0x746f6e676269L;

  private final int most;
  private final long[] found;
  private int count;
  private long limit = Long.MAX_VALUE;

  /** A gatherer of at most so many hashes. */
  LeastHashes(int most) {
    this.most = most;
    this.found = new long[4 * most];
  }

  /** Takes a member in, told by its bits. */
  void add(long member) {
    long hash = hash(member);
    if (hash < limit) {
      if (count == found.length) {
        settle();
        if (hash >= limit) {
          return;
        }
      }
      found[count++] = hash;
    }
  }

  /** The least hashes, each once, in rising order. */
  long[] sorted() {
    settle();
    return Arrays.copyOf(found, count);
  }

  /** A hash that is never negative. */
  static long hash(long member) {
    long z = member + SEED;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (z ^ (z >>> 31)) >>> 1;
  }

  private void settle() {
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count && distinct < most; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    count = distinct;
    if (count == most) {
      limit = found[count - 1];
    }
  }
}
