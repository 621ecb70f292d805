package org.tongbi.audit.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.tongbi.audit.TableTally;

/** Whether what a run counted adds up, and whether the tables hold what was counted. */
public final class Conservation {
  private static final String RUN = "run";
  private static final String NEXT =
      "the receipt or the table was changed by something other than Tongbi: tongbi rerun tells"
          + " which";

  private Conservation() {}

  /**
   * The checks of a run's counts.
   *
   * @param counts what the run counted
   * @param tallies what its tables hold, by their names; those that could not be read are left out
   */
  public static List<Checked> of(Map<String, Long> counts, SortedMap<String, TableTally> tallies) {
    List<Checked> checked = new ArrayList<>();
    sum(
        checked,
        counts,
        "taken_in = published + duplicate + rejected + set_aside",
        "taken_in",
        List.of("published", "duplicate", "rejected", "set_aside"));
    sum(
        checked,
        counts,
        "filed rows taken in = kept + rejected",
        "filed_rows_taken_in",
        List.of("filed_rows_kept", "filed_rows_rejected"));
    tallies.forEach(
        (table, tally) -> {
          equal(
              checked,
              table,
              "rows are as many as counted",
              tally.digest().rows(),
              counts.get(table + "_rows"));
          String prefix = "issue." + table + ".";
          long told =
              counts.entrySet().stream()
                  .filter(count -> count.getKey().startsWith(prefix))
                  .mapToLong(Map.Entry::getValue)
                  .sum();
          long there = tally.issues().values().stream().mapToLong(Long::longValue).sum();
          equal(checked, table, "issues are as many as counted", there, told);
        });
    return checked;
  }

  private static void sum(
      List<Checked> checked,
      Map<String, Long> counts,
      String rule,
      String whole,
      List<String> parts) {
    if (counts.containsKey(whole)) {
      long sum = parts.stream().mapToLong(part -> counts.getOrDefault(part, 0L)).sum();
      equal(checked, RUN, rule, sum, counts.get(whole));
    }
  }

  private static void equal(
      List<Checked> checked, String table, String rule, long found, Long counted) {
    if (counted == null) {
      return;
    }
    checked.add(
        found == counted
            ? Checked.holding(CheckKind.CONSERVATION, table, rule, 1)
            : Checked.failing(
                CheckKind.CONSERVATION,
                table,
                rule,
                "%d found, %d counted".formatted(found, counted),
                NEXT));
  }
}
