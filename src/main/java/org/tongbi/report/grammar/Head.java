package org.tongbi.report.grammar;

import java.util.Objects;
import java.util.Optional;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Provider;

/**
 * What a number counts.
 *
 * @param provider the kind of institution where the head names one (村卫生室683个)
 * @param divisor what the number is divided by to reach the indicator's base; 1 mostly
 * @param start the naming words' first char in the sentence's text
 * @param end one past their last char
 */
record Head(Indicator indicator, Optional<Provider> provider, int divisor, int start, int end) {
  Head {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(provider, "provider");
  }

  Head withProvider(Provider kind) {
    return new Head(indicator, Optional.of(kind), divisor, start, end);
  }

  Head withoutProvider() {
    return new Head(indicator, Optional.empty(), divisor, start, end);
  }

  /** Another indicator under the same words, in its own base. */
  Head withIndicator(Indicator other) {
    return new Head(other, Optional.empty(), 1, start, end);
  }

  static Head of(Indicator indicator, Mark mark) {
    return new Head(indicator, Optional.empty(), 1, mark.start(), mark.end());
  }
}
