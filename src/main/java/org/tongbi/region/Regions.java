package org.tongbi.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.tongbi.csv.CsvTable;

/**
 * The administrative divisions of China with their codes, names and history (行政区划).
 *
 * <p>Tables show each year as of 31 December. Immutable and safe for use by many threads.
 */
public final class Regions {
  /** The nation (全国). */
  public static final Division NATION =
      new Division(
          RegionCode.NATION,
          "全国",
          "全国",
          RegionLevel.NATION,
          Optional.empty(),
          1949,
          Integer.MAX_VALUE);

  private static final List<String> NATION_NAMES = List.of("全国", "中国", "我国");

  private final DivisionTable divisions;
  private final DivisionNames names;
  private final AreaHistory history;
  private final CodeSuccession succession;
  private final AreaRestatements restatements;
  private final Map<RegionCode, RegionCode> pseudoCodes = new HashMap<>();

  Regions(List<Division> divisions, List<RegionChange> changes, List<RegionAlias> aliases) {
    List<Division> withNation = new ArrayList<>(divisions);
    withNation.add(NATION);
    this.divisions = new DivisionTable(withNation);
    this.names = new DivisionNames(this.divisions, aliases);
    this.history = new AreaHistory(this.divisions, changes);
    this.succession = new CodeSuccession(this.divisions, changes);
    this.restatements = new AreaRestatements(this.divisions, changes);
    for (RegionAlias alias : aliases) {
      if (alias.isPseudoCode()) {
        pseudoCodes.put(new RegionCode(alias.alias()), alias.code());
      }
    }
  }

  /** The divisions that Tongbi carries, read once. */
  public static Regions standard() {
    return Standard.REGIONS;
  }

  /**
   * The division that papers of a year mean by a code.
   *
   * <p>In the year of a change both the old and the new code are found; a year after the newest
   * table counts as the newest.
   */
  public Optional<Division> find(RegionCode code, int year) {
    return divisions.usedIn(real(code), year);
  }

  /** The division that had this code last, whether it still stands or not. */
  public Optional<Division> latest(RegionCode code) {
    return divisions.lastStandingBy(real(code), Integer.MAX_VALUE);
  }

  /**
   * The divisions that a name stands for: with or without names above it, shortened, or short.
   *
   * <p>Those whose name it is come alone; a short name (嘉兴 for 嘉兴市) counts only where no division
   * bears it in full. With a year, those met in papers of that year; without one, each code's
   * newest row of that name.
   *
   * @return in the order of their codes
   */
  public List<Division> named(String name, OptionalInt year) {
    if (NATION_NAMES.contains(name)) {
      return List.of(NATION);
    }
    List<Division> bearers = choose(names.full().getOrDefault(name, List.of()), year);
    return bearers.isEmpty() ? choose(names.brief().getOrDefault(name, List.of()), year) : bearers;
  }

  private static List<Division> choose(Collection<Division> bearers, OptionalInt year) {
    Map<RegionCode, Division> chosen = new TreeMap<>();
    for (Division division : bearers) {
      if (year.isEmpty() || division.usedIn(year.getAsInt())) {
        chosen.merge(division.code(), division, Regions::newer);
      }
    }
    return List.copyOf(chosen.values());
  }

  private static Division newer(Division one, Division other) {
    return one.fromYear() >= other.fromYear() ? one : other;
  }

  /** The division above; of a province it is the nation. */
  public Optional<Division> parent(Division division) {
    return division.level() == RegionLevel.PROVINCE
        ? Optional.of(NATION)
        : divisions.parent(division);
  }

  /** The codes above, nearest first, ending with the nation; by the code's newest row. */
  public List<RegionCode> ancestors(RegionCode code) {
    List<RegionCode> ancestors = new ArrayList<>();
    Optional<Division> at = latest(code).flatMap(this::parent);
    while (at.isPresent()) {
      ancestors.add(at.get().code());
      at = parent(at.get());
    }
    return ancestors;
  }

  /** Whether {@code inner} is {@code outer} or lies in it, in papers of a year. */
  public boolean within(RegionCode inner, RegionCode outer, int year) {
    return divisions.within(real(inner), real(outer), year);
  }

  /**
   * Whether a region covered the same area in two years.
   *
   * <p>Years are year ends: a change of 2015 parts 2014 from 2015. An old code that is used in the
   * year of its end, or after it, means the old area. Area that moves between two counties of one
   * prefecture changes the counties and not the prefecture.
   *
   * @param code as used in the later year
   */
  public AreaComparison compareArea(RegionCode code, int earlierYear, int laterYear) {
    return history.compare(real(code), earlierYear, laterYear);
  }

  /**
   * The code that a unit had at the end of a year, by a code that it had in another.
   *
   * <p>Whole changes are followed in both directions; a unit that was split or that came of several
   * cannot be followed.
   *
   * @param usedIn a year whose papers call the unit by {@code code}; where the code was not in use
   *     then, the nearest year in which it was, the earlier one first
   * @return empty where no division ever had the code, or the unit cannot be followed
   */
  public Optional<RegionCode> codeAt(RegionCode code, int usedIn, int year) {
    return succession.codeAt(real(code), usedIn, year);
  }

  /**
   * The first division that papers of some year between two, both included, mean by a code.
   *
   * <p>A year after the newest table counts as the newest.
   */
  public Optional<Division> firstUsed(RegionCode code, int fromYear, int toYear) {
    return divisions.rows(real(code)).stream()
        .filter(row -> row.fromYear() <= toYear && fromYear <= row.toYear())
        .findFirst();
  }

  /** What units were made of one year earlier, for figures that can be added up anew. */
  public AreaRestatements restatements() {
    return restatements;
  }

  /** Every division of every year, by code and then by time. */
  public List<Division> all() {
    return divisions.all();
  }

  DivisionNames names() {
    return names;
  }

  private RegionCode real(RegionCode code) {
    return pseudoCodes.getOrDefault(code, code);
  }

  static Division readDivision(CsvTable.Row row) {
    String parent = row.get("parent_code");
    String until = row.get("valid_to_year");
    RegionLevel level = null;
    for (RegionLevel known : RegionLevel.values()) {
      if (known.code().equals(row.get("level"))) {
        level = known;
      }
    }
    if (level == null) {
      throw row.complaint("level \"" + row.get("level") + "\" is not known");
    }
    if (row.get("name").isEmpty() || !row.get("full_name").endsWith(row.get("name"))) {
      throw row.complaint(
          "full_name \"%s\" does not end with name \"%s\""
              .formatted(row.get("full_name"), row.get("name")));
    }
    return new Division(
        new RegionCode(row.get("code")),
        row.get("name"),
        row.get("full_name"),
        level,
        parent.isEmpty() ? Optional.empty() : Optional.of(new RegionCode(parent)),
        row.number("valid_from_year"),
        until.isEmpty() ? Integer.MAX_VALUE : row.number("valid_to_year"));
  }

  private static final class Standard {
    static final Regions REGIONS =
        new Regions(
            CsvTable.resource(Regions.class, "divisions.csv")
                .requireColumns(
                    "code",
                    "name",
                    "full_name",
                    "level",
                    "parent_code",
                    "valid_from_year",
                    "valid_to_year")
                .rows(Regions::readDivision),
            CsvTable.resource(Regions.class, "changes.csv")
                .requireColumns(
                    "year",
                    "old_code",
                    "old_name",
                    "new_code",
                    "new_name",
                    "kind",
                    "extent",
                    "approved_on",
                    "document")
                .rows(RegionChange::read),
            CsvTable.resource(Regions.class, "region_aliases.csv")
                .requireColumns("alias", "code", "name", "kind", "note")
                .rows(RegionAlias::read));
  }
}
