package org.tongbi.run;

import java.util.List;
import java.util.Objects;
import org.tongbi.indicator.Catalogue;
import org.tongbi.observation.ReaderSupplier;

/**
 * What a night is asked to do.
 *
 * @param warehouse the folder of the tables, as the user wrote it
 * @param reports files, folders and globs of reports, as the user wrote them
 * @param catalogue the indicators
 * @param reader makes the report reader on each executor
 * @param command the command as the run records it
 */
public record NightSettings(
    String warehouse,
    List<String> reports,
    Catalogue catalogue,
    ReaderSupplier reader,
    String command) {
  public NightSettings {
    Objects.requireNonNull(warehouse, "warehouse");
    reports = List.copyOf(reports);
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(reader, "reader");
    Objects.requireNonNull(command, "command");
  }
}
