package org.tongbi.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/** Finds the files of reports that the user's paths stand for. */
public final class SourceFiles {
  private static final String SIDECAR_ENDING = ".meta.json";
  private static final String GLOB_MARKS = "*?[{";

  private SourceFiles() {}

  /**
   * The files that folders (with all below them), globs and single files stand for, sorted.
   *
   * <p>Hidden files and sidecars are no reports. A file that two paths reach is listed once, as the
   * first in sorted order names it.
   *
   * @throws UnusableInputException when a path does not exist or holds no file
   */
  public static List<SourceFile> expand(Collection<String> given) {
    Map<String, SourceFile> byLocation = new TreeMap<>();
    for (String path : given) {
      List<SourceFile> found = expand(path);
      if (found.isEmpty()) {
        throw unusable(path, "holds no file of reports", "Give a folder or glob that holds some.");
      }
      for (SourceFile file : found) {
        byLocation.merge(
            file.location(), file, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
    }
    return byLocation.values().stream().sorted().toList();
  }

  private static List<SourceFile> expand(String given) {
    try {
      Path path = existing(given);
      if (path != null && Files.isDirectory(path)) {
        return walk(path, file -> true);
      }
      if (path != null) {
        return List.of(file(path, path.getFileName().toString(), Files.size(path)));
      }
      if (isGlob(given)) {
        return glob(given);
      }
    } catch (IOException e) {
      throw new UnusableInputException(
          message(given, "cannot be read", "Check that it may be read."), e);
    } catch (InvalidPathException | PatternSyntaxException e) {
      throw new UnusableInputException(
          message(given, "is no path or glob", "Check its brackets and characters."), e);
    }
    throw unusable(given, "does not exist", "Check the path; a relative one starts here.");
  }

  private static Path existing(String given) {
    try {
      Path path = Path.of(given);
      return !given.isEmpty() && Files.exists(path) ? path : null;
    } catch (InvalidPathException e) {
      // Some systems allow no * or ? in a path; it may still be a glob.
      return null;
    }
  }

  private static List<SourceFile> glob(String given) throws IOException {
    String slashed = given.replace('\\', '/');
    int mark = firstMark(slashed);
    int slash = slashed.lastIndexOf('/', mark);
    String base = slash < 0 ? "." : slash == 0 ? "/" : slashed.substring(0, slash);
    Path folder = Path.of(base);
    if (!Files.isDirectory(folder)) {
      throw unusable(given, "starts in a folder that does not exist", "Check the path.");
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + slashed.substring(slash + 1));
    return walk(folder, matcher::matches);
  }

  private static List<SourceFile> walk(Path root, Predicate<Path> wanted) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skip = !folder.equals(root) && isHidden(folder);
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path relative = root.relativize(file);
            if (Files.isRegularFile(file) && !isHidden(file) && wanted.test(relative)) {
              String uri = relative.toString().replace('\\', '/');
              if (!uri.toLowerCase(Locale.ROOT).endsWith(SIDECAR_ENDING)) {
                files.add(file(file, uri, Files.size(file)));
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static SourceFile file(Path path, String sourceUri, long size) {
    String location = path.toAbsolutePath().normalize().toString();
    return new SourceFile(sourceUri, location, size, SourceFormat.ofName(sourceUri));
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isGlob(String given) {
    return firstMark(given) < given.length();
  }

  private static int firstMark(String given) {
    int i = 0;
    while (i < given.length() && GLOB_MARKS.indexOf(given.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private static UnusableInputException unusable(String given, String what, String remedy) {
    return new UnusableInputException(message(given, what, remedy));
  }

  private static String message(String given, String what, String remedy) {
    return "The path of reports \"" + given + "\" " + what + ". " + remedy;
  }
}
