package org.tongbi.panel;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.tongbi.facility.Derivation;
import org.tongbi.facility.YearSums;
import org.tongbi.indicator.Provider;
import scala.collection.Iterator;
import scala.collection.Seq;

/** The sums of one unit and year as they travel in a column, and back. */
public final class UnitSums {
  private static final Provider[] PROVIDERS = Provider.values();

  private UnitSums() {}

  /** All sums of a group; further columns may tell them apart. */
  public static Column collected(Column... further) {
    Column[] columns = new Column[further.length + 5];
    columns[0] = col("provider");
    columns[1] = col("month");
    columns[2] = col("doubt");
    columns[3] = col("submitted_on");
    columns[4] = col("sums");
    System.arraycopy(further, 0, columns, 5, further.length);
    return collect_list(struct(columns));
  }

  /** Adds one entry of such a column. */
  public static void add(Row entry, YearSums sums) {
    Seq<?> numbers = entry.getAs(4);
    long[] array = new long[numbers.length()];
    Iterator<?> each = numbers.iterator();
    for (int i = 0; i < array.length; i++) {
      array[i] = (Long) each.next();
    }
    sums.add(
        PROVIDERS[entry.getInt(0)], entry.getInt(1), array, localDate(entry), entry.getString(2));
  }

  private static LocalDate localDate(Row entry) {
    Object day = entry.get(3);
    return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
  }

  /** The people that a derivation needs, of an array by PopulationColumn; null where unknown. */
  public static Long people(Derivation derivation, List<Long> people) {
    return people == null
        ? null
        : derivation.people().map(column -> people.get(column.ordinal())).orElse(null);
  }
}
