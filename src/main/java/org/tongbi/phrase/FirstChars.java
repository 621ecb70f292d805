package org.tongbi.phrase;

import java.util.BitSet;

/**
 * The chars that a match of a pattern can begin with, and those that can stand second in it.
 *
 * <p>Reads the common part of the pattern language; what it does not know counts as any char, so
 * that the set may be too wide and is never too narrow.
 */
final class FirstChars {
  private static final int ALL = Character.MAX_VALUE + 1;
  private static final String SPACES = " \t\n\u000b\f\r";

  private final String pattern;
  private int at;

  private FirstChars(String pattern) {
    this.pattern = pattern;
  }

  /**
   * What a part of a pattern can match.
   *
   * @param chars its first chars
   * @param empty whether it can be empty
   * @param second its second chars, where it has two of its own
   * @param one whether it can be one char long
   */
  private record Part(BitSet chars, boolean empty, BitSet second, boolean one) {
    /** One char of a set. */
    static Part one(BitSet chars) {
      return new Part(chars, false, new BitSet(), true);
    }

    /** What matches only a place. */
    static Part nothing() {
      return new Part(new BitSet(), true, new BitSet(), false);
    }

    Part or(Part other) {
      return new Part(
          union(chars, other.chars, true),
          empty || other.empty,
          union(second, other.second, true),
          one || other.one);
    }

    Part then(Part next) {
      return new Part(
          union(chars, next.chars, empty),
          empty && next.empty,
          union(union(second, next.chars, one), next.second, empty),
          one && next.empty || empty && next.one);
    }

    private static BitSet union(BitSet first, BitSet other, boolean both) {
      BitSet chars = (BitSet) first.clone();
      if (both) {
        chars.or(other);
      }
      return chars;
    }
  }

  /** The chars with which a match that is not empty can begin. */
  static BitSet of(String pattern) {
    return read(pattern).chars();
  }

  /** The chars that can stand second in a match; all where a match may be shorter than two. */
  static BitSet second(String pattern) {
    Part all = read(pattern);
    return all.one() || all.empty() ? any(false).chars() : all.second();
  }

  /** Whether a match may be empty. */
  static boolean mayBeEmpty(String pattern) {
    return read(pattern).empty();
  }

  /** Whether a pattern as a whole is no choice between several. */
  static boolean isOneSequence(String pattern) {
    FirstChars reader = new FirstChars(pattern);
    try {
      reader.sequence();
      return reader.at == pattern.length();
    } catch (UnknownSign | StringIndexOutOfBoundsException e) {
      return false;
    }
  }

  /** Thrown at what this class does not know. */
  private static final class UnknownSign extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static Part read(String pattern) {
    FirstChars reader = new FirstChars(pattern);
    try {
      Part all = reader.alternatives();
      return reader.at < pattern.length() ? any(true) : all;
    } catch (UnknownSign | StringIndexOutOfBoundsException e) {
      return any(true);
    }
  }

  private Part alternatives() {
    Part all = sequence();
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all = all.or(sequence());
    }
    return all;
  }

  private Part sequence() {
    Part all = Part.nothing();
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      all = all.then(quantified(atom()));
    }
    return all;
  }

  private Part quantified(Part part) {
    if (at == pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
      return part;
    }
    char c = pattern.charAt(at);
    boolean optional = c == '?' || c == '*';
    if (c == '{') {
      optional |= pattern.charAt(at + 1) == '0';
      at = pattern.indexOf('}', at);
    }
    Part repeated = c == '?' ? part : part.or(part.then(part));
    at++;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      // Lazy or possessive: how it is tried, not what it matches.
      at++;
    }
    return optional ? repeated.or(Part.nothing()) : repeated;
  }

  private Part atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape();
      case '^', '$' -> Part.nothing();
      case '.' -> any(false);
      default -> one(c);
    };
  }

  private Part group() {
    boolean shows = true;
    if (pattern.startsWith("?", at)) {
      boolean looks =
          pattern.startsWith("?=", at)
              || pattern.startsWith("?!", at)
              || pattern.startsWith("?<=", at)
              || pattern.startsWith("?<!", at);
      if (looks) {
        shows = false;
        at += pattern.charAt(at + 1) == '<' ? 3 : 2;
      } else if (pattern.startsWith("?:", at)) {
        at += 2;
      } else if (pattern.startsWith("?<", at)) {
        at = pattern.indexOf('>', at) + 1;
      } else {
        throw new UnknownSign();
      }
    }
    Part inside = alternatives();
    at++;
    return shows ? inside : Part.nothing();
  }

  private Part charClass() {
    boolean negated = pattern.startsWith("^", at);
    at += negated ? 1 : 0;
    BitSet chars = new BitSet();
    while (pattern.charAt(at) != ']') {
      char c = pattern.charAt(at++);
      if (c == '[' || c == '&') {
        throw new UnknownSign();
      }
      if (c == '\\') {
        chars.or(escape().chars());
      } else if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
        char last = pattern.charAt(at + 1);
        at += 2;
        if (last == '\\') {
          last = pattern.charAt(at++);
        }
        chars.set(c, last + 1);
      } else {
        chars.set(c);
      }
    }
    at++;
    if (negated) {
      chars.flip(0, ALL);
    }
    return wide(chars);
  }

  private Part escape() {
    char c = pattern.charAt(at++);
    BitSet chars = new BitSet();
    switch (c) {
      case 'd' -> chars.set('0', '9' + 1);
      case 's' -> SPACES.chars().forEach(chars::set);
      case 'S', 'D', 'w', 'W' -> chars.set(0, ALL);
      case 't' -> chars.set('\t');
      case 'n' -> chars.set('\n');
      case 'r' -> chars.set('\r');
      case 'p', 'P' -> {
        at = pattern.indexOf('}', at) + 1;
        chars.set(0, ALL);
      }
      default -> {
        if (Character.isLetterOrDigit(c)) {
          throw new UnknownSign();
        }
        chars.set(c);
      }
    }
    return wide(chars);
  }

  private static Part one(char c) {
    BitSet chars = new BitSet();
    chars.set(c);
    return wide(chars);
  }

  private static Part any(boolean empty) {
    BitSet chars = new BitSet();
    chars.set(0, ALL);
    return empty ? wide(chars).or(Part.nothing()) : wide(chars);
  }

  /** One char of a set; of a pair of surrogates, which is one char to a pattern, both. */
  private static Part wide(BitSet chars) {
    Part one = Part.one(chars);
    int high = chars.nextSetBit(Character.MIN_HIGH_SURROGATE);
    if (high < 0 || high > Character.MAX_HIGH_SURROGATE) {
      return one;
    }
    BitSet low = new BitSet();
    low.set(Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE + 1);
    return new Part(chars, false, low, true);
  }
}
