package org.tongbi.report.grammar;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.report.context.DocumentKind;
import org.tongbi.report.context.SectionKind;

/**
 * Reads a file of grammar cases: blocks of {@code field: value} lines with blank lines between.
 *
 * <p>A text goes on over lines that start with two blanks, each of them a paragraph. Whatever
 * cannot be understood is refused with file and line.
 */
final class GrammarCaseFile {
  private static final String DEFAULT_REGION = "330602";
  private static final Set<String> FIELDS =
      Set.of("case", "window", "region", "kind", "section", "published", "text", "expect", "gap");
  private static final Set<String> DETAILS =
      Set.of("qualifier", "base", "status", "population", "provider", "subject", "unit", "period");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

  private final String file;
  private final List<GrammarCase> cases = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** One line of a block, after the field's name was taken off. */
  private record Entry(int line, String value) {}

  private final Map<String, Entry> fields = new LinkedHashMap<>();
  private final List<Entry> expectations = new ArrayList<>();

  private GrammarCaseFile(String file) {
    this.file = file;
  }

  static List<GrammarCase> read(Path path) throws IOException {
    return read(path.getFileName().toString(), Files.readAllLines(path));
  }

  /** The cases of a file's lines, in order; {@code file} is its name for messages. */
  static List<GrammarCase> read(String file, List<String> lines) {
    GrammarCaseFile reader = new GrammarCaseFile(file);
    String last = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        reader.endBlock();
        last = "";
      } else if (line.startsWith("  ")) {
        reader.continueText(i + 1, last, line.strip());
      } else if (!line.startsWith("#")) {
        last = reader.field(i + 1, line);
      }
    }
    reader.endBlock();
    return List.copyOf(reader.cases);
  }

  private String field(int line, String written) {
    int colon = written.indexOf(':');
    String name = colon < 0 ? "" : written.substring(0, colon);
    if (!FIELDS.contains(name)) {
      throw complaint(line, "\"" + written + "\" begins with none of the fields of a case");
    }
    Entry entry = new Entry(line, written.substring(colon + 1).strip());
    if (entry.value().isEmpty()) {
      throw complaint(line, name + " is empty");
    }
    if (fields.isEmpty() && !name.equals("case")) {
      throw complaint(line, "a block begins with its case, not with " + name);
    }
    if (name.equals("expect")) {
      expectations.add(entry);
    } else if (fields.putIfAbsent(name, entry) != null) {
      throw complaint(line, name + " is given twice");
    }
    return name;
  }

  private void continueText(int line, String last, String paragraph) {
    if (!last.equals("text")) {
      throw complaint(line, "only a text goes on over several lines");
    }
    fields.computeIfPresent(
        "text", (name, entry) -> new Entry(entry.line(), entry.value() + "\n" + paragraph));
  }

  private void endBlock() {
    if (fields.isEmpty()) {
      return;
    }
    Entry name = fields.get("case");
    if (!names.add(name.value())) {
      throw complaint(name.line(), "two cases are named \"" + name.value() + "\"");
    }
    for (String needed : List.of("window", "text")) {
      if (!fields.containsKey(needed)) {
        throw complaint(name.line(), "case \"" + name.value() + "\" has no " + needed);
      }
    }
    Optional<Window> window = window(fields.get("window").line(), value("window").orElseThrow());
    cases.add(
        new GrammarCase(
            file + ":" + name.line(),
            name.value(),
            window,
            region(window),
            listed("kind", DocumentKind.class).orElse(DocumentKind.WORK_SUMMARY),
            section(),
            published(),
            value("text").orElseThrow(),
            expected(window),
            value("gap")));
    fields.clear();
    expectations.clear();
  }

  private Optional<String> value(String field) {
    return Optional.ofNullable(fields.get(field)).map(Entry::value);
  }

  private <E extends Enum<E> & Coded> Optional<E> listed(String field, Class<E> list) {
    Optional<String> code = value(field);
    return code.isEmpty()
        ? Optional.empty()
        : Optional.of(coded(fields.get(field).line(), list, code.get()));
  }

  private <E extends Enum<E> & Coded> E coded(int line, Class<E> list, String code) {
    try {
      return Coded.of(list, code);
    } catch (IllegalArgumentException e) {
      throw complaint(line, e.getMessage());
    }
  }

  private Optional<Window> window(int line, String written) {
    try {
      return written.equals("none") ? Optional.empty() : Optional.of(Window.parse(written));
    } catch (IllegalArgumentException e) {
      throw complaint(line, e.getMessage());
    }
  }

  private Division region(Optional<Window> window) {
    String digits = value("region").orElse(DEFAULT_REGION);
    int line = fields.getOrDefault("region", fields.get("case")).line();
    try {
      RegionCode code = new RegionCode(digits);
      Regions regions = Regions.standard();
      return window
          .flatMap(period -> regions.find(code, period.year()))
          .or(() -> regions.latest(code))
          .orElseThrow(() -> complaint(line, "there is no region " + digits));
    } catch (IllegalArgumentException e) {
      throw e.getMessage().startsWith(file) ? e : complaint(line, e.getMessage());
    }
  }

  private SectionKind section() {
    String written = value("section").orElse("report");
    return switch (written) {
      case "report" -> SectionKind.REPORT;
      case "plan" -> SectionKind.PLAN;
      case "problems" -> SectionKind.PROBLEMS;
      default ->
          throw complaint(
              fields.get("section").line(), "\"" + written + "\" is not report, plan or problems");
    };
  }

  private Optional<LocalDate> published() {
    try {
      return value("published").map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw complaint(fields.get("published").line(), e.getMessage());
    }
  }

  private List<StatedFigure> expected(Optional<Window> window) {
    String text = value("text").orElseThrow();
    List<StatedFigure> figures = new ArrayList<>();
    int from = 0;
    for (Entry entry : expectations) {
      StatedFigure figure = figure(entry, window);
      from = text.indexOf(figure.valueText(), from);
      if (from < 0) {
        throw complaint(
            entry.line(),
            "the text does not hold \"" + figure.valueText() + "\" after what stands above it");
      }
      figures.add(figure);
    }
    return figures;
  }

  private StatedFigure figure(Entry entry, Optional<Window> window) {
    int line = entry.line();
    String[] parts = BAR.split(entry.value(), -1);
    if (parts.length < 4) {
      throw complaint(line, "expect needs value_text | indicator | statistic | value");
    }
    Map<String, String> details = details(line, parts);
    try {
      Indicator indicator = Catalogue.standard().get(parts[1]);
      Statistic statistic = Coded.of(Statistic.class, parts[2]);
      String base = details.getOrDefault("base", "none");
      if (statistic.isChange() && !details.containsKey("base")) {
        throw complaint(line, "a change needs its base, if only base=none");
      }
      String period = details.get("period");
      return new StatedFigure(
          parts[0],
          indicator.code(),
          statistic,
          new BigDecimal(parts[3]),
          details.getOrDefault("unit", unit(indicator, statistic)),
          Coded.of(Qualifier.class, details.getOrDefault("qualifier", "exact")),
          base.equals("none") ? Optional.empty() : Optional.of(new ComparisonBase(base)),
          Coded.of(Status.class, details.getOrDefault("status", "actual")),
          Coded.of(Population.class, details.getOrDefault("population", "all")),
          Coded.of(Provider.class, details.getOrDefault("provider", "all")),
          Subject.parse(details.getOrDefault("subject", "self")),
          period == null ? window : window(line, period));
    } catch (NumberFormatException e) {
      throw complaint(line, "\"" + parts[3] + "\" is not a number");
    } catch (IllegalArgumentException e) {
      throw e.getMessage().startsWith(file) ? e : complaint(line, e.getMessage());
    }
  }

  private Map<String, String> details(int line, String[] parts) {
    Map<String, String> details = new LinkedHashMap<>();
    for (int i = 4; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      String name = equals < 0 ? parts[i] : parts[i].substring(0, equals).strip();
      if (equals < 0 || !DETAILS.contains(name)) {
        throw complaint(line, "\"" + parts[i] + "\" is no field of a figure");
      }
      if (details.put(name, parts[i].substring(equals + 1).strip()) != null) {
        throw complaint(line, name + " is given twice");
      }
    }
    return details;
  }

  private static String unit(Indicator indicator, Statistic statistic) {
    return switch (statistic) {
      case LEVEL, CHANGE_ABS -> indicator.unit();
      case CHANGE_PCT -> "%";
      case CHANGE_PP -> "pp";
    };
  }

  private IllegalArgumentException complaint(int line, String what) {
    return new IllegalArgumentException(file + ":" + line + ": " + what);
  }
}
