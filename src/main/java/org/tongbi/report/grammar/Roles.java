package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The things that a word can do, quickly asked for one kind. */
final class Roles {
  private final List<Role> all;

  /** A bit for each kind that there is a role of. */
  private final long kinds;

  /** Whether the word itself holds a numeral (65岁以上老年人, 三级医院). */
  private final boolean numeral;

  private Roles(List<Role> all, boolean numeral) {
    this.all = List.copyOf(all);
    this.numeral = numeral;
    long bits = 0;
    for (Role role : all) {
      bits |= bit(role.kind());
    }
    this.kinds = bits;
  }

  /** What a word of the lists can do. */
  static Roles of(String word, List<Role> all) {
    return new Roles(all, word.chars().anyMatch(c -> isNumeral((char) c)));
  }

  private static boolean isNumeral(char c) {
    return c >= '0' && c <= '9' || Numerals.isNumeral(c) || c == '万';
  }

  static Roles of(WordKind kind, String value) {
    return new Roles(List.of(new Role(kind, value)), false);
  }

  private static long bit(WordKind kind) {
    return 1L << kind.ordinal();
  }

  boolean isOfNumeral() {
    return numeral;
  }

  boolean has(WordKind kind) {
    return (kinds & bit(kind)) != 0;
  }

  boolean hasAny(long ofKinds) {
    return (kinds & ofKinds) != 0;
  }

  /** The set of some kinds, for {@link #hasAny}. */
  static long kinds(WordKind... some) {
    long bits = 0;
    for (WordKind kind : some) {
      bits |= bit(kind);
    }
    return bits;
  }

  /** Whether there is no role but of this kind. */
  boolean hasOnly(WordKind kind) {
    return kinds == bit(kind);
  }

  /** The first role of a kind. */
  Optional<Role> first(WordKind kind) {
    if (has(kind)) {
      for (Role role : all) {
        if (role.kind() == kind) {
          return Optional.of(role);
        }
      }
    }
    return Optional.empty();
  }

  /** The values of all roles of a kind. */
  List<String> values(WordKind kind) {
    if (!has(kind)) {
      return List.of();
    }
    List<String> values = new ArrayList<>(all.size());
    for (Role role : all) {
      if (role.kind() == kind) {
        values.add(role.value());
      }
    }
    return values;
  }
}
