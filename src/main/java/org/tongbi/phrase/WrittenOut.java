package org.tongbi.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that a pattern stands for, written out in the order in which it prefers them.
 *
 * <p>Knows letters, choices, groups, simple classes of chars and {@code ?}. A pattern with anything
 * else, or with too many words, is not written out.
 */
final class WrittenOut {
  private static final int MOST_WORDS = 64;
  private static final String UNKNOWN = "\\{}.*+^$";

  private final String pattern;
  private int at;

  private WrittenOut(String pattern) {
    this.pattern = pattern;
  }

  /** Thrown at what cannot be written out. */
  private static final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The words, none of them empty; null where the pattern says more than words. */
  static List<String> of(String pattern) {
    WrittenOut reader = new WrittenOut(pattern);
    try {
      List<String> words = reader.alternatives();
      return reader.at < pattern.length() || words.contains("") ? null : List.copyOf(words);
    } catch (Unwritable | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  private List<String> alternatives() {
    List<String> all = new ArrayList<>(sequence());
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.addAll(sequence());
    }
    return checked(all);
  }

  private List<String> sequence() {
    List<String> all = List.of("");
    while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
      all = joined(all, optional(atom()));
    }
    return all;
  }

  private static List<String> joined(List<String> heads, List<String> tails) {
    List<String> all = new ArrayList<>();
    for (String head : heads) {
      for (String tail : tails) {
        all.add(head + tail);
      }
      checked(all);
    }
    return all;
  }

  /** What may be left out is tried before it is. */
  private List<String> optional(List<String> part) {
    if (at == pattern.length() || pattern.charAt(at) != '?') {
      return part;
    }
    at++;
    if (at < pattern.length() && "?+".indexOf(pattern.charAt(at)) >= 0) {
      throw new Unwritable();
    }
    List<String> either = new ArrayList<>(part);
    either.add("");
    return either;
  }

  private List<String> atom() {
    char c = pattern.charAt(at++);
    if (UNKNOWN.indexOf(c) >= 0 || Character.isSurrogate(c)) {
      throw new Unwritable();
    }
    return switch (c) {
      case '(' -> group();
      case '[' -> charClass();
      default -> List.of(String.valueOf(c));
    };
  }

  private List<String> group() {
    if (pattern.charAt(at) == '?') {
      if (!pattern.startsWith("?:", at)) {
        throw new Unwritable();
      }
      at += 2;
    }
    List<String> inside = alternatives();
    if (pattern.charAt(at++) != ')') {
      throw new Unwritable();
    }
    return inside;
  }

  private List<String> charClass() {
    List<String> chars = new ArrayList<>();
    while (pattern.charAt(at) != ']') {
      char c = pattern.charAt(at++);
      if ("^-[&\\".indexOf(c) >= 0 || Character.isSurrogate(c)) {
        throw new Unwritable();
      }
      chars.add(String.valueOf(c));
    }
    at++;
    return checked(chars);
  }

  private static List<String> checked(List<String> words) {
    if (words.size() > MOST_WORDS) {
      throw new Unwritable();
    }
    return words;
  }
}
