package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the facilities of one county with all that happens to them. */
final class County {
  private static final int ESSENTIAL = 6;
  private static final int WITH_EVENT = 400;
  private static final int SETTLING_MONTHS = 3;

  private final SyntheticOrder order;
  private final Territory territory;
  private final Calendar calendar;
  private final String home;
  private final Chance chance;
  private final List<String> places;
  private final List<Life> lives = new ArrayList<>();
  private final Set<Life> bound = new HashSet<>();

  private County(SyntheticOrder order, Territory territory, List<String> places, String home) {
    this.order = order;
    this.territory = territory;
    this.calendar = new Calendar(order.firstYear(), order.years());
    this.places = places;
    this.home = home;
    this.chance = Chance.of(order.seed(), "county", Long.parseLong(home));
  }

  /**
   * The facilities of a county, with their true values.
   *
   * @param home its code at the end of the first year
   * @param first the number of its first facility
   */
  static List<Life> make(
      SyntheticOrder order,
      Territory territory,
      List<String> places,
      String home,
      long first,
      int count) {
    County county = new County(order, territory, places, home);
    county.found(first, count);
    county.bindThoseThatFileThroughOthers();
    county.lives.forEach(county::happen);
    Series.Epidemic epidemic = Series.Epidemic.of(order);
    for (Life life : county.lives) {
      Series.fill(life, Chance.of(order.seed(), "series", life.number), epidemic);
    }
    new Joined(county.lives, epidemic, order.seed()).addUp();
    county.lives.forEach(Life::settle);
    return county.lives;
  }

  private void found(long first, int count) {
    List<FacilityKind> kinds = FacilityKind.all();
    int turn = chance.below(kinds.size());
    for (int i = 0; i < count; i++) {
      FacilityKind kind =
          i < ESSENTIAL
              ? kinds.get(i)
              : i == ESSENTIAL ? kinds.get(ESSENTIAL + turn % (kinds.size() - ESSENTIAL)) : drawn();
      long number = first + i;
      LocalDate opened =
          LocalDate.of(
              order.firstYear() - 2 - chance.below(30), 1 + chance.below(12), 1 + chance.below(28));
      Site site = territory.site(home, Chance.of(order.seed(), "site", number));
      lives.add(new Life(number, kind, site, calendar, name(kind, i), opened));
    }
  }

  private FacilityKind drawn() {
    int weights = FacilityKind.all().stream().mapToInt(FacilityKind::weight).sum();
    int at = chance.below(weights);
    for (FacilityKind kind : FacilityKind.all()) {
      at -= kind.weight();
      if (at < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }

  private String name(FacilityKind kind, int i) {
    String county = territory.divisions().name(home, order.firstYear());
    int at = Math.floorMod(i * 7 + chance.below(7), places.size());
    String place = places.get(at) + (i < places.size() ? "" : "第" + i);
    return switch (kind.code()) {
      case "township_hospital", "central_township_hospital" -> county + place + "镇" + kind.name();
      case "community_centre", "station" -> county + place + "街道" + kind.name();
      case "village_room" -> place + "村" + kind.name();
      case "clinic" -> place + kind.name();
      default -> county + (i < ESSENTIAL ? "" : place) + kind.name();
    };
  }

  private void bindThoseThatFileThroughOthers() {
    for (Life life : lives) {
      life.kind
          .filesThrough()
          .flatMap(this::one)
          .ifPresent(
              other -> {
                life.filesThrough = other;
                bound.add(other);
              });
    }
  }

  private Optional<Life> one(String kind) {
    List<Life> some = lives.stream().filter(life -> life.kind.code().equals(kind)).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(chance.pick(some));
  }

  private void happen(Life life) {
    if (!life.kind.files()
        || bound.contains(life)
        || life.hasEvent()
        || life.kind.code().equals("bureau")
        || !chance.perMille(WITH_EVENT)) {
      return;
    }
    switch (chance.below(10)) {
      case 0 -> life.opened = someDay();
      case 1 -> life.closed = someDay();
      case 2 -> recode(life);
      case 3 -> rename(life);
      case 4 -> relevel(life);
      case 5 -> suspend(life);
      case 6 -> move(life);
      case 7 -> merge(life);
      case 8 -> joinGroup(life);
      default -> {
        if (life.kind.isHospital() && chance.perMille(500)) {
          runByCity(life);
        } else {
          merge(life);
        }
      }
    }
  }

  private int someMonth() {
    return SETTLING_MONTHS + chance.below(calendar.months() - 2 * SETTLING_MONTHS);
  }

  /** A day that is neither the first nor the last of its month. */
  private LocalDate someDay() {
    return calendar.start(someMonth()).plusDays(4 + chance.below(20));
  }

  private void recode(Life life) {
    life.recodedOn = calendar.start(someMonth());
    life.laterCode = Codes.institution(Codes.organisation(2 * life.number + 1), home, life.kind);
  }

  private void rename(Life life) {
    life.renamedOn = someDay();
    life.laterName = life.name.substring(0, life.name.length() - 2) + "第二" + life.kind.name();
  }

  private void relevel(Life life) {
    if (life.kind.isHospital() && !life.kind.level().equals("3")) {
      life.relevelledOn = calendar.start(someMonth());
      life.laterLevel = life.kind.level().equals("2") ? "3" : "2";
    } else {
      rename(life);
    }
  }

  private void suspend(Life life) {
    int from = someMonth();
    life.suspendedFrom = calendar.start(from);
    life.suspendedTo = calendar.start(Math.min(calendar.months() - 2, from + 2 + chance.below(3)));
  }

  private void move(Life life) {
    String other = chance.pick(territory.homes());
    int month = someMonth();
    life.movedOn = calendar.start(chance.perMille(500) ? month / 12 * 12 + 12 : month);
    if (calendar.of(life.movedOn) >= calendar.months()) {
      life.movedOn = calendar.start(month);
    }
    life.laterSite = territory.site(other, Chance.of(order.seed(), "later site", life.number));
  }

  /** It ends, and one of its kind goes on with what it had. */
  private void merge(Life life) {
    partner(life)
        .ifPresent(
            other -> {
              life.closed = someDay();
              life.mergedInto = other;
              other.successorOf = life;
            });
  }

  /** From a January on, one of its kind files for both. */
  private void joinGroup(Life life) {
    if (order.years() > 1) {
      partner(life)
          .ifPresent(
              other -> {
                life.filesThrough = other;
                life.filesThroughFrom = calendar.start(12 * (1 + chance.below(order.years() - 1)));
                bound.add(other);
              });
    }
  }

  private Optional<Life> partner(Life life) {
    return lives.stream()
        .filter(other -> other != life && other.kind == life.kind)
        .filter(other -> !other.hasEvent() && !bound.contains(other))
        .findFirst();
  }

  /** It lies in the county and belongs to the prefecture, whose code it is registered under. */
  private void runByCity(Life life) {
    Divisions divisions = territory.divisions();
    Set<String> parents = new HashSet<>();
    for (int year = order.firstYear(); year <= order.lastYear(); year++) {
      parents.add(divisions.parent(life.site.code(year), year));
    }
    String parent = parents.iterator().next();
    life.cityRun = parents.size() == 1 && !parent.endsWith("0000");
    if (life.cityRun) {
      // With the county's name it would be taken for the county's.
      String prefecture = divisions.name(parent, order.firstYear());
      life.name =
          prefecture
              + life.name.substring(territory.divisions().name(home, order.firstYear()).length());
    }
  }
}
