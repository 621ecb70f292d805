package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at moments spread over a night, each in a process of its own. */
class KilledNightTest {
  /** A build's sample; {@code -Dtongbi.kills=500} takes an hour or two. */
  private static final int KILLS = Integer.getInteger("tongbi.kills", 20);

  /** Another one makes other moments, so that several can work side by side. */
  private static final long SEED = Long.getLong("tongbi.kills.seed", 62_026L);

  /** So often is a night killed before it may finish. */
  private static final int KILLS_A_NIGHT = 5;

  @TempDir static Path folder;
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
      Ending ending = untilKilled(undisturbed, Duration.ofHours(1));
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
    List<String> wrongAfterwards(Reports killed) {
      List<String> wrong = new ArrayList<>();
      if (Files.exists(killed.warehouse().resolve("run/_delta_log"))
          && !digests.contains(killed.digest())) {
        wrong.add("the killed night is half seen");
      }
      CommandRun last =
          CommandRun.reading(
              "nightly",
              "--warehouse",
              killed.warehouse().toString(),
              "--reports",
              killed.reports().toString());
      if (last.code() != 0) {
        return List.of("not finished: " + last.err());
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

  @BeforeAll
  static void workBothNightsUndisturbed() throws Exception {
    Reports one = Reports.in(Files.createDirectories(folder.resolve("one")));
    one.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
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
    for (int night = 0; kills < KILLS; night++) {
      Disturbed disturbed = night % 2 == 0 ? later : first;
      Reports killed = disturbed.begin(folder.resolve("killed-" + night));
      List<String> moments = new ArrayList<>();
      boolean finished = false;
      for (int kill = 0; kill < KILLS_A_NIGHT && !finished; kill++) {
        Duration moment = Duration.ofMillis(chance.nextLong(disturbed.length().toMillis()));
        finished = untilKilled(killed, moment).code() == 0;
        moments.add(moment.toMillis() + (finished ? " ms: finished" : " ms"));
        kills += finished ? 0 : 1;
      }
      disturbed.wrongAfterwards(killed).forEach(fault -> wrong.add(moments + ": " + fault));
      if (kills >= KILLS) {
        CommandRun check =
            CommandRun.reading("check", "--warehouse", killed.warehouse().toString());
        assertThat(check.code()).as(check.out() + check.err()).isZero();
      }
      FolderTree.delete(killed.warehouse());
    }
    System.out.printf("nights killed at %d moments from seed %d%n", kills, SEED);

    assertThat(wrong).isEmpty();
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
    Process night =
        ChildProcess.start(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());
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
