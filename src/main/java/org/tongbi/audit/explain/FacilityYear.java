package org.tongbi.audit.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.CellState;
import org.tongbi.facility.Correction;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.effective.ReturnCorrection;
import org.tongbi.facility.effective.ReturnDecision;
import org.tongbi.observation.filing.SubmissionRows;

/** All that was filed for one facility and year, and what of it counts; makes its dossiers. */
final class FacilityYear {
  private static final String[] NO_ISSUES = {};
  private static final int A_YEAR = 12;

  private final String facilityId;
  private final int year;
  private final TreeSet<Integer> asked = new TreeSet<>();
  private final List<Measure> measures = new ArrayList<>();
  private final Map<Integer, List<Submission>> filed = new HashMap<>();
  private final Map<Submission, String> checksums = new HashMap<>();
  private final Map<Integer, Row> effective = new HashMap<>();
  private final Map<Integer, List<ReturnCorrection>> corrections = new HashMap<>();

  /**
   * A facility's year.
   *
   * @param row {@code facility_id, year, months, filed, effective}
   */
  FacilityYear(Row row, List<String> measures, List<Correction> entries) {
    this.facilityId = row.getAs("facility_id");
    this.year = row.getAs("year");
    asked.addAll(row.<Integer>getList(row.fieldIndex("months")));
    measures.forEach(code -> this.measures.add(Measures.standard().require(code)));
    for (Row each : list(row, "filed")) {
      Submission submission = SubmissionRows.submission(each);
      checksums.put(submission, each.getAs("file_sha256"));
      filed
          .computeIfAbsent(submission.period().month(), month -> new ArrayList<>())
          .add(submission);
    }
    for (Row each : list(row, "effective")) {
      effective.put(each.getAs("month"), each);
    }
    entries.forEach(this::add);
  }

  private static List<Row> list(Row row, String column) {
    return row.getAs(column) == null ? List.of() : row.getList(row.fieldIndex(column));
  }

  private void add(Correction entry) {
    ReturnCorrection correction;
    try {
      correction = ReturnCorrection.of(entry);
    } catch (IllegalArgumentException e) {
      // The night refused it by name, and it changed nothing.
      return;
    }
    FilingPeriod period = correction.period();
    boolean named =
        period.year() == year
            && filed.getOrDefault(period.month(), List.of()).stream()
                .anyMatch(submission -> submission.orgCode().equals(correction.orgCode()));
    if (named) {
      corrections.computeIfAbsent(period.month(), month -> new ArrayList<>()).add(correction);
    }
  }

  /** A dossier for each month that was asked about. */
  List<Row> dossiers() {
    List<Row> dossiers = new ArrayList<>();
    for (int month : asked) {
      List<Row> cells = new ArrayList<>();
      for (Measure measure : measures) {
        if (month == FilingPeriod.WHOLE_YEAR) {
          addYear(measure, cells);
        } else {
          cells.add(month(measure, month));
        }
      }
      cells.removeIf(Objects::isNull);
      dossiers.add(RowFactory.create(facilityId, year, month, cells.toArray(Row[]::new)));
    }
    return dossiers;
  }

  private ReturnDecision decision(Measure measure, int month) {
    return ReturnDecision.of(
        measure, filed.getOrDefault(month, List.of()), corrections.getOrDefault(month, List.of()));
  }

  private Row month(Measure measure, int month) {
    ReturnDecision decision = decision(measure, month);
    OptionalLong value = effective(measure, month);
    boolean agrees = !effective.containsKey(month) || value.equals(decision.value());
    return cell(measure, month, value, value.isPresent() ? "return" : null, agrees, decision);
  }

  /** The year's figure first, with its own returns, then the months that it may be made of. */
  private void addYear(Measure measure, List<Row> cells) {
    ReturnDecision own = decision(measure, FilingPeriod.WHOLE_YEAR);
    OptionalLong value = effective(measure, FilingPeriod.WHOLE_YEAR);
    OptionalLong ofMonths = ofMonths(measure);
    String madeOf = null;
    boolean agrees = true;
    if (value.isPresent()) {
      boolean months = value.equals(ofMonths);
      boolean yearly = value.equals(own.value());
      madeOf = months && (!yearly || isWhole(measure)) ? "months" : "yearly_return";
      agrees = months || yearly;
    }
    cells.add(cell(measure, FilingPeriod.WHOLE_YEAR, value, madeOf, agrees, own));
    if ("months".equals(madeOf)) {
      boolean flow = measure.accrual() == MeasureAccrual.FLOW;
      for (int month = flow ? 1 : A_YEAR; month <= A_YEAR; month++) {
        if (effective.containsKey(month) || filed.containsKey(month)) {
          cells.add(month(measure, month));
        }
      }
    }
  }

  /** The sum of the months that count; of what is not added up, the figure of December. */
  private OptionalLong ofMonths(Measure measure) {
    if (measure.accrual() != MeasureAccrual.FLOW) {
      return counting(measure, A_YEAR);
    }
    long sum = 0;
    boolean any = false;
    for (int month = 1; month <= A_YEAR; month++) {
      OptionalLong value = counting(measure, month);
      if (value.isPresent()) {
        sum = Math.addExact(sum, value.getAsLong());
        any = true;
      }
    }
    return any ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  /** Whether no month that is due is missing. */
  private boolean isWhole(Measure measure) {
    for (int month = 1; month <= A_YEAR; month++) {
      Row row = effective.get(month);
      boolean due = row != null && (row.<Long>getAs("due") & measure.bit()) != 0;
      if (due && counting(measure, month).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The figure that counts. */
  private OptionalLong counting(Measure measure, int month) {
    Row row = effective.get(month);
    Long value = row == null ? null : row.getAs(measure.code());
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** The effective figure, also where it is withheld. */
  private OptionalLong effective(Measure measure, int month) {
    Row note = note(measure, month);
    if (note == null) {
      return counting(measure, month);
    }
    Long value = note.getAs("value");
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private Row note(Measure measure, int month) {
    Row row = effective.get(month);
    if (row != null) {
      for (Row note : row.<Row>getList(row.fieldIndex("notes"))) {
        if (measure.code().equals(note.getAs("measure"))) {
          return note;
        }
      }
    }
    return null;
  }

  private Row cell(
      Measure measure,
      int month,
      OptionalLong value,
      String madeOf,
      boolean agrees,
      ReturnDecision decision) {
    boolean asked =
        decision.submissions().stream()
            .anyMatch(judged -> judged.submission().state(measure) != CellState.ABSENT);
    if (value.isEmpty() && !asked) {
      return null;
    }
    Row note = note(measure, month);
    return RowFactory.create(
        measure.code(),
        new FilingPeriod(year, month).toString(),
        value.isPresent() ? figure(value.getAsLong()) : null,
        measure.unit(),
        madeOf,
        note == null ? 0 : note.<Integer>getAs("revision"),
        note == null
            ? NO_ISSUES
            : note.<String>getList(note.fieldIndex("issues")).toArray(String[]::new),
        agrees,
        decision.submissions().stream().map(judged -> row(measure, judged)).toArray(Row[]::new));
  }

  private Row row(Measure measure, ReturnDecision.Judged judged) {
    Submission submission = judged.submission();
    CellState state = submission.state(measure);
    return RowFactory.create(
        judged.standing().code(),
        submission.orgCode(),
        submission.submittedAt().toString(),
        submission.status().name().toLowerCase(Locale.ROOT),
        submission.sourceUri(),
        submission.locator(),
        checksums.get(submission),
        state.name().toLowerCase(Locale.ROOT),
        state == CellState.STATED ? figure(submission.values()[measure.index()]) : null);
  }

  private static BigDecimal figure(long tenThousandths) {
    return BigDecimal.valueOf(tenThousandths, Measure.SCALE);
  }
}
