package org.tongbi.report;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.tongbi.source.DocumentReader;
import org.tongbi.source.Outcome;
import org.tongbi.source.Outcomes;
import org.tongbi.source.SourceFile;
import org.tongbi.source.SourceFiles;

/** The documents on which relations between readings are tried; their figures are invented. */
final class Specimens {
  private static final Path SAMPLE = Path.of("jobs", "sample", "reports");
  private static final Path SHARED = Path.of("..", "shared", "reports");

  private Specimens() {}

  /** The documents written for these tests, one of each kind. */
  static List<Specimen> invented() {
    return Loaded.INVENTED;
  }

  /** The invented documents and those of the sample. */
  static List<Specimen> all() {
    return Loaded.ALL;
  }

  /** Those, and real reports where they lie beside the checkout. */
  static List<Specimen> withReal() {
    return Loaded.WITH_REAL;
  }

  private static final class Loaded {
    static final List<Specimen> INVENTED = load(inventedFolder());
    static final List<Specimen> ALL = joined(INVENTED, load(SAMPLE));
    static final List<Specimen> WITH_REAL =
        Files.isDirectory(SHARED) ? joined(ALL, load(SHARED)) : ALL;
  }

  private static Path inventedFolder() {
    URL folder = Objects.requireNonNull(Specimens.class.getResource("specimens"), "specimens");
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Specimen> joined(List<Specimen> some, List<Specimen> others) {
    List<Specimen> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  private static List<Specimen> load(Path folder) {
    List<Specimen> found = new ArrayList<>();
    for (SourceFile file : SourceFiles.expand(List.of(folder.toString()))) {
      try (Outcomes outcomes = DocumentReader.open(file, "a")) {
        while (outcomes.hasNext()) {
          if (outcomes.next() instanceof Outcome.Taken taken) {
            String name = taken.document().sourceUri() + " " + taken.document().locator();
            found.add(new Specimen(name.strip(), taken.document()));
          }
        }
      }
    }
    found.sort(Comparator.comparing(Specimen::name));
    return List.copyOf(found);
  }
}
