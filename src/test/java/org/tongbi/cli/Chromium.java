package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser of this machine without a window, if it has one (Debian's package chromium).
 *
 * @param program its file
 */
record Chromium(Path program) {
  /**
   * What came of opening a page.
   *
   * @param dom the page's elements as they then were
   * @param console what the page complained of, one line each
   * @param requests the addresses that it asked for, beside its own file
   */
  record Page(String dom, List<String> console, List<String> requests) {}

  /** The browser; a test that needs one is skipped where there is none. */
  static Chromium installed() {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .flatMap(
                folder ->
                    Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), "no Chromium is installed (Debian: apt-get install chromium)");
    return new Chromium(found.get());
  }

  /**
   * Opens a file.
   *
   * @param route what stands after # in the address
   * @param script runs at the end of the page; may be empty
   */
  Page open(Path file, String route, String script) throws IOException, InterruptedException {
    Path place = Files.createTempDirectory("chromium");
    try {
      String page = Files.readString(file);
      int end = page.lastIndexOf("</body>");
      Path copy = place.resolve("page.html");
      Files.writeString(
          copy, page.substring(0, end) + "<script>" + script + "</script>" + page.substring(end));
      Path network = place.resolve("network.json");
      Path dom = place.resolve("dom.html");
      Path said = place.resolve("said.txt");
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-background-networking",
                  "--no-first-run",
                  "--user-data-dir=" + place.resolve("profile"),
                  "--enable-logging=stderr",
                  "--log-net-log=" + network,
                  "--window-size=1280,1600",
                  "--virtual-time-budget=5000",
                  "--dump-dom",
                  copy.toUri() + "#" + route)
              .redirectOutput(dom.toFile())
              .redirectError(said.toFile())
              .start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("the browser ended").isTrue();
      return new Page(
          Files.readString(dom),
          lines(said).filter(line -> line.contains("CONSOLE")).toList(),
          addresses(network));
    } finally {
      try (Stream<Path> all = Files.walk(place)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static Stream<String> lines(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
  }

  /** What pages asked for; a browser's own questions to its maker are not the page's. */
  private static List<String> addresses(Path network) throws IOException {
    return lines(network)
        .filter(line -> line.contains("internally: file://"))
        .filter(line -> line.matches(".*\"url\":\"(https?|wss?|ftp)://.*"))
        .toList();
  }
}
