package org.tongbi.oracle.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Which regions an invented corpus is about, and in which years.
 *
 * @param wholes the regions whose parts are all in it
 */
record Territory(TreeSet<String> wholes, int first, int last) {
  private static final int EARLIEST_CHANGE = 2007;
  private static final int LATEST_CHANGE = 2024;

  /** Provinces with counties directly below them. */
  private static final List<String> DIRECT = List.of("410000", "420000", "460000", "650000");

  static Territory drawn(Land land, SplittableRandom random) {
    int year = random.nextInt(EARLIEST_CHANGE, LATEST_CHANGE + 1);
    int kind = random.nextInt(100);
    TreeSet<String> wholes = new TreeSet<>();
    if (kind < 50 && !land.moves(year).isEmpty()) {
      List<Land.Move> moves = land.moves(year);
      Land.Move move = moves.get(random.nextInt(moves.size()));
      // Other moves of the same place of the year come with it.
      String province = move.to().substring(0, 2) + "0000";
      wholes.add(province);
      addParents(land, move.from(), year - 1, wholes);
      addParents(land, move.to(), year, wholes);
    } else if (kind < 62) {
      String province = DIRECT.get(random.nextInt(DIRECT.size()));
      wholes.add(province);
      addAny(land, province, year, random, wholes);
    } else if (kind < 72) {
      wholes.add(Land.NATION);
    } else if (kind < 82) {
      wholes.add("640000");
      wholes.addAll(land.parts("640000", year));
    } else {
      List<String> provinces = new ArrayList<>(land.parts(Land.NATION, year));
      String province = provinces.get(random.nextInt(provinces.size()));
      addAny(land, province, year, random, wholes);
      int back = kind < 95 ? 7 : 2;
      return new Territory(wholes, year - back, year);
    }
    return new Territory(wholes, year - 1, Math.min(year + random.nextInt(2), LATEST_CHANGE));
  }

  private static void addParents(Land land, String code, int year, TreeSet<String> wholes) {
    land.standing(code, year).map(Land.Unit::parent).ifPresent(wholes::add);
    if (!code.endsWith("0000") && code.endsWith("00")) {
      wholes.add(code);
    }
    wholes.remove(Land.NATION);
  }

  private static void addAny(
      Land land, String province, int year, SplittableRandom random, TreeSet<String> wholes) {
    List<String> parts = new ArrayList<>(land.parts(province, year));
    wholes.add(parts.get(random.nextInt(parts.size())));
  }

  /** The regions of a year: the wholes and all their parts. */
  List<String> regions(Land land, int year) {
    TreeSet<String> regions = new TreeSet<>();
    for (String whole : wholes) {
      String unit = land.place(whole, year).unit();
      if (land.standing(unit, year).isPresent()) {
        regions.add(unit);
        regions.addAll(land.parts(unit, year));
      }
    }
    return new ArrayList<>(regions);
  }
}
