package org.tongbi.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.provenance.Sha256;

/** What receipts tell of the program. */
class ProgramDigestsTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");

  /** In an order that is no file system's and no alphabet's. */
  private static final Map<String, String> FILES =
      Map.of(
          "org/tongbi/report/grammar/words.csv", "word\n增长\n",
          "org/tongbi/region/edition.txt", "of 2030\n",
          "org/tongbi/region/README.md", "About the regions.\n",
          "org/tongbi/run/Night.class", "no word list",
          "org/tongbi/audit/synthetic/kinds.csv", "invented\n",
          "com/other/words.csv", "of somebody else\n");

  @TempDir Path folder;

  @Test
  void a_jar_and_a_folder_of_the_same_files_have_the_same_dictionaries() throws IOException {
    ProgramDigests ofFolder = ProgramDigests.of(ProgramFiles.in(folder(FILES)));
    ProgramDigests ofJar = ProgramDigests.of(ProgramFiles.in(jar(FILES)));

    assertThat(ofJar.dictionaries()).isEqualTo(ofFolder.dictionaries());
    assertThat(ofJar.groups()).isEqualTo(ofFolder.groups());
    assertThat(ofFolder.dictionaries())
        .containsExactly(
            Map.entry("region/edition.txt", Sha256.hex("of 2030\n")),
            Map.entry("report/grammar/words.csv", Sha256.hex("word\n增长\n")));
    assertThat(ofFolder.groups()).containsOnlyKeys("grammar", "regions");
  }

  @Test
  void a_changed_word_changes_its_list_its_group_and_the_build_and_nothing_else()
      throws IOException {
    ProgramDigests before = ProgramDigests.of(ProgramFiles.in(folder(FILES)));
    Map<String, String> changed = new TreeMap<>(FILES);
    changed.put("org/tongbi/report/grammar/words.csv", "word\n下降\n");
    ProgramDigests after = ProgramDigests.of(ProgramFiles.in(folder(changed)));

    assertThat(after.buildSha256()).isNotEqualTo(before.buildSha256());
    assertThat(after.groups().get("grammar")).isNotEqualTo(before.groups().get("grammar"));
    assertThat(after.groups().get("regions")).isEqualTo(before.groups().get("regions"));
  }

  @Test
  void a_build_is_the_checksum_of_its_jar() throws IOException {
    Path jar = jar(FILES);

    assertThat(ProgramFiles.in(jar).sha256()).isEqualTo(Sha256.hex(Files.readAllBytes(jar)));
  }

  @Test
  void a_build_in_a_folder_is_told_by_every_file_and_its_name() throws IOException {
    String one = ProgramFiles.in(folder(Map.of("a.class", "x", "b.class", "y"))).sha256();
    String again = ProgramFiles.in(folder(Map.of("b.class", "y", "a.class", "x"))).sha256();
    String swapped = ProgramFiles.in(folder(Map.of("a.class", "y", "b.class", "x"))).sha256();

    assertThat(again).isEqualTo(one);
    assertThat(swapped).isNotEqualTo(one);
  }

  @Test
  void every_data_file_of_the_program_is_in_a_group_or_left_out_for_a_reason() throws IOException {
    Path root = RESOURCES.resolve("org").resolve("tongbi");
    List<String> leftOut;
    try (Stream<Path> all = Files.walk(root)) {
      leftOut =
          all.filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> ProgramDigests.group(name).isEmpty())
              // What tells of lists or of columns, what exports, checks and explanations say of a
              // figure that stands already, how it is drawn, and the invented world: no figure
              // depends on them.
              .filter(name -> !name.startsWith("audit/atlas/"))
              .filter(name -> !name.startsWith("audit/lineage/"))
              .filter(name -> !name.startsWith("audit/check/"))
              .filter(name -> !name.startsWith("cli/explanation_"))
              .filter(name -> !name.startsWith("cli/views/"))
              .filter(name -> !name.endsWith(".md"))
              .filter(name -> !name.startsWith("audit/sdmx/"))
              .filter(name -> !name.startsWith("audit/synthetic/"))
              .toList();
    }

    assertThat(leftOut).isEmpty();
  }

  @Test
  void the_program_that_runs_knows_itself() {
    ProgramDigests running = ProgramDigests.current();

    assertThat(running.buildSha256()).matches("[0-9a-f]{64}");
    assertThat(running.groups())
        .containsOnlyKeys(
            "catalogue", "comparisons", "disclosure", "facilities", "gates", "grammar", "regions");
    assertThat(running.dictionaries())
        .containsKeys("indicator/indicators.csv", "region/divisions.csv", "trend/rules.csv");
    assertThat(running.regionsEdition())
        .isEqualTo("areacodes 2025-11-04, divisions to the end of 2024");
  }

  @Test
  void a_class_of_the_platform_belongs_to_no_jar() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ProgramFiles.of(String.class))
        .withMessage(
            "the program runs from null, neither a jar nor a folder of this machine, so no receipt"
                + " could tell which it is");
  }

  private Path folder(Map<String, String> files) throws IOException {
    Path made = Files.createTempDirectory(folder, "classes 类");
    for (var file : files.entrySet()) {
      Path path = made.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return made;
  }

  private Path jar(Map<String, String> files) throws IOException {
    Path made = Files.createTempFile(folder, "program", ".jar");
    try (OutputStream out = Files.newOutputStream(made);
        JarOutputStream jar = new JarOutputStream(out)) {
      jar.putNextEntry(new ZipEntry("org/tongbi/region/"));
      for (var file : files.entrySet()) {
        jar.putNextEntry(new ZipEntry(file.getKey()));
        jar.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return made;
  }
}
