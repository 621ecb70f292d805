package org.tongbi.report.copy;

import java.util.Arrays;

/**
 * Judges whether a document adds nothing to another one.
 *
 * <p>A copy never takes a figure out of the tables that the kept document does not state. So beside
 * the wording both the figures of the text and the statements read from it must stand in the other;
 * reports that share a template share neither. The one exception is a revision: nearly the whole
 * text stands in one that was published later, and a few figures differ there.
 *
 * <p>The thresholds were set on invented perturbations of invented reports; a test keeps what they
 * reach.
 */
public final class CopyRule {
  /**
   * So many per cent of the wording stand in the other. One changed character spoils five shingles:
   * a conversion that gets three characters of a hundred wrong leaves 86.
   */
  static final int WORDING = 75;

  /** Of a text that states hardly any figures the words must tell nearly alone. */
  static final int WORDING_ALONE = 90;

  /** One figure in so many may be missing: a repost may add a telephone or document number. */
  static final int FIGURE_MISSING_ONE_IN = 10;

  /** With fewer figures than this they do not tell reports apart. */
  static final int FEW_FIGURES = 5;

  /** A revision changes at most one statement in so many, but always one. */
  static final int REVISED_ONE_IN = 10;

  /** Shorter texts are copies only where they are the same; a headline resembles any other. */
  static final int LEAST_CHARACTERS = 120;

  /** An estimate from fewer hashes than this is none. */
  private static final int LEAST_SAMPLE = 12;

  private CopyRule() {}

  /**
   * What a document is to another.
   *
   * @param later whether the other is known to be published on a later day
   */
  public static Likeness judge(Signature one, Signature other, boolean later) {
    if (one.words() == other.words() && one.characters() == other.characters()) {
      return Likeness.COPY;
    }
    if (one.characters() < LEAST_CHARACTERS || other.characters() < LEAST_CHARACTERS) {
      return Likeness.NONE;
    }
    int figures = one.figures().length;
    int missing = figures - shared(one.figures(), other.figures());
    boolean few = figures < FEW_FIGURES;
    if (few ? missing > 0 : missing * FIGURE_MISSING_ONE_IN > figures) {
      return Likeness.NONE;
    }
    int least = few ? WORDING_ALONE : WORDING;
    if (contained(one.wording(), other.wording()) < least) {
      return Likeness.NONE;
    }
    int statements = one.statements().length;
    int unsaid = statements - shared(one.statements(), other.statements());
    if (unsaid == 0 || one.numbers() == other.numbers()) {
      return Likeness.COPY;
    }
    boolean whole = contained(other.wording(), one.wording()) >= WORDING;
    if (!whole) {
      // An excerpt without its headings may be read otherwise; its values must be there all the
      // same.
      boolean allValues = shared(one.values(), other.values()) == one.values().length;
      return allValues ? Likeness.COPY : Likeness.NONE;
    }
    boolean slight = unsaid <= Math.max(1, statements / REVISED_ONE_IN) && unsaid < statements;
    return later && slight ? Likeness.REVISED : Likeness.NONE;
  }

  /**
   * Whether the texts are the same or state the same figures, so that a window which was only
   * inferred from the day of publication can be wrong in one of them.
   */
  public static boolean sameFigures(Signature one, Signature other) {
    return one.words() == other.words()
        || (one.figures().length >= FEW_FIGURES
            && shared(one.figures(), other.figures()) == one.figures().length);
  }

  /** How many per cent of one set are in another, estimated from the least hashes of both. */
  static int contained(long[] one, long[] other) {
    long limit = Math.min(reach(one), reach(other));
    int sample = 0;
    int both = 0;
    int j = 0;
    for (int i = 0; i < one.length && one[i] <= limit; i++) {
      sample++;
      while (j < other.length && other[j] < one[i]) {
        j++;
      }
      if (j < other.length && other[j] == one[i]) {
        both++;
      }
    }
    return sample < LEAST_SAMPLE ? 0 : 100 * both / sample;
  }

  /** Up to which hash a sample is complete. */
  private static long reach(long[] least) {
    return least.length < Signature.WORDING_HASHES ? Long.MAX_VALUE : least[least.length - 1];
  }

  /** How many members two rising lists share, each as often as in both. */
  static int shared(int[] one, int[] other) {
    if (Arrays.equals(one, other)) {
      return one.length;
    }
    int both = 0;
    int j = 0;
    for (int i = 0; i < one.length && j < other.length; i++) {
      while (j < other.length && other[j] < one[i]) {
        j++;
      }
      if (j < other.length && other[j] == one[i]) {
        both++;
        j++;
      }
    }
    return both;
  }
}
