package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongbi.run.SparkSessions;

/** Nights on a file system of which one operation after the other fails. */
class FaultyFilesTest {
  /**
   * With {@code -Dtongbi.faults=0} every operation of the night fails once; a build tries so many.
   */
  private static final int FAULTS = Integer.getInteger("tongbi.faults", 2);

  /** Where the operations begin that fail, so that several can work side by side. */
  private static final int FROM = Integer.getInteger("tongbi.faults.from", 1);

  private static final long SEED = 6_2027L;

  @TempDir static Path folder;
  private static Reports reports;
  private static Disturbed first;
  private static Disturbed later;

  /**
   * A night that is going to be disturbed.
   *
   * @param before the warehouse that it begins with; absent for the first night
   * @param digests of the newest run before it, where there is one, and after it
   * @param operations that it takes undisturbed
   */
  private record Disturbed(Path before, List<String> digests, int operations) {
    static Disturbed of(Path before) {
      Reports night = begin(before, "undisturbed");
      List<String> digests = new ArrayList<>();
      if (Files.exists(before)) {
        digests.add(night.digest());
      }
      FaultyFileSystem.fail(0, FaultyFileSystem.Fault.NOTHING_DONE);
      assertThat(night(night.warehouse()).code()).isZero();
      int operations = FaultyFileSystem.mend();
      assertThat(operations).isGreaterThan(50);
      digests.add(night.digest());
      return new Disturbed(before, List.copyOf(digests), operations);
    }

    Reports begin(String disturbance) {
      return begin(before, disturbance);
    }

    private static Reports begin(Path before, String disturbance) {
      Path warehouse = folder.resolve(before.getFileName() + "-" + disturbance);
      return new Reports(
          reports.reports(), Files.exists(before) ? FolderTree.copy(before, warehouse) : warehouse);
    }

    /** Whether a reader still sees what was there before. */
    boolean isUnseen(Reports failed) {
      return Files.exists(before)
          ? failed.digest().equals(digests.get(0))
          : !Files.exists(failed.warehouse().resolve("run/_delta_log/00000000000000000000.json"));
    }

    boolean isPublished(Reports night) {
      return night.digest().equals(digests.get(digests.size() - 1));
    }

    String runs() {
      return digests.size() + "," + digests.size();
    }
  }

  @BeforeAll
  static void workBothNightsUndisturbed() throws IOException {
    FaultyFileSystem.mount(SparkSessions.open(Optional.empty()));
    reports =
        Reports.in(folder).write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    Reports one = new Reports(reports.reports(), folder.resolve("one"));
    one.night();
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 130000 人次");
    later = Disturbed.of(one.warehouse());
    first = Disturbed.of(folder.resolve("nothing"));
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsOfALaterNightTheNextOnePublishesTheSame(FaultyFileSystem.Fault fault) {
    disturb(later, fault);
  }

  @ParameterizedTest
  @EnumSource
  void whateverFailsOfAFirstNightTheNextOnePublishesTheSame(FaultyFileSystem.Fault fault) {
    disturb(first, fault);
  }

  private static void disturb(Disturbed disturbed, FaultyFileSystem.Fault fault) {
    List<String> wrong = new ArrayList<>();
    for (int operation : operations(disturbed.operations())) {
      Reports night = disturbed.begin(fault + "-" + operation);
      FaultyFileSystem.fail(operation, fault);
      CommandRun failed = night(night.warehouse());
      FaultyFileSystem.mend();
      if (failed.code() != 0) {
        if (!disturbed.isUnseen(night)) {
          wrong.add(operation + ": the failed night is seen");
        }
        // Stages are told of on lines that begin with blanks.
        long messages = failed.err().lines().filter(line -> !line.startsWith("  ")).count();
        if (failed.code() != ExitCode.STORAGE.number() || messages != 1) {
          wrong.add(operation + ": not told in one line: " + failed);
        }
        CommandRun again = night(night.warehouse());
        if (again.code() != 0) {
          wrong.add(operation + ": not mended: " + again.err());
          continue;
        }
      }
      if (!disturbed.isPublished(night)) {
        wrong.add(operation + ": published something else");
      }
      if (!night
          .answer("SELECT count(*), count(DISTINCT sequence) FROM run")
          .equals(List.of(disturbed.runs()))) {
        wrong.add(operation + ": not one run more");
      }
      FolderTree.delete(night.warehouse());
      System.out.printf(
          "%s upon %s at %d of %d: wrong %s%n",
          fault, disturbed.before().getFileName(), operation, disturbed.operations(), wrong);
    }

    assertThat(wrong).isEmpty();
  }

  private static List<Integer> operations(int operations) {
    if (FAULTS == 0) {
      return IntStream.rangeClosed(FROM, operations).boxed().toList();
    }
    Random chance = new Random(SEED);
    return IntStream.range(0, FAULTS)
        .mapToObj(n -> FROM + chance.nextInt(operations - FROM + 1))
        .toList();
  }

  private static CommandRun night(Path warehouse) {
    return CommandRun.of(
        "nightly",
        "--warehouse",
        FaultyFileSystem.SCHEME + "://" + warehouse,
        "--reports",
        reports.reports().toString());
  }
}
