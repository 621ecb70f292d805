package org.tongbi.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.observation.RowWork;
import org.tongbi.region.AreaRestatement;
import org.tongbi.region.AreaRestatements;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/**
 * Tells which units have facilities in every one of their parts.
 *
 * <p>The sum over one county is no figure of its province: a unit of which some county has no
 * facility in the registry gets none, however complete the returns of the others are.
 */
public final class WholeUnits {
  private static final StructType SCHEMA =
      new CommentedSchema()
          .text("region_code", "The unit, by its code in the year of the boundaries")
          .place("boundaries", "The year of its boundaries: year, or the one after")
          .place("year", "The year of the returns")
          .build();

  private WholeUnits() {}

  /** {@code region_code, boundaries, year} of whole units. */
  public static Dataset<Row> of(Dataset<Row> effective) {
    return RowWork.onRows(
        effective
            .select("year", "region_code")
            .distinct()
            .groupBy("year")
            .agg(collect_set(col("region_code")).as("present")),
        row -> whole(row.getInt(0), new HashSet<>(row.<String>getList(1))),
        SCHEMA);
  }

  private static Iterator<Row> whole(int year, Set<String> present) {
    AreaRestatements areas = Regions.standard().restatements();
    List<Row> rows = new ArrayList<>();
    Set<RegionCode> seen = new HashSet<>();
    for (Division division : Regions.standard().all()) {
      RegionCode unit = division.code();
      if (!seen.add(unit)) {
        continue;
      }
      if (areas.isStanding(unit, year) && has(areas, unit, year, present)) {
        rows.add(RowFactory.create(unit.digits(), year, year));
      }
      if (areas.isStanding(unit, year + 1)
          && !areas.isUnchanged(unit, year + 1)
          && isWholeOrBroken(areas, unit, year, present)) {
        rows.add(RowFactory.create(unit.digits(), year + 1, year));
      }
    }
    return rows.iterator();
  }

  /** What cannot be restated stays among them, so that its comparison is withheld by name. */
  private static boolean isWholeOrBroken(
      AreaRestatements areas, RegionCode unit, int year, Set<String> present) {
    AreaRestatement restatement = areas.restate(unit, year + 1);
    return restatement instanceof AreaRestatement.Broken
        || restatement.codes().stream()
            .allMatch(member -> isAbove(areas, member, year) || holds(present, member));
  }

  /** Whether facilities lie in all that a unit is divided into; of a county, in itself. */
  private static boolean has(
      AreaRestatements areas, RegionCode unit, int year, Set<String> present) {
    Set<RegionCode> parts = areas.children(unit, year);
    return parts.isEmpty()
        ? holds(present, unit)
        : parts.stream().allMatch(part -> has(areas, part, year, present));
  }

  private static boolean isAbove(AreaRestatements areas, RegionCode unit, int year) {
    return !areas.children(unit, year).isEmpty();
  }

  private static boolean holds(Set<String> present, RegionCode unit) {
    return present.contains(unit.digits());
  }
}
