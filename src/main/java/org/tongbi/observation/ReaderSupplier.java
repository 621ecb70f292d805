package org.tongbi.observation;

import java.io.Serializable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tongbi.report.ReportReader;

/**
 * A recipe for a report reader that can travel to an executor, where the reader is made once.
 *
 * <p>Dictionaries are large and not serializable; the recipe is small. Recipes that make the same
 * reader must be equal, as records of their settings are.
 */
public interface ReaderSupplier extends Serializable {
  /** Makes the reader; called once for each JVM. */
  ReportReader create();

  /** The reader of this JVM for a recipe. */
  static ReportReader readerOf(ReaderSupplier supplier) {
    return PerJvm.READERS.computeIfAbsent(supplier, ReaderSupplier::create);
  }

  /** The readers made so far. */
  final class PerJvm {
    private static final ConcurrentMap<ReaderSupplier, ReportReader> READERS =
        new ConcurrentHashMap<>();

    private PerJvm() {}
  }
}
