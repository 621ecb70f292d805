package org.tongbi.audit.check;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of one check of one table.
 *
 * @param rule what must hold, by its short name
 * @param examined how many rows, files or figures were looked at
 * @param damaged for how many of them it does not hold
 * @param first the first of those, in a total order; empty where there is none
 * @param next what to do about it
 */
public record Checked(
    CheckKind kind,
    String table,
    String rule,
    long examined,
    long damaged,
    Optional<String> first,
    String next) {
  public Checked {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(next, "next");
    if (examined < 0 || damaged < 0) {
      throw new IllegalArgumentException(table + " " + rule + ": counts are not negative");
    }
  }

  /** A check that found nothing. */
  static Checked holding(CheckKind kind, String table, String rule, long examined) {
    return new Checked(kind, table, rule, examined, 0, Optional.empty(), "");
  }

  /** A check of one thing, such as a digest, which is not as it should be. */
  static Checked failing(CheckKind kind, String table, String rule, String what, String next) {
    return new Checked(kind, table, rule, 1, 1, Optional.of(what), next);
  }

  public boolean holds() {
    return damaged == 0;
  }

  /** What is damaged, where, how much of it, an example, and what to do: one line. */
  public String inWords() {
    return String.format(
        Locale.ROOT,
        "%s %s (%s): %,d of %,d, first %s; next: %s",
        table,
        kind.code(),
        rule,
        damaged,
        examined,
        first.orElse("-"),
        next);
  }
}
