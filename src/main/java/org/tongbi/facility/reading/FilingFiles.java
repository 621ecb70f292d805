package org.tongbi.facility.reading;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongbi.source.UnusableInputException;

/** Finds the files of facility records that the user's paths stand for. */
public final class FilingFiles {
  /** The folder in which a generated corpus keeps what it should come to. */
  private static final String TRUTH = "truth";

  private static final String SIDECAR_ENDING = ".meta.json";

  /** Programs that write Parquet keep their own records under such names. */
  private static final Pattern HIDDEN = Pattern.compile("[/\\\\][._]");

  private FilingFiles() {}

  /**
   * The files to read, sorted, with those of the folder that are none of Tongbi's, which are
   * refused by name when they are opened.
   *
   * @param facilities a folder, read with all below it, of {@code registry*} and {@code returns*}
   * @param population a file of denominators
   * @param corrections the corrections file
   * @throws UnusableInputException where a path does not exist or the folder holds no such file
   */
  public static List<FilingFile> find(
      Optional<String> facilities, Optional<String> population, Optional<String> corrections) {
    List<FilingFile> single = new ArrayList<>();
    population.ifPresent(path -> single.add(single(path, FilingKind.POPULATION)));
    corrections.ifPresent(path -> single.add(single(path, FilingKind.CORRECTIONS)));
    List<String> taken = single.stream().map(FilingFile::location).toList();
    List<FilingFile> files = new ArrayList<>(single);
    facilities.ifPresent(
        folder ->
            walk(folder).stream()
                .filter(file -> !taken.contains(file.location()))
                .forEach(files::add));
    return files.stream().sorted().toList();
  }

  private static FilingFile single(String given, FilingKind kind) {
    Path path = existing(given, kind.code());
    if (Files.isDirectory(path)) {
      throw unusable(kind.code(), given, "is a folder", "Give the file itself.");
    }
    String name = path.getFileName().toString();
    boolean parquet = FilingFormat.ofName(name) == FilingFormat.PARQUET;
    String refusal = parquet ? "a file of " + kind.code() + " is read as .csv only" : null;
    try {
      return new FilingFile(
          name, location(path), Files.size(path), kind, FilingFormat.CSV, refusal, null);
    } catch (IOException e) {
      throw unreadable(kind.code(), given, e);
    }
  }

  private static List<FilingFile> walk(String given) {
    Path root = existing(given, "facilities");
    if (!Files.isDirectory(root)) {
      throw unusable("facilities", given, "is no folder", "Give the folder that holds the file.");
    }
    List<FilingFile> files = new ArrayList<>();
    try {
      Files.walkFileTree(root, new Walk(root, files));
    } catch (IOException e) {
      throw unreadable("facilities", given, e);
    }
    if (files.stream().noneMatch(file -> file.whyNotRead().isEmpty())) {
      throw unusable(
          "facilities",
          given,
          "holds no registry*.csv, returns*.csv or their .parquet",
          "Give the folder that holds them.");
    }
    return files;
  }

  private static Path existing(String given, String what) {
    try {
      Path path = Path.of(given);
      if (!given.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new UnusableInputException(
          message(what, given, "is no path", "Check its characters."), e);
    }
    throw unusable(what, given, "does not exist", "Check the path; a relative one starts here.");
  }

  private static String location(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private static UnusableInputException unreadable(String what, String given, IOException cause) {
    return new UnusableInputException(
        message(what, given, "cannot be read", "Check that it may be read."), cause);
  }

  private static UnusableInputException unusable(
      String what, String given, String problem, String remedy) {
    return new UnusableInputException(message(what, given, problem, remedy));
  }

  private static String message(String what, String given, String problem, String remedy) {
    return "The path of " + what + " \"" + given + "\" " + problem + ". " + remedy;
  }

  /** Goes through a folder; a folder named like a Parquet file is one. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<FilingFile> files;

    Walk(Path root, List<FilingFile> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      String name = folder.getFileName().toString();
      if (name.startsWith(".") || name.toLowerCase(Locale.ROOT).startsWith(TRUTH)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (FilingFormat.ofName(name) == FilingFormat.PARQUET) {
        files.add(file(folder, sizeOfParts(folder)));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String name = file.getFileName().toString();
      boolean sidecar = name.toLowerCase(Locale.ROOT).endsWith(SIDECAR_ENDING);
      if (Files.isRegularFile(file) && !name.startsWith(".") && !sidecar) {
        files.add(file(file, Files.size(file)));
      }
      return FileVisitResult.CONTINUE;
    }

    private FilingFile file(Path path, long size) {
      String name = path.getFileName().toString();
      String uri = root.relativize(path).toString().replace('\\', '/');
      Optional<FilingKind> kind = FilingKind.ofName(name);
      FilingFormat format = FilingFormat.ofName(name);
      return new FilingFile(
          uri, location(path), size, kind.orElse(null), format, refusal(kind, format), null);
    }

    private static String refusal(Optional<FilingKind> kind, FilingFormat format) {
      if (kind.isEmpty()) {
        return "its name is none of registry*.csv, returns*.csv and their .parquet";
      }
      if (kind.get() == FilingKind.POPULATION || kind.get() == FilingKind.CORRECTIONS) {
        String option = kind.get().code();
        return "a file of " + option + " is read where --" + option + " names it";
      }
      return format == FilingFormat.UNSUPPORTED ? "it is neither .csv nor .parquet" : null;
    }
  }

  /** The parts of a Parquet file, sorted: itself, or the visible files of the folder that it is. */
  public static List<Path> parts(Path parquet) throws IOException {
    if (!Files.isDirectory(parquet)) {
      return List.of(parquet);
    }
    try (Stream<Path> below = Files.walk(parquet)) {
      return below
          .filter(Files::isRegularFile)
          .filter(part -> !HIDDEN.matcher("/" + parquet.relativize(part)).find())
          .sorted()
          .toList();
    }
  }

  private static long sizeOfParts(Path folder) throws IOException {
    long size = 0;
    for (Path part : parts(folder)) {
      size += Files.size(part);
    }
    return size;
  }
}
