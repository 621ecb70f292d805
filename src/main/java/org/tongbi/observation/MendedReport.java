package org.tongbi.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.Correction;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.source.SourceDocument;

/**
 * A document read as the corrections file says, with what became of each entry.
 *
 * <p>What is set of a document counts as stated beside it, and the document is read again under it;
 * what is set of an observation replaces what was read, and its place and words stay.
 */
final class MendedReport {
  private static final String WITHDRAW = "withdraw";

  private final ReportReader reader;
  private final List<Correction> corrections;
  private final List<Row> outcomes = new ArrayList<>();
  private SourceDocument source;
  private ReadReport report;
  private boolean withdrawn;
  private boolean documentCorrected;

  MendedReport(SourceDocument source, ReportReader reader, List<Correction> corrections) {
    this.source = source;
    this.reader = reader;
    this.corrections = corrections;
    this.report = reader.read(source);
    for (Correction correction : corrections) {
      if (correction.target().equals(ReportCorrections.DOCUMENT)) {
        settled(correction, ofDocument(correction));
      }
    }
  }

  /** The document as it was read last. */
  ReadReport report() {
    return report;
  }

  /** Whether an entry took the document back. */
  boolean isWithdrawn() {
    return withdrawn;
  }

  /** Whether an entry set something of the document itself. */
  boolean isDocumentCorrected() {
    return documentCorrected;
  }

  /** What became of each entry, as the column {@code corrections} of {@code document}. */
  Row[] outcomes() {
    return outcomes.toArray(new Row[0]);
  }

  private void settled(Correction correction, String failure) {
    outcomes.add(
        RowFactory.create(
            correction.sourceUri(),
            correction.line(),
            correction.reason(),
            failure.isEmpty() ? null : failure));
  }

  /** What failed, in words; empty where nothing did. */
  private String ofDocument(Correction correction) {
    if (correction.action().equals(WITHDRAW) && correction.field().isEmpty()) {
      withdrawn = true;
      return "";
    }
    Optional<DocumentField> field = DocumentField.named(correction.field());
    if (field.isEmpty()) {
      return "a document has no field \"%s\" to correct; there are %s"
          .formatted(correction.field(), DocumentField.LISTED);
    }
    String there = field.get().in(report.context());
    if (!there.equals(correction.expect())) {
      return "%s of %s is \"%s\", not \"%s\""
          .formatted(correction.field(), source.docId(), there, correction.expect());
    }
    try {
      String value = correction.action().equals(WITHDRAW) ? "" : correction.value();
      source = field.get().set(source, value);
    } catch (RuntimeException e) {
      return e.getMessage();
    }
    report = reader.read(source);
    documentCorrected = true;
    return "";
  }

  /** The observations after the entries about them; asked for once. */
  Row[] mended(Row[] observations) {
    List<Row> mended = new ArrayList<>(List.of(observations));
    for (Correction correction : corrections) {
      if (correction.target().equals(ReportCorrections.OBSERVATION)) {
        settled(correction, ofObservation(correction, mended));
      }
    }
    return mended.toArray(new Row[0]);
  }

  private String ofObservation(Correction correction, List<Row> rows) {
    String locator = correction.locator();
    int start;
    try {
      start = Integer.parseInt(locator.substring(locator.lastIndexOf(':') + 1));
    } catch (NumberFormatException e) {
      return "no number begins at " + locator;
    }
    boolean withdraw = correction.action().equals(WITHDRAW);
    String field = correction.field().isEmpty() && withdraw ? "value_text" : correction.field();
    if (!withdraw && !ObservationField.isSettable(field)) {
      return "an observation has no field \"%s\" to correct; there are %s"
          .formatted(field, ObservationField.LISTED);
    }
    boolean found = false;
    List<String> there = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      Row row = rows.get(i);
      if (row.getInt(ObservationField.index("start")) != start) {
        continue;
      }
      String now = ObservationField.text(row, field);
      there.add(0, now);
      boolean asExpected =
          withdraw && correction.expect().isEmpty()
              || ObservationField.same(field, now, correction.expect());
      if (!asExpected) {
        continue;
      }
      found = true;
      if (withdraw) {
        rows.remove(i);
        continue;
      }
      try {
        rows.set(i, ObservationField.with(row, field, correction.value()));
      } catch (RuntimeException e) {
        return e.getMessage();
      }
    }
    if (there.isEmpty()) {
      return "no observation begins at " + locator;
    }
    return found
        ? ""
        : "%s of %s is \"%s\", not \"%s\""
            .formatted(field, locator, String.join("\" or \"", there), correction.expect());
  }
}
