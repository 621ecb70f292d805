package org.tongbi.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives each file of one night the id of its document. */
public final class DocIds {
  private DocIds() {}

  /**
   * The id of each file, in sorted order of the files.
   *
   * <p>The id is the file's name without its ending; with its folder where two names clash, and
   * with its ending too where that is all that parts them. Ids that still clash, of files that two
   * given paths call by one name, stay equal: the later stage refuses them. Files that hold many
   * documents have ids of their own inside, and unsupported files hold none; both are left out, so
   * that a stray file changes nobody's id.
   */
  public static Map<SourceFile, String> of(Collection<SourceFile> files) {
    List<SourceFile> single = new TreeSet<>(files).stream().filter(DocIds::holdsOne).toList();
    Map<SourceFile, String> ids = new LinkedHashMap<>();
    single.forEach(file -> ids.put(file, name(SourceFormat.stem(file.sourceUri()))));
    widen(ids, file -> SourceFormat.stem(file.sourceUri()));
    widen(ids, SourceFile::sourceUri);
    return ids;
  }

  private static boolean holdsOne(SourceFile file) {
    return !file.format().holdsMany() && file.format() != SourceFormat.UNSUPPORTED;
  }

  /** Gives a longer id to every file whose id another file has as well. */
  private static void widen(Map<SourceFile, String> ids, Function<SourceFile, String> longer) {
    Map<String, Long> uses =
        ids.values().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    ids.replaceAll((file, id) -> uses.get(id) > 1 ? longer.apply(file) : id);
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1);
  }
}
