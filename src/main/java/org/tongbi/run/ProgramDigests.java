package org.tongbi.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongbi.provenance.Sha256;

/**
 * What a receipt tells of the program that made a run (程序指纹); all checksums are SHA-256 in
 * hexadecimal.
 *
 * <p>The same whether the program runs from a jar or from a folder, but for {@link #buildSha256}.
 *
 * @param buildSha256 of the jar that runs; of all files, where it runs from a folder
 * @param dictionaries of each list that figures depend on, by its name below {@code org/tongbi},
 *     such as {@code report/grammar/words.csv}
 * @param groups of each kind of lists, by the name that people call it: {@code catalogue}, {@code
 *     regions}, {@code grammar}, {@code facilities}, {@code comparisons}, {@code gates} and {@code
 *     disclosure}
 * @param regionsEdition which edition of the administrative divisions the program carries
 */
public record ProgramDigests(
    String buildSha256,
    SortedMap<String, String> dictionaries,
    SortedMap<String, String> groups,
    String regionsEdition) {
  private static final String ROOT = "org/tongbi/";
  private static final String EDITION = "region/edition.txt";

  /** What the folders of lists are called; their other files are code or tell of the lists. */
  private static final Map<String, String> GROUP_OF_FOLDER =
      Map.of(
          "indicator/", "catalogue",
          "region/", "regions",
          "report/", "grammar",
          "facility/", "facilities",
          "trend/", "comparisons",
          "audit/gate/", "gates",
          "audit/disclosure/", "disclosure");

  /** Reading and summing up a jar takes a moment, and it stays as it is. */
  private static final class Running {
    static final ProgramDigests PROGRAM = of(ProgramFiles.of(ProgramDigests.class));
  }

  public ProgramDigests {
    Objects.requireNonNull(buildSha256, "buildSha256");
    dictionaries = Collections.unmodifiableSortedMap(new TreeMap<>(dictionaries));
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    Objects.requireNonNull(regionsEdition, "regionsEdition");
  }

  /**
   * Of the program that runs.
   *
   * @throws IllegalStateException where it runs from neither a jar nor a folder of this machine
   */
  public static ProgramDigests current() {
    return Running.PROGRAM;
  }

  static ProgramDigests of(ProgramFiles files) {
    SortedMap<String, String> dictionaries = new TreeMap<>();
    SortedMap<String, StringBuilder> members = new TreeMap<>();
    try {
      files
          .checksums(ROOT)
          .forEach(
              (path, sha256) -> {
                String name = path.substring(ROOT.length());
                group(name)
                    .ifPresent(
                        group -> {
                          dictionaries.put(name, sha256);
                          members
                              .computeIfAbsent(group, unused -> new StringBuilder())
                              .append(name + "\n" + sha256 + "\n");
                        });
              });
      SortedMap<String, String> groups = new TreeMap<>();
      members.forEach((group, lines) -> groups.put(group, Sha256.hex(lines.toString())));
      return new ProgramDigests(files.sha256(), dictionaries, groups, edition());
    } catch (IOException e) {
      throw new UncheckedIOException("the files of the program cannot be read", e);
    }
  }

  /** The kind of list that a file is; empty where no figure depends on it. */
  static Optional<String> group(String name) {
    if (name.endsWith(".class") || name.endsWith(".md")) {
      return Optional.empty();
    }
    return GROUP_OF_FOLDER.entrySet().stream()
        .filter(folder -> name.startsWith(folder.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String edition() throws IOException {
    try (InputStream in = ProgramDigests.class.getResourceAsStream("/" + ROOT + EDITION)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + EDITION + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
