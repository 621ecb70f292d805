package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.facility.naming.NameWords.Use;
import org.tongbi.phrase.PhraseIndex;
import org.tongbi.provenance.Span;
import org.tongbi.region.RegionCode;

/**
 * Finds the facilities that a text names (机构名识别), by the words that such names end with.
 *
 * <p>A name goes back from there to a mark, to a word that no name holds, or to the region that it
 * begins with. Lists that say the kind once (甲、乙2家中心卫生院) or the region once (市人民医院、中医院) give each
 * member its whole name. Names of kinds (乡镇卫生院) are left out.
 */
public final class MentionFinder {
  private static final Pattern COUNTED =
      Pattern.compile(
          "(.*?)等?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})[家所个](?:建制)?(?:乡镇|镇街|镇|乡|街道|基层|农村)?");
  private static final Pattern NUMBER = Pattern.compile("第?[一二三四五六七八九十]{1,2}");
  private static final Pattern NUMBERED = Pattern.compile("(.*?)(第?[一二三四五六七八九十]{1,2})");
  private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,6}");
  private static final String HAN_NUMBERS = "一二三四五六七八九十";
  private static final String NOT_BEHIND_YUAN = "区长士内外校所前";
  private static final String CENTRE = "中心";

  private final NameWords words;
  private final Places places;
  private final RegionPrefixes prefixes;

  MentionFinder(Places places, NameWords words) {
    this.places = places;
    this.words = words;
    this.prefixes = new RegionPrefixes(places, words);
  }

  /** By the divisions and words that the project carries. */
  public static MentionFinder standard() {
    return new MentionFinder(Places.standard(), NameWords.standard());
  }

  /**
   * The facilities named in a text, by place.
   *
   * @param region what the report is about; short names of regions count around it only
   */
  public List<FoundMention> find(String text, Optional<RegionCode> region) {
    return new Search(text, region).found();
  }

  /** One name on its way to be found, in chars. */
  private record Part(int start, int end) {}

  private final class Search {
    private final String original;
    private final String text;
    private final Predicate<Places.Hit> near;
    private final NameStarts starts;
    private final List<FoundMention> found = new ArrayList<>();
    private final boolean plainPlaces;
    private int done;
    private int lastEnd = -1;
    private String lastPrefix = "";

    Search(String original, Optional<RegionCode> region) {
      this.original = original;
      this.text = words.plain(original);
      this.plainPlaces = original.codePointCount(0, original.length()) == original.length();
      this.near =
          region
              .filter(code -> !code.equals(RegionCode.NATION))
              .map(prefixes::ofRegistry)
              .orElse(hit -> false);
      this.starts = new NameStarts(text, near, places, words);
    }

    List<FoundMention> found() {
      PhraseIndex<TypeWord> sought = words.sought();
      int at = 0;
      while (at < text.length()) {
        TypeWord type = sought.mayBeginAt(text, at) ? sought.longestAt(text, at) : null;
        if (type == null) {
          type = shortWordAt(at);
        }
        if (type == null) {
          at++;
        } else {
          int end = at + type.word().length();
          if (endsName(type, end)) {
            read(at, type, end);
            done = end;
          }
          at = end;
        }
      }
      found.sort(Comparator.comparing(FoundMention::span));
      return List.copyOf(found);
    }

    /** 一院 behind a region, and 中心 behind a place that the text names elsewhere. */
    private TypeWord shortWordAt(int at) {
      char c = text.charAt(at);
      if (c == '院' && at > done && HAN_NUMBERS.indexOf(text.charAt(at - 1)) >= 0) {
        boolean more = at + 1 < text.length() && NOT_BEHIND_YUAN.indexOf(text.charAt(at + 1)) >= 0;
        return more ? null : words.type("院").orElse(null);
      }
      return text.startsWith(CENTRE, at) && isPlacesCentre(at)
          ? words.type(CENTRE).orElse(null)
          : null;
    }

    private boolean isPlacesCentre(int at) {
      int from = begin(at);
      String head = text.substring(from, at);
      if (head.length() < 2 || head.length() > 4 || !PLACE.matcher(head).matches()) {
        return false;
      }
      boolean function = words.all(Use.NOT_PLACE).stream().anyMatch(word -> head.endsWith(word));
      return !function
          && (text.contains(head + "街道")
              || text.contains(head + "社区")
              || text.contains(head + "镇"));
    }

    private boolean endsName(TypeWord type, int end) {
      boolean plain = type.alone() != TypeWord.Alone.NAMES;
      String behind = text.substring(end, Math.min(text.length(), end + 4));
      return !plain || words.beginning(Use.NOT_BEHIND, behind).isEmpty();
    }

    private void read(int at, TypeWord type, int end) {
      int from = begin(at);
      String window = text.substring(from, at);
      Matcher counted = COUNTED.matcher(window);
      if (counted.matches()) {
        if (!counted.group(1).isEmpty()) {
          int itemEnd = from + counted.end(1);
          listed(new Part(from, itemEnd), type, true);
        }
        return;
      }
      if (NUMBER.matcher(window).matches() && numbered(from, at, type, end)) {
        return;
      }
      boolean bare = window.isEmpty() || NUMBER.matcher(window).matches();
      if (bare) {
        if (follows(from) && type.alone() != TypeWord.Alone.NOTHING && !lastPrefix.isEmpty()) {
          add(new Part(from, end), lastPrefix, "", true);
        }
        return;
      }
      int whole = end + words.beginning(Use.GROUP, text.substring(end)).length();
      if (type.alone() == TypeWord.Alone.NOTHING) {
        listed(new Part(from, at), type, false);
      }
      add(new Part(from, whole), "", "", false);
    }

    /** Whether a name follows the last one in a list. */
    private boolean follows(int from) {
      if (lastEnd < 0 || lastEnd >= from) {
        return false;
      }
      return words.is(Use.JOINT, text.substring(lastEnd, from));
    }

    /** 市第一、第二人民医院: the kind is said once, the region at the first. */
    private boolean numbered(int from, int at, TypeWord type, int end) {
      List<Part> numbers = new ArrayList<>();
      int left = from;
      String prefix = "";
      while (left > done && isJoint(left - 1)) {
        int start = begin(left - 1);
        Matcher item = NUMBERED.matcher(text.substring(start, left - 1));
        if (!item.matches()) {
          break;
        }
        numbers.add(new Part(start, left - 1));
        prefix = item.group(1);
        left = start;
        if (!prefix.isEmpty()) {
          break;
        }
      }
      if (numbers.isEmpty() || prefix.isEmpty() || !isRegion(prefix)) {
        return false;
      }
      String kind = text.substring(at, end);
      for (Part number : numbers) {
        boolean first = number.start() == left;
        add(number, first ? "" : prefix, kind, true);
      }
      add(new Part(from, end), prefix, "", true);
      return true;
    }

    private boolean isRegion(String prefix) {
      String name = prefix + "人民医院";
      return prefixes.unit(name).filter(unit -> unit.rest().equals("人民医院")).isPresent()
          || prefixes.named(name, hit -> hit.inFull() || near.test(hit)).stream()
              .anyMatch(each -> each.rest().equals("人民医院"));
    }

    /** The members of a list that says the kind once, behind its last. */
    private void listed(Part last, TypeWord type, boolean counted) {
      List<Part> items = new ArrayList<>();
      String lastText = text.substring(last.start(), last.end());
      int left = last.start();
      // The last of a counted list may hold another: 甲和乙2家.
      if (counted) {
        left = addJoined(last, items);
      }
      while (left > done && isJoint(left - 1)) {
        int start = begin(left - 1);
        String item = text.substring(start, left - 1);
        if (!isPlace(item) || !counted && !isAlike(item, lastText)) {
          break;
        }
        items.add(new Part(start, left - 1));
        left = start;
      }
      if (counted && items.size() < 2) {
        return;
      }
      for (Part item : items) {
        add(item, "", type.word(), true);
      }
    }

    private int addJoined(Part last, List<Part> items) {
      String item = text.substring(last.start(), last.end());
      for (String joint : List.of("以及", "和", "与", "及")) {
        int split = item.lastIndexOf(joint);
        if (split >= 2 && item.length() - split - joint.length() >= 2) {
          items.add(new Part(last.start() + split + joint.length(), last.end()));
          items.add(new Part(last.start(), last.start() + split));
          return last.start();
        }
      }
      if (isPlace(item)) {
        items.add(last);
      }
      return last.start();
    }

    private boolean isJoint(int at) {
      return text.charAt(at) == '、';
    }

    private boolean isPlace(String item) {
      return PLACE.matcher(item).matches()
          && words.ending(item).isEmpty()
          && !words.isMadeOf(Use.GENERIC, item)
          && words.ending(Use.GENERIC_END, item).isEmpty();
    }

    private boolean isAlike(String item, String last) {
      String one = words.ending(Use.PLACE_SUFFIX, item);
      String two = words.ending(Use.PLACE_SUFFIX, last);
      return one.equals(two) && (!one.isEmpty() || item.length() <= 3 && last.length() <= 3);
    }

    /** Where a name that goes on to a place begins. */
    private int begin(int to) {
      return starts.before(to, done, lastEnd);
    }

    private void add(Part part, String before, String behind, boolean listed) {
      String printed = text.substring(part.start(), part.end());
      String name = before + printed + behind;
      boolean group = !words.ending(Use.GROUP, name).isEmpty();
      String prefix = prefixOf(name);
      if (!group && isKind(name, prefix)) {
        return;
      }
      String shown = original.substring(part.start(), part.end());
      String text =
          (before.isEmpty() ? "" : "(" + before + ")")
              + shown
              + (behind.isEmpty() ? "" : "(" + behind + ")");
      found.add(new FoundMention(span(part), text, name, listed));
      if (part.end() > lastEnd) {
        lastEnd = part.end();
        lastPrefix = prefix;
      }
    }

    private boolean isKind(String name, String prefix) {
      Optional<FacilityName> rest = FacilityName.parse(name.substring(prefix.length()), words);
      if (rest.isEmpty()) {
        return true;
      }
      String head = rest.get().head();
      if (head.isEmpty()) {
        return prefix.isEmpty()
            || rest.get().number() == 0 && rest.get().type().alone() == TypeWord.Alone.NOTHING;
      }
      boolean kind =
          rest.get().number() == 0
              && (words.isMadeOf(Use.GENERIC, head + rest.get().placeSuffix())
                  || !words.ending(Use.GENERIC_END, head).isEmpty());
      return kind || head.length() < 2 && rest.get().placeSuffix().isEmpty() && prefix.isEmpty();
    }

    /** The region in front of a name as it is written there; empty where none is. */
    private String prefixOf(String name) {
      for (Anchored each : prefixes.named(name, hit -> hit.inFull() || near.test(hit))) {
        if (FacilityName.parse(each.rest(), words).isPresent()) {
          return name.substring(0, name.length() - each.rest().length());
        }
      }
      return prefixes
          .unit(name)
          .filter(unit -> FacilityName.parse(unit.rest(), words).isPresent())
          .map(unit -> name.substring(0, name.length() - unit.rest().length()))
          .orElse("");
    }

    private Span span(Part part) {
      return plainPlaces
          ? new Span(part.start(), part.end())
          : new Span(
              original.codePointCount(0, part.start()), original.codePointCount(0, part.end()));
    }
  }
}
