package org.tongbi.indicator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tongbi.csv.CsvTable;
import org.tongbi.provenance.Sha256;

/** The indicators that Tongbi knows, its own and those that a user adds. */
public final class Catalogue {
  private static final class Standard {
    static final Catalogue INSTANCE =
        new Catalogue(read(CsvTable.resource(Catalogue.class, "indicators.csv")), standardUnits());
  }

  private final Map<String, Indicator> byCode;
  private final Map<String, Set<String>> unitWords;

  private Catalogue(List<Indicator> indicators, Map<String, Set<String>> unitWords) {
    Map<String, Indicator> all = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      all.put(indicator.code(), indicator);
    }
    this.byCode = Collections.unmodifiableMap(all);
    this.unitWords = unitWords;
  }

  /** The catalogue that Tongbi ships. */
  public static Catalogue standard() {
    return Standard.INSTANCE;
  }

  /**
   * The shipped catalogue with what users add to it.
   *
   * <p>A file has the columns of the shipped one, of which {@code code, name_zh, kind, unit} must
   * be filled; a code that exists already is replaced.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of what cannot be used
   */
  public static Catalogue with(List<Path> files) throws IOException {
    List<Indicator> all = new ArrayList<>(standard().indicators());
    for (Path file : files) {
      all.addAll(read(CsvTable.file(file)));
    }
    return new Catalogue(all, standard().unitWords);
  }

  /**
   * The shipped catalogue with added indicators, given as the text of files.
   *
   * <p>Executors rebuild a user's catalogue from these texts.
   */
  public static Catalogue withTexts(List<String> texts) {
    List<Indicator> all = new ArrayList<>(standard().indicators());
    for (String text : texts) {
      all.addAll(read(CsvTable.text("catalogue", text)));
    }
    return new Catalogue(all, standard().unitWords);
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The indicator with this code.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Indicator get(String code) {
    return find(code)
        .orElseThrow(
            () -> new IllegalArgumentException("the catalogue has no indicator \"" + code + "\""));
  }

  /** All indicators in the catalogue's order. */
  public Collection<Indicator> indicators() {
    return byCode.values();
  }

  /** Whether this word of a text can state a level in the indicator's unit. */
  public boolean fits(Indicator indicator, String unitWord) {
    return indicator.unit().equals(unitWord)
        || unitWords.getOrDefault(indicator.unit(), Set.of()).contains(unitWord);
  }

  /** Every word that states a unit of the catalogue. */
  public Set<String> unitWords() {
    Set<String> words = new TreeSet<>();
    unitWords.values().forEach(words::addAll);
    byCode.values().forEach(indicator -> words.add(indicator.unit()));
    return words;
  }

  /** A checksum of all that the catalogue holds; changes when a reading might. */
  public String digest() {
    return Sha256.hex(byCode.values() + "\n" + unitWords);
  }

  private static List<Indicator> read(CsvTable table) {
    return table.rows(row -> indicator(table, row));
  }

  private static Indicator indicator(CsvTable table, CsvTable.Row row) {
    String per = optional(table, row, "per");
    String accrual = optional(table, row, "accrual");
    return new Indicator(
        row.need("code"),
        row.need("name_zh"),
        optional(table, row, "name_en"),
        Coded.of(IndicatorKind.class, row.need("kind")),
        row.need("unit"),
        accrual.isEmpty() ? Accrual.FLOW : Coded.of(Accrual.class, accrual),
        optional(table, row, "topic").isEmpty() ? row.need("code") : row.get("topic"),
        words(table, row, "aliases"),
        words(table, row, "context_aliases"),
        per.isEmpty() ? 0 : row.number("per"),
        words(table, row, "per_stems"),
        decimal(table, row, "low"),
        decimal(table, row, "high"),
        optional(table, row, "numerator"),
        optional(table, row, "denominator"));
  }

  private static String optional(CsvTable table, CsvTable.Row row, String column) {
    return table.has(column) ? row.get(column) : "";
  }

  private static List<String> words(CsvTable table, CsvTable.Row row, String column) {
    return table.has(column) ? row.list(column) : List.of();
  }

  private static Optional<BigDecimal> decimal(CsvTable table, CsvTable.Row row, String column) {
    String cell = optional(table, row, column);
    return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell));
  }

  private static Map<String, Set<String>> standardUnits() {
    Map<String, Set<String>> units = new TreeMap<>();
    for (CsvTable.Row row : CsvTable.resource(Catalogue.class, "units.csv").rows()) {
      units.computeIfAbsent(row.need("unit"), key -> new TreeSet<>()).add(row.need("word"));
    }
    return Collections.unmodifiableMap(units);
  }
}
