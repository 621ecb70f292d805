package org.tongbi.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What counts of each facility where everybody files as they should. */
final class Filed {
  /** One facility in one month or year. */
  record Place(String region, Set<String> providers) {}

  /** Facility, then window, then measure. */
  final Map<String, Map<String, Map<String, BigDecimal>>> values = new TreeMap<>();

  final Map<String, Map<String, Place>> places = new HashMap<>();
  final Map<String, String> accrual = new HashMap<>();

  private final Map<String, String> codeOf = new HashMap<>();
  private final Map<String, BigDecimal> perOf = new HashMap<>();
  private final Map<String, List<Map<String, String>>> registry = new HashMap<>();
  private final Map<String, String> idOf = new HashMap<>();
  private final Boundaries boundaries;

  Filed(Path folder, Boundaries boundaries) {
    this.boundaries = boundaries;
    List<List<String>> items = CsvLines.resource("/org/tongbi/facility/measures.csv");
    for (List<String> item : items.subList(1, items.size())) {
      codeOf.put(item.get(0), item.get(0));
      codeOf.put(item.get(1), item.get(0));
      perOf.put(item.get(0), new BigDecimal(item.get(3)));
      accrual.put(item.get(0), item.get(4));
    }
    List<Path> files = files(folder);
    files.stream().filter(f -> f.toString().contains("registry")).forEach(this::register);
    registry.keySet().forEach(code -> idOf.put(code, first(code)));
    files.stream().filter(f -> f.toString().contains("returns")).forEach(this::returns);
    values.keySet().forEach(this::years);
    values.forEach((id, windows) -> windows.keySet().forEach(window -> locate(id, window)));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void register(Path file) {
    List<List<String>> lines = CsvLines.of(file);
    List<String> columns =
        List.of(
            "org_code uscc name other region category economy organizer level grade parent through"
                .concat(" successor opened closed status from to recorded")
                .split(" "));
    for (List<String> line : lines.subList(1, lines.size())) {
      Map<String, String> version = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        version.put(columns.get(i), line.get(i));
      }
      registry.computeIfAbsent(line.get(0), c -> new ArrayList<>()).add(version);
    }
  }

  /** The code that a facility began with: the old one where a new one took over the day after. */
  private String first(String code) {
    for (Map<String, String> version : registry.get(code)) {
      List<Map<String, String>> old = registry.get(version.get("successor"));
      if (old != null) {
        String closed = old.get(old.size() - 1).get("closed");
        String opened = version.get("opened");
        if (LocalDate.parse(closed).plusDays(1).equals(LocalDate.parse(opened))) {
          return first(version.get("successor"));
        }
      }
    }
    return code;
  }

  private void returns(Path file) {
    List<List<String>> lines = CsvLines.of(file);
    boolean twoLines = file.toString().contains("-units");
    List<String> head = lines.get(twoLines ? 2 : 0);
    for (List<String> line : lines.subList(twoLines ? 3 : 1, lines.size())) {
      Map<String, BigDecimal> cells =
          values
              .computeIfAbsent(idOf.get(line.get(0)), id -> new TreeMap<>())
              .computeIfAbsent(line.get(1), window -> new TreeMap<>());
      for (int i = 4; i < head.size(); i++) {
        String title = head.get(i).replaceAll("\\(.*", "");
        String cell = line.get(i);
        if (!cell.isEmpty() && !cell.equals("-") && !cell.equals("/")) {
          BigDecimal per =
              head.get(i).contains("(万")
                  ? BigDecimal.valueOf(10_000)
                  : head.get(i).contains("(") ? BigDecimal.ONE : perOf.get(codeOf.get(title));
          cells.put(codeOf.get(title), new BigDecimal(cell).multiply(per));
        }
      }
    }
  }

  /** A year's flow is the sum of its months, its stock that of December; else as the form says. */
  private void years(String id) {
    Map<String, Map<String, BigDecimal>> windows = values.get(id);
    Map<String, Map<String, BigDecimal>> years = new TreeMap<>();
    windows.forEach(
        (window, cells) -> {
          if (window.length() == 4) {
            years.put(window, new TreeMap<>(cells));
          }
        });
    Set<String> summed = new HashSet<>();
    windows.forEach(
        (window, cells) -> {
          if (window.length() > 4) {
            String year = window.substring(0, 4);
            Map<String, BigDecimal> all = years.computeIfAbsent(year, y -> new TreeMap<>());
            cells.forEach(
                (measure, value) -> {
                  if (accrual.get(measure).equals("flow")) {
                    boolean more = !summed.add(year + measure);
                    all.put(measure, more ? all.get(measure).add(value) : value);
                  } else if (window.endsWith("-12") && all.containsKey(measure)) {
                    all.put(measure, value);
                  }
                });
          }
        });
    windows.putAll(years);
  }

  private void locate(String id, String window) {
    boolean year = window.length() == 4;
    String last =
        year
            ? new TreeSet<>(values.get(id).keySet())
                .stream().filter(w -> w.startsWith(window + "-")).reduce((a, b) -> b).orElseThrow()
            : window;
    LocalDate day = YearMonth.parse(last).atEndOfMonth();
    Map<String, String> version = null;
    for (Map.Entry<String, String> code : idOf.entrySet()) {
      if (code.getValue().equals(id)) {
        for (Map<String, String> one : registry.get(code.getKey())) {
          boolean begun = !LocalDate.parse(one.get("from")).isAfter(day);
          boolean over = !one.get("to").isEmpty() && !LocalDate.parse(one.get("to")).isAfter(day);
          version = begun && !over ? one : version;
        }
      }
    }
    String region = boundaries.atEnd(version.get("region"), day.getYear());
    places
        .computeIfAbsent(id, i -> new HashMap<>())
        .put(window, new Place(region, providers(version)));
  }

  private static Set<String> providers(Map<String, String> version) {
    Set<String> providers = new TreeSet<>(Set.of("all"));
    String category = version.get("category");
    boolean state = Set.of("11", "12").contains(version.get("economy"));
    if (category.startsWith("A")) {
      providers.add("hospital");
      providers.add(state ? "public_hospital" : "private_hospital");
      if (version.get("level").equals("3")) {
        providers.add("tertiary_hospital");
      }
      if (version.get("level").equals("2")) {
        providers.add("secondary_hospital");
      }
    }
    if (category.matches("[BCD].*")) {
      providers.add("primary_care");
      if (Set.of("1", "2").contains(version.get("organizer"))) {
        providers.add("public_primary_care");
      }
    }
    Map<String, String> more =
        Map.of(
            "A2.*",
            "tcm",
            "B.*",
            "community_center",
            "C.*",
            "township_hospital",
            "D600",
            "village_clinic",
            "G.*",
            "maternal_child",
            "J.*",
            "cdc");
    more.forEach(
        (pattern, provider) -> {
          if (category.matches(pattern)) {
            providers.add(provider);
          }
        });
    return providers;
  }
}
