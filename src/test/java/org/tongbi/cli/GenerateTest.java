package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.provenance.Sha256;

/** The command that invents a corpus. */
class GenerateTest {
  @TempDir Path folder;

  private CommandRun generate(Path out, String years, String seed) {
    return CommandRun.of(
        "generate",
        "--documents",
        "25",
        "--facilities",
        "70",
        "--years",
        years,
        "--seed",
        seed,
        "--out",
        out.toString());
  }

  @Test
  void theSameSeedGivesTheSameBytesWhereverItRuns() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    CommandRun first = generate(folder.resolve("first"), "2020..2022", "7");
    CommandRun second;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      second = generate(folder.resolve("second"), "2020..2022", "7");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    generate(folder.resolve("third"), "2020..2022", "8");

    assertThat(first.code()).isZero();
    assertThat(second.code()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err())
        .matches(
            "wrote 70 facilities, [0-9]+ returns, 25 documents, [0-9]+ true comparisons and [0-9]+"
                + " planted defects to "
                + folder.resolve("first")
                + "\n");
    assertThat(files("second")).isEqualTo(files("first"));
    assertThat(files("third")).isNotEqualTo(files("first"));
    assertThat(files("first").keySet())
        .contains(
            "corrections.csv",
            "facilities/registry.csv",
            "facilities/returns-2021.csv",
            "population.csv",
            "reports/doc-0000000.txt",
            "reports/reports-0000.jsonl",
            "truth/claims.csv",
            "truth/defects.csv",
            "truth/effective.csv",
            "truth/yoy.csv");
  }

  /** A Java whose streams of chance ran otherwise would show here. */
  @Test
  void theFirstFacilityOfASeedIsTheSameEverywhere() throws IOException {
    generate(folder.resolve("first"), "2020..2022", "7");

    assertThat(Files.readAllLines(folder.resolve("first/facilities/registry.csv")).get(1))
        .isEqualTo(
            "48271993041018411A1001,12410184482719930X,新郑市人民医院,,410184,A100,11,1,2,,,,,"
                + "2006-05-08,,1,2006-05-08,,2006-05-10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022 | 7 | Option --years expects two years such as 2022..2024 but was given '2022'",
        "2022..2024 | x | Option --seed expects a whole number but was given 'x'",
        "1990..1992 | 7 | years lie between 2006 and 2099, the first before the last, not 1990..1992",
        "2024..2022 | 7 | years lie between 2006 and 2099, the first before the last, not 2024..2022"
      })
  void whatCannotBeOrderedIsRefused(String years, String seed, String message) {
    CommandRun run = generate(folder.resolve("out"), years, seed);

    assertThat(run.err())
        .isEqualTo("tongbi generate: " + message + "; see tongbi generate --help\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFolderWithSomethingInItIsLeftAlone() throws IOException {
    Path note = Files.writeString(folder.resolve("note"), "mine");

    CommandRun run = generate(folder, "2020..2022", "7");

    assertThat(run.err())
        .isEqualTo("tongbi generate: " + folder + " is there and not empty; name another folder\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(note).hasContent("mine");
  }

  private Map<String, String> files(String name) {
    Path top = folder.resolve(name);
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : (List<Path>) all.filter(Files::isRegularFile).toList()) {
        String path = top.relativize(file).toString().replace('\\', '/');
        sums.put(path, Sha256.hex(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sums;
  }
}
