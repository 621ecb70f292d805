package org.tongbi.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tongbi.csv.CsvTable;
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
  private final List<Pattern> authority;

  /**
   * Words after a short name which show the same; fewer, because 新建 and 合作 are short names too, and
   * 新建卫生院 names no bureau.
   */
  private final List<Pattern> bureau;

  /** Words that take up the name's last character: 区域 after a name that ends in 区. */
  private final List<Pattern> notAName;

  private final Map<Character, Integer> longest = new HashMap<>();
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
    regions.names().full().keySet().forEach(this::index);
    regions.names().brief().keySet().forEach(this::index);
  }

  private record Context(String use, Pattern pattern) {
    static Context read(CsvTable.Row row) {
      if (!List.of("authority", "bureau", "not_a_name").contains(row.get("use"))) {
        throw row.complaint("use \"" + row.get("use") + "\" is not known");
      }
      return new Context(row.get("use"), Pattern.compile(row.get("pattern")));
    }
  }

  private static List<Pattern> patterns(List<Context> contexts, String use) {
    return contexts.stream()
        .filter(context -> context.use().equals(use))
        .map(Context::pattern)
        .toList();
  }

  /** Whether one of the patterns stands at this place. */
  private static boolean standsAt(List<Pattern> patterns, String text, int at) {
    return patterns.stream()
        .anyMatch(pattern -> pattern.matcher(text).region(at, text.length()).lookingAt());
  }

  private void index(String name) {
    longest.merge(name.charAt(0), name.length(), Math::max);
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
      RegionMention mention = longestAt(text, at, year, title);
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.end();
      }
    }
    return found;
  }

  private RegionMention longestAt(String text, int at, OptionalInt year, boolean title) {
    int most = Math.min(longest.getOrDefault(text.charAt(at), 0), text.length() - at);
    for (int length = most; length >= 2; length--) {
      int end = at + length;
      String name = text.substring(at, end);
      boolean suffixed = regions.names().full().containsKey(name);
      boolean brief = !suffixed && regions.names().brief().containsKey(name);
      if ((suffixed && countsInFull(text, at, end, title))
          || (brief && countsInShort(text, at, end, title))) {
        List<Division> divisions = regions.named(name, year);
        if (!divisions.isEmpty()) {
          return new RegionMention(at, end, name, suffixed ? Form.SUFFIXED : Form.SHORT, divisions);
        }
      }
    }
    return null;
  }

  private boolean countsInFull(String text, int at, int end, boolean title) {
    if (standsAt(notAName, text, end - 1)) {
      return false;
    }
    return end - at > 2 || (title && at == 0) || standsAt(authority, text, end);
  }

  private boolean countsInShort(String text, int at, int end, boolean title) {
    return title || standsAt(bureau, text, end) || (at >= 2 && text.startsWith("健康", at - 2));
  }
}
