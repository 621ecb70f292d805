package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.cli.DocumentationPage.Block;
import org.tongbi.cli.DocumentationPage.Session;
import org.tongbi.indicator.Catalogue;

/** What README and the pages in docs show is what the program takes and says. */
class DocumentationTest {
  private static final Path ENGLISH = Path.of("README.md");
  private static final Path CHINESE = Path.of("docs", "README.zh.md");
  private static final String PROGRAM = "jobs/tongbi";

  /** Other programs that a page may show; all of them were run as shown. */
  private static final Set<String> OTHERS = Set.of("cd", "git", "mvn");

  private static final Pattern PATH =
      Pattern.compile("`((?:src|jobs|notebooks|docs|\\.ci)/[\\w./-]+)`");

  private static final Map<ShellCommand, CommandRun> ANSWERS = new HashMap<>();

  @TempDir static Path folder;
  private static Path warehouse;

  @BeforeAll
  static void openTheSample() {
    warehouse = SampleWarehouse.folder();
  }

  private static Stream<Block> blocks() {
    return DocumentationPage.all().stream().flatMap(page -> page.blocks().stream());
  }

  /** The same question to this test's warehouse; both READMEs ask the same ones, once is enough. */
  private static CommandRun run(ShellCommand command) {
    return ANSWERS.computeIfAbsent(command, DocumentationTest::ask);
  }

  private static CommandRun ask(ShellCommand command) {
    List<String> arguments = new ArrayList<>(command.arguments());
    arguments.set(arguments.indexOf("--warehouse") + 1, warehouse.toString());
    return CommandRun.reading(arguments.toArray(String[]::new));
  }

  private static boolean asks(ShellCommand command, String... commands) {
    return command.program().equals(PROGRAM) && List.of(commands).contains(command.words().get(1));
  }

  @TestFactory
  Stream<DynamicTest> everyCommandIsOneThatThereIs() {
    return blocks()
        .flatMap(
            block ->
                block.commands().stream()
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                block.where() + ": " + String.join(" ", command.words()),
                                () -> isOneThatThereIs(command))));
  }

  private static void isOneThatThereIs(ShellCommand command) {
    String program = command.program();
    if (program.equals(PROGRAM)) {
      Optional<Command> named = Command.named(command.words().get(1));
      assertThat(named).as("the command").isPresent();
      List<String> rest = command.words().subList(2, command.words().size());
      // Help is told before anything is read.
      if (!rest.contains("--help")) {
        assertThatCode(() -> CommandLine.parse(named.get(), withoutMaster(rest)))
            .doesNotThrowAnyException();
      }
    } else if (program.contains("/")) {
      assertThat(Path.of(program)).isExecutable();
    } else {
      assertThat(OTHERS).contains(program);
    }
  }

  /** The launcher keeps {@code --master URL} for Spark. */
  private static List<String> withoutMaster(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    int at = rest.indexOf("--master");
    if (at >= 0) {
      rest.subList(at, at + 2).clear();
    }
    return rest;
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionHasAnAnswerOfTheSample() {
    return blocks()
        .filter(block -> block.language().equals("sh"))
        .flatMap(
            block ->
                block.commands().stream()
                    .filter(command -> asks(command, "sql", "explain"))
                    .map(
                        command ->
                            DynamicTest.dynamicTest(
                                block.where() + ": " + String.join(" ", command.words()),
                                () -> {
                                  CommandRun run = run(command);
                                  assertThat(run.code()).as(run.err()).isZero();
                                })));
  }

  @TestFactory
  Stream<DynamicTest> whatAPageShowsIsWhatTheCommandSays() {
    return blocks()
        .flatMap(
            block ->
                block.sessions().stream()
                    .map(
                        session ->
                            DynamicTest.dynamicTest(
                                block.where() + ": " + session.typed(), () -> isSaid(session))));
  }

  private static void isSaid(Session session) {
    CommandRun run = run(ShellCommand.read(session.typed()).get(0));
    assertThat(run.code()).as(run.err()).isZero();
    List<String> said = run.lines();
    int at = 0;
    boolean leftOut = false;
    for (String shown : session.printed()) {
      if (shown.equals("…")) {
        leftOut = true;
      } else if (leftOut) {
        int next = said.subList(at, said.size()).indexOf(shown);
        assertThat(next).as("no such line: " + shown + " in\n" + run.out()).isNotNegative();
        at += next + 1;
        leftOut = false;
      } else {
        assertThat(at < said.size() ? said.get(at) : "").as("line " + (at + 1)).isEqualTo(shown);
        at++;
      }
    }
    assertThat(leftOut || at == said.size()).as("more is said than shown:\n" + run.out()).isTrue();
  }

  @TestFactory
  Stream<DynamicTest> everyCatalogueShownIsOneThatLoads() {
    return blocks()
        .filter(block -> block.language().equals("csv"))
        .map(
            block ->
                DynamicTest.dynamicTest(
                    block.where(),
                    () -> {
                      Path file = folder.resolve("catalogue.csv");
                      Files.write(file, block.lines());
                      assertThat(Catalogue.with(List.of(file)).indicators())
                          .hasSize(
                              Catalogue.standard().indicators().size() + block.lines().size() - 1);
                    }));
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> astray = new ArrayList<>();
    for (DocumentationPage page : DocumentationPage.all()) {
      for (String link : page.links()) {
        String[] parts = link.split("#", 2);
        Path target =
            parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]).normalize();
        boolean reached =
            Files.exists(target)
                && (parts.length == 1
                    || DocumentationPage.read(target).anchors().contains(parts[1]));
        if (!reached) {
          astray.add(page.path() + ": " + link);
        }
      }
    }
    assertThat(astray).isEmpty();
  }

  @Test
  void everyFileNamedIsThere() {
    List<String> missing = new ArrayList<>();
    for (DocumentationPage page : DocumentationPage.all()) {
      for (String line : page.prose()) {
        PATH.matcher(line)
            .results()
            .map(named -> named.group(1))
            .filter(named -> !Files.exists(Path.of(named)))
            .forEach(named -> missing.add(page.path() + ": " + named));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theChineseReadmeSaysAsMuchAsTheEnglishOne() {
    DocumentationPage english = DocumentationPage.read(ENGLISH);
    DocumentationPage chinese = DocumentationPage.read(CHINESE);

    assertThat(chinese.headingLevels()).isEqualTo(english.headingLevels());
    assertThat(shownBy(chinese)).isEqualTo(shownBy(english));
    assertThat(tableRows(chinese)).isEqualTo(tableRows(english));
  }

  /** The commands of a page, whatever its comments say in which language. */
  private static List<List<String>> shownBy(DocumentationPage page) {
    return page.blocks().stream()
        .flatMap(block -> block.commands().stream())
        .map(ShellCommand::words)
        .toList();
  }

  private static long tableRows(DocumentationPage page) {
    return page.prose().stream().filter(line -> line.startsWith("|")).count();
  }

  @Test
  void aNewcomerNeedsThreeCommandsToAChartAndASentence() throws IOException {
    Block first = DocumentationPage.read(ENGLISH).blocks().get(0);

    assertThat(first.lines()).hasSize(3);
    assertThat(first.commands().stream().map(ShellCommand::words).map(words -> words.subList(0, 2)))
        .containsExactly(
            List.of("git", "clone"),
            List.of("cd", "tongbi"),
            List.of(PROGRAM, "demo"),
            List.of(PROGRAM, "explain"));
    assertThat(Files.readString(ENGLISH)).contains("`target/atlas.html`");
  }
}
