package org.tongbi.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongbi.phrase.PhraseIndex;

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

  private final PhraseIndex<V> words;
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
    this.words = new PhraseIndex<>(copy);
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** All words in the text, also inside one another, by start and then the longest first. */
  public List<Hit<V>> find(String text) {
    List<Hit<V>> hits = new ArrayList<>();
    for (int start = 0; start < text.length(); start++) {
      if (!words.mayBeginAt(text, start)) {
        continue;
      }
      int shortest = hits.size();
      int at = PhraseIndex.ROOT;
      for (int i = start; i < text.length(); i++) {
        at = words.step(at, text.charAt(i));
        if (at == PhraseIndex.NOWHERE) {
          break;
        }
        V value = words.value(at);
        if (value != null) {
          hits.add(new Hit<>(start, i + 1, value));
        }
      }
      reverse(hits, shortest);
    }
    return hits;
  }

  private static <V> void reverse(List<Hit<V>> hits, int from) {
    for (int low = from, high = hits.size() - 1; low < high; low++, high--) {
      hits.set(high, hits.set(low, hits.get(high)));
    }
  }

  /** Whether a word begins with all that a text holds from a place on. */
  public boolean isBeginning(String text, int from) {
    int at = PhraseIndex.ROOT;
    for (int i = from; i < text.length() && at != PhraseIndex.NOWHERE; i++) {
      at = words.step(at, text.charAt(i));
    }
    return at != PhraseIndex.NOWHERE;
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
