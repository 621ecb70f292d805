package org.tongbi.report.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;

/**
 * Tells what words of a stretch of text do, by the segmenter's parts of speech (词性).
 *
 * <p>Safe for use by many threads; the dictionaries are loaded at the first use, once.
 */
public final class WordClasses {
  private WordClasses() {}

  /**
   * Whether a stretch holds nothing but verbs, adverbs and words of grammar: it can stand between a
   * name and its number without naming anything itself (攀升到了, 顺利).
   */
  public static boolean namesNothing(String text) {
    return text.length() <= Memory.LONGEST ? Memory.OWN.get().namesNothing(text) : isLight(text);
  }

  /** What was found of short stretches, which recur (达到了, 的); one memory for each thread. */
  private static final class Memory {
    static final int LONGEST = 6;
    static final ThreadLocal<Memory> OWN = ThreadLocal.withInitial(Memory::new);
    private static final int PLACES = 1024;

    private final String[] stretches = new String[PLACES];
    private final boolean[] light = new boolean[PLACES];

    boolean namesNothing(String stretch) {
      int place = (stretch.hashCode() ^ stretch.hashCode() >>> 10) & PLACES - 1;
      if (!stretch.equals(stretches[place])) {
        light[place] = isLight(stretch);
        stretches[place] = stretch;
      }
      return light[place];
    }
  }

  private static boolean isLight(String text) {
    if (!mayBeLight(text)) {
      return false;
    }
    for (Term term : Holder.SEGMENT.seg(text)) {
      if (!isLight(term.nature)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLight(Nature kind) {
    boolean[] light = Holder.LIGHT;
    return kind.ordinal() < light.length ? light[kind.ordinal()] : isLightKind(kind.toString());
  }

  private static boolean isLightKind(String nature) {
    return nature.startsWith("v") && !nature.equals("vn")
        || nature.startsWith("d")
        || nature.startsWith("p")
        || nature.startsWith("u")
        || nature.startsWith("c")
        || nature.startsWith("r")
        || nature.startsWith("a") && !nature.equals("an")
        || nature.startsWith("f")
        || nature.startsWith("y")
        || nature.startsWith("w");
  }

  /**
   * Whether a stretch can be cut into light words of the dictionary at all; if not, no way of
   * segmenting it can, and the segmenter need not be asked.
   */
  private static boolean mayBeLight(String text) {
    int length = text.length();
    boolean[] reached = new boolean[length + 1];
    reached[0] = true;
    for (int start = 0; start < length; start++) {
      if (reached[start] && !reachLightWords(text, start, reached)) {
        // The segmenter makes something of its own of letters that begin no word.
        return true;
      }
    }
    return reached[length];
  }

  /** Marks the ends of the light words that begin at a place; whether any word begins there. */
  private static boolean reachLightWords(String text, int start, boolean[] reached) {
    DoubleArrayTrie<CoreDictionary.Attribute> dictionary = Holder.DICTIONARY;
    int[] base = dictionary.getBase();
    int[] check = dictionary.getCheck();
    boolean known = false;
    int state = base[0];
    for (int i = start; i < text.length(); i++) {
      int next = state + text.charAt(i) + 1;
      if (next >= check.length || check[next] != state) {
        break;
      }
      state = base[next];
      CoreDictionary.Attribute word = dictionary.output(state);
      if (word != null) {
        known = true;
        reached[i + 1] |= isLight(word.nature[0]);
      }
    }
    return known;
  }

  private static final class Holder {
    static final Segment SEGMENT =
        HanLP.newSegment().enableNameRecognize(false).enableCustomDictionary(false);
    static final DoubleArrayTrie<CoreDictionary.Attribute> DICTIONARY = CoreDictionary.trie;
    static final boolean[] LIGHT = light();

    private static boolean[] light() {
      Nature[] all = Nature.values();
      boolean[] light = new boolean[all.length];
      for (Nature nature : all) {
        if (nature.ordinal() < light.length) {
          light[nature.ordinal()] = isLightKind(nature.toString());
        }
      }
      return light;
    }
  }
}
