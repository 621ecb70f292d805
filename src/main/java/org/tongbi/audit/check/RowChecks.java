package org.tongbi.audit.check;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.tongbi.facility.reading.FilingKind;
import org.tongbi.indicator.Coded;

/**
 * Checks of the rows of a run's tables: Spark counts what is damaged and finds the first of it;
 * nothing but those counts reaches the driver.
 */
public final class RowChecks {
  /** Planning takes longer than most of these jobs, and leaves all cores but one idle. */
  private static final int SIDE_BY_SIDE = 4;

  private static final String EXAMPLE = "example";
  private static final String FOUND = "found";
  private static final String DOCUMENT = "document";
  private static final String DOC_ID = "doc_id";

  private static final String FILING = "filing";

  /** The tables that keep the rows of files as they came, with the kind of file. */
  private static final Map<String, String> KEPT =
      new TreeMap<>(
          Map.of(
              "submission", FilingKind.RETURNS.code(),
              "registry_entry", FilingKind.REGISTRY.code(),
              "denominator", FilingKind.POPULATION.code(),
              "correction", FilingKind.CORRECTIONS.code()));

  private final Map<String, Table> tables = new LinkedHashMap<>();

  /** A table of the run. */
  private record Table(Dataset<Row> rows, List<String> key) {
    /** What names a row to a reader: the key's columns, in words. */
    Column named() {
      return concat_ws(
          " ",
          key.stream()
              .map(
                  name ->
                      concat(
                          lit(name + "="),
                          coalesce(col("`" + name + "`").cast("string"), lit("null"))))
              .toArray(Column[]::new));
    }
  }

  /** Takes a table in; those that cannot be read, or lack columns, are left out. */
  public void table(String name, Dataset<Row> rows, List<String> key) {
    tables.put(name, new Table(rows, List.copyOf(key)));
  }

  /** Makes all checks of the tables taken in. */
  public List<Checked> run() {
    // The pool's threads are new ones, which belong to the caller's session.
    ExecutorService threads = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Callable<List<Checked>>> work = new ArrayList<>();
      plans().forEach(plan -> work.add(() -> collect(plan)));
      List<Checked> checked = new ArrayList<>();
      for (Future<List<Checked>> done : threads.invokeAll(work)) {
        checked.addAll(done.get());
      }
      return checked;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the check was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The checks, not yet made; each plan gives the outcomes of one or more. */
  List<Dataset<Row>> plans() {
    List<Dataset<Row>> plans = new ArrayList<>();
    tables.forEach((name, table) -> plans.add(ofRows(name, table)));
    tables.forEach((name, table) -> plans.add(unique(name, table)));
    KEPT.forEach(
        (table, kind) -> {
          if (tables.containsKey(FILING) && tables.containsKey(table)) {
            plans.add(keptRows(table, kind));
          }
        });
    for (Reference reference : Reference.standard()) {
      if (tables.containsKey(reference.from()) && tables.containsKey(reference.to())) {
        plans.add(reference(reference));
      }
    }
    return plans;
  }

  /** All rules of a table in one pass over it. */
  private Dataset<Row> ofRows(String name, Table table) {
    List<RowRule> rules = new ArrayList<>();
    rules.add(keyIsThere(name, table));
    rules.addAll(finite(name, table.rows()));
    RowRule.standard().stream().filter(rule -> rule.table().equals(name)).forEach(rules::add);
    rules.addAll(ClosedLists.rules(name, table.rows().schema()));
    boolean withText = tables.containsKey(DOCUMENT) && rules.stream().anyMatch(RowRule::needsText);
    rules.removeIf(rule -> rule.needsText() && !withText);
    Dataset<Row> rows = withText ? besideText(table.rows()) : table.rows();
    Dataset<Row> marked =
        rows.withColumn(EXAMPLE, table.named())
            .select(
                col(EXAMPLE),
                array(
                        rules.stream()
                            .map(rule -> not(coalesce(rule.holds(), lit(false))))
                            .toArray(Column[]::new))
                    .as("damaged"));
    List<Column> outcomes = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RowRule rule = rules.get(i);
      Column damaged = col("damaged").getItem(i);
      outcomes.add(outcome(rule.kind(), name, rule.name(), rule.next(), damaged));
    }
    return marked.agg(array(outcomes.toArray(Column[]::new)).as("outcomes"));
  }

  private Dataset<Row> besideText(Dataset<Row> rows) {
    Dataset<Row> texts =
        tables.get(DOCUMENT).rows().select(col(DOC_ID).as("text_of"), col("text").as(RowRule.TEXT));
    return rows.join(texts, col(DOC_ID).equalTo(col("text_of")), "left");
  }

  private static RowRule keyIsThere(String name, Table table) {
    Column there =
        table.key().stream()
            .map(column -> col("`" + column + "`").isNotNull())
            .reduce(Column::and)
            .orElseThrow();
    return new RowRule(
        CheckKind.KEYS,
        name,
        "key is there",
        there,
        false,
        "the row cannot be told from others: tongbi rerun proves the run, restore the table");
  }

  /** Figures are decimals; a table that has others must hold numbers in them. */
  private static List<RowRule> finite(String name, Dataset<Row> rows) {
    return Arrays.stream(rows.schema().fields())
        .filter(
            field ->
                field.dataType().equals(DataTypes.DoubleType)
                    || field.dataType().equals(DataTypes.FloatType))
        .map(StructField::name)
        .map(
            column ->
                new RowRule(
                    CheckKind.CONSTRAINTS,
                    name,
                    column + " is a number",
                    col(column)
                        .isNull()
                        .or(col(column).between(-Double.MAX_VALUE, Double.MAX_VALUE)),
                    false,
                    "SELECT * FROM " + name))
        .toList();
  }

  /** No two rows have one key. */
  private Dataset<Row> unique(String name, Table table) {
    Column[] key =
        table.key().stream().map(column -> col("`" + column + "`")).toArray(Column[]::new);
    Dataset<Row> groups =
        table.rows().groupBy(key).agg(count(lit(1)).as("n")).withColumn(EXAMPLE, table.named());
    Column repeated = col("n").gt(1);
    return groups.agg(
        array(
                outcome(
                    CheckKind.KEYS,
                    name,
                    "key names one row",
                    "two nights wrote the same rows: tongbi rerun proves the run, restore the"
                        + " table",
                    repeated))
            .as("outcomes"));
  }

  /**
   * The rows of each file of a kind are as many as were kept.
   *
   * @param table that keeps them
   */
  private Dataset<Row> keptRows(String table, String kind) {
    Table filing = tables.get(FILING);
    Dataset<Row> there =
        tables
            .get(table)
            .rows()
            .groupBy(col("source_uri").as("kept_uri"))
            .agg(count(lit(1)).as("n"));
    Dataset<Row> files =
        filing
            .rows()
            .filter(col("kind").equalTo(kind))
            .withColumn(EXAMPLE, filing.named())
            .join(there, col("source_uri").equalTo(col("kept_uri")), "left");
    return files.agg(
        array(
                outcome(
                    CheckKind.CONSERVATION,
                    table,
                    "rows of each file are as many as were kept",
                    "SELECT source_uri, count(*) FROM " + table + " GROUP BY 1, beside filing",
                    not(coalesce(col("n"), lit(0L)).equalTo(col("rows_kept")))))
            .as("outcomes"));
  }

  /** What rows point to is there. */
  private Dataset<Row> reference(Reference reference) {
    Table from = tables.get(reference.from());
    Dataset<Row> named = from.rows().withColumn(EXAMPLE, from.named());
    Dataset<Row> pointers = pointed(named, reference.pointer()).filter(col("pointer").isNotNull());
    Dataset<Row> targets =
        pointed(tables.get(reference.to()).rows().withColumn(EXAMPLE, lit("")), reference.target())
            .filter(col("pointer").isNotNull())
            .select(col("pointer").as("target"))
            .distinct()
            .withColumn(FOUND, lit(true));
    Dataset<Row> met =
        pointers
            .join(targets, col("pointer").equalTo(col("target")), "left")
            .withColumn(EXAMPLE, concat(col(EXAMPLE), lit(" points to "), col("pointer")));
    return met.agg(
        array(
                outcome(
                    reference.kind(),
                    reference.from(),
                    reference.name(),
                    reference.next(),
                    col(FOUND).isNull()))
            .as("outcomes"));
  }

  private static Dataset<Row> pointed(Dataset<Row> rows, String pointer) {
    Dataset<Row> selected = rows.select(col(EXAMPLE), expr(pointer).as("pointer"));
    boolean many = selected.schema().apply("pointer").dataType() instanceof ArrayType;
    return many ? selected.select(col(EXAMPLE), explode(col("pointer")).as("pointer")) : selected;
  }

  private static Column outcome(
      CheckKind kind, String table, String rule, String next, Column damaged) {
    return struct(
        lit(kind.code()).as("kind"),
        lit(table).as("table"),
        lit(rule).as("rule"),
        count(lit(1)).as("examined"),
        coalesce(sum(when(damaged, 1L).otherwise(0L)), lit(0L)).as("damaged"),
        min(when(damaged, col(EXAMPLE))).as("first"),
        lit(next).as("next"));
  }

  /**
   * The outcome of a check whose rows are already judged.
   *
   * @param found {@code damaged, example}
   */
  static Checked counted(
      Dataset<Row> found, CheckKind kind, String table, String rule, String next) {
    return collect(
            found.agg(array(outcome(kind, table, rule, next, col("damaged"))).as("outcomes")))
        .get(0);
  }

  private static List<Checked> collect(Dataset<Row> outcomes) {
    return outcomes.head().<Row>getList(0).stream().map(RowChecks::checked).toList();
  }

  private static Checked checked(Row outcome) {
    long damaged = outcome.getAs("damaged");
    return new Checked(
        Coded.of(CheckKind.class, outcome.getAs("kind")),
        outcome.getAs("table"),
        outcome.getAs("rule"),
        outcome.getAs("examined"),
        damaged,
        Optional.ofNullable(outcome.<String>getAs("first")),
        damaged == 0 ? "" : outcome.getAs("next"));
  }
}
