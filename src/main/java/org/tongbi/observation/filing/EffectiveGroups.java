package org.tongbi.observation.filing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.Correction;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.effective.CellNote;
import org.tongbi.facility.effective.EffectivePeriod;
import org.tongbi.facility.effective.FacilityHistory;
import org.tongbi.facility.effective.FacilitySpan;
import org.tongbi.facility.effective.FilingRange;
import org.tongbi.facility.effective.Months;
import org.tongbi.facility.effective.RegionInForce;
import org.tongbi.facility.effective.ReturnCorrection;
import org.tongbi.facility.registry.FacilityCategories;
import org.tongbi.facility.registry.FacilityCorrections;
import org.tongbi.facility.registry.Refusal;
import org.tongbi.issue.Issue;

/** Turns the rows of one facility into what counts of it; one of them serves a partition. */
final class EffectiveGroups {
  private static final List<Measure> MEASURES = Measures.standard().all();

  private final FilingRange range;
  private final FacilityCategories categories = FacilityCategories.standard();
  private final RegionInForce regions = new RegionInForce();

  EffectiveGroups(FilingRange range) {
    this.range = range;
  }

  Collection<Row> rows(String facilityId, List<Row> rows) {
    Refusals checksums = new Refusals();
    List<FacilitySpan> versions = new ArrayList<>();
    List<Submission> submissions = new ArrayList<>();
    List<Correction> entries = new ArrayList<>();
    Set<Integer> filedBySuccessor = new HashSet<>();
    for (Row row : rows) {
      Row version = row.getAs(EffectiveInput.VERSION);
      Row submission = row.getAs(EffectiveInput.SUBMISSION);
      Row successor = row.getAs(EffectiveInput.SUCCESSOR);
      Row correction = row.getAs(EffectiveInput.CORRECTION);
      if (version != null) {
        versions.add(span(version));
      } else if (submission != null) {
        checksums.seen(submission);
        submissions.add(SubmissionRows.submission(submission));
      } else if (correction != null) {
        checksums.seen(correction);
        entries.add(CorrectionRows.correction(correction));
      } else if (AuditStatus.valueOf(successor.getAs("audit_status")).counts()
          && successor.<Integer>getAs("month") > 0) {
        filedBySuccessor.add(Months.of(successor.getAs("year"), successor.getAs("month")));
      }
    }
    List<Refusal> refusals = new ArrayList<>();
    List<ReturnCorrection> corrections = corrections(entries, refusals);
    List<Row> made = new ArrayList<>();
    if (versions.isEmpty()) {
      submissions.forEach(submission -> refusals.add(unknown(submission)));
      corrections.forEach(correction -> refusals.add(nothing(correction)));
    } else {
      FacilityHistory history =
          new FacilityHistory(range, versions, submissions, corrections, filedBySuccessor);
      history.periods().forEach(period -> made.add(row(facilityId, period)));
      refusals.addAll(history.refusals());
    }
    if (!refusals.isEmpty()) {
      Object[] cells = new Object[EffectiveStage.SCHEMA.size()];
      cells[cells.length - 1] = checksums.cell(refusals);
      made.add(RowFactory.create(cells));
    }
    return made;
  }

  private static List<ReturnCorrection> corrections(
      List<Correction> entries, List<Refusal> refusals) {
    List<ReturnCorrection> corrections = new ArrayList<>();
    for (Correction entry :
        entries.stream()
            .sorted(
                Comparator.comparing(Correction::sourceUri)
                    .thenComparing(correction -> correction.line().length())
                    .thenComparing(Correction::line))
            .toList()) {
      try {
        corrections.add(ReturnCorrection.of(entry));
      } catch (IllegalArgumentException e) {
        refusals.add(FacilityCorrections.failed(entry, e.getMessage()));
      }
    }
    return corrections;
  }

  private static Refusal unknown(Submission submission) {
    return new Refusal(
        submission.sourceUri(),
        submission.locator(),
        Issue.UNKNOWN_FACILITY,
        "the registry has no facility with the code " + submission.orgCode(),
        submission.orgCode() + " " + submission.period());
  }

  private static Refusal nothing(ReturnCorrection correction) {
    return FacilityCorrections.failed(
        correction.entry(), "the registry has no facility with the code " + correction.orgCode());
  }

  private FacilitySpan span(Row row) {
    String category = text(row, "category_code");
    return new FacilitySpan(
        row.getAs("org_code"),
        row.getAs("region_code"),
        row.getAs("providers"),
        categories.group(category).orElse(""),
        row.isNullAt(row.fieldIndex("files_through"))
            || row.getAs("files_through").equals(row.getAs("org_code")),
        text(row, "status"),
        day(row, "opened_on"),
        day(row, "closed_on"),
        row.<Date>getAs("valid_from").toLocalDate(),
        day(row, "valid_to"));
  }

  private Row row(String facilityId, EffectivePeriod period) {
    Object[] cells = new Object[EffectiveStage.SCHEMA.size()];
    cells[0] = facilityId;
    cells[1] = period.orgCode();
    cells[2] = regions.at(period.span(), period.period().year());
    cells[3] = period.span().providers();
    cells[4] = period.period().year();
    cells[5] = period.period().month();
    cells[6] = period.due();
    cells[7] = period.full();
    cells[8] = period.submittedOn().map(Date::valueOf).orElse(null);
    cells[9] = period.notes().stream().map(EffectiveGroups::note).toArray(Row[]::new);
    for (Measure measure : MEASURES) {
      if (period.counts(measure)) {
        cells[10 + measure.index()] = period.values()[measure.index()];
      }
    }
    cells[cells.length - 1] = new Row[0];
    return RowFactory.create(cells);
  }

  private static Row note(CellNote note) {
    return RowFactory.create(
        note.measure().code(),
        note.value().isPresent() ? note.value().getAsLong() : null,
        note.revision(),
        note.issues().stream().map(Issue::code).toArray(String[]::new));
  }

  private static String text(Row row, String column) {
    return Objects.toString(row.getAs(column), "");
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return Optional.ofNullable(row.<Date>getAs(column)).map(Date::toLocalDate);
  }
}
