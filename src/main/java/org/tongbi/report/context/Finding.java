package org.tongbi.report.context;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.issue.Issue;

/**
 * What was found about a document, with the reason in words.
 *
 * @param evidence what settled it, or why it stayed open
 */
record Finding<T>(Optional<T> value, String evidence, List<Issue> issues) {
  Finding {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(evidence, "evidence");
    issues = List.copyOf(issues);
  }

  static <T> Finding<T> of(T value, String evidence, Issue... issues) {
    return new Finding<>(Optional.of(value), evidence, List.of(issues));
  }

  static <T> Finding<T> open(String evidence, Issue... issues) {
    return new Finding<>(Optional.empty(), evidence, List.of(issues));
  }
}
