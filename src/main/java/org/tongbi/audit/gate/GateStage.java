package org.tongbi.audit.gate;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Measures a run and judges it by the limits. */
public final class GateStage {
  private static final String TENFOLD = "10";

  private final GateLimits limits;
  private final Map<Gate, Share> shares = new EnumMap<>(Gate.class);

  private record Share(long failing, long measured) {}

  public GateStage(GateLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
  }

  /** Takes in what was counted elsewhere: {@code failing} of {@code measured}. */
  public GateStage counted(Gate gate, long failing, long measured) {
    shares.put(gate, new Share(failing, measured));
    return this;
  }

  /** Measures the comparisons of {@code trend}. */
  public GateStage trend(Dataset<Row> trend) {
    Column value = abs(col("value"));
    Column prior = abs(col("prior_value"));
    Column pair = col("comparable").and(value.gt(0)).and(prior.gt(0));
    Column tenfold =
        value
            .geq(prior.multiply(lit(TENFOLD).cast("decimal(2,0)")))
            .or(prior.geq(value.multiply(lit(TENFOLD).cast("decimal(2,0)"))));
    Column cause = col("gap_cause");
    measure(
        trend,
        new Measured(Gate.MAGNITUDE, pair, tenfold),
        new Measured(
            Gate.STATED_CHANGE, cause.isNotNull(), cause.isin("contradiction", "unknown")));
    return this;
  }

  /** Measures the verdicts of a table; those of {@code not} say nothing. */
  public GateStage verdicts(Gate gate, Dataset<Row> judged, String failing, String... not) {
    Column verdict = col("verdict");
    measure(
        judged, new Measured(gate, not(verdict.isin((Object[]) not)), verdict.equalTo(failing)));
    return this;
  }

  private record Measured(Gate gate, Column among, Column failing) {}

  private void measure(Dataset<Row> rows, Measured... all) {
    List<Column> counts = new ArrayList<>();
    for (Measured one : all) {
      Column among = coalesce(one.among(), lit(false));
      counts.add(count(when(among.and(coalesce(one.failing(), lit(false))), 1)));
      counts.add(count(when(among, 1)));
    }
    Row counted =
        rows.agg(counts.get(0), counts.subList(1, counts.size()).toArray(new Column[0])).first();
    for (int i = 0; i < all.length; i++) {
      counted(all[i].gate(), counted.getLong(2 * i), counted.getLong(2 * i + 1));
    }
  }

  /** What the gates say, every one of them, in their order. */
  public List<GateVerdict> verdicts() {
    List<GateVerdict> verdicts = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      Share share = shares.getOrDefault(gate, new Share(0, 0));
      verdicts.add(
          GateVerdict.of(
              gate,
              share.failing(),
              share.measured(),
              Optional.ofNullable(limits.limits().get(gate))));
    }
    return verdicts;
  }

  /** The rows of the table {@code gate}. */
  public static Dataset<Row> rows(SparkSession spark, List<GateVerdict> verdicts) {
    return spark.createDataFrame(
        verdicts.stream().map(GateVerdict::toRow).toList(), GateTable.SCHEMA);
  }
}
