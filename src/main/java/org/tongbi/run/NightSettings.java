package org.tongbi.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongbi.audit.gate.GateLimits;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.ReaderSupplier;
import org.tongbi.period.AsOf;
import org.tongbi.period.Window;
import org.tongbi.provenance.Sha256;
import org.tongbi.source.UnusableInputException;

/**
 * What a night is asked to do.
 *
 * @param warehouse the folder of the tables, as the user wrote it
 * @param reports files, folders and globs of reports, as the user wrote them
 * @param filings what facilities file
 * @param asOf the day whose knowledge counts
 * @param catalogue the indicators
 * @param catalogueFiles those that the catalogue was made of beside the standard one
 * @param reader makes the report reader on each executor
 * @param gates from where on quality gates warn and stop
 * @param command the command as the run records it
 */
public record NightSettings(
    String warehouse,
    List<String> reports,
    Filings filings,
    AsOf asOf,
    Catalogue catalogue,
    List<Path> catalogueFiles,
    ReaderSupplier reader,
    GateLimits gates,
    String command) {
  /** The setting that names the files of indicators beside the standard ones, by checksum. */
  static final String CATALOGUE = "catalogue";

  /**
   * What facilities file, and what goes with it.
   *
   * @param facilities the folder of registry and returns
   * @param population the file of denominators
   * @param corrections the file of corrections
   * @param windows those that facility figures are asked for besides the usual ones
   */
  public record Filings(
      Optional<String> facilities,
      Optional<String> population,
      Optional<String> corrections,
      SortedSet<Window> windows) {
    /** Nothing of it. */
    public static final Filings NONE =
        new Filings(Optional.empty(), Optional.empty(), Optional.empty(), new TreeSet<>());

    public Filings {
      Objects.requireNonNull(facilities, "facilities");
      Objects.requireNonNull(population, "population");
      Objects.requireNonNull(corrections, "corrections");
      windows = Collections.unmodifiableSortedSet(new TreeSet<>(windows));
    }

    private boolean areNone() {
      return facilities.isEmpty() && population.isEmpty() && corrections.isEmpty();
    }

    /**
     * The files, sorted.
     *
     * @throws UnusableInputException where a path does not exist or a folder holds no such file
     */
    public List<FilingFile> files() {
      return areNone() ? List.of() : FilingFiles.find(facilities, population, corrections);
    }

    /** The windows as a run records them. */
    String windowsInWords() {
      return windows.stream().map(Window::toString).collect(Collectors.joining(" "));
    }
  }

  /** The settings as a run records them, by name. */
  SortedMap<String, String> recorded() {
    SortedMap<String, String> recorded = new TreeMap<>();
    recorded.put("as_of", asOf.inWords());
    recorded.put("windows", filings.windowsInWords());
    recorded.put("gates", gates.digest());
    recorded.put(
        CATALOGUE,
        catalogueFiles.stream().map(NightSettings::checksum).collect(Collectors.joining(" ")));
    return recorded;
  }

  /** The checksum of a file of indicators, under which the archive keeps it. */
  static String checksum(Path catalogueFile) {
    try {
      return Sha256.hex(List.of(catalogueFile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public NightSettings {
    Objects.requireNonNull(warehouse, "warehouse");
    reports = List.copyOf(reports);
    Objects.requireNonNull(filings, "filings");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(catalogue, "catalogue");
    catalogueFiles = List.copyOf(catalogueFiles);
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(gates, "gates");
    Objects.requireNonNull(command, "command");
  }
}
