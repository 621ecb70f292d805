package org.tongbi.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What a mistyped word was probably meant to be. */
final class Suggestion {
  /** Farther than this two words are no slips of each other. */
  private static final int MOST_SLIPS = 3;

  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(MOST_SLIPS);

  private Suggestion() {}

  /** The nearest word as a question in brackets; empty text where none is near. */
  static String of(String typed, List<String> words) {
    Optional<String> nearest =
        words.stream()
            .filter(word -> slips(typed, word) * 2 < word.length())
            .min(
                Comparator.<String>comparingInt(word -> slips(typed, word))
                    .thenComparing(Comparator.naturalOrder()));
    return nearest.map(word -> " (did you mean " + word + "?)").orElse("");
  }

  private static int slips(String typed, String word) {
    int slips = SLIPS.apply(typed, word);
    return slips < 0 ? Integer.MAX_VALUE / 2 : slips;
  }
}
