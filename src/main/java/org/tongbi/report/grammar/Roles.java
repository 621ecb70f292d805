package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The things that a word can do, quickly asked for one kind. */
final class Roles {
  private final Deed[] deeds;

  /** A bit for each kind that there is a role of. */
  private final long kinds;

  /** Whether the word itself holds a numeral (65岁以上老年人, 三级医院). */
  private final boolean numeral;

  /** All roles of one kind, as they are asked for. */
  private record Deed(WordKind kind, Optional<Role> first, List<String> values) {}

  private Roles(List<Role> all, boolean numeral) {
    this.numeral = numeral;
    List<Deed> found = new ArrayList<>();
    long bits = 0;
    for (Role role : all) {
      if ((bits & bit(role.kind())) == 0) {
        found.add(deed(role, all));
      }
      bits |= bit(role.kind());
    }
    this.deeds = found.toArray(Deed[]::new);
    this.kinds = bits;
  }

  private static Deed deed(Role first, List<Role> all) {
    List<String> values = new ArrayList<>();
    for (Role role : all) {
      if (role.kind() == first.kind()) {
        values.add(role.value());
      }
    }
    return new Deed(first.kind(), Optional.of(first), List.copyOf(values));
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
      for (Deed deed : deeds) {
        if (deed.kind() == kind) {
          return deed.first();
        }
      }
    }
    return Optional.empty();
  }

  /** The values of all roles of a kind. */
  List<String> values(WordKind kind) {
    if (has(kind)) {
      for (Deed deed : deeds) {
        if (deed.kind() == kind) {
          return deed.values();
        }
      }
    }
    return List.of();
  }
}
