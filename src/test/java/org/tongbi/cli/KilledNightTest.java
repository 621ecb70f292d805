package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at moments spread over a night, each in a process of its own. */
class KilledNightTest {
  /** With {@code -Dtongbi.kills=20} as many as that; a build does without. */
  private static final int KILLS = Integer.getInteger("tongbi.kills", 0);

  private static final long SEED = 6_2026L;

  /** A night tells of so many stages at least. */
  private static final int STAGES = 12;

  private static final int MILLIS_WITHIN_A_STAGE = 400;

  @TempDir Path folder;

  @Test
  void whateverIsKilledTheNextNightPublishesTheSame() throws Exception {
    assumeTrue(KILLS > 0, "asked for with -Dtongbi.kills=20");
    Reports reports = Reports.in(folder);
    reports.write("y2024.txt", "平江县2024年卫生健康工作总结\n", "2024年,全县总诊疗人次471.05万人次,比上年增长3.5%。");
    reports.write("y2023.txt", "平江县2023年卫生健康工作总结\n", "2023年,全县总诊疗人次455.12万人次。");
    Reports undisturbed = new Reports(reports.reports(), folder.resolve("undisturbed"));
    assertThat(process(undisturbed, Integer.MAX_VALUE, 0)).isZero();
    Random chance = new Random(SEED);

    for (int kill = 0; kill < KILLS; kill++) {
      Reports killed = new Reports(reports.reports(), folder.resolve("killed-" + kill));
      process(killed, chance.nextInt(STAGES), chance.nextInt(MILLIS_WITHIN_A_STAGE));
      assertThat(process(killed, Integer.MAX_VALUE, 0)).isZero();

      assertThat(killed.digest()).isEqualTo(undisturbed.digest());
      assertThat(killed.answer("SELECT count(*), count(DISTINCT sequence) FROM run"))
          .containsExactly("1,1");
    }
  }

  /** Runs a night and kills it after so many lines and then so many milliseconds. */
  private static int process(Reports reports, int lines, int millis)
      throws IOException, InterruptedException {
    Process night =
        ChildProcess.start(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());
    try (BufferedReader err =
        new BufferedReader(new InputStreamReader(night.getErrorStream(), StandardCharsets.UTF_8))) {
      int seen = 0;
      for (String line = err.readLine(); line != null; line = err.readLine()) {
        seen += line.startsWith("  ") ? 1 : 0;
        if (seen > lines) {
          Thread.sleep(millis);
          night.destroyForcibly();
          break;
        }
      }
    }
    return night.waitFor();
  }
}
