package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;

/** The rules of scope that {@code scopes.csv} lists: what is told by whom, and what covers what. */
final class Scopes {
  private final List<String> rules = new ArrayList<>();
  private final Set<String> toldByProvider = new HashSet<>();
  private final Set<String> namesProvider = new HashSet<>();
  private final Set<String> resources = new HashSet<>();
  private final Map<String, Population> patients = new HashMap<>();
  private final Map<Provider, Set<Provider>> covers = new EnumMap<>(Provider.class);
  private final Set<String> ofEverybody = new HashSet<>();
  private final Map<String, String> shares = new HashMap<>();
  private final Set<String> nounUnits = new HashSet<>();
  private final Set<String> leadingIn = new HashSet<>();
  private final Map<String, Set<String>> within = new HashMap<>();
  private final Set<String> townSuffixes = new HashSet<>();
  private final Set<String> noTowns = new HashSet<>();
  private final Set<String> shortNames = new HashSet<>();
  private final Set<String> diseases = new HashSet<>();
  private final Set<String> finding = new HashSet<>();
  private final Set<String> comparing = new HashSet<>();
  private final Set<String> adding = new HashSet<>();
  private final Set<String> treating = new HashSet<>();

  /** The rules, checked against a catalogue. */
  Scopes(Catalogue catalogue) {
    Set<String> topics = new HashSet<>();
    catalogue.indicators().stream().map(Indicator::topic).forEach(topics::add);
    for (CsvTable.Row row : CsvTable.resource(Scopes.class, "scopes.csv").rows()) {
      try {
        read(row, catalogue, topics);
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
    }
  }

  private void read(CsvTable.Row row, Catalogue catalogue, Set<String> topics) {
    List<String> members = row.list("members");
    if (members.isEmpty()) {
      throw new IllegalArgumentException("no members");
    }
    rules.add(row.need("rule") + "," + row.get("key") + "," + String.join(";", members));
    switch (row.need("rule")) {
      case "told_by_provider" -> toldByProvider.addAll(known(members, topics));
      case "resource" -> resources.addAll(known(members, topics));
      case "names_provider" -> {
        members.forEach(catalogue::get);
        namesProvider.addAll(members);
      }
      case "patients" -> {
        Population population = Coded.of(Population.class, row.need("key"));
        known(members, topics).forEach(topic -> patients.put(topic, population));
      }
      case "share_of" -> {
        String share = catalogue.get(row.need("key")).code();
        members.forEach(member -> shares.put(catalogue.get(member).code(), share));
      }
      case "covers" -> {
        Set<Provider> covered = EnumSet.noneOf(Provider.class);
        members.forEach(member -> covered.add(Coded.of(Provider.class, member)));
        covers.put(Coded.of(Provider.class, row.need("key")), covered);
      }
      case "of_everybody" -> ofEverybody.addAll(known(members, topics));
      case "noun_unit" -> nounUnits.addAll(members);
      case "leads_in" -> leadingIn.addAll(members);
      case "within_topic" ->
          within.put(
              known(List.of(row.need("key")), topics).get(0), Set.copyOf(known(members, topics)));
      case "town_suffix" -> townSuffixes.addAll(members);
      case "no_town" -> noTowns.addAll(members);
      case "short_name" -> shortNames.addAll(members);
      case "disease" -> diseases.addAll(known(members, topics));
      case "finds" -> finding.addAll(members);
      case "compares" -> comparing.addAll(members);
      case "adds" -> adding.addAll(members);
      case "treats" -> treating.addAll(members);
      default -> throw new IllegalArgumentException("no such rule: " + row.need("rule"));
    }
  }

  private static List<String> known(List<String> members, Set<String> topics) {
    for (String member : members) {
      if (!topics.contains(member)) {
        throw new IllegalArgumentException("no such topic: " + member);
      }
    }
    return members;
  }

  /** The rules as the file lists them. */
  @Override
  public String toString() {
    return String.join("\n", rules);
  }

  /**
   * Whether an indicator is one of a whole population, which no institution has of its own: 千人床位数,
   * 县域就诊率.
   */
  boolean isOfEverybody(Indicator indicator) {
    return indicator.per() > 0
        || ofEverybody.contains(indicator.topic())
        || namesProvider.contains(indicator.code());
  }

  /** Whether a topic's numbers are told apart by the institutions that made them. */
  boolean isToldByProvider(String topic) {
    return toldByProvider.contains(topic);
  }

  /** Whether an indicator names its institutions itself. */
  boolean namesProvider(String indicator) {
    return namesProvider.contains(indicator);
  }

  /** Whether a topic is what a region has, of which one number is the whole. */
  boolean isResource(String topic) {
    return resources.contains(topic);
  }

  /** Whose signing rate follows the numbers of a topic; empty where it is everybody's. */
  Optional<Population> patientsOf(String topic) {
    return Optional.ofNullable(patients.get(topic));
  }

  /** The rate that says what share of its whole an indicator's count is; empty where none does. */
  Optional<String> shareOf(String indicator) {
    return Optional.ofNullable(shares.get(indicator));
  }

  /** The narrowest kind of institution that covers both. */
  Provider covering(Provider one, Provider other) {
    if (one == other) {
      return one;
    }
    for (Map.Entry<Provider, Set<Provider>> kind : covers.entrySet()) {
      if (kind.getValue().contains(one) && kind.getValue().contains(other)) {
        return kind.getKey();
      }
    }
    return Provider.OTHER;
  }

  /** Whether a text holds what towns' names end with. */
  boolean mayNameTown(String text) {
    for (String suffix : townSuffixes) {
      if (text.contains(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what a unit counts mostly stands behind it: 10家乡镇卫生院. */
  boolean countsNouns(String unit) {
    return nounUnits.contains(unit);
  }

  /** Whether a topic's rates are those of a level's topic too: 宫颈癌 within 两癌. */
  boolean ratesOf(String topic, String level) {
    return topic.equals(level) || within.getOrDefault(topic, Set.of()).contains(level);
  }

  /** What ends a town's name. */
  Set<String> townSuffixes() {
    return townSuffixes;
  }

  /** Whether a letter before 镇 or 乡 makes a common word of it: 城乡, 县乡. */
  boolean isNoTown(String letter) {
    return noTowns.contains(letter);
  }

  /** Whether one letter alone makes a name of an institution's word: 县人民医院. */
  boolean isShortName(String letter) {
    return shortNames.contains(letter);
  }

  /** Whether a topic is a disease, whose bare name may count those found ill. */
  boolean isDisease(String topic) {
    return diseases.contains(topic);
  }

  /** Whether words tell of a disease being found: 确诊, 检出. */
  boolean tellOfFinding(String words) {
    return finding.stream().anyMatch(words::contains);
  }

  /** Whether a place in a text opens a comparison with somebody else: 低于全市平均. */
  boolean compares(String text, int at) {
    return comparing.stream().anyMatch(word -> text.startsWith(word, at));
  }

  /** Whether a word adds to what is named behind it: 新增托位300个. */
  boolean adds(String word) {
    return adding.stream().anyMatch(word::startsWith);
  }

  /** Whether an institution treats patients, by how its name ends. */
  boolean treatsPatients(String name) {
    return treating.stream().anyMatch(name::endsWith);
  }

  /** Whether a word leads somebody else in: 与县中医院签订协议, 以市人民医院为龙头. */
  boolean leadsIn(String word) {
    return leadingIn.contains(word);
  }
}
