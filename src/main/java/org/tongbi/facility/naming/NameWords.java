package org.tongbi.facility.naming;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;
import org.tongbi.phrase.PhraseIndex;

/** The words that facilities' names are made of, read once from the project's lists. */
final class NameWords {
  /** What a word is used for. */
  enum Use {
    PLACE_SUFFIX,
    GROUP,
    GENERIC,
    NOT_RELATIVE,
    OWN,
    SCHOOL,
    SCHOOL_START,
    BRACKET_IGNORED,
    MAIN_HOUSE,
    NOT_PLACE,
    BREAK,
    NOT_BEHIND,
    GENERIC_END,
    JOINT
  }

  private static final NameWords STANDARD =
      new NameWords(
          CsvTable.resource(NameWords.class, "type_words.csv"),
          CsvTable.resource(NameWords.class, "words.csv"),
          CsvTable.resource(NameWords.class, "steps.csv"),
          CsvTable.resource(NameWords.class, "characters.csv"));

  /** Read from right to left, so that the longest ending is found in one walk. */
  private final PhraseIndex<TypeWord> endings;

  private final Map<String, TypeWord> byWord = new HashMap<>();
  private final PhraseIndex<TypeWord> sought;
  private final Map<Use, List<String>> words = new EnumMap<>(Use.class);
  private final Map<Use, Set<String>> sets = new EnumMap<>(Use.class);
  private final Map<Use, PhraseIndex<String>> forwards = new EnumMap<>(Use.class);
  private final Map<Use, PhraseIndex<String>> backwards = new EnumMap<>(Use.class);
  private final int[] costs = new int[MentionRule.values().length];
  private final char[] plain = new char[Character.MAX_VALUE + 1];

  NameWords(CsvTable types, CsvTable uses, CsvTable steps, CsvTable characters) {
    Map<String, TypeWord> reversed = new TreeMap<>();
    Map<String, TypeWord> inText = new TreeMap<>();
    types.requireColumns("word", "kind", "form", "alone", "sought");
    for (CsvTable.Row row : types.rows()) {
      TypeWord type = TypeWord.read(row);
      if (byWord.put(type.word(), type) != null) {
        throw row.complaint("the word \"" + type.word() + "\" is listed twice");
      }
      reversed.put(new StringBuilder(type.word()).reverse().toString(), type);
      if (type.sought()) {
        inText.put(type.word(), type);
      }
    }
    endings = PhraseIndex.of(reversed);
    sought = PhraseIndex.of(inText);
    readUses(uses);
    readCosts(steps);
    readCharacters(characters);
  }

  static NameWords standard() {
    return STANDARD;
  }

  private void readUses(CsvTable table) {
    Map<Use, Set<String>> sorted = new EnumMap<>(Use.class);
    Comparator<String> longestFirst =
        Comparator.<String>comparingInt(word -> -word.length())
            .thenComparing(Comparator.naturalOrder());
    table.requireColumns("use", "words");
    for (CsvTable.Row row : table.rows()) {
      Use use =
          Arrays.stream(Use.values())
              .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(row.get("use")))
              .findFirst()
              .orElseThrow(() -> row.complaint("use \"" + row.get("use") + "\" is not known"));
      Set<String> known = sorted.computeIfAbsent(use, key -> new TreeSet<>(longestFirst));
      for (String word : row.list("words")) {
        if (!known.add(word)) {
          throw row.complaint("the word \"" + word + "\" is listed twice");
        }
      }
    }
    for (Use use : Use.values()) {
      Set<String> known = sorted.getOrDefault(use, Set.of());
      words.put(use, List.copyOf(known));
      sets.put(use, Set.copyOf(known));
      Map<String, String> forward = new TreeMap<>();
      Map<String, String> backward = new TreeMap<>();
      for (String word : known) {
        forward.put(word, word);
        backward.put(new StringBuilder(word).reverse().toString(), word);
      }
      forwards.put(use, PhraseIndex.of(forward));
      backwards.put(use, PhraseIndex.of(backward));
    }
  }

  private void readCosts(CsvTable table) {
    Arrays.fill(costs, -1);
    table.requireColumns("step", "cost");
    for (CsvTable.Row row : table.rows()) {
      int cost = row.number("cost");
      try {
        MentionRule rule = Coded.of(MentionRule.class, row.get("step"));
        if (!rule.resolved() || cost < 0 || cost > 50 || costs[rule.ordinal()] >= 0) {
          throw row.complaint("no step of 0 to 50 hundredths, or given twice");
        }
        costs[rule.ordinal()] = cost;
      } catch (org.tongbi.csv.CsvException e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
    }
    for (MentionRule rule : MentionRule.values()) {
      if (rule.resolved() && costs[rule.ordinal()] < 0) {
        throw new org.tongbi.csv.CsvException(
            table.name() + " says nothing of the step \"" + rule.code() + "\"");
      }
    }
  }

  private void readCharacters(CsvTable table) {
    for (int c = 0; c < plain.length; c++) {
      plain[c] = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : (char) c;
    }
    plain['　'] = ' ';
    plain['\u00a0'] = ' ';
    for (String bracket : List.of("〔(", "【(", "［(", "〈(", "〕)", "】)", "］)", "〉)", "﹙(", "﹚)")) {
      plain[bracket.charAt(0)] = bracket.charAt(1);
    }
    table.requireColumns("written", "plain");
    for (CsvTable.Row row : table.rows()) {
      String written = row.need("written");
      String mended = row.need("plain");
      if (written.length() != 1
          || mended.length() != 1
          || plain[written.charAt(0)] != written.charAt(0)) {
        throw row.complaint("not one new character for one: \"" + written + "\"");
      }
      plain[written.charAt(0)] = mended.charAt(0);
    }
  }

  /** A text with plain characters, one for one. */
  String plain(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = plain[chars[i]];
    }
    return new String(chars);
  }

  /** The longest word for a kind that a name ends with. */
  Optional<TypeWord> ending(String name) {
    return Optional.ofNullable(longestEnding(endings, name));
  }

  /** The word for a kind written so. */
  Optional<TypeWord> type(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** The words for kinds that a text is searched for. */
  PhraseIndex<TypeWord> sought() {
    return sought;
  }

  /** What a step takes from the score, in hundredths. */
  int cost(MentionRule step) {
    return costs[step.ordinal()];
  }

  /** The words of a use, the longest first. */
  List<String> all(Use use) {
    return words.get(use);
  }

  boolean is(Use use, String word) {
    return sets.get(use).contains(word);
  }

  /** The longest word of a use that a text begins with; empty where none does. */
  String beginning(Use use, String text) {
    String word = forwards.get(use).longestAt(text, 0);
    return word == null ? "" : word;
  }

  /** The longest word of a use that a text ends with; empty where none does. */
  String ending(Use use, String text) {
    String word = longestEnding(backwards.get(use), text);
    return word == null ? "" : word;
  }

  private static <V> V longestEnding(PhraseIndex<V> reversed, String text) {
    V longest = null;
    int at = PhraseIndex.ROOT;
    for (int i = text.length() - 1; i >= 0; i--) {
      at = reversed.step(at, text.charAt(i));
      if (at == PhraseIndex.NOWHERE) {
        break;
      }
      V word = reversed.value(at);
      longest = word == null ? longest : word;
    }
    return longest;
  }

  /** Whether a text is made of words of a use and digits only; true of an empty one. */
  boolean isMadeOf(Use use, String text) {
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    PhraseIndex<String> index = forwards.get(use);
    for (int i = 0; i < text.length(); i++) {
      if (!reached[i]) {
        continue;
      }
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        reached[i + 1] = true;
      }
      int at = PhraseIndex.ROOT;
      for (int k = i; k < text.length(); k++) {
        at = index.step(at, text.charAt(k));
        if (at == PhraseIndex.NOWHERE) {
          break;
        }
        reached[k + 1] |= index.value(at) != null;
      }
    }
    return reached[text.length()];
  }
}
