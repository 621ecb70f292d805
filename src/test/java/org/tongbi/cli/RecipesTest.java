package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongbi.Golden;

/** The recipes of {@code jobs/sql}, and queries from files, on the warehouse of the sample. */
class RecipesTest {
  private static final Path RECIPES = Path.of("jobs", "sql");
  private static final Path ANSWERS =
      Path.of("src", "test", "resources", "org", "tongbi", "cli", "recipes");

  /** So many lines of an answer are held against what it was. */
  private static final int FIRST = 30;

  @TempDir Path folder;

  static Stream<String> recipes() throws IOException {
    try (Stream<Path> files = Files.list(RECIPES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static CommandRun sql(String... more) {
    Stream<String> head =
        Stream.of("sql", "--warehouse", SampleWarehouse.folder().toString(), "--format", "csv");
    return CommandRun.of(Stream.concat(head, Stream.of(more)).toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeAnswersFromTheSampleAsItDid(String name) {
    CommandRun run = sql("--file", RECIPES.resolve(name).toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).isEmpty();
    String first =
        run.lines().stream().limit(FIRST).map(line -> line + "\n").reduce("", String::concat);
    Golden.file(ANSWERS.resolve(name.replace(".sql", ".csv")), first);
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void aRecipeBeginsWithWhatItAnswersInChineseThenInEnglishAndHowToRunIt(String name)
      throws IOException {
    List<String> lines = Files.readAllLines(RECIPES.resolve(name));

    assertThat(lines.get(0)).startsWith("/* ");
    assertThat(lines.get(0)).matches(".*\\p{IsHan}.*");
    assertThat(lines.get(1)).matches("   [A-Z].*");
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "     jobs/tongbi sql --warehouse DIR .*--file jobs/sql/\\Q" + name + "\\E"));
  }

  @ParameterizedTest
  @EnumSource(AnalystView.class)
  void everyColumnOfAViewSaysInChineseAndEnglishWhatItHolds(AnalystView view) {
    List<String> lines = sql("DESCRIBE TABLE " + view.viewName()).lines();

    assertThat(lines.subList(1, lines.size()))
        .isNotEmpty()
        .allMatch(line -> line.matches(".*\\p{IsHan}.* · .*[a-z].*"));
  }

  @Test
  void aViewSaysNothingThatItsTableDoesNot() {
    assertThat(
            sql("SELECT count(*) FROM visit_growth v ANTI JOIN trend t ON t.indicator = 'visits'"
                    + " AND t.region_code = v.region_code AND t.window = v.window AND t.source ="
                    + " v.source AND t.change_pct <=> v.growth_pct AND t.population = 'all'"
                    + " UNION ALL SELECT count(*) FROM signing_coverage c ANTI JOIN panel p ON"
                    + " p.indicator = 'fds_coverage' AND p.region_code = c.region_code AND"
                    + " p.window = c.window AND p.value <=> c.coverage_pct"
                    + " UNION ALL SELECT count(*) - count(DISTINCT struct(region_code,"
                    + " population, provider, window, source)) FROM signing_coverage")
                .lines())
        .containsExactly("count(1)", "0", "0", "0");
  }

  @Test
  void aQueryInAFileMayEndInASemicolonAndBeginWithAByteOrderMark() throws IOException {
    Path file = folder.resolve("查询.sql");
    Files.writeString(file, "\uFEFFSELECT 1 AS `一`;\n\n");

    assertThat(sql("--file", file.toString()).lines()).containsExactly("一", "1");
  }

  @Test
  void aFileThatIsNotThereOrEmptyOrNoTextIsNamed() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.sql"), " ;\n");
    Path other =
        Files.write(folder.resolve("gbk.sql"), new byte[] {(byte) 0xC6, (byte) 0xBD, (byte) 0xBD});

    assertRefused("none.sql", "is not there; check the path given with --file");
    assertRefused(empty.toString(), "is empty; write one statement into it");
    assertRefused(other.toString(), "is not UTF-8 text; save it as UTF-8 and run again");
  }

  private static void assertRefused(String file, String why) {
    CommandRun run = CommandRun.of("sql", "--warehouse", "w", "--file", file);

    assertThat(run.err()).isEqualTo("query file " + file + " " + why + "\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void thereIsOneQuestionAtATime() {
    assertThat(CommandRun.of("sql", "--warehouse", "w").err())
        .isEqualTo(
            "tongbi sql: Missing argument SELECT … or option --file; see tongbi sql --help\n");
    assertThat(CommandRun.of("sql", "--warehouse", "w", "--file", "q.sql", "SELECT 1").err())
        .isEqualTo(
            "tongbi sql: Option --file and a query are two questions; give one of them; see tongbi"
                + " sql --help\n");
  }
}
