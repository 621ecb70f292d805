package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Texts that occur often, each written once and then named by its place (字典). */
final class Places {
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** The place of a text, a new one where it has none yet; -1 for none. */
  int of(String text) {
    if (text == null) {
      return -1;
    }
    Integer known = places.putIfAbsent(text, places.size());
    return known == null ? places.size() - 1 : known;
  }

  /** The place of a text that may be missing; -1 where it has none. */
  int known(String text) {
    return places.getOrDefault(text, -1);
  }

  /** The texts by their places. */
  Set<String> texts() {
    return places.keySet();
  }

  void write(JsonGenerator json, String name) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : places.keySet()) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
