package org.tongbi.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.Derivations;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Part;
import org.tongbi.facility.YearSums;

/** Reads the cells of one facility and period from rows of effective figures, again and again. */
public final class FiledCells {
  private final List<Measure> measures = new ArrayList<>();
  private final int[] columns;
  private final int dueColumn;
  private final long[] values = new long[Measures.standard().all().size()];
  private long stated;
  private long due;

  /** For rows of this schema, which may lack measures. */
  public FiledCells(StructType schema) {
    List<String> names = List.of(schema.fieldNames());
    for (Measure measure : Measures.standard().all()) {
      if (names.contains(measure.code())) {
        measures.add(measure);
      }
    }
    columns = measures.stream().mapToInt(m -> names.indexOf(m.code())).toArray();
    dueColumn = names.indexOf("due");
  }

  /** Takes up a row; what was read before is gone. */
  public FiledCells read(Row row) {
    stated = 0;
    due = row.getLong(dueColumn);
    for (int i = 0; i < columns.length; i++) {
      if (!row.isNullAt(columns[i])) {
        Measure measure = measures.get(i);
        stated |= measure.bit();
        values[measure.index()] = row.getLong(columns[i]);
      }
    }
    return this;
  }

  /** Whether the row's cells make a sum. */
  public boolean counts(Part part) {
    return part.counts(stated, due);
  }

  /** Whether the facility owes that sum. */
  public boolean isDue(Part part) {
    return part.isDue(stated, due);
  }

  /** The facility's share above the line, in ten-thousandths; 0 where its cells do not count. */
  public long numerator(Part part) {
    return counts(part) ? part.numerator(values, stated) : 0;
  }

  /** The facility's share below the line, in ten-thousandths; 0 where its cells do not count. */
  public long denominator(Part part) {
    return counts(part) ? part.denominator(values) : 0;
  }

  /** All sums of this one facility, as {@link YearSums#add} takes them. */
  public long[] sums(Derivations derivations) {
    long[] sums = new long[YearSums.WIDTH * derivations.parts().size()];
    Arrays.setAll(
        sums,
        i -> {
          Part part = derivations.parts().get(i / YearSums.WIDTH);
          return switch (i % YearSums.WIDTH) {
            case 0 -> numerator(part);
            case 1 -> denominator(part);
            default -> counts(part) ? YearSums.COUNTED : isDue(part) ? YearSums.DUE_ONLY : 0;
          };
        });
    return sums;
  }
}
