package org.tongbi.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Commands in processes of their own, which can be interrupted and killed.
 *
 * @param classPath the program and what it uses
 * @param options of the JVM, besides those of this one
 */
record ChildProcess(String classPath, List<String> options) {
  /** The program as this JVM runs it. */
  static ChildProcess plain() {
    return new ChildProcess(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        List.of());
  }

  /**
   * The same program, packed into archives and with memory enough to begin with.
   *
   * <p>The JVM keeps loaded classes only of what lies in archives, not in folders.
   *
   * @param folder where the archives are made
   */
  ChildProcess packed(Path folder) {
    List<String> path = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.isEmpty()) {
        // Surefire's ends with one, which would stand for wherever the build was started.
        continue;
      }
      path.add(
          Files.isDirectory(Path.of(entry))
              ? archive(entry, folder.resolve(path.size() + ".jar"))
              : entry);
    }
    return new ChildProcess(
        String.join(File.pathSeparator, path),
        List.of("-XX:+UseSerialGC", "-Xms512m", "-XX:NewSize=320m"));
  }

  /** As this one, which leaves its classes behind at its end, as it has loaded them. */
  ChildProcess keepingClasses(Path kept) {
    return with("-XX:ArchiveClassesAtExit=" + kept);
  }

  /** As this one, with the classes that another one has kept: it starts in half the time. */
  ChildProcess withClasses(Path kept) {
    return with("-XX:SharedArchiveFile=" + kept);
  }

  /** Starts a command with this JVM's options; its data goes nowhere, what it says can be read. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens") || option.startsWith("-XX:"))
        .forEach(command::add);
    command.addAll(options);
    command.add("-cp");
    command.add(classPath);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  private ChildProcess with(String option) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new ChildProcess(classPath, List.copyOf(more));
  }

  private static String archive(String tree, Path jar) {
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    if (tool.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", tree, ".")
        != 0) {
      throw new UncheckedIOException(new IOException("no archive could be made of " + tree));
    }
    return jar.toString();
  }
}
