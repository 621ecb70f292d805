package org.tongbi.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbi.audit.synthetic.Generation;
import org.tongbi.audit.synthetic.SyntheticOrder;

/** The truth beside an invented world is what its clean files say, worked out by other means. */
class OracleTest {
  @TempDir Path folder;

  static List<SyntheticOrder> orders() {
    return Worlds.orders();
  }

  @ParameterizedTest
  @MethodSource("orders")
  void twoIndependentComputationsAgree(SyntheticOrder order) throws IOException {
    Path clean = folder.resolve("clean");
    Generation.clean(order).write(clean);

    Oracle oracle = new Oracle(clean);

    assertSame(clean.resolve("truth/effective.csv"), oracle.effective());
    assertSame(clean.resolve("truth/yoy.csv"), oracle.comparisons());
  }

  @ParameterizedTest
  @MethodSource("orders")
  void dirtLeavesTheTruthAsItIs(SyntheticOrder order) throws IOException {
    Generation.clean(order).write(folder.resolve("clean"));
    Generation.of(order).write(folder.resolve("dirty"));

    for (String name : List.of("truth/effective.csv", "truth/yoy.csv", "truth/facilities.csv")) {
      assertThat(folder.resolve("dirty").resolve(name))
          .hasSameTextualContentAs(folder.resolve("clean").resolve(name));
    }
  }

  private static void assertSame(Path truth, Set<String> oracle) throws IOException {
    List<String> lines = Files.readAllLines(truth);
    Set<String> told = new HashSet<>(lines.subList(1, lines.size()));
    Set<String> missing = new HashSet<>(oracle);
    missing.removeAll(told);
    Set<String> more = new HashSet<>(told);
    more.removeAll(oracle);
    assertThat(missing.stream().sorted().limit(10)).as("not in the truth").isEmpty();
    assertThat(more.stream().sorted().limit(10)).as("not in the oracle").isEmpty();
    assertThat(told).hasSizeGreaterThan(100);
  }
}
