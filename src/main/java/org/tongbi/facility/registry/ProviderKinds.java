package org.tongbi.facility.registry;

import java.util.List;
import java.util.Set;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;

/** The kinds of provider that an institution counts among, by what the registry says of it. */
public final class ProviderKinds {
  private static final Set<String> GROUPS = Set.of("hospital", "primary", "public_health", "other");

  private final FacilityCategories categories;
  private final List<Rule> rules;

  ProviderKinds(FacilityCategories categories, CsvTable table) {
    this.categories = categories;
    this.rules =
        table
            .requireColumns(
                "provider", "groups", "categories", "economic_types", "organizers", "levels")
            .rows(ProviderKinds::rule);
  }

  /** The rules that Tongbi carries, read once. */
  public static ProviderKinds standard() {
    return Standard.KINDS;
  }

  /**
   * The kinds as a set of bits: bit n for the nth {@link Provider}; all institutions are in {@link
   * Provider#ALL}.
   */
  public int bits(String category, String economicType, String organizer, String level) {
    String group = categories.group(category).orElse("");
    int bits = 1 << Provider.ALL.ordinal();
    for (Rule rule : rules) {
      boolean ofCategory =
          rule.categories.isEmpty() || FacilityCategories.isIn(category, rule.categories);
      if (ofCategory
          && meets(rule.groups, group)
          && meets(rule.economicTypes, economicType)
          && meets(rule.organizers, organizer)
          && meets(rule.levels, level)) {
        bits |= 1 << rule.provider.ordinal();
      }
    }
    return bits;
  }

  private static boolean meets(List<String> wanted, String stated) {
    if (wanted.isEmpty()) {
      return true;
    }
    if (stated.isEmpty()) {
      return false;
    }
    return isDenial(wanted.get(0)) ? !wanted.contains("!" + stated) : wanted.contains(stated);
  }

  private static boolean isDenial(String cell) {
    return cell.startsWith("!");
  }

  private static Rule rule(CsvTable.Row row) {
    Rule rule =
        new Rule(
            Coded.of(Provider.class, row.need("provider")),
            row.list("groups"),
            row.list("categories"),
            row.list("economic_types"),
            row.list("organizers"),
            row.list("levels"));
    for (String group : rule.groups) {
      if (!GROUPS.contains(group)) {
        throw row.complaint("there is no group \"" + group + "\"");
      }
    }
    for (List<String> cell : List.of(rule.economicTypes, rule.organizers, rule.levels)) {
      long denials = cell.stream().filter(ProviderKinds::isDenial).count();
      if (denials != 0 && denials != cell.size()) {
        throw row.complaint("a cell says what will do or what will not, never both: " + cell);
      }
    }
    return rule;
  }

  private record Rule(
      Provider provider,
      List<String> groups,
      List<String> categories,
      List<String> economicTypes,
      List<String> organizers,
      List<String> levels) {}

  private static final class Standard {
    static final ProviderKinds KINDS =
        new ProviderKinds(
            FacilityCategories.standard(),
            CsvTable.resource(ProviderKinds.class, "provider_kinds.csv"));
  }
}
