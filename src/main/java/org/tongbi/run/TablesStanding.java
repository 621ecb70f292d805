package org.tongbi.run;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.tongbi.table.StorageException;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/**
 * Where the tables stand as a night begins to write: as the last run published them, or as this
 * very night left them before it died.
 *
 * @param versions of the tables that there are
 * @param finished those among them that the night need not write again
 * @param unpublished the last version of what other nights that died left of tables that no run
 *     published; as good as none
 */
record TablesStanding(
    Map<WarehouseTable, Long> versions,
    Set<WarehouseTable> finished,
    Map<WarehouseTable, Long> unpublished) {
  /** Of a warehouse without tables. */
  static final TablesStanding NONE = new TablesStanding(Map.of(), Set.of(), Map.of());

  TablesStanding {
    versions = Map.copyOf(versions);
    finished = Set.copyOf(finished);
    unpublished = Map.copyOf(unpublished);
    if (!versions.keySet().containsAll(finished)) {
      throw new IllegalArgumentException("a finished table has a version");
    }
    if (unpublished.keySet().stream().anyMatch(versions::containsKey)) {
      throw new IllegalArgumentException("a table is published or it is not");
    }
  }

  boolean has(WarehouseTable table) {
    return versions.containsKey(table);
  }

  boolean isFinished(WarehouseTable table) {
    return finished.contains(table);
  }

  /** The version of a table; empty where there is no such table. */
  OptionalLong version(WarehouseTable table) {
    return in(versions, table);
  }

  /** The last version of what died nights left of a table; empty where they left nothing. */
  OptionalLong unpublished(WarehouseTable table) {
    return in(unpublished, table);
  }

  /**
   * Makes sure that the tables are what a night made of them, and nobody else.
   *
   * @param left the version at which it left each table, by its name
   * @throws StorageException naming the first table that another night wrote to
   */
  void requireWritten(Warehouse warehouse, Map<String, Long> left, String night) {
    for (WarehouseTable table : WarehouseTable.ofResults()) {
      Long version = left.get(table.tableName());
      warehouse.requireVersion(
          table, version == null ? unpublished(table) : OptionalLong.of(version));
      if (version != null && !version.equals(versions.get(table))) {
        warehouse.requireWriter(table, version, night);
      }
    }
  }

  private static OptionalLong in(Map<WarehouseTable, Long> versions, WarehouseTable table) {
    Long version = versions.get(table);
    return version == null ? OptionalLong.empty() : OptionalLong.of(version);
  }
}
