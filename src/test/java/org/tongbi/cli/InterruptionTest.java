package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C in the middle of a command, in a process of its own. */
class InterruptionTest {
  private static final long PATIENCE_SECONDS = 120;
  private static final int SIGINT = 2;

  @TempDir Path folder;

  @Test
  void ctrlCLeavesWith130AndOneLine() throws IOException, InterruptedException {
    assumeTrue(hearsInterrupts(), "a shell started this build in the background, deaf to Ctrl-C");
    Files.writeString(folder.resolve("a.txt"), "某县卫生健康局2023年工作总结");
    Process night =
        ChildProcess.plain()
            .start(
                "nightly",
                "--master",
                "local[1]",
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--reports",
                folder.resolve("a.txt").toString());
    try (BufferedReader err =
        new BufferedReader(new InputStreamReader(night.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = err.readLine();
      // The first stage has ended, so the night is under way.
      while (line != null && !line.startsWith("  read ")) {
        line = err.readLine();
      }
      assertThat(line).isNotNull();
      assertThat(new ProcessBuilder("kill", "-INT", Long.toString(night.pid())).start().waitFor())
          .isZero();
      assertThat(night.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(err.lines()).contains("interrupted; the last published run stands");
      assertThat(night.exitValue()).isEqualTo(130);
    } finally {
      night.destroyForcibly();
    }
  }

  /** Whether SIGINT reaches what this process starts; Linux tells what it was told to ignore. */
  private static boolean hearsInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return true;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) >> (SIGINT - 1) & 1) == 0;
  }
}
