package org.tongbi.report.text;

import com.hankcs.hanlp.HanLP;
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
    for (Term term : Holder.SEGMENT.seg(text)) {
      String nature = term.nature.toString();
      boolean light =
          nature.startsWith("v") && !nature.equals("vn")
              || nature.startsWith("d")
              || nature.startsWith("p")
              || nature.startsWith("u")
              || nature.startsWith("c")
              || nature.startsWith("r")
              || nature.startsWith("a") && !nature.equals("an")
              || nature.startsWith("f")
              || nature.startsWith("y")
              || nature.startsWith("w");
      if (!light) {
        return false;
      }
    }
    return true;
  }

  private static final class Holder {
    static final Segment SEGMENT =
        HanLP.newSegment().enableNameRecognize(false).enableCustomDictionary(false);
  }
}
