package org.tongbi.facility.naming;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Which facility a mention means, or why none.
 *
 * @param facilityId empty where the mention was not resolved
 * @param score 1 where the name stands as registered, less for each step away from it, by the list
 *     of steps; empty where the mention was not resolved
 * @param rule the weightiest step, or why the mention was not resolved
 */
public record MentionAnswer(
    Optional<String> facilityId, Optional<BigDecimal> score, MentionRule rule) {
  public MentionAnswer {
    Objects.requireNonNull(score, "score");
    if (facilityId.isPresent() != rule.resolved() || score.isPresent() != rule.resolved()) {
      throw new IllegalArgumentException("a facility and a score go with a rule that finds one");
    }
  }

  static MentionAnswer none(MentionRule reason) {
    return new MentionAnswer(Optional.empty(), Optional.empty(), reason);
  }
}
