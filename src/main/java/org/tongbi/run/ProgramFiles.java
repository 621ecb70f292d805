package org.tongbi.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.tongbi.provenance.Sha256;

/** The files that a program runs from: one jar, or a folder of classes and resources. */
final class ProgramFiles {
  private final Path place;

  private ProgramFiles(Path place) {
    this.place = place;
  }

  /** Those in a jar or a folder. */
  static ProgramFiles in(Path place) {
    return new ProgramFiles(place);
  }

  /**
   * Those that a class was loaded from.
   *
   * @throws IllegalStateException where it was loaded from neither a jar nor a folder
   */
  static ProgramFiles of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL place = source == null ? null : source.getLocation();
    try {
      if (place != null && place.getProtocol().equals("file")) {
        return in(Path.of(new URI(place.toString())));
      }
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new IllegalStateException("the program runs from " + place + ", which is no path", e);
    }
    throw new IllegalStateException(
        "the program runs from "
            + place
            + ", neither a jar nor a folder of this machine, so no receipt could tell which it is");
  }

  /**
   * What the program is, to the byte: the checksum of the jar; of a folder that of all names and
   * checksums of its files, sorted.
   */
  String sha256() throws IOException {
    if (!Files.isDirectory(place)) {
      return Sha256.hex(List.of(place));
    }
    MessageDigest digest = Sha256.digest();
    for (var file : checksums("").entrySet()) {
      digest.update(
          (file.getKey() + "\n" + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The checksum of every file whose name starts so, by its name within jar or folder.
   *
   * @param start such as {@code org/tongbi/region/}; names have slashes everywhere
   */
  SortedMap<String, String> checksums(String start) throws IOException {
    return Files.isDirectory(place) ? inFolder(start) : inJar(start);
  }

  private SortedMap<String, String> inFolder(String start) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = place.relativize(file).toString().replace(File.separatorChar, '/');
        if (name.startsWith(start)) {
          found.put(name, Sha256.hex(List.of(file)));
        }
      }
    }
    return found;
  }

  private SortedMap<String, String> inJar(String start) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (JarFile jar = new JarFile(place.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
        if (!entry.isDirectory() && entry.getName().startsWith(start)) {
          try (InputStream in = jar.getInputStream(entry)) {
            found.put(entry.getName(), Sha256.hex(in.readAllBytes()));
          }
        }
      }
    }
    return found;
  }
}
