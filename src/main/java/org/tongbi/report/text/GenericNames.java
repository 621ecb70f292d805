package org.tongbi.report.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.tongbi.csv.ListLines;

/** Tells the words that a segmenter takes for names but that name nothing in particular. */
final class GenericNames {
  private static final String RESOURCE = "generic-names.txt";
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Map<Role, Pattern> patterns;

  private GenericNames(Map<Role, Pattern> patterns) {
    this.patterns = patterns;
  }

  /** How an entry of the list is used; its mark opens the line. */
  private enum Role {
    /** A pattern that whole words are matched with. */
    WORD("~"),
    /** A piece: a word made up of nothing else is generic. */
    PIECE("+"),
    /** An ending that every organization has one of. */
    ENDING("=");

    private final String mark;

    Role(String mark) {
      this.mark = mark;
    }

    Pattern pattern(Set<String> entries) {
      String any = "(?:" + String.join("|", entries) + ")";
      return Pattern.compile(
          switch (this) {
            case WORD -> any;
            case PIECE -> any + "+";
            case ENDING -> ".+" + any;
          });
    }
  }

  static GenericNames load() {
    return read(ListLines.resource(GenericNames.class, RESOURCE));
  }

  /** Reads a list: an entry a line, its role told by its mark; {@code #} begins a comment line. */
  static GenericNames read(ListLines lines) {
    Map<Role, Set<String>> entries = new EnumMap<>(Role.class);
    lines.forEach(
        line -> {
          String entry = line.strip();
          Role role = role(entry);
          String words = entry.startsWith(role.mark) ? entry.substring(1) : entry;
          check(words);
          if (!entries.computeIfAbsent(role, r -> longestFirst()).add(words)) {
            throw new IllegalArgumentException(words + " is listed twice");
          }
        });
    return new GenericNames(
        entries.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> entry.getKey().pattern(entry.getValue()),
                    (one, other) -> one,
                    () -> new EnumMap<>(Role.class))));
  }

  /** Whether a word may be a name of this kind: all Chinese, at least two chars, not generic. */
  boolean admits(NameFinder.Kind kind, String word) {
    return word.length() >= 2
        && word.chars().allMatch(Character::isIdeographic)
        && !matches(Role.WORD, word)
        && !matches(Role.PIECE, word)
        && (kind == NameFinder.Kind.PLACE || matches(Role.ENDING, word));
  }

  private boolean matches(Role role, String word) {
    return patterns.getOrDefault(role, NEVER).matcher(word).matches();
  }

  /** An entry without a mark is a word. */
  private static Role role(String entry) {
    for (Role role : Role.values()) {
      if (entry.startsWith(role.mark)) {
        return role;
      }
    }
    return Role.WORD;
  }

  private static Set<String> longestFirst() {
    return new TreeSet<>(
        Comparator.<String>comparingInt(words -> -words.length())
            .thenComparing(Comparator.naturalOrder()));
  }

  private static void check(String words) {
    try {
      Pattern.compile(words);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a pattern: " + words, e);
    }
  }
}
