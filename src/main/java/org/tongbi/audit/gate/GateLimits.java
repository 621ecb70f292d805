package org.tongbi.audit.gate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;
import org.tongbi.provenance.Sha256;

/**
 * From where on each gate warns and stops.
 *
 * @param limits the limits of each gate that has any
 */
public record GateLimits(Map<Gate, Limit> limits) {
  private static final String[] COLUMNS = {"gate", "warn_above", "stop_above"};
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The limits of one gate, in per cent.
   *
   * @param warnAbove empty: it never warns
   * @param stopAbove empty: it never stops
   */
  public record Limit(Optional<BigDecimal> warnAbove, Optional<BigDecimal> stopAbove) {
    public Limit {
      Objects.requireNonNull(warnAbove, "warnAbove");
      Objects.requireNonNull(stopAbove, "stopAbove");
      if (warnAbove.isPresent()
          && stopAbove.isPresent()
          && warnAbove.get().compareTo(stopAbove.get()) > 0) {
        throw new IllegalArgumentException("it would stop before it warns");
      }
    }
  }

  public GateLimits {
    limits =
        Collections.unmodifiableMap(
            limits.isEmpty() ? new EnumMap<>(Gate.class) : new EnumMap<>(limits));
  }

  /** Those that the project carries. */
  public static GateLimits standard() {
    return read(CsvTable.resource(GateLimits.class, "gates.csv"));
  }

  /**
   * Those of a file; a gate that it does not name has none.
   *
   * @throws org.tongbi.csv.CsvException naming file and line of what is wrong
   */
  public static GateLimits file(Path file) throws IOException {
    return read(CsvTable.file(file));
  }

  /** Those of a table with the columns {@code gate, warn_above, stop_above}. */
  static GateLimits read(CsvTable table) {
    table.requireColumns(COLUMNS);
    Map<Gate, Limit> limits = new EnumMap<>(Gate.class);
    for (CsvTable.Row row : table.rows()) {
      Gate gate;
      Limit limit;
      try {
        gate = Coded.of(Gate.class, row.need("gate"));
        limit = new Limit(share(row, "warn_above"), share(row, "stop_above"));
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
      if (limits.put(gate, limit) != null) {
        throw row.complaint("the gate " + gate.code() + " has its limits already");
      }
    }
    return new GateLimits(limits);
  }

  private static Optional<BigDecimal> share(CsvTable.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (!cell.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")
        || new BigDecimal(cell).compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          column + " \"" + cell + "\" is no share in per cent, such as 2.5");
    }
    return Optional.of(new BigDecimal(cell));
  }

  /** A checksum of the limits. */
  public String digest() {
    return Sha256.hex(
        limits.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().code()
                        + " "
                        + text(entry.getValue().warnAbove())
                        + " "
                        + text(entry.getValue().stopAbove()))
            .collect(Collectors.joining("\n")));
  }

  private static String text(Optional<BigDecimal> share) {
    return share.map(s -> s.stripTrailingZeros().toPlainString()).orElse("-");
  }
}
