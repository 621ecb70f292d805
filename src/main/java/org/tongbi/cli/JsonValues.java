package org.tongbi.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/** Values of rows as JSON, and as text in the same written forms. */
final class JsonValues {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
  static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private JsonValues() {}

  /** A row as one JSON object, missing values written out. */
  static String of(Row row) {
    return write(object(row));
  }

  /** An object to be filled. */
  static ObjectNode object() {
    return NODES.objectNode();
  }

  /** A value as text: texts as they are, figures plainly, lists and structs as JSON. */
  static String text(Object value) {
    JsonNode node = node(value);
    return node.isTextual() ? node.textValue() : write(node);
  }

  static String write(JsonNode node) {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always JSON", e);
    }
  }

  /** A row as a JSON object. */
  static ObjectNode object(Row row) {
    ObjectNode object = NODES.objectNode();
    String[] names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      object.set(names[i], node(row.get(i)));
    }
    return object;
  }

  /** A value of a row as JSON. */
  static JsonNode node(Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (value instanceof BigDecimal decimal) {
      return NODES.numberNode(plain(decimal));
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return NODES.numberNode(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return NODES.numberNode(((Number) value).doubleValue());
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Timestamp time) {
      return NODES.textNode(time.toInstant().toString());
    }
    if (value instanceof Row row) {
      return row.schema() == null ? NODES.textNode(row.toString()) : object(row);
    }
    if (value instanceof scala.collection.Seq<?> elements) {
      ArrayNode array = NODES.arrayNode();
      CollectionConverters.asJava(elements).forEach(element -> array.add(node(element)));
      return array;
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<String, JsonNode> inOrder = new TreeMap<>();
      CollectionConverters.asJava(map).forEach((k, v) -> inOrder.put(k.toString(), node(v)));
      ObjectNode object = NODES.objectNode();
      inOrder.forEach((name, element) -> object.set(name, element));
      return object;
    }
    return NODES.textNode(value.toString());
  }

  /** Without the zeros that the column's scale adds. */
  private static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
