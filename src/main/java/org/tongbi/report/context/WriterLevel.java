package org.tongbi.report.context;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongbi.region.Division;
import org.tongbi.region.RegionLevel;

/**
 * The kind of region that a writer speaks of as its own (行文层级): 区, 县, 市 or 省.
 *
 * <p>市 may be a prefecture, a county-level city or a municipality.
 *
 * @param word 区, 县, 市 or 省
 * @param count how often the text says so
 */
record WriterLevel(String word, int count) {
  private static final List<String> LOWEST_FIRST = List.of("区", "县", "市", "省");

  /** The rules of each level's words, and of those that are its own, side by side. */
  private static final List<String> RULES =
      LOWEST_FIRST.stream().flatMap(word -> Stream.of("level." + word, "own." + word)).toList();

  /** The level that the text speaks of most; the lower one where two are equal. */
  static Optional<WriterLevel> of(WordRules words, String text) {
    WriterLevel best = null;
    int[] counts = words.counts(RULES, text);
    for (int i = 0; i < LOWEST_FIRST.size(); i++) {
      String word = LOWEST_FIRST.get(i);
      int count = counts[2 * i] + 2 * counts[2 * i + 1];
      if (count > 0 && (best == null || count > best.count())) {
        best = new WriterLevel(word, count);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a writer of this level may be of this division. */
  boolean suits(Division division) {
    String name = division.name();
    return switch (word) {
      case "区" ->
          (division.level() == RegionLevel.COUNTY && name.endsWith("区")) || name.endsWith("自治区");
      case "县" ->
          division.level() == RegionLevel.COUNTY && (name.endsWith("县") || name.endsWith("旗"));
      case "市" ->
          name.endsWith("市")
              || (division.level() == RegionLevel.PREFECTURE && !name.endsWith("区"))
              || name.endsWith("地区");
      default -> division.level() == RegionLevel.PROVINCE;
    };
  }
}
