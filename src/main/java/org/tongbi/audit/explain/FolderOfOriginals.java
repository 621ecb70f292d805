package org.tongbi.audit.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Files and folders of the user's own as originals: each file is known by its checksum. */
public final class FolderOfOriginals implements Originals {
  private final Map<String, Path> bySha256 = new HashMap<>();

  private FolderOfOriginals() {}

  /** Takes the checksums of the files given and of all below the folders given. */
  public static FolderOfOriginals of(Collection<Path> paths) throws IOException {
    FolderOfOriginals folder = new FolderOfOriginals();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
        for (Path file : files) {
          folder.bySha256.putIfAbsent(FileChecksum.of(file), file);
        }
      }
    }
    return folder;
  }

  @Override
  public Optional<Path> find(String sha256) {
    return Optional.ofNullable(bySha256.get(sha256));
  }
}
