package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.run.SparkSessions;

/** A later night on a file system of which one operation after the other fails. */
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
  private static String before;
  private static String after;
  private static int operations;

  @BeforeAll
  static void workTwoNightsUndisturbed() throws IOException {
    FaultyFileSystem.mount(SparkSessions.open(Optional.empty()));
    reports =
        Reports.in(folder).write("y2023.txt", "@ 330782 2023 2024-01-15", "visits level 100000 人次");
    Reports first = new Reports(reports.reports(), folder.resolve("first"));
    first.night();
    before = first.digest();
    reports.write("y2024.txt", "@ 330782 2024 2025-01-15", "visits level 130000 人次");
    Reports second = new Reports(reports.reports(), copyOfFirst("undisturbed"));
    FaultyFileSystem.fail(0, FaultyFileSystem.Fault.NOTHING_DONE);
    assertThat(night(second.warehouse()).code()).isZero();
    operations = FaultyFileSystem.mend();
    after = second.digest();
  }

  @Test
  void whateverFailsTheNextNightPublishesTheSame() throws IOException {
    disturbed(FaultyFileSystem.Fault.NOTHING_DONE);
  }

  @Test
  void whatWasDoneWithoutAnAnswerIsNotDoneTwice() throws IOException {
    disturbed(FaultyFileSystem.Fault.ANSWER_LOST);
  }

  private static void disturbed(FaultyFileSystem.Fault fault) throws IOException {
    assertThat(operations).isGreaterThan(50);
    List<String> wrong = new ArrayList<>();
    for (int operation : operations()) {
      Reports night = new Reports(reports.reports(), copyOfFirst(fault + "-" + operation));
      FaultyFileSystem.fail(operation, fault);
      CommandRun failed = night(night.warehouse());
      FaultyFileSystem.mend();
      if (failed.code() != 0) {
        if (!night.digest().equals(before)) {
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
      if (!night.digest().equals(after)) {
        wrong.add(operation + ": published something else");
      }
      if (!night
          .answer("SELECT count(*), count(DISTINCT sequence) FROM run")
          .equals(List.of("2,2"))) {
        wrong.add(operation + ": not two runs");
      }
      FolderTree.delete(night.warehouse());
      System.out.printf("%s at %d of %d: wrong %s%n", fault, operation, operations, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  private static List<Integer> operations() {
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

  private static Path copyOfFirst(String name) {
    return FolderTree.copy(folder.resolve("first"), folder.resolve(name));
  }
}
