package org.tongbi.report.grammar;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The known words of a stretch of a sentence, in order, none overlapping.
 *
 * <p>A part of them is a window on the same words, not a copy: rules ask for many parts.
 */
final class Marks implements Iterable<Mark> {
  private final Mark[] all;
  private final int first;
  private final int behind;

  private Marks(Mark[] all, int first, int behind) {
    this.all = all;
    this.first = first;
    this.behind = behind;
  }

  /** Words in any order, none overlapping, of a text of so many chars. */
  static Marks inOrder(List<Mark> words, int length) {
    // Each place begins one word at most, so that no two need be compared.
    Mark[] byStart = new Mark[length];
    for (Mark word : words) {
      byStart[word.start()] = word;
    }
    Mark[] all = new Mark[words.size()];
    int next = 0;
    for (Mark word : byStart) {
      if (word != null) {
        all[next++] = word;
      }
    }
    if (next < all.length) {
      throw new IllegalArgumentException("two words begin at one place: " + words);
    }
    return new Marks(all, 0, next);
  }

  /** Those that lie wholly between two places. */
  Marks between(int from, int to) {
    int low = first;
    int high = behind;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all[middle].start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < behind && all[end].end() <= to) {
      end++;
    }
    return new Marks(all, low, end);
  }

  int size() {
    return behind - first;
  }

  boolean isEmpty() {
    return behind == first;
  }

  Mark get(int index) {
    if (index < 0 || index >= behind - first) {
      throw new IndexOutOfBoundsException("no word " + index + " of " + size());
    }
    return all[first + index];
  }

  /** Whether one of them is of a kind. */
  boolean hold(WordKind kind) {
    for (int i = first; i < behind; i++) {
      if (all[i].is(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of them is of any of these kinds; see {@link Roles#kinds}. */
  boolean holdAny(long kinds) {
    for (int i = first; i < behind; i++) {
      if (all[i].roles().hasAny(kinds)) {
        return true;
      }
    }
    return false;
  }

  Stream<Mark> stream() {
    return Arrays.stream(all, first, behind);
  }

  @Override
  public Iterator<Mark> iterator() {
    return new InOrder(all, first, behind);
  }

  private static final class InOrder implements Iterator<Mark> {
    private final Mark[] all;
    private final int behind;
    private int next;

    InOrder(Mark[] all, int first, int behind) {
      this.all = all;
      this.next = first;
      this.behind = behind;
    }

    @Override
    public boolean hasNext() {
      return next < behind;
    }

    @Override
    public Mark next() {
      if (next >= behind) {
        throw new NoSuchElementException();
      }
      return all[next++];
    }
  }
}
