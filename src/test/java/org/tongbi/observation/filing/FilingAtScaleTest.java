package org.tongbi.observation.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.CellState;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measures;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.facility.Submission;
import org.tongbi.region.Division;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;
import org.tongbi.run.SparkSessions;

/**
 * How long a large registry and many returns take; not part of a build.
 *
 * <pre>mvn test -Dtest=FilingAtScaleTest -Dtongbi.scale=1000000</pre>
 *
 * <p>So many entries of the registry, two a facility, a hundredth of the facilities recoded; and so
 * many returns, 52 a facility, each stating twelve measures. Seeded by the facility's number.
 */
@EnabledIfSystemProperty(named = "tongbi.scale", matches = "\\d+")
class FilingAtScaleTest {
  private static final int STATED = 12;
  private static final int YEARS = 4;

  @TempDir Path folder;

  @Test
  void registryAndReturns() {
    int scale = Integer.getInteger("tongbi.scale");
    SparkSession spark = SparkSessions.open(Optional.of("local[2]"));
    Dataset<Row> registry =
        kept("registry", scale / 2, RegistryRows.SCHEMA, FilingAtScaleTest::entries);
    Dataset<Row> returns =
        kept("returns", scale / (13 * YEARS), SubmissionRows.SCHEMA, FilingAtScaleTest::returns);
    Dataset<Row> corrections = spark.createDataFrame(List.of(), CorrectionRows.SCHEMA);

    Clock clock = new Clock();
    Path facilities = folder.resolve("facilities");
    RegistryStage.facilities(RegistryStage.histories(registry, corrections))
        .write()
        .parquet(facilities.toString());
    clock.say(registry.count() + " entries of the registry");
    Dataset<Row> histories =
        EffectiveStage.histories(returns, spark.read().parquet(facilities.toString()), corrections);
    Path effective = folder.resolve("effective");
    EffectiveStage.effective(histories).write().parquet(effective.toString());
    clock.say(returns.count() + " returns");

    assertThat(spark.read().parquet(facilities.toString()).count()).isEqualTo(registry.count());
    assertThat(
            spark.read().parquet(effective.toString()).filter("visits_total is not null").count())
        .isEqualTo(returns.count());
  }

  /** Time since it was asked last: of the wall and of the processors. */
  private static final class Clock {
    private final OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long wall = System.nanoTime();
    private long work = machine.getProcessCpuTime();

    void say(String what) {
      System.out.printf(
          "%s in %.1f s (%.1f s of work)%n",
          what, (System.nanoTime() - wall) / 1e9, (machine.getProcessCpuTime() - work) / 1e9);
      wall = System.nanoTime();
      work = machine.getProcessCpuTime();
    }
  }

  private interface Rows extends java.io.Serializable {
    List<Row> of(long facility);
  }

  private Dataset<Row> kept(String name, long facilities, StructType schema, Rows rows) {
    SparkSession spark = SparkSessions.open(Optional.of("local[2]"));
    String path = folder.resolve(name).toString();
    spark
        .range(facilities)
        .flatMap(
            (FlatMapFunction<Long, Row>) facility -> iterator(rows, facility), Encoders.row(schema))
        .write()
        .parquet(path);
    return spark.read().schema(schema).parquet(path);
  }

  private static Iterator<Row> iterator(Rows rows, long facility) {
    return rows.of(facility).iterator();
  }

  private static final List<String> COUNTIES =
      Regions.standard().all().stream()
          .filter(each -> each.level() == RegionLevel.COUNTY)
          .filter(each -> each.fromYear() < 2010 && each.toYear() == Integer.MAX_VALUE)
          .map(Division::code)
          .map(Object::toString)
          .toList();

  private static String code(long facility) {
    return "F%08d".formatted(facility);
  }

  private static List<Row> entries(long facility) {
    boolean recoded = facility % 100 == 7;
    String second = recoded ? code(facility) + "X" : code(facility);
    List<Row> rows = new ArrayList<>();
    for (int version = 0; version < 2; version++) {
      LocalDate from = LocalDate.of(version == 0 ? 2012 : 2020, 1, 1);
      rows.add(
          RegistryRows.of(
              new RegistryEntry(
                  version == 0 ? code(facility) : second,
                  "",
                  "第" + facility + "医院",
                  List.of(),
                  COUNTIES.get((int) (facility % COUNTIES.size())),
                  facility % 5 == 0 ? "A100" : "C210",
                  "11",
                  "1",
                  "2",
                  "",
                  "",
                  "",
                  version == 1 && recoded ? code(facility) : "",
                  Optional.of(LocalDate.of(2001, 1, 1)),
                  Optional.empty(),
                  "1",
                  Optional.of(from),
                  version == 0 ? Optional.of(LocalDate.of(2020, 1, 1)) : Optional.empty(),
                  from.toString(),
                  "registry.csv",
                  "line " + (facility * 2 + version)),
              "aa"));
    }
    return rows;
  }

  private static List<Row> returns(long facility) {
    SplittableRandom random = new SplittableRandom(facility);
    int count = Measures.standard().all().size();
    List<Row> rows = new ArrayList<>();
    long base = 200 + random.nextInt(5_000);
    for (int year = 2019; year < 2019 + YEARS; year++) {
      for (int month = 0; month <= 12; month++) {
        long[] values = new long[count];
        byte[] states = new byte[count];
        for (int m = 0; m < STATED; m++) {
          states[m] = (byte) CellState.STATED.ordinal();
          values[m] =
              (base + random.nextInt((int) base / 5)) * 10_000 / (m + 1) * (month == 0 ? 12 : 1);
        }
        FilingPeriod period = new FilingPeriod(year, month);
        boolean recoded = facility % 100 == 7 && year >= 2020;
        rows.add(
            SubmissionRows.of(
                new Submission(
                    recoded ? code(facility) + "X" : code(facility),
                    period,
                    LocalDateTime.of(period.end().plusDays(9), java.time.LocalTime.NOON),
                    AuditStatus.COUNTY,
                    "returns.csv",
                    "line " + rows.size(),
                    values,
                    states),
                "bb"));
      }
    }
    return rows;
  }
}
