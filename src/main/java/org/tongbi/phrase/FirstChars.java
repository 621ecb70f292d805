package org.tongbi.phrase;

import java.util.BitSet;

/**
 * The chars that a match of a pattern can begin with.
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

  /** What a part of a pattern can begin with, and whether it can also be empty. */
  private record Part(BitSet chars, boolean empty) {}

  /** The chars with which a match that is not empty can begin. */
  static BitSet of(String pattern) {
    return read(pattern).chars();
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
      Part next = sequence();
      BitSet chars = (BitSet) all.chars().clone();
      chars.or(next.chars());
      all = new Part(chars, all.empty() || next.empty());
    }
    return all;
  }

  private Part sequence() {
    BitSet chars = new BitSet();
    boolean empty = true;
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      Part next = quantified(atom());
      if (empty) {
        chars.or(next.chars());
        empty = next.empty();
      }
    }
    return new Part(chars, empty);
  }

  private Part quantified(Part part) {
    if (at == pattern.length() || "?*+{".indexOf(pattern.charAt(at)) < 0) {
      return part;
    }
    char c = pattern.charAt(at);
    boolean empty = part.empty() || c == '?' || c == '*';
    if (c == '{') {
      empty |= pattern.charAt(at + 1) == '0';
      at = pattern.indexOf('}', at);
    }
    at++;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      // Lazy or possessive: how it is tried, not what it matches.
      at++;
    }
    return new Part(part.chars(), empty);
  }

  private Part atom() {
    char c = pattern.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      case '\\' -> escape();
      case '^', '$' -> new Part(new BitSet(), true);
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
    return shows ? inside : new Part(new BitSet(), true);
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
    return new Part(chars, false);
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
    return new Part(chars, false);
  }

  private static Part one(char c) {
    BitSet chars = new BitSet();
    chars.set(c);
    return new Part(chars, false);
  }

  private static Part any(boolean empty) {
    BitSet chars = new BitSet();
    chars.set(0, ALL);
    return new Part(chars, empty);
  }
}
