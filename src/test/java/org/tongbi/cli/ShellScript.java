package org.tongbi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A script of {@code jobs} run beside a {@code tongbi} of the test's own.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record ShellScript(int code, String out, String err) {
  private static final long MOST_MINUTES = 10;

  /**
   * Copies a script and what lies beside it into a folder, with another launcher.
   *
   * @param tongbi the launcher's text
   * @return the folder that stands for {@code jobs}
   */
  static Path beside(Path folder, String tongbi) throws IOException {
    Path jobs = Files.createDirectories(folder.resolve("jobs").resolve("schedules")).getParent();
    for (String name : List.of("backfill", "schedules/attempt", "schedules/alert")) {
      Files.copy(
          Path.of("jobs").resolve(name),
          jobs.resolve(name),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    executable(jobs.resolve("tongbi"), tongbi);
    return jobs;
  }

  /** Writes a script that can be run. */
  static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " could not be made executable");
    }
  }

  /** Runs it to its end. */
  static ShellScript run(Map<String, String> variables, Path script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("script", ".out");
    Path err = Files.createTempFile("script", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(variables);
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(script + " did not end");
    }
    ShellScript run =
        new ShellScript(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  /** The lines of standard output. */
  List<String> lines() {
    return out.lines().toList();
  }
}
