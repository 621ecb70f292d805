package org.tongbi.audit.atlas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongbi.csv.CsvTable;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;

/**
 * Where a province stands on the tile map (方格地图): provinces as squares of one size, each about
 * where it lies.
 *
 * @param row from the north, beginning with 1
 * @param column from the west, beginning with 1
 * @param nameEn its English name
 */
record ProvinceTile(RegionCode province, int row, int column, String nameEn) {
  private static final class Standard {
    static final List<ProvinceTile> TILES =
        read(CsvTable.resource(ProvinceTile.class, "tiles.csv"));
  }

  /** The tiles of all provinces. */
  static List<ProvinceTile> all() {
    return Standard.TILES;
  }

  static List<ProvinceTile> read(CsvTable table) {
    Map<String, String> taken = new HashMap<>();
    return table
        .requireColumns("code", "row", "column", "name_en")
        .rows(
            row -> {
              String code = row.need("code");
              if (!code.matches("[0-9]{6}")
                  || Regions.standard()
                      .latest(new RegionCode(code))
                      .filter(division -> division.level() == RegionLevel.PROVINCE)
                      .isEmpty()) {
                throw row.complaint("no province has the code \"" + code + "\"");
              }
              ProvinceTile tile =
                  new ProvinceTile(
                      new RegionCode(code),
                      row.number("row"),
                      row.number("column"),
                      row.need("name_en"));
              String other = taken.put(tile.row() + "/" + tile.column(), code);
              if (other != null) {
                throw row.complaint("its place is that of " + other);
              }
              return tile;
            });
  }
}
