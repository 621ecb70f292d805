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
record Mark(int start, int end, List<Role> roles) {
  boolean is(WordKind kind) {
    return role(kind).isPresent();
  }

  Optional<Role> role(WordKind kind) {
    for (Role role : roles) {
      if (role.kind() == kind) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** The values of all roles of one kind. */
  List<String> values(WordKind kind) {
    return roles.stream().filter(role -> role.kind() == kind).map(Role::value).toList();
  }
}
