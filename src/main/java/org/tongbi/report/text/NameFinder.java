package org.tongbi.report.text;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;

/**
 * Finds names of places (地名) and organizations (机构名) in a clause.
 *
 * <p>The segmenter takes generic words and counted phrases for names (三级医院, 12.4万人); whatever holds
 * a digit or a mark, or stands on the list of generic names, is left out. Safe for use by many
 * threads; the dictionaries are loaded at the first use, once.
 */
public final class NameFinder {
  private NameFinder() {}

  /** What a name names. */
  public enum Kind {
    /** A place (地名). */
    PLACE,
    /** An organization (机构). */
    ORGANIZATION
  }

  /**
   * A name found in a clause.
   *
   * @param start the name's first char
   * @param end one past its last char
   */
  public record Name(Kind kind, int start, int end, String text) {}

  /** The names in a clause, in order. */
  public static List<Name> find(String clause) {
    List<Name> names = new ArrayList<>();
    for (Term term : Dictionaries.SEGMENT.seg(clause)) {
      Kind kind = kind(term);
      int end = term.offset + term.word.length();
      if (kind != null && Dictionaries.GENERIC.admits(kind, term.word)) {
        names.add(new Name(kind, term.offset, end, term.word));
      }
    }
    return names;
  }

  private static Kind kind(Term term) {
    if (term.nature.startsWith("nt")) {
      return Kind.ORGANIZATION;
    }
    return term.nature.startsWith("ns") ? Kind.PLACE : null;
  }

  private static final class Dictionaries {
    static final GenericNames GENERIC = GenericNames.load();
    static final Segment SEGMENT = segment();

    private static Segment segment() {
      // The library logs to the console while it loads; a report's reading prints nothing.
      Predefine.logger.setLevel(Level.OFF);
      return HanLP.newSegment()
          .enablePlaceRecognize(true)
          .enableOrganizationRecognize(true)
          .enableOffset(true);
    }
  }
}
