package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.provenance.Sha256;
import org.tongbi.run.SparkSessions;

/** Nights of all that can happen to inputs, and each of them made again afterwards. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PastNightsTest {
  /** The order in which past runs are made again is by chance, and always the same. */
  private static final long SEED = 20_241_121L;

  private static final String CORRECTIONS =
      "target,locator,action,field,value,expect,reason,reference\n";

  private static final String HOSPITAL = "70000000143062611A1001";

  @TempDir static Path folder;
  private static Reports reports;
  private static Path facilities;
  private static final Map<String, String> RUNS = new LinkedHashMap<>();

  /**
   * Ten with {@code -Dtongbi.nights=10}; {@code 4} takes several changes in one night. It works for
   * many minutes, so that a build does without.
   */
  private static final int NIGHTS = Integer.getInteger("tongbi.nights", 0);

  private static final boolean TEN = NIGHTS >= 10;

  private static final String WITHDRAWAL = "document,old,withdraw,,,,taken off the site,\n";
  private static final String SLIP =
      "return,"
          + HOSPITAL
          + "/2024-02/visits_total,set,value,1150,1100,a slip of the pen,letter 8\n";

  @BeforeAll
  static void workTheNights() throws IOException {
    assumeTrue(NIGHTS > 0, "asked for with -Dtongbi.nights=4 or =10");
    reports = Reports.in(folder);
    facilities = Files.createDirectories(folder.resolve("facilities"));
    Files.writeString(
        facilities.resolve("registry.csv"),
        "org_code,facility_name,region_code,category_code,economic_type,status,valid_from,recorded_at\n"
            + HOSPITAL
            + ",平江县第一人民医院,430626,A100,11,1,2015-01-01,2015-01-05\n");
    reports.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
    reports.write(
        "two.jsonl",
        jsonl("h1", "2023H1", "全县出院人次7.1万人次。"),
        jsonl("old", "2022", "全县出院人次13.9万人次。"));
    returns(1000);
    night("first", "");
    reports.write("y2024.txt", "平江县2024年卫生健康工作总结\n", "2024年,全县总诊疗人次471.05万人次,比上年增长3.5%。");
    nightOfTen("new", "");
    returns(1100);
    night("return", "");
    reports.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次456.12万人次。");
    nightOfTen("revised", "");
    // A line of a file goes, its document stays.
    reports.write("two.jsonl", jsonl("h1", "2023H1", "全县出院人次7.1万人次。"));
    nightOfTen("gone", "");
    // An id that another holds, and a file that is none.
    reports.write("z.jsonl", jsonl("h1", "2024H1", "全县出院人次7.5万人次。"));
    reports.write("strange.bin", new byte[] {0, 1, 2});
    night("strange", "");
    nightOfTen("withdrawn", WITHDRAWAL);
    nightOfTen("corrected", WITHDRAWAL + SLIP);
    nightOfTen("window", WITHDRAWAL + SLIP, "--window", "2024-01..2024-02");
    reports.write("h1-2024.jsonl", jsonl("h1-2024", "2024H1", "全县出院人次7.6万人次。"));
    returns(1100);
    night("last", TEN ? "" : SLIP, "--window", "2024-01..2024-02");
  }

  private static String jsonl(String id, String window, String text) {
    return "{\"id\": \"%s\", \"region_code\": \"430626\", \"window\": \"%s\", \"text\": \"%s\"}"
        .formatted(id, window, text);
  }

  private static void returns(int visitsOfFebruary) throws IOException {
    StringBuilder text =
        new StringBuilder("org_code,period,submitted_at,audit_status,visits_total,discharges\n");
    for (int year = 2023; year <= 2024; year++) {
      for (int month = 1; month <= 3; month++) {
        int visits = year == 2024 && month == 2 ? visitsOfFebruary : 900 + 10 * month + year - 2000;
        text.append(
            "%s,%d-%02d,%d-%02d-10,县审,%d,%d\n"
                .formatted(HOSPITAL, year, month, year, month + 1, visits, 40 + month));
      }
    }
    Files.writeString(facilities.resolve("returns.csv"), text);
  }

  private static void nightOfTen(String name, String corrections, String... more)
      throws IOException {
    if (TEN) {
      night(name, corrections, more);
    }
  }

  private static void night(String name, String corrections, String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--warehouse",
                reports.warehouse().toString(),
                "--reports",
                reports.reports().toString(),
                "--facilities",
                facilities.toString(),
                "--corrections",
                Files.writeString(folder.resolve("corrections.csv"), CORRECTIONS + corrections)
                    .toString()));
    arguments.addAll(Arrays.asList(more));
    CommandRun night = CommandRun.reading(arguments.toArray(String[]::new));
    assertThat(night.code()).as(night.err()).isZero();
    RUNS.put(name, reports.answer("SELECT run_id FROM run ORDER BY sequence DESC LIMIT 1").get(0));
  }

  @Test
  @Order(1)
  void nothingIsLostAndEachNightIsARun() {
    assertThat(new TreeSet<>(RUNS.values())).hasSize(TEN ? 10 : 4);
    assertThat(
            reports.answer(
                "SELECT count(*) FROM run WHERE counts['taken_in'] <> counts['published'] +"
                    + " counts['duplicate'] + counts['rejected'] + counts['set_aside']"))
        .containsExactly("0");
    assertThat(reports.answer("SELECT reason FROM rejected ORDER BY 1"))
        .containsExactly("doc_id_clash", "unsupported_format");
  }

  @Test
  @Order(2)
  void aDifferenceHasTheCauseThatWasPlanted() {
    if (TEN) {
      assertThat(causes("first", "new")).containsExactly("new_document");
      assertThat(causes("new", "return")).containsExactly("facility_return");
      assertThat(causes("return", "revised")).containsExactly("revised_document");
      assertThat(causes("revised", "gone")).isEmpty();
      assertThat(causes("strange", "withdrawn")).containsExactly("withdrawn_document");
      assertThat(causes("withdrawn", "corrected")).containsExactly("correction");
      assertThat(causes("corrected", "window")).containsExactly("settings");
    } else {
      assertThat(causes("return", "strange")).containsExactly("revised_document");
    }
  }

  @Test
  @Order(2)
  void twoCausesOfOneNightAreToldApart() {
    List<String> cells = diff("first", "return");

    assertThat(cells)
        .filteredOn(line -> line.contains("source=report") && line.contains("\"column\":\"value\""))
        .allMatch(line -> line.contains("\"cause\":\"new_document\""));
    assertThat(cells)
        .filteredOn(
            line -> line.contains("window=2024-02") && line.contains("\"column\":\"value\""))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"cause\":\"facility_return\""));
  }

  private static List<String> causes(String from, String to) {
    return diff(from, to).stream()
        .map(line -> line.replaceAll(".*\"cause\":\"([a-z_]*)\".*", "$1"))
        .distinct()
        .toList();
  }

  private static List<String> diff(String from, String to) {
    CommandRun diff =
        CommandRun.reading(
            "diff",
            RUNS.get(from),
            RUNS.get(to),
            "--warehouse",
            reports.warehouse().toString(),
            "--format",
            "jsonl");
    assertThat(diff.code()).as(diff.err()).isZero();
    return diff.lines();
  }

  @Test
  @Order(3)
  void everyRunIsMadeAgainWhenVacuumHasTakenItsFiles() throws IOException {
    vacuum();
    SortedMap<String, String> published = checksums();
    List<String> byChance = new ArrayList<>(RUNS.values());
    Collections.shuffle(byChance, new Random(SEED));

    for (String run : byChance.subList(0, TEN ? byChance.size() : 2)) {
      CommandRun again =
          CommandRun.reading("rerun", run, "--warehouse", reports.warehouse().toString());
      assertThat(again.code()).as(run + ": " + again.err()).isZero();
      assertThat(again.out())
          .isEqualTo(
              "identical "
                  + reports.answer("SELECT digest FROM run WHERE run_id = '" + run + "'").get(0)
                  + "\n");
    }
    assertThat(checksums()).isEqualTo(published);
  }

  @Test
  @Order(4)
  void aSingleWindowIsMadeAgain() {
    CommandRun again =
        CommandRun.reading(
            "rerun",
            RUNS.get("return"),
            "--warehouse",
            reports.warehouse().toString(),
            "--window",
            "2024-02");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.out()).matches("identical [0-9a-f]{64}\n");
  }

  @Test
  @Order(5)
  void aDamagedOriginalIsNoticed() throws IOException {
    Path original =
        reports
            .warehouse()
            .resolve("_originals")
            .resolve(
                reports
                    .answer(
                        "SELECT concat(substr(original_sha256, 1, 2), '/', original_sha256) FROM"
                            + " document WHERE doc_id = 'y2024'")
                    .get(0));
    byte[] bytes = Files.readAllBytes(original);
    Files.write(
        original,
        new String(bytes, StandardCharsets.UTF_8)
            .replace("471.05", "571.05")
            .getBytes(StandardCharsets.UTF_8));

    CommandRun again =
        CommandRun.reading(
            "rerun", RUNS.get("last"), "--warehouse", reports.warehouse().toString());

    assertThat(again.code()).isEqualTo(4);
    assertThat(again.out())
        .contains("visits, population=all, provider=all, window=2024")
        .contains("4710500")
        .contains("5710500");
    Files.write(original, bytes);
  }

  private static void vacuum() throws IOException {
    SparkSession spark = SparkSessions.open(Optional.empty());
    spark.conf().set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
    try (Stream<Path> tables = Files.list(reports.warehouse())) {
      for (Path table : tables.filter(t -> Files.isDirectory(t.resolve("_delta_log"))).toList()) {
        DeltaTable.forPath(spark, table.toString()).vacuum(0);
      }
    } finally {
      spark.conf().unset("spark.databricks.delta.retentionDurationCheck.enabled");
    }
  }

  /** The checksum of every file of the warehouse. */
  private static SortedMap<String, String> checksums() throws IOException {
    SortedMap<String, String> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(reports.warehouse())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        checksums.put(file.toString(), Sha256.hex(List.of(file)));
      }
    }
    return checksums;
  }
}
