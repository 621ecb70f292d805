package org.tongbi.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tongbi.csv.CsvTable;
import org.tongbi.phrase.PhraseIndex;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.region.RegionMention.Form;

/**
 * Finds the divisions that a text names (地名辞典), the longest name at each place.
 *
 * <p>A name of two characters (城区, 和县) is also a plain word, so it counts only behind the name of
 * its parent or before words of an authority. Short names (嘉兴) count before words of an authority,
 * after 健康, or where the caller says that the text is a title.
 */
public final class Gazetteer {
  /** Words after a name which show that it names the division or its bureau. */
  private final List<QuickPattern> authority;

  /**
   * Words after a short name which show the same; fewer, because 新建 and 合作 are short names too, and
   * 新建卫生院 names no bureau.
   */
  private final List<QuickPattern> bureau;

  /** Words that take up the name's last character: 区域 after a name that ends in 区. */
  private final List<QuickPattern> notAName;

  /** Every name, and whether it is one in full. */
  private final PhraseIndex<Form> names;

  private final Regions regions;

  public Gazetteer(Regions regions) {
    this.regions = regions;
    List<Context> contexts =
        CsvTable.resource(Gazetteer.class, "name_contexts.csv")
            .requireColumns("use", "pattern")
            .rows(Context::read);
    this.authority = patterns(contexts, "authority");
    this.bureau = patterns(contexts, "bureau");
    this.notAName = patterns(contexts, "not_a_name");
    Map<String, Form> forms = new HashMap<>();
    regions.names().brief().keySet().forEach(name -> forms.put(name, Form.SHORT));
    regions.names().full().keySet().forEach(name -> forms.put(name, Form.SUFFIXED));
    this.names = PhraseIndex.of(forms);
  }

  private record Context(String use, QuickPattern pattern) {
    static Context read(CsvTable.Row row) {
      if (!List.of("authority", "bureau", "not_a_name").contains(row.get("use"))) {
        throw row.complaint("use \"" + row.get("use") + "\" is not known");
      }
      return new Context(row.get("use"), QuickPattern.compile(row.get("pattern")));
    }
  }

  private static List<QuickPattern> patterns(List<Context> contexts, String use) {
    return contexts.stream()
        .filter(context -> context.use().equals(use))
        .map(Context::pattern)
        .toList();
  }

  /** Whether one of the patterns stands at this place. */
  private static boolean standsAt(List<QuickPattern> patterns, String text, int at) {
    for (QuickPattern pattern : patterns) {
      if (pattern.standsAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The mentions in running text, in order.
   *
   * @param year whose divisions are meant; without one, of any time
   */
  public List<RegionMention> find(String text, OptionalInt year) {
    return find(text, year, false);
  }

  /** The mentions in a title or the name of a bureau, where short names count too. */
  public List<RegionMention> findInTitle(String title, OptionalInt year) {
    return find(title, year, true);
  }

  private List<RegionMention> find(String text, OptionalInt year, boolean title) {
    List<RegionMention> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      RegionMention mention = names.mayBeginAt(text, at) ? longestAt(text, at, year, title) : null;
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.end();
      }
    }
    return found;
  }

  private RegionMention longestAt(String text, int start, OptionalInt year, boolean title) {
    RegionMention longest = null;
    int at = PhraseIndex.ROOT;
    for (int i = start; i < text.length(); i++) {
      at = names.step(at, text.charAt(i));
      if (at == PhraseIndex.NOWHERE) {
        break;
      }
      Form form = names.value(at);
      if (form != null && i > start && counts(form, text, start, i + 1, title)) {
        String name = text.substring(start, i + 1);
        List<Division> divisions = regions.named(name, year);
        if (!divisions.isEmpty()) {
          longest = new RegionMention(start, i + 1, name, form, divisions);
        }
      }
    }
    return longest;
  }

  private boolean counts(Form form, String text, int at, int end, boolean title) {
    return form == Form.SUFFIXED
        ? countsInFull(text, at, end, title)
        : countsInShort(text, at, end, title);
  }

  private boolean countsInFull(String text, int at, int end, boolean title) {
    return (end - at > 2 || (title && at == 0) || standsAt(authority, text, end))
        && !standsAt(notAName, text, end - 1);
  }

  private boolean countsInShort(String text, int at, int end, boolean title) {
    return title || standsAt(bureau, text, end) || (at >= 2 && text.startsWith("健康", at - 2));
  }
}
