package org.tongbi.facility.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as headers print it (计量单位): {@code 万人次}, {@code 千元}.
 *
 * @param multiplier how many of the base one unit is
 * @param base the unit counted; empty in a bare {@code 万}
 */
record Unit(long multiplier, String base) {
  private static final Map<String, Long> MULTIPLIERS =
      Map.of(
          "十", 10L,
          "百", 100L,
          "千", 1_000L,
          "万", 10_000L,
          "十万", 100_000L,
          "百万", 1_000_000L,
          "千万", 10_000_000L,
          "亿", 100_000_000L);

  /** Units that say the same of one measure. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("元"),
          Set.of("张"),
          Set.of("床日", "日", "天"),
          Set.of("个", "家", "所"),
          Set.of("人次", "人", "次", "例", "名", "份", "台次"));

  private static final Pattern WRITTEN =
      Pattern.compile("(十万|百万|千万|[十百千万亿])?(元|张|床日|日|天|个|家|所|人次|人|次|例|名|份|台次)?");

  Unit {
    Objects.requireNonNull(base, "base");
    if (multiplier < 1) {
      throw new IllegalArgumentException("a unit of less than one");
    }
  }

  /** The unit that a text is; empty where it is none. */
  static Optional<Unit> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    long multiplier = matcher.group(1) == null ? 1 : MULTIPLIERS.get(matcher.group(1));
    return Optional.of(new Unit(multiplier, matcher.group(2) == null ? "" : matcher.group(2)));
  }

  /** Whether a measure whose values are in {@code unit} can be given in this one. */
  boolean fits(String unit) {
    return base.isEmpty()
        || base.equals(unit)
        || ALIKE.stream().anyMatch(alike -> alike.contains(base) && alike.contains(unit));
  }

  /** The unit as a form would print it, over the base {@code unit}. */
  String written(String unit) {
    String times =
        MULTIPLIERS.entrySet().stream()
            .filter(entry -> entry.getValue() == multiplier)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    return times + (base.isEmpty() ? unit : base);
  }
}
