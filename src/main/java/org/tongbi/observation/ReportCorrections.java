package org.tongbi.observation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.tongbi.facility.Correction;
import org.tongbi.observation.filing.CorrectionRows;

/**
 * The entries of the corrections file that are about reports (报告订正), by the document that each
 * names.
 *
 * <p>People write them, so there are few: they travel to the executors as they are.
 */
public final class ReportCorrections implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The target of entries about documents. */
  public static final String DOCUMENT = "document";

  /** The target of entries about observations. */
  public static final String OBSERVATION = "observation";

  private static final Comparator<Correction> BY_PLACE =
      Comparator.comparing(Correction::sourceUri)
          .thenComparing(correction -> correction.line().length())
          .thenComparing(Correction::line);

  private final HashMap<String, ArrayList<Correction>> byDocument = new HashMap<>();

  private ReportCorrections(List<Correction> corrections) {
    for (Correction correction : corrections.stream().sorted(BY_PLACE).toList()) {
      boolean ofReports =
          correction.target().equals(DOCUMENT) || correction.target().equals(OBSERVATION);
      if (ofReports && !correction.action().equals(Correction.KEEP)) {
        byDocument.computeIfAbsent(docId(correction), id -> new ArrayList<>()).add(correction);
      }
    }
  }

  /** Those among all entries; {@code rows} are {@link CorrectionRows}. */
  public static ReportCorrections of(List<Row> rows) {
    return new ReportCorrections(rows.stream().map(CorrectionRows::correction).toList());
  }

  /** Those among all entries. */
  public static ReportCorrections ofEntries(List<Correction> corrections) {
    return new ReportCorrections(corrections);
  }

  private static String docId(Correction correction) {
    String locator = correction.locator();
    return correction.target().equals(DOCUMENT)
        ? locator
        : locator.substring(0, locator.lastIndexOf(':'));
  }

  /** The documents that entries name, sorted. */
  public Set<String> documents() {
    return new TreeSet<>(byDocument.keySet());
  }

  /** The entries about a document and its observations, in the order of their file. */
  List<Correction> about(String docId) {
    return List.copyOf(byDocument.getOrDefault(docId, new ArrayList<>()));
  }

  /** The documents whose entries are not those of {@code others}. */
  public Set<String> changedFrom(ReportCorrections others) {
    Set<String> changed = documents();
    changed.addAll(others.documents());
    changed.removeIf(id -> about(id).equals(others.about(id)));
    return changed;
  }
}
