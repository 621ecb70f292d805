package org.tongbi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation, as its reader sees it.
 *
 * @param path where it lies in the project
 * @param lines its lines
 */
record DocumentationPage(Path path, List<String> lines) {
  private static final Pattern FENCE = Pattern.compile("```(\\w*)");
  private static final Pattern HEADING = Pattern.compile("(#+) (.*)");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

  /**
   * A fenced block.
   *
   * @param line the number of the line above its first
   * @param language what stands behind the fence; may be empty
   */
  record Block(Path page, int line, String language, List<String> lines) {
    /** Page and line, for messages. */
    String where() {
      return page + " line " + line;
    }

    /** The commands of a block of these alone, or those behind a prompt. */
    List<ShellCommand> commands() {
      if (language.equals("sh")) {
        return ShellCommand.read(String.join("\n", lines));
      }
      return sessions().stream().flatMap(s -> ShellCommand.read(s.typed()).stream()).toList();
    }

    /** What a console block shows: each command with what it printed. */
    List<Session> sessions() {
      List<Session> sessions = new ArrayList<>();
      if (!language.equals("console")) {
        return sessions;
      }
      for (int i = 0; i < lines.size(); ) {
        StringBuilder typed = new StringBuilder(lines.get(i++).substring("$ ".length()));
        while (ShellCommand.isUnfinished(typed.toString())) {
          typed.append('\n').append(lines.get(i++));
        }
        List<String> printed = new ArrayList<>();
        while (i < lines.size() && !lines.get(i).startsWith("$ ")) {
          printed.add(lines.get(i++));
        }
        sessions.add(new Session(typed.toString(), printed));
      }
      return sessions;
    }
  }

  /**
   * A command at a prompt and what it printed.
   *
   * @param printed its lines; … stands for lines left out
   */
  record Session(String typed, List<String> printed) {}

  static DocumentationPage read(Path path) {
    try {
      return new DocumentationPage(path, Files.readAllLines(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages that users read, in order. */
  static List<DocumentationPage> all() {
    List<Path> paths = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "notebooks/README.md")) {
      paths.add(Path.of(name));
    }
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(paths::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paths.stream().map(DocumentationPage::read).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        int from = i + 1;
        do {
          i++;
        } while (!lines.get(i).equals("```"));
        blocks.add(new Block(path, from, fence.group(1), List.copyOf(lines.subList(from, i))));
      }
    }
    return blocks;
  }

  /** The lines outside of blocks. */
  List<String> prose() {
    List<String> prose = new ArrayList<>();
    boolean fenced = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        fenced = !fenced;
      } else if (!fenced) {
        prose.add(line);
      }
    }
    return prose;
  }

  /** The headings' levels in order. */
  List<Integer> headingLevels() {
    return headings().map(heading -> heading.group(1).length()).toList();
  }

  /** The names by which a link reaches a heading, as code hosts make them. */
  List<String> anchors() {
    return headings()
        .map(
            heading ->
                heading
                    .group(2)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .toList();
  }

  private Stream<Matcher> headings() {
    return prose().stream().map(HEADING::matcher).filter(Matcher::matches);
  }

  /** Where its links lead, those to other sites left out. */
  List<String> links() {
    return prose().stream()
        .flatMap(line -> LINK.matcher(line).results())
        .map(link -> link.group(1))
        .filter(link -> !link.matches("\\w+:.*"))
        .toList();
  }
}
