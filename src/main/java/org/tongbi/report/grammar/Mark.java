package org.tongbi.report.grammar;

import java.util.List;
import java.util.Optional;

/**
 * A word of the lexicon in a sentence.
 *
 * @param start its first char in the sentence's text
 * @param end one past its last char
 * @param roles what it can do, at least one thing
 */
record Mark(int start, int end, Roles roles) {
  boolean is(WordKind kind) {
    return roles.has(kind);
  }

  Optional<Role> role(WordKind kind) {
    return roles.first(kind);
  }

  /** The values of all roles of one kind. */
  List<String> values(WordKind kind) {
    return roles.values(kind);
  }
}
