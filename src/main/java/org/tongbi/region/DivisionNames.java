package org.tongbi.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.ListLines;

/** The ways to write each division: its name, with names above it, shortened, short. */
final class DivisionNames {
  private static final List<String> SUFFIXES =
      List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "特区", "省", "市", "区", "县", "旗", "盟");
  private static final List<String> AUTONOMOUS = List.of("自治州", "自治县", "自治旗");

  private final DivisionTable divisions;
  private final List<String> peoples;
  private final Map<String, Optional<String>> shortNames = new HashMap<>();
  private final Map<String, List<Division>> full = new HashMap<>(32_768);
  private final Map<String, List<Division>> brief = new HashMap<>(8_192);

  DivisionNames(DivisionTable divisions, List<RegionAlias> aliases) {
    this.divisions = divisions;
    this.peoples = peoples();
    for (Division division : divisions.all()) {
      addFull(division);
      shortName(division.name()).ifPresent(name -> add(brief, name, division));
    }
    for (RegionAlias alias : aliases) {
      if (alias.isName()) {
        boolean shortened = alias.kind().equals("shortened");
        divisions
            .rows(alias.code())
            .forEach(division -> add(shortened ? full : brief, alias.alias(), division));
      }
    }
  }

  /** Names that carry their suffix (鼓楼区, 南京市鼓楼区, 琼中县), each with all who bore it. */
  Map<String, List<Division>> full() {
    return full;
  }

  /** Names without a suffix (嘉兴, 江苏), each with all who bore it. */
  Map<String, List<Division>> brief() {
    return brief;
  }

  private void addFull(Division division) {
    List<String> own = new ArrayList<>(List.of(division.name()));
    shortened(division.name()).ifPresent(own::add);
    add(full, division.fullName(), division);
    for (String name : own) {
      add(full, name, division);
      Optional<Division> above = divisions.parent(division);
      while (above.isPresent()) {
        add(full, above.get().name() + name, division);
        String closest = name;
        Division middle = above.get();
        divisions
            .parent(middle)
            .ifPresent(top -> add(full, top.name() + middle.name() + closest, division));
        Optional<String> brieflyAbove = shortName(above.get().name());
        brieflyAbove.ifPresent(prefix -> add(full, prefix + closest, division));
        above = divisions.parent(above.get());
      }
    }
  }

  /** The name without its suffix and without the peoples' names of an autonomous unit. */
  private Optional<String> shortName(String name) {
    return shortNames.computeIfAbsent(name, this::withoutSuffix);
  }

  private Optional<String> withoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      if (name.endsWith(suffix)) {
        String stem = withoutPeoples(name, suffix);
        return stem.length() >= 2 ? Optional.of(stem) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 琼中县 for 琼中黎族苗族自治县. */
  private Optional<String> shortened(String name) {
    for (String suffix : AUTONOMOUS) {
      if (name.endsWith(suffix)) {
        String stem = withoutPeoples(name, suffix);
        String last = suffix.substring(suffix.length() - 1);
        return stem.length() >= 2 ? Optional.of(stem + last) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private String withoutPeoples(String name, String suffix) {
    String stem = name.substring(0, name.length() - suffix.length());
    if (!suffix.startsWith("自治")) {
      return stem;
    }
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String people : peoples) {
        if (stem.endsWith(people) && stem.length() - people.length() >= 2) {
          stem = stem.substring(0, stem.length() - people.length());
          cut = true;
          break;
        }
      }
    }
    return stem;
  }

  private static void add(Map<String, List<Division>> names, String name, Division division) {
    List<Division> bearers = names.computeIfAbsent(name, key -> new ArrayList<>(1));
    // The forms of one division come one after another, so a repeated one is the last.
    if (bearers.isEmpty() || !isSame(bearers.get(bearers.size() - 1), division)) {
      bearers.add(division);
    }
  }

  private static boolean isSame(Division one, Division other) {
    return one.code().equals(other.code()) && one.fromYear() == other.fromYear();
  }

  private static List<String> peoples() {
    List<String> peoples = new ArrayList<>();
    ListLines.resource(DivisionNames.class, "peoples.txt")
        .forEach(
            line -> {
              if (!line.matches("\\p{IsHan}+")) {
                throw new IllegalArgumentException("\"" + line + "\" is not the name of a people");
              }
              peoples.add(line + "族");
              peoples.add(line);
            });
    // The longer first, so that 族 goes with its name.
    peoples.sort(
        Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    return peoples;
  }
}
