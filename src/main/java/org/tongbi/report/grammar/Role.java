package org.tongbi.report.grammar;

import java.util.Objects;

/**
 * One thing that a word can do.
 *
 * @param value its code where the kind has one, else empty
 */
record Role(WordKind kind, String value) {
  Role {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }
}
