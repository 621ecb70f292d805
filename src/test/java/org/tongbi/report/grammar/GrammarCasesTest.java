package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tongbi.indicator.Catalogue;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.Regions;

/** Every invented text of the case files yields exactly the figures that its case names. */
class GrammarCasesTest {
  /** Rises or falls only together with the {@code gap:} lines of the case files. */
  private static final int KNOWN_GAPS = 37;

  private static final class Shared {
    static final ClaimReader READER =
        new ClaimReader(Catalogue.standard(), new Gazetteer(Regions.standard()));
  }

  @TestFactory
  Stream<DynamicContainer> everyCaseYieldsExactlyItsFigures() throws Exception {
    List<DynamicContainer> families = new ArrayList<>();
    for (Path file : caseFiles()) {
      Stream<DynamicTest> tests =
          GrammarCaseFile.read(file).stream()
              .map(aCase -> DynamicTest.dynamicTest(aCase.name(), () -> hold(aCase)));
      families.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
    }
    return families.stream();
  }

  @Test
  void knownGapsAreCounted() throws Exception {
    List<String> gaps = new ArrayList<>();
    for (Path file : caseFiles()) {
      GrammarCaseFile.read(file).stream()
          .filter(aCase -> aCase.gap().isPresent())
          .forEach(aCase -> gaps.add(aCase.place() + " " + aCase.gap().orElseThrow()));
    }
    assertThat(gaps).hasSize(KNOWN_GAPS);
  }

  private static void hold(GrammarCase aCase) {
    List<String> faults = aCase.faults(Shared.READER);
    if (aCase.gap().isPresent()) {
      assertThat(faults)
          .as("%s is a known gap that has closed: take its gap line away", aCase.place())
          .isNotEmpty();
    } else {
      assertThat(faults).as("%s%n%s", aCase.place(), aCase.text()).isEmpty();
    }
  }

  private static List<Path> caseFiles() throws IOException, URISyntaxException {
    URL folder = Objects.requireNonNull(GrammarCasesTest.class.getResource("cases"), "cases");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
