package org.tongbi.panel;

import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Provider;
import org.tongbi.observation.filing.EffectiveRows;
import org.tongbi.run.SparkSessions;

/**
 * Invented effective figures in a short form, one line a facility and period: {@code f1 320621
 * all+hospital 2017-01 discharges=120 beds_actual=?}; {@code ?} is due and missing. A year that
 * ends with {@code *} is one in which the facility was not open throughout.
 */
public final class EffectiveLines {
  private EffectiveLines() {}

  public static Dataset<Row> rows(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(row(line.strip().split("\\s+")));
    }
    return SparkSessions.open(Optional.empty()).createDataFrame(rows, EffectiveRows.SCHEMA);
  }

  private static Row row(String[] words) {
    String period = words[3].replace("*", "");
    int year = Integer.parseInt(period.substring(0, 4));
    int month = period.length() == 4 ? 0 : Integer.parseInt(period.substring(5));
    Object[] values = new Object[Measures.standard().all().size()];
    long due = 0;
    for (String word : Arrays.asList(words).subList(4, words.length)) {
      Measure measure = Measures.standard().require(word.substring(0, word.indexOf('=')));
      String value = word.substring(word.indexOf('=') + 1);
      due |= measure.bit();
      values[measure.index()] = value.equals("?") ? null : Long.parseLong(value) * 10_000;
    }
    int providers = 0;
    for (String code : words[2].split("\\+")) {
      providers |= 1 << Coded.of(Provider.class, code).ordinal();
    }
    List<Object> cells =
        new ArrayList<>(
            Arrays.asList(
                words[0],
                words[0],
                words[1],
                providers,
                year,
                month,
                due,
                !words[3].endsWith("*"),
                Date.valueOf(YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth()),
                new Row[0]));
    cells.addAll(Arrays.asList(values));
    return RowFactory.create(cells.toArray());
  }
}
