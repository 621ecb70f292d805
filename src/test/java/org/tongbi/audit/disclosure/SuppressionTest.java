package org.tongbi.audit.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is left out of tables that are handed on, and somebody who tries to tell it all the same.
 */
class SuppressionTest {
  private static final int SEEDS = 150;
  private static final long LEAST = 10;

  @Test
  void ofAPairWithItsSumBothAreLeftOut() {
    SuppressionBlock block = new SuppressionBlock();
    add(block, "a", 3);
    add(block, "b", 40);
    add(block, "c", 41);
    addRegion(block, "all", 84);
    block.addSum("all", List.of("a", "b", "c"));

    assertThat(leftOut(block)).containsExactly("a", "b");
  }

  @Test
  void aFigureThatIsItsRegionsTakesTheRegionsWithIt() {
    SuppressionBlock block = new SuppressionBlock();
    add(block, "alone", 3);
    addRegion(block, "county", 3);
    addRegion(block, "other county", 90);
    addRegion(block, "prefecture", 93);
    block.addSum("county", List.of("alone"));
    block.addSum("prefecture", List.of("county", "other county"));

    assertThat(leftOut(block)).containsExactly("alone", "county", "other county");
  }

  @Test
  void aZeroIsTakenOnlyWhereNothingElseIsThere() {
    SuppressionBlock block = new SuppressionBlock();
    add(block, "a", 3);
    add(block, "nought", 0);
    add(block, "b", 500);
    addRegion(block, "all", 503);
    block.addSum("all", List.of("a", "nought", "b"));

    assertThat(leftOut(block)).containsExactly("a", "b");
  }

  @Test
  void whatIsNoCountOfPersonsStays() {
    SuppressionBlock block = new SuppressionBlock();
    block.add(new SuppressionBlock.Cell("beds", 3, false, 0));

    assertThat(leftOut(block)).isEmpty();
  }

  @Test
  void noSubtractionRecoversAFigureOfAnyRandomCounty() {
    int toldWithoutMore = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      SuppressionBlock block = county(new Random(seed));
      Set<Integer> small = small(block);
      Set<Integer> out = places(block);

      assertThat(out).as("seed %d", seed).containsAll(small);
      assertThat(SubtractionAttack.recovered(block.sums(), out)).as("seed %d", seed).isEmpty();
      toldWithoutMore += SubtractionAttack.recovered(block.sums(), small).isEmpty() ? 0 : 1;
    }
    assertThat(toldWithoutMore).as("attacks on the small counts alone").isGreaterThan(SEEDS / 2);
  }

  /** Facilities over months and a year, of two kinds, in two counties of one prefecture. */
  private static SuppressionBlock county(Random random) {
    SuppressionBlock block = new SuppressionBlock();
    int facilities = 1 + random.nextInt(6);
    int months = 1 + random.nextInt(4);
    int usual = random.nextBoolean() ? 15 : 60;
    long[][] values = new long[facilities][months];
    for (int f = 0; f < facilities; f++) {
      List<String> parts = new ArrayList<>();
      for (int m = 0; m < months; m++) {
        values[f][m] = random.nextInt(usual);
        add(block, "f" + f + "m" + m, values[f][m]);
        parts.add("f" + f + "m" + m);
        if (random.nextInt(3) == 0) {
          long one = values[f][m] / 2;
          add(block, "f" + f + "m" + m + "one", one);
          add(block, "f" + f + "m" + m + "rest", values[f][m] - one);
          block.addSum(
              "f" + f + "m" + m, List.of("f" + f + "m" + m + "one", "f" + f + "m" + m + "rest"));
        }
      }
      add(block, "f" + f + "year", java.util.Arrays.stream(values[f]).sum());
      block.addSum("f" + f + "year", parts);
    }
    for (String unit : List.of("county0", "county1", "prefecture")) {
      for (int kind = 0; kind < 3; kind++) {
        addTotals(block, unit, kind, values);
      }
    }
    return block;
  }

  private static void addTotals(SuppressionBlock block, String unit, int kind, long[][] values) {
    List<Integer> members = new ArrayList<>();
    for (int f = 0; f < values.length; f++) {
      boolean here = unit.equals("prefecture") || unit.equals("county" + f % 2);
      if (here && (kind == 0 || f % 3 == kind - 1)) {
        members.add(f);
      }
    }
    if (members.isEmpty()) {
      return;
    }
    for (int m = 0; m <= values[0].length; m++) {
      String window = m == values[0].length ? "year" : "m" + m;
      List<String> parts = members.stream().map(f -> "f" + f + window).toList();
      String total = unit + "kind" + kind + window;
      addRegion(block, total, parts.stream().mapToLong(block::value).sum());
      block.addSum(total, parts);
    }
  }

  private static void add(SuppressionBlock block, String key, long value) {
    block.add(new SuppressionBlock.Cell(key, value, true, 0));
  }

  private static void addRegion(SuppressionBlock block, String key, long value) {
    block.add(new SuppressionBlock.Cell(key, value, true, 1));
  }

  private static Set<Integer> small(SuppressionBlock block) {
    return IntStream.range(0, block.cells().size())
        .filter(i -> block.cells().get(i).value() > 0 && block.cells().get(i).value() < LEAST)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> places(SuppressionBlock block) {
    return Suppression.of(block, LEAST).stream()
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> leftOut(SuppressionBlock block) {
    return places(block).stream().map(i -> block.cells().get(i).key()).toList();
  }
}
