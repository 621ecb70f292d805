package org.tongbi.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongbi.audit.diff.ChangedCellStage;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * What became otherwise between two runs, each changed cell with its cause (变动归因).
 *
 * <p>Where one thing alone changed between the runs, it is the cause. Where several did, they are
 * put into effect one after the other, in the order of {@link ChangeCause}, and the tables are made
 * again after each: what changes at a step is that step's doing. A cell that two causes moved has a
 * row for each, with its share of the way.
 */
public final class Difference {
  /** The tables that hold figures. */
  static final List<WarehouseTable> FIGURES = List.of(WarehouseTable.PANEL, WarehouseTable.TREND);

  private final Rerun rerun;
  private final Warehouse warehouse;
  private final Runs runs;
  private final Path workplace;

  /**
   * Compares runs of a warehouse.
   *
   * @param workplace an empty folder for tables that are made again
   */
  public Difference(Rerun rerun, Warehouse warehouse, Runs runs, Path workplace) {
    this.rerun = rerun;
    this.warehouse = warehouse;
    this.runs = runs;
    this.workplace = workplace;
  }

  /** Tables of figures at one step of the way. */
  private interface State {
    Dataset<Row> table(WarehouseTable table);
  }

  /**
   * The changed cells, sorted: the columns of {@link ChangedCellStage} and {@code cause}.
   *
   * @param from the earlier run
   * @param to the later one
   */
  public Dataset<Row> cells(PublishedRun from, PublishedRun to) {
    if (from.digest().equals(to.digest())) {
      State same = state(to);
      return changes(same, same, ChangeCause.CODE).limit(0);
    }
    InputSteps steps =
        new InputSteps(
            rerun.inputs(warehouse, runs, from), rerun.inputs(warehouse, runs, to), workplace);
    List<InputSteps.Step> way = new ArrayList<>(steps.steps());
    List<ChangeCause> program = program(from, to);
    State before = state(from);
    Optional<Dataset<Row>> all = Optional.empty();
    if (!program.isEmpty() && !way.isEmpty()) {
      // The earlier program is gone, so its own share is told first, by today's.
      State now = made("program", steps.from());
      all = Optional.of(changes(before, now, program.get(0)));
      before = now;
    }
    for (int i = 0; i < way.size(); i++) {
      boolean last = i == way.size() - 1;
      State after = last ? state(to) : made("step-" + i, way.get(i).inputs());
      Dataset<Row> changed = changes(before, after, way.get(i).cause());
      all = Optional.of(all.map(rows -> rows.unionByName(changed)).orElse(changed));
      before = after;
    }
    if (way.isEmpty()) {
      ChangeCause cause = program.isEmpty() ? ChangeCause.CODE : program.get(0);
      all = Optional.of(changes(before, state(to), cause));
    }
    return all.orElseThrow().orderBy("table", "cell", "column", "cause", "before", "after");
  }

  /** What of the program changed, the narrowest first. */
  static List<ChangeCause> program(PublishedRun from, PublishedRun to) {
    List<ChangeCause> causes = new ArrayList<>();
    Set<String> lists = changedLists(from, to);
    if (lists.remove("regions") || !from.receipt().regions().equals(to.receipt().regions())) {
      causes.add(ChangeCause.REGION_DATA);
    }
    if (!lists.isEmpty()) {
      causes.add(0, ChangeCause.CATALOGUE);
    }
    if (causes.isEmpty()
        && !(from.build().equals(to.build())
            && from.receipt().buildSha256().equals(to.receipt().buildSha256()))) {
      causes.add(ChangeCause.CODE);
    }
    return causes;
  }

  private static Set<String> changedLists(PublishedRun from, PublishedRun to) {
    Set<String> changed = new TreeSet<>();
    Set<String> names = new TreeSet<>(from.receipt().dictionaries().keySet());
    names.addAll(to.receipt().dictionaries().keySet());
    for (String name : names) {
      String before = from.receipt().dictionaries().getOrDefault(name, "");
      if (!before.equals(to.receipt().dictionaries().getOrDefault(name, ""))) {
        changed.add(name);
      }
    }
    return changed;
  }

  /** A run's tables; made again where later maintenance removed their files. */
  private State state(PublishedRun run) {
    if (runs.isReadable(run, FIGURES)) {
      return table -> runs.table(table, run);
    }
    return made("run-" + run.runId(), rerun.inputs(warehouse, runs, run));
  }

  private State made(String name, PastInputs inputs) {
    Rerun.Outcome outcome =
        rerun.make(inputs, warehouse.originals(), workplace.resolve(name).toString());
    return table -> outcome.runs().table(table, outcome.run());
  }

  private static Dataset<Row> changes(State before, State after, ChangeCause cause) {
    Optional<Dataset<Row>> all = Optional.empty();
    for (WarehouseTable table : FIGURES) {
      Dataset<Row> changed =
          ChangedCellStage.cells(
              table.tableName(),
              table.key(),
              table.conform(before.table(table)),
              table.conform(after.table(table)));
      all = Optional.of(all.map(rows -> rows.unionByName(changed)).orElse(changed));
    }
    return all.orElseThrow().withColumn("cause", functions.lit(cause.code()));
  }
}
