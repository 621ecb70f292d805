package org.tongbi.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.tongbi.provenance.Sha256;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The canonical bytes of a row, by which equal rows have equal checksums on every machine.
 *
 * <p>Each value is its kind and its length before its own text, so that no two rows run together;
 * decimals lose trailing zeros and maps are put in order of their keys.
 */
final class CanonicalRow {
  private CanonicalRow() {}

  /** SHA-256 of a row of a table. */
  static byte[] sha256(String table, Row row) {
    MessageDigest digest = Sha256.digest();
    put(digest, 't', table);
    putAll(digest, row);
    return digest.digest();
  }

  private static void putAll(MessageDigest digest, Row row) {
    put(digest, 'r', Integer.toString(row.length()));
    for (int i = 0; i < row.length(); i++) {
      putValue(digest, row.get(i));
    }
  }

  private static void putValue(MessageDigest digest, Object value) {
    if (value == null) {
      put(digest, 'n', "");
    } else if (value instanceof BigDecimal decimal) {
      put(digest, 'd', plain(decimal));
    } else if (value instanceof Row struct) {
      putAll(digest, struct);
    } else if (value instanceof byte[] bytes) {
      // An array's own text is where it lies in memory.
      put(digest, 'b', HexFormat.of().formatHex(bytes));
    } else if (value instanceof scala.collection.Map<?, ?> map) {
      putMap(digest, CollectionConverters.asJava(map));
    } else if (value instanceof scala.collection.Seq<?> elements) {
      put(digest, 'a', Integer.toString(elements.size()));
      CollectionConverters.asJava(elements).forEach(element -> putValue(digest, element));
    } else {
      // Texts, days, whole numbers and truth values have one written form each.
      put(digest, 's', value.toString());
    }
  }

  private static void putMap(MessageDigest digest, Map<?, ?> map) {
    Map<String, Object> inOrder = new TreeMap<>();
    map.forEach((key, value) -> inOrder.put(key.toString(), value));
    put(digest, 'm', Integer.toString(inOrder.size()));
    inOrder.forEach(
        (key, value) -> {
          put(digest, 'k', key);
          putValue(digest, value);
        });
  }

  private static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  private static void put(MessageDigest digest, char kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) kind);
    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(bytes);
  }
}
