package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.MeasureAccrual;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.registry.Refusal;
import org.tongbi.issue.Issue;

/**
 * Makes of all that a facility filed what counts of it, period by period.
 *
 * <p>First the submission that counts, then whether the facility may file for the period at all,
 * then what its own history makes suspect, then relations within a return, at last the years.
 */
public final class FacilityHistory {
  private static final List<Measure> MEASURES = Measures.standard().all();
  private static final int A_YEAR = 12;

  private final FilingRange range;
  private final FacilityLife life;
  private final Set<Integer> filedBySuccessor;
  private final List<Refusal> refusals = new ArrayList<>();
  private final SortedMap<Integer, Cells> months = new TreeMap<>();
  private final SortedMap<Integer, Cells> years = new TreeMap<>();
  private final Series[] histories = new Series[MEASURES.size()];
  private final DueRule dueRule;
  private int first;

  /**
   * The history of one facility.
   *
   * @param versions all of its versions, of all of its codes
   * @param submissions all that were filed under its codes
   * @param corrections the entries about its returns
   * @param filedBySuccessor the months for which a facility that took it over filed
   */
  public FacilityHistory(
      FilingRange range,
      List<FacilitySpan> versions,
      List<Submission> submissions,
      List<ReturnCorrection> corrections,
      Set<Integer> filedBySuccessor) {
    this.range = range;
    this.life = new FacilityLife(versions);
    this.filedBySuccessor = Set.copyOf(filedBySuccessor);
    List<Submission> counting =
        submissions.stream()
            .filter(submission -> submission.status().counts())
            .sorted(EffectiveChoice.IN_TIME)
            .toList();
    this.dueRule = new DueRule(life, counting);
    choose(counting, corrections);
    months.forEach(this::judgeStanding);
    years.forEach(this::judgeStandingOfYear);
    suspectMonths();
    months.forEach(
        (month, cells) -> new Relations(m -> level(m, month)).judge(cells, Months.days(month)));
  }

  /** What counts, by year and month; the months of a year before the year itself. */
  public List<EffectivePeriod> periods() {
    List<EffectivePeriod> periods = new ArrayList<>();
    Set<Integer> all = new TreeSet<>(months.keySet());
    for (int month = range.firstMonth(); month <= range.lastMonth(); month++) {
      all.add(month);
    }
    for (int month : all) {
      Cells cells = months.get(month);
      long due = dueRule.month(month, cells, takenOver(month));
      add(periods, Months.period(month), life.span(month), due, true, cells);
    }
    Set<Integer> allYears = new TreeSet<>(years.keySet());
    for (int year = range.firstYear(); year <= range.lastYear(); year++) {
      allYears.add(year);
    }
    for (int year : allYears) {
      addYear(periods, year);
    }
    return periods;
  }

  /** What did not go through; complete only after {@link #periods()}. */
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  private void choose(List<Submission> counting, List<ReturnCorrection> corrections) {
    SortedMap<FilingPeriod, List<Submission>> byPeriod = new TreeMap<>();
    for (Submission submission : counting) {
      byPeriod.computeIfAbsent(submission.period(), period -> new ArrayList<>()).add(submission);
    }
    SortedMap<FilingPeriod, List<ReturnCorrection>> mending = new TreeMap<>();
    for (ReturnCorrection correction : corrections) {
      mending.computeIfAbsent(correction.period(), period -> new ArrayList<>()).add(correction);
      byPeriod.computeIfAbsent(correction.period(), period -> List.of());
    }
    EffectiveChoice choice = new EffectiveChoice(refusals);
    byPeriod.forEach(
        (period, submissions) -> {
          Cells cells = choice.choose(submissions, mending.getOrDefault(period, List.of()));
          if (submissions.isEmpty()) {
            return;
          }
          if (period.isYear()) {
            years.put(period.year(), cells);
          } else {
            months.put(Months.of(period.year(), period.month()), cells);
          }
        });
  }

  private boolean takenOver(int month) {
    return filedBySuccessor.contains(month) && life.closesIn(month);
  }

  private void judgeStanding(int month, Cells cells) {
    if (takenOver(month)) {
      cells.flagAll(Issue.MERGED_MONTH_TWICE);
    } else if (!life.open(month)) {
      cells.flagAll(Issue.FACILITY_CLOSED);
    } else if (!life.span(month).filesItself()) {
      cells.flagAll(Issue.FILES_THROUGH_OTHER);
    }
  }

  private void judgeStandingOfYear(int year, Cells cells) {
    boolean open = false;
    for (int month = 1; month <= A_YEAR; month++) {
      open |= life.open(Months.of(year, month));
    }
    if (!open) {
      cells.flagAll(Issue.FACILITY_CLOSED);
    } else if (!life.span(Months.of(year, A_YEAR)).filesItself()) {
      cells.flagAll(Issue.FILES_THROUGH_OTHER);
    }
  }

  private void suspectMonths() {
    if (months.isEmpty()) {
      return;
    }
    // The month before the first may be owed too, and the first may be about both.
    first = months.firstKey() - 1;
    int length = months.lastKey() - first + 1;
    Cells[] row = new Cells[length];
    long[] due = new long[length];
    for (int at = 0; at < length; at++) {
      row[at] = months.get(first + at);
      due[at] = dueRule.month(first + at, row[at], takenOver(first + at));
    }
    long stated = 0;
    for (Cells cells : months.values()) {
      stated |= cells.stated;
    }
    for (Measure measure : MEASURES) {
      if ((stated & measure.bit()) != 0) {
        suspect(measure, row, due);
      }
    }
    months.values().forEach(WholeReturn::judge);
  }

  private void suspect(Measure measure, Cells[] row, long[] due) {
    int m = measure.index();
    long[] values = new long[row.length];
    BitSet stated = new BitSet(row.length);
    BitSet blank = new BitSet(row.length);
    BitSet exempt = new BitSet(row.length);
    for (int at = 0; at < row.length; at++) {
      Cells cells = row[at];
      if (cells != null && cells.counts(m)) {
        values[at] = cells.values[m];
        stated.set(at);
        exempt.set(at, cells.has(m, Issue.CORRECTED));
      } else if ((due[at] & measure.bit()) != 0
          && (cells == null
              || (!cells.states(m)
                  && cells.issues(m) == 0
                  && (cells.unreadable & measure.bit()) == 0))) {
        blank.set(at);
      }
    }
    Suspicions suspicions =
        new Suspicions(measure.accrual(), new Series(first, values, stated, blank), exempt);
    for (int at = stated.nextSetBit(0); at >= 0; at = stated.nextSetBit(at + 1)) {
      row[at].flag(m, suspicions.bits(at));
    }
    histories[m] = suspicions.left();
  }

  /** What is usual for a measure around a month. */
  private long level(int measure, int month) {
    Series history = histories[measure];
    return history == null
        ? Series.UNKNOWN
        : history.around(Math.max(0, Math.min(history.length() - 1, month - first)));
  }

  private void addYear(List<EffectivePeriod> periods, int year) {
    Cells[] row = new Cells[A_YEAR];
    long[] due = new long[A_YEAR];
    int lastOpen = Months.of(year, A_YEAR);
    for (int i = 0; i < A_YEAR; i++) {
      int month = Months.of(year, i + 1);
      row[i] = months.get(month);
      due[i] = dueRule.month(month, row[i], takenOver(month));
    }
    while (Months.year(lastOpen) == year && !life.open(lastOpen)) {
      lastOpen--;
    }
    YearRule rule = new YearRule(year, life, row, due);
    Cells yearly = years.get(year);
    if (yearly != null) {
      Relations.Levels levels = m -> yearLevel(m, year);
      rule.suspect(yearly, levels);
      new Relations(levels).judge(yearly, LocalDate.of(year, 1, 1).lengthOfYear());
    }
    Cells figures = rule.figures(yearly);
    int at = Months.year(lastOpen) == year ? lastOpen : Months.of(year, A_YEAR);
    add(
        periods,
        new FilingPeriod(year, FilingPeriod.WHOLE_YEAR),
        life.span(at),
        rule.due(figures, yearly, dueRule.yearly()),
        life.openAllYear(year),
        figures);
  }

  /** What is usual for a measure in a year, by the months around its middle. */
  private long yearLevel(int measure, int year) {
    boolean flow = MEASURES.get(measure).accrual() == MeasureAccrual.FLOW;
    long monthly = level(measure, Months.of(year, flow ? 6 : A_YEAR));
    return monthly <= 0 || !flow ? monthly : Math.min(monthly, Figures.ABSURD) * A_YEAR;
  }

  private void add(
      List<EffectivePeriod> periods,
      FilingPeriod period,
      FacilitySpan span,
      long due,
      boolean full,
      Cells cells) {
    if (cells == null) {
      if (due != 0) {
        periods.add(
            new EffectivePeriod(
                span.orgCode(),
                span,
                period,
                due,
                full,
                Optional.empty(),
                new long[MEASURES.size()],
                0,
                List.of()));
      }
      return;
    }
    List<CellNote> notes = notes(cells);
    if (due == 0 && notes.isEmpty()) {
      return;
    }
    periods.add(
        new EffectivePeriod(
            cells.orgCode == null ? span.orgCode() : cells.orgCode,
            span,
            period,
            due,
            full,
            cells.orgCode == null ? Optional.empty() : Optional.of(day(cells.submittedAt)),
            cells.values,
            cells.counting(),
            notes));
  }

  private static List<CellNote> notes(Cells cells) {
    if (!cells.hasIssues()) {
      return List.of();
    }
    List<CellNote> notes = new ArrayList<>();
    for (Measure measure : MEASURES) {
      int m = measure.index();
      if (cells.issues(m) != 0) {
        notes.add(
            new CellNote(
                measure,
                cells.states(m) ? OptionalLong.of(cells.values[m]) : OptionalLong.empty(),
                cells.revision(m),
                CellIssues.list(cells.issues(m))));
      }
    }
    return notes;
  }

  private static LocalDate day(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toLocalDate();
  }
}
