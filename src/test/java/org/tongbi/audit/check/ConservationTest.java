package org.tongbi.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tongbi.audit.ContentDigest;
import org.tongbi.audit.TableTally;

class ConservationTest {
  private static final Map<String, Long> COUNTS =
      Map.of(
          "taken_in", 7L,
          "published", 4L,
          "duplicate", 1L,
          "rejected", 1L,
          "set_aside", 1L,
          "filed_rows_taken_in", 10L,
          "filed_rows_kept", 9L,
          "filed_rows_rejected", 1L,
          "panel_rows", 3L,
          "issue.panel.preliminary", 2L);

  private static TableTally panel(long rows, long preliminary) {
    return new TableTally(
        new ContentDigest(rows, BigInteger.ONE), new TreeMap<>(Map.of("preliminary", preliminary)));
  }

  private static List<String> damaged(Map<String, Long> counts, TableTally panel) {
    return Conservation.of(counts, new TreeMap<>(Map.of("panel", panel))).stream()
        .filter(check -> !check.holds())
        .map(Checked::inWords)
        .toList();
  }

  private static Map<String, Long> with(String count, long n) {
    Map<String, Long> counts = new TreeMap<>(COUNTS);
    counts.put(count, n);
    return counts;
  }

  @Test
  void whatAddsUpHolds() {
    assertThat(damaged(COUNTS, panel(3, 2))).isEmpty();
    assertThat(Conservation.of(COUNTS, new TreeMap<>(Map.of("panel", panel(3, 2))))).hasSize(4);
  }

  @Test
  void aDocumentThatDisappearedIsNamed() {
    assertThat(damaged(with("published", 3), panel(3, 2)))
        .containsExactly(
            "run conservation (taken_in = published + duplicate + rejected + set_aside): 1 of 1,"
                + " first 6 found, 7 counted; next: the receipt or the table was changed by"
                + " something other than Tongbi: tongbi rerun tells which");
  }

  @Test
  void aRowOfAFileThatDisappearedIsNamed() {
    assertThat(damaged(with("filed_rows_kept", 8), panel(3, 2)))
        .singleElement()
        .asString()
        .startsWith(
            "run conservation (filed rows taken in = kept + rejected): 1 of 1, first 9 found, 10"
                + " counted; ");
  }

  @Test
  void aTableWithOtherRowsOrIssuesThanCountedIsNamed() {
    assertThat(damaged(COUNTS, panel(2, 1)))
        .hasSize(2)
        .anyMatch(
            line ->
                line.startsWith(
                    "panel conservation (rows are as many as counted): 1 of 1, first 2 found, 3"
                        + " counted; "))
        .anyMatch(
            line ->
                line.startsWith(
                    "panel conservation (issues are as many as counted): 1 of 1, first 1 found, 2"
                        + " counted; "));
  }
}
