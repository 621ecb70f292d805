package org.tongbi.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.tongbi.issue.Issue;
import org.tongbi.issue.Severity;

/** Holds what the program made of a dirty world against the truth beside it. */
final class Verdict {
  private static final Set<String> WITHHOLDING = withholding();

  /** Figures that count and are not the truth. */
  final List<String> wrong = new ArrayList<>();

  /** True figures that do not count, though nothing was planted there. */
  final List<String> withheldForNothing = new ArrayList<>();

  /** By kind: how many were planted, how many of them told of. */
  final Map<String, int[]> told = new TreeMap<>();

  final List<String> untold = new ArrayList<>();
  final List<String> flaggedForNothing = new ArrayList<>();
  int cleanRows;
  int comparisons;
  int compared;

  private final Pipeline made;
  private final Boundaries boundaries = new Boundaries();
  private final Map<String, String> truth = new HashMap<>();
  private final Map<String, String> regionOf = new HashMap<>();
  private final List<List<String>> defects;

  /** {@code facility,window} with a defect; a year with one in any of its months too. */
  private final Map<String, String> planted = new HashMap<>();

  /** {@code region,year,month,measure} of comparisons that cannot be complete. */
  private final Set<String> tainted = new HashSet<>();

  Verdict(Path folder, Pipeline made) {
    this.made = made;
    for (List<String> line : rows(folder.resolve("truth/effective.csv"))) {
      truth.put(String.join(",", line.subList(0, 3)), line.get(3));
    }
    rows(folder.resolve("truth/facilities.csv")).forEach(this::place);
    this.defects = rows(folder.resolve("truth/defects.csv"));
    defects.forEach(this::plant);
    effective();
    comparisons(folder);
    defects.forEach(this::tell);
    flags();
  }

  private static Set<String> withholding() {
    Set<String> codes = new TreeSet<>();
    for (Issue issue : Issue.values()) {
      if (issue.severity() == Severity.WITHHELD) {
        codes.add(issue.code());
      }
    }
    codes.add(Issue.YEAR_MONTHS_DIFFER.code());
    return codes;
  }

  private static List<List<String>> rows(Path file) {
    List<List<String>> lines = CsvLines.of(file);
    return lines.subList(1, lines.size());
  }

  private void place(List<String> span) {
    String last = span.get(2);
    for (int month = Integer.parseInt(span.get(1).substring(5));
        month <= Integer.parseInt(last.substring(5));
        month++) {
      String window = last.substring(0, 5) + (month < 10 ? "0" : "") + month;
      regionOf.put(span.get(0) + "," + window, span.get(3));
    }
    regionOf.put(span.get(0) + "," + last.substring(0, 4), span.get(3));
  }

  private void plant(List<String> defect) {
    String id = made.facilityOf.getOrDefault(defect.get(2), defect.get(2));
    String window = defect.get(3);
    if (!window.isEmpty()) {
      planted.merge(id + "," + window, defect.get(0), (one, other) -> one + "+" + other);
      planted.merge(
          id + "," + window.substring(0, 4), defect.get(0), (one, other) -> one + "+" + other);
    }
  }

  private static String row(String cell) {
    String[] parts = cell.split(",");
    return parts[0] + "," + parts[2];
  }

  private void effective() {
    Set<String> cells = new TreeSet<>(truth.keySet());
    cells.addAll(made.effective.keySet());
    for (String cell : cells) {
      String right = truth.get(cell);
      String counts = made.effective.get(cell);
      if (counts == null) {
        taint(cell);
        if (!planted.containsKey(row(cell)) && !followsFromMissing(cell)) {
          withheldForNothing.add(cell + " " + right + " " + made.issues.get(cell));
        }
      } else if (!counts.equals(right)) {
        taint(cell);
        wrong.add(cell + " " + counts + " for " + right + " " + planted.get(row(cell)));
      }
    }
  }

  /** Where a month is missing, a full one beside it may be taken for both. */
  private boolean followsFromMissing(String cell) {
    String window = cell.split(",")[2];
    if (window.length() == 4
        || !made.issues.getOrDefault(cell, List.of()).contains(Issue.MONTHS_TOGETHER.code())) {
      return false;
    }
    String before = YearMonth.parse(window).minusMonths(1).toString();
    return planted.containsKey(cell.split(",")[0] + "," + before);
  }

  private void taint(String cell) {
    String[] parts = cell.split(",");
    String region = regionOf.get(row(cell));
    if (region == null) {
      return;
    }
    int year = Integer.parseInt(parts[2].substring(0, 4));
    String month = parts[2].length() == 4 ? "0" : parts[2].substring(5);
    for (String unit : boundaries.above(region, year)) {
      tainted.add(String.join(",", unit, "" + year, month, parts[1]));
    }
    for (String unit : boundaries.aboveNextYear(region, year + 1)) {
      tainted.add(String.join(",", unit, "" + (year + 1), month, parts[1]));
    }
  }

  private void comparisons(Path folder) {
    Map<String, List<String>> measures = new HashMap<>();
    List<List<String>> indicators =
        CsvLines.resource("/org/tongbi/facility/indicators_from_measures.csv");
    for (List<String> line : indicators) {
      List<String> codes = new ArrayList<>(Arrays.asList(line.get(3).split("\\+")));
      codes.addAll(Arrays.asList(line.get(4).split("\\+")));
      codes.add(line.get(2).equals("population") ? "people" : line.get(5));
      measures.put(line.get(0) + "," + line.get(1), codes);
    }
    for (List<String> defect : defects) {
      if (defect.get(0).startsWith("population")) {
        taintPeople(defect.get(2), Integer.parseInt(defect.get(3)));
        taintPeople(defect.get(2), Integer.parseInt(defect.get(3)) - 1);
      }
    }
    Set<String> known = new HashSet<>();
    for (List<String> line : rows(folder.resolve("truth/yoy.csv"))) {
      String cell = String.join(",", line.subList(0, 5));
      known.add(cell);
      comparisons++;
      Row row = made.trend.get(cell);
      boolean comparable = row != null && row.<Boolean>getAs("comparable");
      if (comparable) {
        compared++;
        String found =
            figure(row, "value")
                + ","
                + figure(row, "prior_value")
                + ","
                + figure(row, "change_pct");
        String right = String.join(",", line.subList(6, 9));
        if (!found.equals(right)) {
          wrong.add(cell + " " + found + " for " + right);
        }
      } else if (!mayBeWithheld(line, measures.get(line.get(1) + "," + line.get(2)))) {
        withheldForNothing.add(cell + " " + (row == null ? "no row" : row.getAs("reason")));
      }
    }
    made.trend.forEach(
        (cell, row) -> {
          if (!known.contains(cell) && row.<Boolean>getAs("comparable")) {
            wrong.add(cell + " " + figure(row, "value") + " for nothing");
          }
        });
  }

  private void taintPeople(String county, int year) {
    for (int month = 0; month <= 12; month++) {
      String written = month == 0 ? "0" : (month < 10 ? "0" : "") + month;
      tainted.add(String.join(",", county, "" + year, written, "people"));
      for (String unit : boundaries.aboveNextYear(county, year + 1)) {
        tainted.add(String.join(",", unit, "" + (year + 1), written, "people"));
      }
    }
  }

  private boolean mayBeWithheld(List<String> line, List<String> measures) {
    String window = line.get(4);
    int first = 0;
    int last = 0;
    if (window.length() == 7) {
      first = Integer.parseInt(window.substring(5));
      last = first;
    } else if (window.length() == 6) {
      int length = window.charAt(4) == 'H' ? 6 : 3;
      last = (window.charAt(5) - '0') * length;
      first = last - length + 1;
    }
    for (int month = first; month <= last; month++) {
      String written = month == 0 ? "0" : (month < 10 ? "0" : "") + month;
      for (String measure : measures) {
        if (tainted.contains(
            String.join(",", line.get(0), window.substring(0, 4), written, measure))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String figure(Row row, String column) {
    BigDecimal value = row.getAs(column);
    return value == null ? "" : Pipeline.plain(value);
  }

  private void tell(List<String> defect) {
    String issue = defect.get(1);
    if (issue.isEmpty()) {
      return;
    }
    int[] count = told.computeIfAbsent(defect.get(0), kind -> new int[2]);
    count[0]++;
    if (isTold(defect, issue)) {
      count[1]++;
    } else {
      untold.add(String.join(",", defect));
    }
  }

  private boolean isTold(List<String> defect, String issue) {
    String code = defect.get(2);
    for (Row row : made.rejected) {
      String locator = row.getAs("locator");
      String uri = row.getAs("source_uri");
      String said = row.getAs("detail") + " " + row.getAs("excerpt");
      boolean line =
          uri.endsWith(defect.get(6))
              && !defect.get(7).isEmpty()
              && (locator + " ").startsWith("line " + defect.get(7) + " ");
      if (row.getAs("reason").equals(issue) && (line || said.contains(code))) {
        return true;
      }
    }
    if (made.registryIssues.getOrDefault(code, List.of()).contains(issue)) {
      return true;
    }
    String window = defect.get(3);
    String id = made.facilityOf.getOrDefault(code, code);
    for (Map.Entry<String, List<String>> told : made.issues.entrySet()) {
      String[] parts = told.getKey().split(",");
      if (parts[0].equals(id)
          && parts[2].equals(window)
          && (defect.get(4).isEmpty() || parts[1].equals(defect.get(4)))
          && told.getValue().contains(issue)) {
        return true;
      }
    }
    return made.panel.entrySet().stream()
        .anyMatch(
            cell ->
                cell.getKey().startsWith(code + ",")
                    && cell.getKey().endsWith("," + window)
                    && cell.getValue()
                        .<String>getList(cell.getValue().fieldIndex("issues"))
                        .contains(issue));
  }

  private void flags() {
    Set<String> clean = new TreeSet<>();
    truth.keySet().forEach(cell -> clean.add(row(cell)));
    clean.removeAll(planted.keySet());
    cleanRows = clean.size();
    Map<String, String> flagged = new TreeMap<>();
    made.issues.forEach(
        (cell, codes) -> {
          if (clean.contains(row(cell)) && codes.stream().anyMatch(WITHHOLDING::contains)) {
            flagged.merge(row(cell), cell + codes, (one, other) -> one);
          }
        });
    flagged.forEach((row, why) -> flaggedForNothing.add(why));
  }
}
