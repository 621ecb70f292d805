package org.tongbi.facility.effective;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tongbi.facility.AuditStatus;
import org.tongbi.facility.CellState;
import org.tongbi.facility.Correction;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;

/** A facility and its returns for tests. */
final class Filed {
  static final Measures MEASURES = Measures.standard();

  final List<FacilitySpan> spans = new ArrayList<>();
  final List<Submission> submissions = new ArrayList<>();
  final List<ReturnCorrection> corrections = new ArrayList<>();
  final Set<Integer> filedBySuccessor = new TreeSet<>();
  int firstYear = 2018;
  int lastYear = 2020;

  /** An institution that owes only what it files. */
  static Filed other() {
    Filed filed = new Filed();
    filed.spans.add(span("2010-01-01", "", "", "1", true));
    return filed;
  }

  static FacilitySpan span(
      String from, String to, String closed, String status, boolean filesItself) {
    return new FacilitySpan(
        "CODE",
        "330782",
        1,
        "other",
        filesItself,
        status,
        Optional.of(LocalDate.parse("2001-01-01")),
        closed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(closed)),
        LocalDate.parse(from),
        to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
  }

  static FilingPeriod period(String text) {
    return text.length() == 4
        ? new FilingPeriod(Integer.parseInt(text), 0)
        : new FilingPeriod(
            Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
  }

  /** Files {@code measure=value} pairs; a value may be {@code -}, {@code …}, {@code ?} or blank. */
  Filed files(String period, String submitted, String status, String cells) {
    int count = MEASURES.all().size();
    long[] values = new long[count];
    byte[] states = new byte[count];
    for (String cell : cells.strip().split(" +")) {
      String[] parts = cell.split("=", -1);
      int m = MEASURES.require(parts[0]).index();
      CellState state =
          switch (parts[1]) {
            case "-" -> CellState.NOT_APPLICABLE;
            case "…" -> CellState.BELOW_HALF;
            case "?" -> CellState.UNREADABLE;
            case "" -> CellState.BLANK;
            default -> CellState.STATED;
          };
      states[m] = (byte) state.ordinal();
      values[m] = state == CellState.STATED ? Math.round(Double.parseDouble(parts[1]) * 10_000) : 0;
    }
    submissions.add(
        new Submission(
            "CODE",
            period(period),
            LocalDate.parse(submitted).atStartOfDay(),
            AuditStatus.of(status).orElseThrow(),
            "returns.csv",
            "line " + (submissions.size() + 2),
            values,
            states));
    return this;
  }

  /** Files months of a measure from January of the first year on; {@code _} is no return. */
  Filed months(String measure, String values) {
    int month = Months.of(firstYear, 1);
    for (String value : values.strip().split("[ \n]+")) {
      if (!value.equals("_") && !value.equals("|")) {
        FilingPeriod period = Months.period(month);
        files(
            period.toString(),
            period.end().plusDays(10).toString(),
            "县审",
            measure + "=" + value.replace("b", ""));
      }
      month += value.equals("|") ? 0 : 1;
    }
    return this;
  }

  Filed corrects(String locator, String action, String value, String expect) {
    corrections.add(
        ReturnCorrection.of(
            new Correction(
                "return",
                locator,
                action,
                "",
                value,
                expect,
                "typing error",
                "",
                "corrections.csv",
                "4")));
    return this;
  }

  FacilityHistory history() {
    return new FacilityHistory(
        FilingRange.of(Months.of(firstYear, 1), Months.of(lastYear, 12), Integer.MAX_VALUE, 0),
        spans,
        submissions,
        corrections,
        filedBySuccessor);
  }

  /** One cell in words: {@code 12 due revised(1)}, {@code (12) unit_slip}, {@code none}. */
  String cell(String period, String code) {
    Measure measure = MEASURES.require(code);
    for (EffectivePeriod found : history().periods()) {
      if (found.period().equals(period(period))) {
        return cell(found, measure);
      }
    }
    return "none";
  }

  static String cell(EffectivePeriod period, Measure measure) {
    List<String> words = new ArrayList<>();
    Optional<CellNote> note =
        period.notes().stream().filter(n -> n.measure().equals(measure)).findFirst();
    if (period.counts(measure)) {
      words.add(Figures.text(period.values()[measure.index()]));
    } else if (note.isPresent() && note.get().value().isPresent()) {
      words.add("(" + Figures.text(note.get().value().getAsLong()) + ")");
    } else {
      words.add("-");
    }
    if ((period.due() & measure.bit()) != 0) {
      words.add("due");
    }
    note.ifPresent(
        n ->
            words.add(
                n.issues().stream().map(issue -> issue.code()).collect(Collectors.joining("+"))));
    note.filter(n -> n.revision() > 0).ifPresent(n -> words.add("r" + n.revision()));
    return String.join(" ", words);
  }
}
