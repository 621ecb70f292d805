package org.tongbi.trend;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;

/**
 * The comparisons of one figure for all regions of a province, or for the provinces and the nation,
 * over all years: what each says among the others.
 *
 * <p>Peers are regions of one level directly below one unit, in the same window; so the counties
 * directly below a province are peers of each other and not of its prefectures. A unit that is met
 * under an old and a new code in the year of a change counts once, by the new one.
 */
final class PeerFamily {
  /**
   * A comparison.
   *
   * @param region the region, by the code of its row
   * @param growth the bounds of the year-on-year figure; empty where the comparison may not be
   *     drawn or is without
   * @param point the year-on-year figure; empty where {@code growth} is or has bounds alone
   * @param levels the two levels; empty where the figure cannot be added up over regions, or the
   *     comparison may not be drawn
   */
  record Member(
      RegionCode region,
      Window window,
      Optional<Bounds> growth,
      Optional<BigDecimal> point,
      Optional<Levels> levels) {
    Member {
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(window, "window");
      if (point.isPresent() && growth.isEmpty()) {
        throw new IllegalArgumentException("a point without bounds: " + region + " in " + window);
      }
    }
  }

  /**
   * The levels of a comparison.
   *
   * @param exactValue whether the later is printed without an approximator
   * @param exactPrior whether the earlier is
   */
  record Levels(Bounded value, Bounded prior, boolean exactValue, boolean exactPrior) {
    boolean exact() {
      return exactValue && exactPrior;
    }
  }

  private record UnitInWindow(RegionCode unit, Window window) {}

  private record Group(RegionCode parent, RegionLevel level, Window window) {}

  private final OutlierRule outliers;
  private final UnitPlaces places;
  private final Map<UnitInWindow, Member> byUnit = new HashMap<>();
  private final Map<Member, PeerRank> ranks = new IdentityHashMap<>();
  private final Map<Member, BigDecimal> peerScores = new IdentityHashMap<>();
  private final int firstYear;

  PeerFamily(List<Member> members, OutlierRule outliers, UnitPlaces places) {
    this.outliers = outliers;
    this.places = places;
    members.forEach(member -> byUnit.merge(key(member), member, this::thatCounts));
    firstYear = members.stream().mapToInt(m -> m.window().year()).min().orElse(0);
    Map<Group, List<Member>> groups = new HashMap<>();
    for (Member member : byUnit.values()) {
      UnitPlaces.Place place = place(member);
      if (member.growth().isPresent() && place.parent().isPresent()) {
        groups
            .computeIfAbsent(
                new Group(place.parent().get(), place.level().orElseThrow(), member.window()),
                group -> new ArrayList<>())
            .add(member);
      }
    }
    groups.values().forEach(this::judge);
  }

  /** Of two codes of one unit in the year of a change, the one of the year's end counts. */
  private Member thatCounts(Member one, Member other) {
    RegionCode unit = place(one).unit();
    if (one.region().equals(unit) || other.region().equals(unit)) {
      return one.region().equals(unit) ? one : other;
    }
    return one.region().compareTo(other.region()) <= 0 ? one : other;
  }

  private void judge(List<Member> peers) {
    List<PeerRank> places = PeerRank.among(peers.stream().map(m -> m.growth().get()).toList());
    List<BigDecimal> points = peers.stream().flatMap(m -> m.point().stream()).toList();
    for (int i = 0; i < peers.size(); i++) {
      Member peer = peers.get(i);
      ranks.put(peer, places.get(i));
      if (points.size() >= outliers.leastPeers()) {
        peer.point()
            .flatMap(point -> outliers.score(point, points))
            .ifPresent(score -> peerScores.put(peer, score));
      }
    }
  }

  /** What a member says among the others; nothing where another code of its unit counts. */
  AcrossFigures of(Member member) {
    if (byUnit.get(key(member)) != member) {
      return AcrossFigures.NONE;
    }
    return new AcrossFigures(
        Optional.ofNullable(ranks.get(member)),
        contribution(member),
        historyScore(member),
        Optional.ofNullable(peerScores.get(member)));
  }

  private Optional<Contribution> contribution(Member member) {
    Optional<Levels> whole =
        place(member)
            .parent()
            .map(parent -> byUnit.get(new UnitInWindow(parent, member.window())))
            .flatMap(Member::levels);
    return member
        .levels()
        .filter(part -> whole.isPresent())
        .flatMap(
            part ->
                Contribution.of(
                    part.value(),
                    part.prior(),
                    whole.get().prior(),
                    // What the whole is now is no part of it, and may be approximate.
                    part.exact() && whole.get().exactPrior()));
  }

  /** Against the years before alone: what comes later never changes a score. */
  private Optional<BigDecimal> historyScore(Member member) {
    if (member.point().isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> earlier = new ArrayList<>();
    Optional<RegionCode> code = Optional.of(place(member).unit());
    Window window = member.window();
    while (code.isPresent() && window.year() > firstYear) {
      code = places.yearBefore(code.get(), window.year());
      window = window.twin();
      if (code.isPresent()) {
        RegionCode unit = places.of(code.get(), window.year()).unit();
        Optional.ofNullable(byUnit.get(new UnitInWindow(unit, window)))
            .flatMap(Member::point)
            .ifPresent(earlier::add);
      }
    }
    return earlier.size() < outliers.leastHistory()
        ? Optional.empty()
        : outliers.score(member.point().get(), earlier);
  }

  private UnitInWindow key(Member member) {
    return new UnitInWindow(place(member).unit(), member.window());
  }

  private UnitPlaces.Place place(Member member) {
    return places.of(member.region(), member.window().year());
  }
}
