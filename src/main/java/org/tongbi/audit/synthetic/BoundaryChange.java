package org.tongbi.audit.synthetic;

import java.util.List;
import org.tongbi.csv.CsvTable;
import org.tongbi.region.Regions;

/**
 * One row of the history of divisions: area that went from one code to another (区划变更).
 *
 * @param whole whether all of the old unit's area went
 */
record BoundaryChange(int year, String oldCode, String newCode, boolean whole) {
  static List<BoundaryChange> all() {
    return CsvTable.resource(Regions.class, "changes.csv")
        .rows(
            row ->
                new BoundaryChange(
                    row.number("year"),
                    row.need("old_code"),
                    row.need("new_code"),
                    row.need("extent").equals("whole")));
  }
}
