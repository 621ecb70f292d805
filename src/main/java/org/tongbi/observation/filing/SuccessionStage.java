package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.registry.CodeLife;
import org.tongbi.facility.registry.FacilityVersion;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.PlanLeaf;

/**
 * Finds the facility behind each org_code: the first code of its chain of {@code successor_of}.
 *
 * <p>Few codes of a registry continue another, so that only those and the ones they name are looked
 * at. A code continues another where it does so alone, continues no other, and begins as the other
 * ends; else they stay two facilities. Each round of following doubles the way walked.
 */
final class SuccessionStage {
  private static final StructType LIVES =
      new CommentedSchema()
          .text("code", "The org_code")
          .day("start", "Its first day")
          .day("opened_on", "When its facility opened")
          .day("end", "The day after its last")
          .column("continues", CommentedSchema.CODES, "The codes that it says it continues")
          .build();

  private static final StructType IDENTITIES =
      new CommentedSchema()
          .text("code", "The org_code")
          .text("facility_id", "Its facility")
          .column("in_cycle", DataTypes.BooleanType, "Whether it is in a circle")
          .build();

  private SuccessionStage() {}

  /**
   * The codes that are not, or may not be, their own facility.
   *
   * @param keyed {@code key, entry, correction}: entries of the registry and their corrections
   * @return {@code code, facility_id, in_cycle}
   */
  static Dataset<Row> identities(Dataset<Row> keyed) {
    Dataset<Row> lives = PlanLeaf.kept(lives(keyed));
    Dataset<Row> edges = PlanLeaf.kept(edges(lives));
    if (edges.isEmpty()) {
      return lives.sparkSession().createDataFrame(List.of(), IDENTITIES);
    }
    Dataset<Row> cycles = PlanLeaf.kept(cycles(edges));
    Dataset<Row> continued = PlanLeaf.kept(continuations(edges, cycles, lives));
    Dataset<Row> ends = followed(continued);
    return cycles
        .join(ends, cycles.col("code").equalTo(ends.col("at")), "full")
        .select(
            coalesce(col("code"), col("at")).as("code"),
            coalesce(col("goes_to"), col("code")).as("facility_id"),
            col("code").isNotNull().as("in_cycle"));
  }

  private static Dataset<Row> lives(Dataset<Row> keyed) {
    Column named = coalesce(col("entry.successor_of"), lit(""));
    Column set = col("correction.field").equalTo("successor_of");
    Dataset<Row> codes =
        keyed
            .filter(named.notEqual("").or(set))
            .select(
                explode(array(col("key"), named, coalesce(col("correction.value"), lit(""))))
                    .as("key"))
            .filter(col("key").notEqual(""))
            .distinct();
    Dataset<Row> some = keyed.join(codes, new String[] {"key"}, "left_semi");
    return KeyedRows.map(
        some,
        () -> {
          RegistryStage.Histories histories = new RegistryStage.Histories();
          return (code, rows) -> life(code, histories.cleaned(rows, new Refusals()).versions());
        },
        LIVES);
  }

  private static List<Row> life(String code, List<FacilityVersion> versions) {
    if (versions.isEmpty()) {
      return List.of();
    }
    CodeLife life = CodeLife.of(versions);
    return List.of(
        RowFactory.create(
            code,
            Date.valueOf(life.start()),
            life.openedOn().map(Date::valueOf).orElse(null),
            life.end().map(Date::valueOf).orElse(null),
            life.continues().toArray(String[]::new)));
  }

  /** {@code code, old}: which code says it continues which, both in the registry. */
  private static Dataset<Row> edges(Dataset<Row> lives) {
    return lives
        .select(col("code"), explode(col("continues")).as("old"))
        .join(lives.select(col("code").as("old")), new String[] {"old"}, "left_semi");
  }

  /** The codes that continue one another in a circle: {@code code}. */
  private static Dataset<Row> cycles(Dataset<Row> edges) {
    Dataset<Row> ways =
        PlanLeaf.kept(edges.groupBy(col("code").as("at")).agg(min("old").as("goes_to")));
    long walking = ways.count();
    while (walking > 0) {
      // A way of finite length is at its end after some round, and in each round some are, so that
      // only those into a circle are left once a round ends none.
      Dataset<Row> further = PlanLeaf.kept(twice(ways));
      long still = further.count();
      ways = further;
      if (still == walking) {
        return roundabouts(ways);
      }
      walking = still;
    }
    return ways.select(col("at").as("code"));
  }

  /** Where ways without end lead to in the long run: the circles without what leads into them. */
  private static Dataset<Row> roundabouts(Dataset<Row> endless) {
    Dataset<Row> ways = endless;
    long reached = ways.select("goes_to").distinct().count();
    while (true) {
      ways = PlanLeaf.kept(twice(ways));
      long now = ways.select("goes_to").distinct().count();
      if (now == reached) {
        return ways.select(col("goes_to").as("code")).distinct();
      }
      reached = now;
    }
  }

  /** The ways of double length; those that end sooner are left out. */
  private static Dataset<Row> twice(Dataset<Row> ways) {
    Dataset<Row> on = ways.select(col("at").as("goes_to"), col("goes_to").as("further"));
    return ways.join(on, new String[] {"goes_to"}).select(col("at"), col("further").as("goes_to"));
  }

  /** {@code at, goes_to}: each code that is another's facility under a new code. */
  private static Dataset<Row> continuations(
      Dataset<Row> edges, Dataset<Row> cycles, Dataset<Row> lives) {
    Dataset<Row> newer = lives.drop("continues");
    Dataset<Row> older =
        lives.select(
            col("code").as("old"),
            col("start").as("old_start"),
            col("opened_on").as("old_opened_on"),
            col("end").as("old_end"));
    Dataset<Row> fitting =
        edges
            .join(cycles, new String[] {"code"}, "left_anti")
            .join(newer, "code")
            .join(older, "old")
            .filter((FilterFunction<Row>) SuccessionStage::continues)
            .select("code", "old");
    Dataset<Row> aloneNew =
        edges.groupBy("code").agg(count(lit(1)).as("n")).filter("n = 1").select("code");
    Dataset<Row> aloneOld =
        fitting.groupBy("old").agg(count(lit(1)).as("n")).filter("n = 1").select("old");
    return fitting
        .join(aloneNew, new String[] {"code"}, "left_semi")
        .join(aloneOld, new String[] {"old"}, "left_semi")
        .select(col("code").as("at"), col("old").as("goes_to"));
  }

  private static boolean continues(Row row) {
    CodeLife life = codeLife(row, "start", "opened_on", "end");
    return life.isContinuationOf(codeLife(row, "old_start", "old_opened_on", "old_end"));
  }

  private static CodeLife codeLife(Row row, String start, String openedOn, String end) {
    return new CodeLife(
        day(row, start).orElseThrow(), day(row, openedOn), day(row, end), new TreeSet<>());
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return Optional.ofNullable(row.<Date>getAs(column)).map(Date::toLocalDate);
  }

  /** The end of each way; no way is endless here. */
  private static Dataset<Row> followed(Dataset<Row> ways) {
    Dataset<Row> walked = ways;
    while (true) {
      Dataset<Row> on = walked.select(col("at").as("goes_to"), col("goes_to").as("further"));
      Dataset<Row> next = PlanLeaf.kept(walked.join(on, new String[] {"goes_to"}, "left"));
      if (next.filter(col("further").isNotNull()).isEmpty()) {
        return walked;
      }
      walked = next.select(col("at"), coalesce(col("further"), col("goes_to")).as("goes_to"));
    }
  }
}
