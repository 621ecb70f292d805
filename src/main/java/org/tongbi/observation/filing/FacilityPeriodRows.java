package org.tongbi.observation.filing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;

/** The long rows of one wide row: a row a measure that has a figure, or of which a note speaks. */
final class FacilityPeriodRows {
  private static final List<Measure> MEASURES = Measures.standard().all();
  private static final String[] NO_ISSUES = {};

  private final List<Row> rows = new ArrayList<>();

  FacilityPeriodRows(Row effective) {
    Map<String, Row> notes = new HashMap<>();
    for (Row note : effective.<Row>getList(effective.fieldIndex("notes"))) {
      notes.put(note.getAs("measure"), note);
    }
    String window =
        new FilingPeriod(effective.<Integer>getAs("year"), effective.<Integer>getAs("month"))
            .toString();
    int firstMeasure = effective.fieldIndex(MEASURES.get(0).code());
    for (Measure measure : MEASURES) {
      Row note = notes.get(measure.code());
      Object value =
          note == null ? effective.get(firstMeasure + measure.index()) : note.getAs("value");
      if (value != null || note != null) {
        rows.add(
            RowFactory.create(
                effective.getAs("facility_id"),
                effective.getAs("region_code"),
                measure.code(),
                window,
                value == null ? null : BigDecimal.valueOf((Long) value, Measure.SCALE),
                measure.unit(),
                note == null ? 0 : note.getAs("revision"),
                note == null
                    ? NO_ISSUES
                    : note.<String>getList(note.fieldIndex("issues")).toArray(String[]::new)));
      }
    }
  }

  Iterator<Row> iterator() {
    return rows.iterator();
  }
}
