package org.tongbi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Figures of facilities and of their county, exported with and without {@code --disclosure}. */
final class ExportedFigures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COUNTY = "430626";

  /** Indicators that are sums of one measure over all facilities. */
  private static final Map<String, String> SUMS_OF =
      Map.of(
          "discharges", "discharges",
          "admissions", "admissions",
          "outpatient_emergency_visits", "visits_op_er",
          "beds", "beds_actual",
          "health_technicians", "staff_tech",
          "fds_signed", "signed_residents",
          "hypertension_managed", "htn_managed",
          "diabetes_managed", "dm_managed");

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<BigDecimal> values = new ArrayList<>();
  private final Set<Integer> leftOut = new TreeSet<>();
  private final Set<String> ofPersons = new HashSet<>();

  void read(Path whole, Path shown) throws IOException {
    for (String line : Files.readAllLines(whole)) {
      JsonNode row = JSON.readTree(line);
      if (!row.get("value").isNull() && !isOfReport(row)) {
        String key = key(row);
        places.put(key, values.size());
        values.add(row.get("value").decimalValue());
        if (Set.of("人", "人次").contains(row.get("unit").textValue())) {
          ofPersons.add(key);
        }
      }
    }
    for (String line : Files.readAllLines(shown)) {
      JsonNode row = JSON.readTree(line);
      if (row.get("suppressed").booleanValue()) {
        leftOut.add(places.get(key(row)));
        if (!row.get("value").isNull()) {
          throw new IllegalStateException("left out and there: " + line);
        }
      }
    }
  }

  private static boolean isOfReport(JsonNode row) {
    return row.has("source") && row.get("source").textValue().equals("report");
  }

  private static String key(JsonNode row) {
    return row.has("facility_id")
        ? String.join(" ", text(row, "facility_id"), text(row, "measure"), text(row, "window"))
        : String.join(
            " ",
            text(row, "region_code"),
            text(row, "indicator"),
            text(row, "population"),
            text(row, "provider"),
            text(row, "window"));
  }

  private static String text(JsonNode row, String name) {
    return row.get(name).textValue();
  }

  Set<Integer> leftOut() {
    return leftOut;
  }

  Set<Integer> shown() {
    Set<Integer> shown = new TreeSet<>(places.values());
    shown.removeAll(leftOut);
    return shown;
  }

  List<String> smallOfPersonsShown(int least) {
    return places.keySet().stream()
        .filter(key -> !leftOut.contains(places.get(key)) && ofPersons.contains(key))
        .filter(key -> values.get(places.get(key)).signum() > 0)
        .filter(key -> values.get(places.get(key)).compareTo(BigDecimal.valueOf(least)) < 0)
        .toList();
  }

  /** Years of months, December's stocks, and the county's figures of all its facilities. */
  List<int[]> sums() {
    List<int[]> sums = new ArrayList<>();
    Set<String> facilities = new TreeSet<>();
    places.keySet().stream()
        .filter(key -> !key.startsWith(COUNTY))
        .forEach(key -> facilities.add(key.split(" ")[0]));
    for (String key : places.keySet()) {
      String[] names = key.split(" ");
      String window = names[names.length - 1];
      String year = window.substring(0, 4);
      if (names.length == 3 && window.length() == 4) {
        addIfTrue(sums, key, months(List.of(names[0]), names[1], year, 1, 12));
        addIfTrue(sums, key, months(List.of(names[0]), names[1], year, 12, 12));
      } else if (names.length == 5
          && names[2].equals("all")
          && names[3].equals("all")
          && SUMS_OF.containsKey(names[1])) {
        String measure = SUMS_OF.get(names[1]);
        if (window.length() == 4) {
          List<String> parts = new ArrayList<>();
          facilities.forEach(f -> parts.add(String.join(" ", f, measure, year)));
          addIfTrue(sums, key, parts);
        }
        int[] months = monthsOf(window);
        addIfTrue(sums, key, months(facilities, measure, year, months[0], months[1]));
        addIfTrue(sums, key, months(facilities, measure, year, months[1], months[1]));
      }
    }
    return sums;
  }

  private static int[] monthsOf(String window) {
    if (window.contains("H")) {
      int half = window.charAt(5) - '0';
      return new int[] {half * 6 - 5, half * 6};
    }
    if (window.contains("Q")) {
      int quarter = window.charAt(5) - '0';
      return new int[] {quarter * 3 - 2, quarter * 3};
    }
    if (window.length() == 7) {
      int month = Integer.parseInt(window.substring(5));
      return new int[] {month, month};
    }
    return new int[] {1, 12};
  }

  private static List<String> months(
      Iterable<String> facilities, String measure, String year, int first, int last) {
    List<String> parts = new ArrayList<>();
    for (String facility : facilities) {
      for (int month = first; month <= last; month++) {
        parts.add("%s %s %s-%02d".formatted(facility, measure, year, month));
      }
    }
    return parts;
  }

  /** What is not true of the whole figures is no sum that an attacker could use. */
  private void addIfTrue(List<int[]> sums, String whole, List<String> parts) {
    List<String> there = parts.stream().filter(places::containsKey).toList();
    BigDecimal sum =
        there.stream()
            .map(part -> values.get(places.get(part)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!there.isEmpty() && sum.compareTo(values.get(places.get(whole))) == 0) {
      int[] sumPlaces = new int[there.size() + 1];
      sumPlaces[0] = places.get(whole);
      for (int i = 0; i < there.size(); i++) {
        sumPlaces[i + 1] = places.get(there.get(i));
      }
      sums.add(sumPlaces);
    }
  }
}
