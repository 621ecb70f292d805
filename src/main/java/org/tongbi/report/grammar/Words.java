package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Accrual;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.RegionMention;
import org.tongbi.report.text.Lexicon;

/** All words that the grammar reads: the catalogue's names and its own lists. */
final class Words {
  private final Catalogue catalogue;

  /** In order, for the checksum. */
  private final Map<String, List<Role>> roles;

  private final Map<String, List<Role>> rolesByWord;
  private final Lexicon<Roles> lexicon;
  private final Gazetteer gazetteer;
  private final Scopes scopes;
  private final Map<String, Set<String>> ownPopulations = new HashMap<>();

  /** The words for a catalogue. */
  Words(Catalogue catalogue, Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.catalogue = catalogue;
    this.scopes = new Scopes(catalogue);
    Map<String, List<Role>> all = new TreeMap<>();
    for (Indicator indicator : catalogue.indicators()) {
      String code = indicator.code();
      if (indicator.per() == 0) {
        add(all, indicator.nameZh(), WordKind.INDICATOR, code);
      }
      for (String word : indicator.aliases()) {
        add(all, word, WordKind.INDICATOR, code);
        if (indicator.kind() == IndicatorKind.COUNT && indicator.accrual() == Accrual.STOCK) {
          add(all, word + "数", WordKind.INDICATOR, code);
        }
      }
      indicator.contextAliases().forEach(word -> add(all, word, WordKind.CONTEXT, code));
      for (String word : indicator.perStems()) {
        add(all, word, WordKind.PER_STEM, code);
        add(all, word + "数", WordKind.PER_STEM, code);
      }
    }
    CsvTable table = CsvTable.resource(Words.class, "words.csv");
    for (CsvTable.Row row : table.rows()) {
      readRow(all, row);
    }
    this.roles = Collections.unmodifiableMap(all);
    this.rolesByWord = new HashMap<>(all);
    TreeMap<String, Roles> listed = new TreeMap<>();
    all.forEach((word, does) -> listed.put(word, Roles.of(word, does)));
    this.lexicon = new Lexicon<>(listed);
  }

  private void readRow(Map<String, List<Role>> all, CsvTable.Row row) {
    WordKind kind;
    try {
      kind = Coded.of(WordKind.class, row.need("kind"));
      check(kind, row.get("value"));
    } catch (IllegalArgumentException e) {
      throw row.complaint(e.getMessage());
    }
    if (row.list("words").isEmpty()) {
      throw row.complaint("no words");
    }
    if (kind == WordKind.OWN) {
      ownPopulations.put(row.need("value"), new TreeSet<>(row.list("words")));
      return;
    }
    for (String word : row.list("words")) {
      add(all, word, kind, row.get("value"));
    }
  }

  private static void check(WordKind kind, String value) {
    switch (kind) {
      case PROVIDER, PROVIDER_SHORT -> Coded.of(Provider.class, value);
      case POPULATION -> {
        if (!value.equals(PopulationReader.ELDERLY) && !value.equals(PopulationReader.SEX)) {
          Coded.of(Population.class, value);
        }
      }
      case INDICATOR, CONTEXT, PER_STEM ->
          throw new IllegalArgumentException("the catalogue, not the word list, names indicators");
      case PER -> Integer.parseInt(value);
      default -> {}
    }
  }

  private static void add(Map<String, List<Role>> all, String word, WordKind kind, String value) {
    String plain = Sentence.withoutQuotes(word);
    Role role = new Role(kind, value);
    List<Role> roles = all.computeIfAbsent(plain, key -> new ArrayList<>());
    if (!roles.contains(role)) {
      roles.add(role);
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** The rules of scope. */
  Scopes scopes() {
    return scopes;
  }

  /** All words in a text, also inside one another. */
  List<Lexicon.Hit<Roles>> find(String text) {
    return lexicon.find(text);
  }

  /** The divisions that a text names with their suffix. */
  List<RegionMention> regions(String text) {
    List<RegionMention> mentions = gazetteer.find(text, OptionalInt.empty());
    mentions.removeIf(mention -> mention.form() != RegionMention.Form.SUFFIXED);
    return mentions;
  }

  /** Whether letters before 医院 and the like make no name of it. */
  boolean isGenericPrefix(String prefix) {
    return canBe(prefix, WordKind.GENERIC_PREFIX)
        || canBe(prefix.substring(prefix.length() - 1), WordKind.GENERIC_PREFIX);
  }

  private boolean canBe(String word, WordKind kind) {
    for (Role role : rolesOf(word)) {
      if (role.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word begins with all that a text holds from a place on. */
  boolean isBeginning(String text, int from) {
    return lexicon.isBeginning(text, from);
  }

  /** What a word can do; empty where it is none. */
  List<Role> rolesOf(String word) {
    return rolesByWord.getOrDefault(word, List.of());
  }

  /** Every word that names an indicator by itself. */
  List<String> namesOfIndicators() {
    return roles.entrySet().stream()
        .filter(word -> word.getValue().stream().anyMatch(r -> r.kind() == WordKind.INDICATOR))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether a word names an indicator of a topic. */
  boolean isOfTopic(Mark mark, String topic) {
    return mark.values(WordKind.INDICATOR).stream()
        .anyMatch(code -> catalogue.get(code).topic().equals(topic));
  }

  /** The populations that a topic's indicators name already, by code. */
  Set<String> ownPopulations(String topic) {
    return ownPopulations.getOrDefault(topic, Set.of());
  }

  /** A checksum of all words, rules of scope and units. */
  String digest() {
    return Sha256.hex(
        roles
            + "\n"
            + new TreeMap<>(ownPopulations)
            + "\n"
            + scopes
            + "\n"
            + Measures.listed()
            + "\n"
            + LevelWords.standard().listed());
  }
}
