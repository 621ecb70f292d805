package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at moments spread over a night. */
class KilledNightTest {
  /** A build's sample; each takes the start of a process and half a night. */
  private static final int KILLS = Integer.getInteger("tongbi.kills", 20);

  /** A build's sample of moments that are only looked at; {@code -Dtongbi.moments=500} for all. */
  private static final int MOMENTS = Integer.getInteger("tongbi.moments", 6);

  /** Another one makes other moments, so that several can work side by side. */
  private static final long SEED = Long.getLong("tongbi.kills.seed", 62_026L);

  /** So often is a night killed before it may finish. */
  private static final int KILLS_A_NIGHT = 5;

  /** So often a night is stopped, at most. */
  private static final int STOPS_A_NIGHT = 25;

  private static final Duration PATIENCE = Duration.ofHours(1);

  @TempDir static Path folder;
  private static ChildProcess program;
  private static Disturbed first;
  private static Disturbed later;

  /**
   * A night that is going to be killed.
   *
   * @param reports its reports, and where it is worked undisturbed
   * @param before the warehouse that it begins with; absent for the first night
   * @param digests of the newest run before it, where there is one, and after it
   * @param runs how many runs there are after it
   * @param length from the first thing that it says to its end
   */
  private record Disturbed(
      Reports reports, Path before, List<String> digests, int runs, Duration length) {

    static Disturbed of(Reports reports, Path before, int runs) throws Exception {
      Reports undisturbed = new Reports(reports.reports(), folder.resolve("undisturbed-" + runs));
      List<String> digests = new ArrayList<>();
      if (Files.exists(before)) {
        FolderTree.copy(before, undisturbed.warehouse());
        digests.add(undisturbed.digest());
      }
      Ending ending = untilKilled(undisturbed, PATIENCE);
      assertThat(ending.code()).isZero();
      digests.add(undisturbed.digest());
      return new Disturbed(reports, before, digests, runs, ending.length());
    }

    Reports begin(Path warehouse) {
      if (Files.exists(before)) {
        FolderTree.copy(before, warehouse);
      }
      return new Reports(reports.reports(), warehouse);
    }

    /** What is wrong with the killed night, and with the one that finishes it. */
    List<String> wrongAfterwards(Reports killed, Finish finish)
        throws IOException, InterruptedException {
      List<String> wrong = new ArrayList<>();
      // The folder of the log alone is no run: a first night makes it right before its only commit.
      if (Files.exists(killed.warehouse().resolve("run/_delta_log/00000000000000000000.json"))
          && !digests.contains(killed.digest())) {
        wrong.add("the killed night is half seen");
      }
      int last = finish.of(killed);
      if (last != 0) {
        return List.of("not finished, exit code " + last);
      }
      if (!killed.digest().equals(digests.get(digests.size() - 1))) {
        wrong.add("published something else");
      }
      List<String> counts = killed.answer("SELECT count(*), count(DISTINCT sequence) FROM run");
      if (!counts.equals(List.of(runs + "," + runs))) {
        wrong.add("runs are " + counts);
      }
      return wrong;
    }
  }

  /** The night started again, by the same build, so that stages that had ended are taken over. */
  private interface Finish {
    /** Its exit code. */
    int of(Reports killed) throws IOException, InterruptedException;
  }

  @BeforeAll
  static void workBothNightsUndisturbed() throws Exception {
    Reports one = Reports.in(Files.createDirectories(folder.resolve("one")));
    one.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
    Path classes = folder.resolve("classes.jsa");
    ChildProcess packed = ChildProcess.plain().packed(folder);
    program = packed.keepingClasses(classes);
    untilKilled(new Reports(one.reports(), folder.resolve("kept")), PATIENCE);
    program = packed.withClasses(classes);
    first = Disturbed.of(one, folder.resolve("nothing"), 1);
    Reports two = Reports.in(Files.createDirectories(folder.resolve("two")));
    two.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
    two.write("y2024.txt", "平江县2024年卫生健康工作总结\n", "2024年,全县总诊疗人次471.05万人次,比上年增长3.5%。");
    later = Disturbed.of(two, folder.resolve("undisturbed-1"), 2);
  }

  @Test
  void whateverIsKilledTheNextNightPublishesTheSame() throws Exception {
    Random chance = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int kills = 0;
    for (int number = 0; kills < KILLS; number++) {
      Disturbed disturbed = number % 2 == 0 ? later : first;
      Reports killed = disturbed.begin(folder.resolve("killed-" + number));
      List<String> moments = new ArrayList<>();
      boolean finished = false;
      for (int kill = 0; kill < KILLS_A_NIGHT && kills < KILLS && !finished; kill++) {
        Duration moment = Duration.ofMillis(chance.nextLong(disturbed.length().toMillis()));
        finished = untilKilled(killed, moment).code() == 0;
        moments.add(moment.toMillis() + (finished ? " ms: finished" : " ms"));
        kills += finished ? 0 : 1;
      }
      disturbed
          .wrongAfterwards(killed, night -> untilKilled(night, PATIENCE).code())
          .forEach(fault -> wrong.add(moments + ": " + fault));
      if (kills >= KILLS) {
        CommandRun check =
            CommandRun.reading("check", "--warehouse", killed.warehouse().toString());
        assertThat(check.code()).as(check.out() + check.err()).isZero();
      }
      FolderTree.delete(killed.warehouse());
      System.out.printf("killed at %d moments from seed %d: wrong %s%n", kills, SEED, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  /**
   * What a killed process leaves is what its files are at that moment. So a process that is stopped
   * shows what a kill would have left, and can go on to the next moment.
   */
  @Test
  void whatAKillWouldLeaveAtAnyMomentIsFinished() throws Exception {
    assumeTrue(
        Files.exists(Path.of("/proc/self/task")), "/proc is missing, which tells who stands");
    Random chance = new Random(SEED + 1);
    List<String> wrong = new ArrayList<>();
    int looked = 0;
    for (int number = 0; looked < MOMENTS; number++) {
      Disturbed disturbed = number % 2 == 0 ? later : first;
      Reports night = disturbed.begin(folder.resolve("stopped-" + number));
      List<Long> moments =
          chance
              .longs(Math.min(STOPS_A_NIGHT, MOMENTS - looked), 0, disturbed.length().toMillis())
              .sorted()
              .boxed()
              .toList();
      for (Reports left : stops(night, ChildProcess.plain(), moments)) {
        looked++;
        disturbed
            .wrongAfterwards(left, KilledNightTest::finishHere)
            .forEach(fault -> wrong.add(left.warehouse().getFileName() + " ms: " + fault));
        FolderTree.delete(left.warehouse());
      }
      FolderTree.delete(night.warehouse());
      System.out.printf("looked at %d moments from seed %d: wrong %s%n", looked, SEED + 1, wrong);
    }

    assertThat(wrong).isEmpty();
  }

  /** Stops a night at moments, and keeps what a kill would have left at each. */
  private static List<Reports> stops(Reports night, ChildProcess program, List<Long> moments)
      throws IOException, InterruptedException {
    Process process = program.start(night.nightly());
    InputStream err = process.getErrorStream();
    assertThat(err.read()).isNotNegative();
    Thread reader = new Thread(() -> readAway(err));
    reader.start();
    List<Reports> left = new ArrayList<>();
    long run = 0;
    for (long moment : moments) {
      if (process.waitFor(moment - run, TimeUnit.MILLISECONDS)) {
        break;
      }
      run = moment;
      signal("STOP", process);
      while (!isStopped(process)) {
        Thread.sleep(1);
      }
      Path copy = folder.resolve(night.warehouse().getFileName() + "-at-" + moment);
      if (Files.exists(night.warehouse()) && !Files.exists(copy)) {
        FolderTree.copy(night.warehouse(), copy);
        left.add(new Reports(night.reports(), copy));
      }
      signal("CONT", process);
    }
    assertThat(process.waitFor()).isZero();
    reader.join();
    return left;
  }

  private static void signal(String name, Process process)
      throws IOException, InterruptedException {
    assertThat(
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor())
        .isZero();
  }

  /** Whether all of its threads stand; Linux tells each one's state behind its name. */
  private static boolean isStopped(Process process) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      for (Path thread : threads.toList()) {
        String state = Files.readString(thread.resolve("stat"));
        if (state.charAt(state.lastIndexOf(')') + 2) != 'T') {
          return false;
        }
      }
      return true;
    } catch (UncheckedIOException | NoSuchFileException e) {
      // A thread ended meanwhile.
      return false;
    }
  }

  private static int finishHere(Reports left) {
    return CommandRun.reading(left.nightly()).code();
  }

  /**
   * How a night ended.
   *
   * @param code its exit code, 0 where it ended by itself
   * @param length from the first thing that it said to its end
   */
  private record Ending(int code, Duration length) {}

  /** Works a night and kills it so long after it has said something first. */
  private static Ending untilKilled(Reports reports, Duration moment)
      throws IOException, InterruptedException {
    Process night = program.start(reports.nightly());
    InputStream err = night.getErrorStream();
    int firstByte = err.read();
    long began = System.nanoTime();
    // What else it says is read away meanwhile, lest it waits for a reader.
    Thread reader = new Thread(() -> readAway(err));
    reader.start();
    if (firstByte >= 0 && !night.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS)) {
      night.destroyForcibly();
    }
    int code = night.waitFor();
    reader.join();
    return new Ending(code, Duration.ofNanos(System.nanoTime() - began));
  }

  private static void readAway(InputStream stream) {
    try (stream) {
      stream.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Its process is gone.
    }
  }
}
