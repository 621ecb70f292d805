package org.tongbi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.synthetic.Generation;
import org.tongbi.audit.synthetic.SyntheticOrder;

/** What the program makes of invented worlds is the truth, or is withheld where it was spoilt. */
class InventedWorldTest {
  private static final int LEAST_TOLD_PER_CENT = 95;
  private static final int MOST_FLAGGED_PER_CENT = 1;

  @TempDir Path folder;

  @Test
  void whatCountsIsTrueAndWhatWasPlantedIsTold() throws IOException {
    Map<String, int[]> told = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<String> withheld = new ArrayList<>();
    List<String> flagged = new ArrayList<>();
    List<String> untold = new ArrayList<>();
    int clean = 0;
    int comparisons = 0;
    int compared = 0;
    for (SyntheticOrder order : Worlds.orders()) {
      Path world = folder.resolve("world-" + order.seed());
      Generation.of(order).write(world);
      Verdict verdict = new Verdict(world, new Pipeline(world));
      String of = order.seed() + ": ";
      verdict.wrong.forEach(line -> wrong.add(of + line));
      verdict.withheldForNothing.forEach(line -> withheld.add(of + line));
      verdict.flaggedForNothing.forEach(line -> flagged.add(of + line));
      verdict.untold.forEach(line -> untold.add(of + line));
      clean += verdict.cleanRows;
      comparisons += verdict.comparisons;
      compared += verdict.compared;
      verdict.told.forEach(
          (kind, count) -> {
            int[] sum = told.computeIfAbsent(kind, k -> new int[2]);
            sum[0] += count[0];
            sum[1] += count[1];
          });
    }
    int planted = told.values().stream().mapToInt(count -> count[0]).sum();
    int found = told.values().stream().mapToInt(count -> count[1]).sum();
    told.forEach((kind, count) -> System.out.println(kind + " " + count[1] + " of " + count[0]));
    System.out.printf(
        "told %d of %d; clean rows flagged %d of %d; compared %d of %d; wrong %d; withheld %d%n",
        found,
        planted,
        flagged.size(),
        clean,
        compared,
        comparisons,
        wrong.size(),
        withheld.size());
    dump("untold", untold);
    dump("flagged", flagged);
    dump("withheld", withheld);
    dump("wrong", wrong);

    assertThat(wrong).as("figures that count and are wrong").isEmpty();
    assertThat(withheld).as("true figures withheld for nothing").isEmpty();
    assertThat(found * 100).isGreaterThanOrEqualTo(planted * LEAST_TOLD_PER_CENT);
    assertThat(flagged.size() * 100).isLessThanOrEqualTo(clean * MOST_FLAGGED_PER_CENT);
    assertThat(compared * 2).isGreaterThan(comparisons);
  }

  private static void dump(String what, List<String> lines) {
    lines.stream().limit(40).forEach(line -> System.out.println(what + " " + line));
  }
}
