package org.tongbi.report.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tongbi.report.reading.Readings;

/** Every invented text of the case files yields exactly the checks that its case names. */
class ProseCasesTest {
  /** A case as its file writes it. */
  private record ProseCase(String name, String text, List<String> checks) {}

  @TestFactory
  Stream<DynamicContainer> everyCaseYieldsExactlyItsChecks() throws Exception {
    List<DynamicContainer> files = new ArrayList<>();
    for (Path file : caseFiles()) {
      Stream<DynamicTest> tests =
          read(file).stream()
              .map(aCase -> DynamicTest.dynamicTest(aCase.name(), () -> hold(aCase)));
      files.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
    }
    return files.stream();
  }

  private static void hold(ProseCase aCase) {
    List<ProseCheck> checks = new ProseReader().read(Readings.of(aCase.text()));

    assertThat(checks.stream().map(ProseCasesTest::written))
        .as(aCase.text())
        .containsExactlyElementsOf(aCase.checks());
    for (ProseCheck check : checks) {
      assertThat(check.span().of(aCase.text())).isEqualTo(check.statedText());
      assertThat(check.sentence().contains(check.span())).isTrue();
      for (Operand operand : check.operands()) {
        assertThat(operand.span().of(aCase.text())).isEqualTo(operand.text());
      }
    }
  }

  private static String written(ProseCheck check) {
    String operands = check.operands().stream().map(Operand::text).collect(Collectors.joining("/"));
    return "%s %s %s %s%s"
        .formatted(
            check.relation().code(),
            check.verdict().code(),
            check.statedText(),
            operands,
            check.implied().map(in -> " in " + Evidence.range(in)).orElse(""));
  }

  private static List<ProseCase> read(Path file) throws IOException {
    List<ProseCase> cases = new ArrayList<>();
    String name = "";
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(": ", 2);
      switch (parts[0]) {
        case "case" -> name = parts[1];
        case "text" ->
            cases.add(new ProseCase(name, parts[1].replace("\\n", "\n"), new ArrayList<>()));
        case "check" -> cases.get(cases.size() - 1).checks().add(parts[1]);
        default -> throw new IllegalArgumentException(file + ": not a line of a case: " + line);
      }
    }
    return cases;
  }

  private static List<Path> caseFiles() throws IOException, URISyntaxException {
    Path folder =
        Path.of(Objects.requireNonNull(ProseCasesTest.class.getResource("cases")).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
