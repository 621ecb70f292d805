package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseLock;

/** Two nights at once on one warehouse. */
class NightsTogetherTest {
  /**
   * With {@code -Dtongbi.together=0} one night stands still before each of its operations; a build
   * tries so many.
   */
  private static final int MOMENTS = Integer.getInteger("tongbi.together", 1);

  private static final long SEED = 62_028L;
  private static final String LEASE_SECONDS = "tongbi.lease.seconds";

  /** Delta lets threads of one process wait for one another; processes do not. */
  private static final long PATIENCE_SECONDS = 20;

  /** A level as three tables of the newest run tell it. */
  private static final String TOGETHER =
      "SELECT o.value, p.value, t.value FROM observation o, panel p, trend t"
          + " WHERE o.window = '2024' AND p.window = '2024' AND t.window = '2024'";

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Path before;
  private static Path slow;
  private static Path quick;

  @BeforeAll
  static void begin() throws IOException {
    spark = SparkSessions.open(Optional.empty());
    FaultyFileSystem.mount(spark);
    slow = reports("slow", 130_000);
    quick = reports("quick", 140_000);
    Path earlier = Files.createDirectories(folder.resolve("earlier"));
    Files.copy(slow.resolve("y2023.txt"), earlier.resolve("y2023.txt"));
    before = folder.resolve("before");
    assertThat(CommandRun.of(night(before.toString(), earlier)).code()).isZero();
  }

  @AfterAll
  static void patienceIsAsEver() {
    System.clearProperty(LEASE_SECONDS);
  }

  private static Path reports(String name, int level) throws IOException {
    return Reports.in(Files.createDirectories(folder.resolve(name)))
        .write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次")
        .write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level %d 人次".formatted(level))
        .reports();
  }

  @Test
  void ofTwoProcessesOneWaitsItsTurn() throws IOException, InterruptedException {
    Reports reports =
        Reports.in(Files.createDirectories(folder.resolve("processes")))
            .write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
    List<Process> nights = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      nights.add(
          ChildProcess.plain().start(night(reports.warehouse().toString(), reports.reports())));
    }
    List<String> refusals = new ArrayList<>();
    for (Process night : nights) {
      String said = new String(night.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (night.waitFor() != 0) {
        assertThat(night.exitValue()).isEqualTo(5);
        refusals.add(said);
      }
    }

    // Where one was over before the other began, there is none.
    assertThat(refusals).hasSizeLessThan(2);
    assertThat(refusals)
        .allSatisfy(said -> assertThat(said).isEqualTo(refusal(reports.warehouse())));
    assertThat(reports.answer("SELECT count(*) FROM run")).containsExactly("1");
    assertThat(reports.answer("SELECT count(*) FROM observation")).containsExactly("1");
  }

  @Test
  void aNightRefusedInThisProcessTakesNoLockAway() throws IOException, InterruptedException {
    Path warehouse = folder.resolve("taken");
    try (WarehouseLock lock = Warehouse.at(spark, warehouse.toString()).lock()) {
      lock.requireHeld();

      assertThat(CommandRun.of(night(warehouse.toString(), quick)).err())
          .isEqualTo(refusal(warehouse));
      Process other = ChildProcess.plain().start(night(warehouse.toString(), quick));
      assertThat(new String(other.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(refusal(warehouse));
      assertThat(other.waitFor()).isEqualTo(5);
    }
    assertThat(warehouse).isDirectoryContaining("glob:**/_night.lock");
    assertThat(warehouse.toFile().list()).hasSize(1);
  }

  @Test
  void withoutLocksANightIsRefusedWhileAnotherGivesSignsOfLife() throws Exception {
    System.setProperty(LEASE_SECONDS, "5");
    Path warehouse = FolderTree.copy(before, folder.resolve("alive"));
    FaultyFileSystem.Standstill standstill = FaultyFileSystem.standstill(30, false);
    CompletableFuture<CommandRun> first = begin(warehouse, slow);
    assertThat(standstill.isReached(first)).isTrue();

    CommandRun second = CommandRun.of(night(remote(warehouse), quick));
    standstill.end();
    CommandRun ended = first.join();
    FaultyFileSystem.mend();

    assertThat(second.code()).isEqualTo(5);
    assertThat(second.err()).isEqualTo(refusal(warehouse));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(seen(warehouse)).isEqualTo("130000,130000,130000");
  }

  @Test
  void maintenanceShowsThatItWaitsForANightThatDied() throws IOException {
    System.setProperty(LEASE_SECONDS, "2");
    Path warehouse = FolderTree.copy(before, folder.resolve("maintained"));
    Files.writeString(warehouse.resolve("_night.lease"), "somebody 17\n");

    CommandRun maintenance = CommandRun.of("maintain", "--warehouse", remote(warehouse));

    assertThat(maintenance.err()).containsPattern("\\A  lock +0 rows +[2-9]\\.\\d s\n");
    assertThat(maintenance.code()).isZero();
    assertThat(warehouse.resolve("_night.lease")).doesNotExist();
  }

  @Test
  void aNightThatStoodStillForTooLongPublishesNothingOfItsOwnAfterwards() throws Exception {
    assertThat(wrongOf(before, "later")).isEmpty();
  }

  @Test
  void theSameOfFirstNights() throws Exception {
    assertThat(wrongOf(folder.resolve("nothing"), "first")).isEmpty();
  }

  /** What is wrong where one night stands still, before its n-th operation, and another works. */
  private static List<String> wrongOf(Path beginning, String name) throws Exception {
    System.setProperty(LEASE_SECONDS, "1");
    Path undisturbed = begin(beginning, name + "-undisturbed");
    FaultyFileSystem.fail(0, FaultyFileSystem.Fault.NOTHING_DONE);
    assertThat(CommandRun.of(night(remote(undisturbed), slow)).code()).isZero();
    int operations = FaultyFileSystem.mend();
    assertThat(operations).isGreaterThan(30);
    List<String> wrong = new ArrayList<>();
    for (int operation : moments(operations)) {
      Path warehouse = begin(beginning, name + "-" + operation);
      FaultyFileSystem.Standstill standstill = FaultyFileSystem.standstill(operation, true);
      CompletableFuture<CommandRun> still = begin(warehouse, slow);
      if (standstill.isReached(still)) {
        CompletableFuture<CommandRun> other = begin(warehouse, quick);
        try {
          other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          // Both are threads of one process, and the one that stands still has a lock of Delta's.
        }
        standstill.end();
        for (String fault : wrongOf(warehouse, still.join(), other.join())) {
          wrong.add(operation + ": " + fault);
        }
      }
      standstill.end();
      FaultyFileSystem.mend();
      if (wrong.isEmpty()) {
        FolderTree.delete(warehouse);
      }
    }
    return wrong;
  }

  private static List<String> wrongOf(Path warehouse, CommandRun still, CommandRun other) {
    List<String> wrong = new ArrayList<>();
    for (CommandRun night : List.of(still, other)) {
      long messages = night.err().lines().filter(line -> !line.startsWith("  ")).count();
      if (night.code() != 0 && (night.code() != ExitCode.STORAGE.number() || messages != 1)) {
        wrong.add("not told in one line: " + night);
      }
    }
    if (still.code() == 0 || other.code() == 0) {
      wrong.addAll(wrongOf(warehouse));
    }
    // Whoever was refused comes after the other.
    Path last = other.code() == 0 ? slow : quick;
    CommandRun again = CommandRun.of(night(remote(warehouse), last));
    if (again.code() != 0) {
      wrong.add("not mended: " + again.err());
    } else if (!seen(warehouse).startsWith(last.equals(slow) ? "130000," : "140000,")) {
      wrong.add("the last night is not seen: " + seen(warehouse));
    }
    wrong.addAll(wrongOf(warehouse));
    return wrong;
  }

  private static List<String> wrongOf(Path warehouse) {
    List<String> wrong = new ArrayList<>();
    String seen = seen(warehouse);
    if (!List.of("130000,130000,130000", "140000,140000,140000").contains(seen)) {
      wrong.add("mixed: " + seen);
    }
    CommandRun check = CommandRun.of("check", "--warehouse", warehouse.toString());
    if (check.code() != 0) {
      wrong.add("damaged: " + check.out() + check.err());
    }
    return wrong;
  }

  private static String seen(Path warehouse) {
    return String.join("; ", new Reports(warehouse, warehouse).answer(TOGETHER));
  }

  private static List<Integer> moments(int operations) {
    if (MOMENTS == 0) {
      return IntStream.rangeClosed(1, operations).boxed().toList();
    }
    Random chance = new Random(SEED);
    return IntStream.range(0, MOMENTS).mapToObj(n -> 1 + chance.nextInt(operations)).toList();
  }

  private static Path begin(Path beginning, String name) {
    Path warehouse = folder.resolve(name);
    return Files.exists(beginning) ? FolderTree.copy(beginning, warehouse) : warehouse;
  }

  /** A night in a thread and a session of its own, as if in a process of its own. */
  private static CompletableFuture<CommandRun> begin(Path warehouse, Path reports) {
    return CompletableFuture.supplyAsync(
        () -> {
          SparkSession.setActiveSession(spark.newSession());
          try {
            return CommandRun.of(night(remote(warehouse), reports));
          } finally {
            SparkSession.clearActiveSession();
          }
        },
        task -> new Thread(task, "night of " + reports.getParent().getFileName()).start());
  }

  private static String refusal(Path warehouse) {
    return "warehouse "
        + warehouse
        + " cannot be written to: another night is working on it; run again when that is over\n";
  }

  private static String remote(Path warehouse) {
    return FaultyFileSystem.SCHEME + "://" + warehouse;
  }

  private static String[] night(String warehouse, Path reports) {
    return new String[] {"nightly", "--warehouse", warehouse, "--reports", reports.toString()};
  }
}
