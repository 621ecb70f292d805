package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows written column by column (列式), which is about a third of the same rows written as objects.
 *
 * <p>Figures are texts: a browser's numbers would change the last digits of some.
 */
final class ColumnBlock {
  private final Map<String, List<Object>> columns = new LinkedHashMap<>();
  private int rows;

  /** Columns of these names, in this order. */
  ColumnBlock(List<String> names) {
    names.forEach(name -> columns.put(name, new ArrayList<>()));
  }

  int rows() {
    return rows;
  }

  /**
   * Adds a row.
   *
   * @param values one for each column: null, a text, a whole number, a truth or a figure
   */
  void add(Object... values) {
    add(Arrays.asList(values));
  }

  /** The same with the values in a list, in which null may stand too. */
  void add(List<Object> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for the columns " + columns.keySet());
    }
    Iterator<Object> next = values.iterator();
    columns.values().forEach(column -> column.add(next.next()));
    rows++;
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (var column : columns.entrySet()) {
      json.writeArrayFieldStart(column.getKey());
      for (Object value : column.getValue()) {
        write(json, value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof BigDecimal figure) {
      json.writeString(plain(figure));
    } else if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value instanceof Boolean truth) {
      json.writeNumber(truth ? 1 : 0);
    } else {
      json.writeString(value.toString());
    }
  }

  /** A figure in its own digits, without the zeros that the column's scale adds. */
  static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
