package org.tongbi.phrase;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern that is tried only where a match can begin, by the char that stands there.
 *
 * <p>Finds what {@link Pattern} finds. Immutable and safe for use by many threads.
 */
public final class QuickPattern {
  private final Pattern pattern;

  /** A bit for each char that a match can begin with. */
  private final long[] first;

  /** A bit for each char that can stand second in a match; null where a match may be shorter. */
  private final long[] second;

  /** Whether a match may be empty, so that it can begin anywhere. */
  private final boolean mayBeEmpty;

  /** All words that the pattern stands for, as it prefers them; null where it says more. */
  private final String[] plain;

  /** Whether a match can begin only where the text does. */
  private final boolean atStart;

  private QuickPattern(Pattern pattern) {
    this.pattern = pattern;
    List<String> words = WrittenOut.of(pattern.pattern());
    this.plain = words == null ? null : words.toArray(String[]::new);
    this.atStart = pattern.pattern().startsWith("^") && FirstChars.isOneSequence(pattern.pattern());
    this.first = bits(FirstChars.of(pattern.pattern()));
    BitSet behind = FirstChars.second(pattern.pattern());
    this.second = behind.cardinality() > Character.MAX_VALUE ? null : bits(behind);
    this.mayBeEmpty = FirstChars.mayBeEmpty(pattern.pattern());
  }

  private static long[] bits(BitSet chars) {
    return Arrays.copyOf(chars.toLongArray(), (Character.MAX_VALUE + 1) / Long.SIZE);
  }

  /**
   * A pattern in the language of {@link Pattern}, without flags.
   *
   * @throws PatternSyntaxException where it is none
   */
  public static QuickPattern compile(String pattern) {
    return new QuickPattern(Pattern.compile(pattern));
  }

  /** The pattern as it is written. */
  public String pattern() {
    return pattern.pattern();
  }

  /** A matcher for the whole of a text. */
  public Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** Whether the whole of a text is a match. */
  public boolean matches(String text) {
    boolean begins = mayBeEmpty || !text.isEmpty() && mayBeginAt(text, 0);
    return begins && pattern.matcher(text).matches();
  }

  /** Whether a match may be empty, so that it can begin anywhere. */
  boolean mayBeEmpty() {
    return mayBeEmpty;
  }

  /** Whether a match can begin only where the text does. */
  boolean isAtStart() {
    return atStart;
  }

  /** Whether a match that is not empty can begin with a char. */
  public boolean canBeginWith(char c) {
    return (first[c >> 6] & 1L << c) != 0;
  }

  /** Whether the two chars at a place, or the one, can be a match's first; it is not empty. */
  private boolean mayBeginAt(String text, int place) {
    return canBeginWith(text.charAt(place)) && (second == null || goesOnAt(text, place + 1));
  }

  private boolean goesOnAt(String text, int place) {
    if (place >= text.length()) {
      return false;
    }
    char c = text.charAt(place);
    return (second[c >> 6] & 1L << c) != 0;
  }

  /** The first place from {@code from} on where a match could begin; {@code to} where none is. */
  private int candidate(String text, int from, int to) {
    int i = from;
    while (i < to && !mayBeginAt(text, i)) {
      i++;
    }
    return i;
  }

  /** The matches in a text, one after the other. */
  public Finder in(String text) {
    return new Finder(text, null);
  }

  /** The matches that begin where a guard lets them, which knows more than the first char. */
  public Finder in(String text, Guard guard) {
    return new Finder(text, guard);
  }

  /** Tells cheaply where a match cannot begin. */
  @FunctionalInterface
  public interface Guard {
    /** Whether a match may begin at a place; false only where none does. */
    boolean admits(String text, int place);
  }

  /** Whether the text holds a match. */
  public boolean isIn(String text) {
    if (plain == null) {
      return in(text).find();
    }
    int to = text.length();
    for (int i = candidate(text, 0, to); i < to; i = candidate(text, i + 1, to)) {
      if (plainAt(text, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text holds what a match can begin with; false only where it holds no match. */
  public boolean mayBeIn(String text) {
    return mayBeEmpty || candidate(text, 0, text.length()) < text.length();
  }

  /** The word that a plain pattern finds at a place; null where it finds none. */
  private String plainAt(String text, int place) {
    for (String word : plain) {
      if (text.startsWith(word, place)) {
        return word;
      }
    }
    return null;
  }

  /**
   * What stands at a place of a text, which is looked at as if nothing stood before it; null where
   * no match begins there.
   */
  public Matcher at(String text, int place) {
    return at(text, place, text.length());
  }

  /** The same in a text that ends at {@code to}. */
  public Matcher at(String text, int place, int to) {
    if (!mayBeEmpty && (place >= to || !mayBeginAt(text, place))) {
      return null;
    }
    Matcher matcher = pattern.matcher(text).region(place, to);
    return matcher.lookingAt() ? matcher : null;
  }

  /** Whether a match begins at a place of a text, which is looked at alone. */
  public boolean standsAt(String text, int place) {
    return plain == null ? at(text, place) != null : plainAt(text, place) != null;
  }

  /**
   * Adds to a set of chars those that a match can begin with.
   *
   * @throws IllegalStateException where a match may be empty
   */
  void addFirstChars(long[] chars) {
    if (mayBeEmpty) {
      throw new IllegalStateException("a match of " + pattern + " may be empty");
    }
    for (int i = 0; i < chars.length; i++) {
      chars[i] |= first[i];
    }
  }

  /** Goes through the matches of a text in order, none overlapping. */
  public final class Finder {
    private final String text;

    /** Null where every place is admitted. */
    private final Guard guard;

    private int next;
    private Matcher matcher;

    private Finder(String text, Guard guard) {
      this.text = text;
      this.guard = guard;
    }

    /** Whether there is one more match. */
    public boolean find() {
      if (mayBeEmpty) {
        if (matcher == null) {
          matcher = pattern.matcher(text);
        }
        return matcher.find();
      }
      int to = atStart ? Math.min(1, text.length()) : text.length();
      for (int i = candidate(text, next, to); i < to; i = candidate(text, i + 1, to)) {
        if (guard != null && !guard.admits(text, i)) {
          continue;
        }
        if (matcher == null) {
          // What stands around a place is seen, as in a search through the whole text.
          matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          next = matcher.end();
          return true;
        }
      }
      next = to;
      return false;
    }

    /** Whether the next match begins at a place; asked for one place after the other. */
    public boolean findAt(int place) {
      if (place < next || !mayBeginAt(text, place) || atStart && place > 0) {
        return false;
      }
      if (plain != null) {
        String word = plainAt(text, place);
        next = word == null ? next : place + word.length();
        return word != null;
      }
      if (matcher == null) {
        matcher = pattern.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
      }
      boolean found = matcher.region(place, text.length()).lookingAt();
      next = found ? matcher.end() : next;
      return found;
    }

    /** The match found last. */
    public Matcher match() {
      return matcher;
    }
  }
}
