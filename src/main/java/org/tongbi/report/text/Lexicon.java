package org.tongbi.report.text;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fixed list of words with a value for each, found in a text in one pass.
 *
 * <p>Immutable and safe for use by many threads. Not serializable on purpose: each executor loads
 * its own from resources.
 *
 * @param <V> what a word stands for
 */
public final class Lexicon<V> {
  /**
   * A word found in a text.
   *
   * @param start the word's first char
   * @param end one past its last char
   * @param value what the word stands for
   */
  public record Hit<V>(int start, int end, V value) {}

  private final AhoCorasickDoubleArrayTrie<V> words;
  private final int size;

  /**
   * A lexicon of words.
   *
   * @throws IllegalArgumentException when a word is blank
   */
  public Lexicon(SortedMap<String, V> words) {
    TreeMap<String, V> copy = new TreeMap<>();
    words.forEach(
        (word, value) -> {
          if (word.isBlank()) {
            throw new IllegalArgumentException("a lexicon holds a blank word");
          }
          copy.put(word, Objects.requireNonNull(value, () -> "no value for " + word));
        });
    this.size = copy.size();
    this.words = copy.isEmpty() ? null : new AhoCorasickDoubleArrayTrie<>(copy);
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** All words in the text, also inside one another, by start and then the longest first. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    if (words != null) {
      words.parseText(text, (begin, end, value) -> hits.add(new Hit<>(begin, end, value)));
    }
    hits.sort(
        Comparator.<Hit<V>>comparingInt(Hit::start)
            .thenComparing(Comparator.<Hit<V>>comparingInt(Hit::end).reversed()));
    return hits;
  }

  /** The words that a reader would see: from the left, the longest each time, none overlapping. */
  public List<Hit<V>> longest(String text) {
    List<Hit<V>> chosen = new ArrayList<>();
    int from = 0;
    for (Hit<V> hit : find(text)) {
      if (hit.start() >= from) {
        chosen.add(hit);
        from = hit.end();
      }
    }
    return chosen;
  }
}
