package org.tongbi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An atlas read back: its blocks of data as rows with the columns of the tables. */
final class AtlasFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern BLOCK =
      Pattern.compile("<script type=\"application/json\" id=\"([^\"]+)\">(.*?)</script>");
  private static final Map<String, String> RENAMED = Map.of("region", "region_code");
  private static final Set<String> TEXTS =
      Set.of(
          "source",
          "status",
          "unit",
          "qualifier",
          "rule",
          "basis",
          "method",
          "stated_unit",
          "gap_cause",
          "reason",
          "statistic");

  private final String page;
  private final Map<String, JsonNode> blocks = new HashMap<>();

  private AtlasFile(String page) throws IOException {
    this.page = page;
    Matcher matcher = BLOCK.matcher(page);
    while (matcher.find()) {
      blocks.put(matcher.group(1), JSON.readTree(matcher.group(2)));
    }
  }

  static AtlasFile read(Path file) throws IOException {
    return new AtlasFile(Files.readString(file));
  }

  String page() {
    return page;
  }

  JsonNode first() {
    return blocks.get("first");
  }

  /** All rows of one kind, {@code levels} or {@code changes}. */
  List<Map<String, String>> figures(String kind) {
    List<Map<String, String>> rows = new ArrayList<>();
    JsonNode indicators = first().get("indicators");
    for (int i = 0; i < indicators.get("block").size(); i++) {
      JsonNode block = blocks.get("f-" + indicators.get("block").get(i).intValue());
      for (Map<String, String> row : rows(block.get(kind))) {
        row.put("indicator", indicators.get("code").get(i).textValue());
        rows.add(row);
      }
    }
    return rows;
  }

  /** A number in a report, by its place: what is told of it and its document. */
  Map<String, String> number(int place) {
    int size = first().get("held").get("block").intValue();
    JsonNode block = blocks.get("s-" + place / size);
    Map<String, String> row = rows(block.get("numbers")).get(place % size);
    row.put("sentence", block.get("sentences").get(Integer.parseInt(row.get("sentence"))).asText());
    row.putAll(
        rows(blocks.get("documents").get("documents")).stream()
            .filter(document -> document.get("place").equals(row.get("document")))
            .findFirst()
            .orElseThrow());
    return row;
  }

  /** The rows of the coverage matrix. */
  List<Map<String, String>> coverage() {
    return rows(blocks.get("coverage").get("coverage"));
  }

  private List<Map<String, String>> rows(JsonNode columns) {
    List<Map<String, String>> rows = new ArrayList<>();
    columns
        .fields()
        .forEachRemaining(
            column -> {
              for (int i = 0; i < column.getValue().size(); i++) {
                if (rows.size() <= i) {
                  rows.add(new TreeMap<>());
                }
                String name = column.getKey();
                rows.get(i)
                    .put(RENAMED.getOrDefault(name, name), value(name, column.getValue().get(i)));
              }
            });
    return rows;
  }

  private String value(String column, JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    return switch (column) {
      case "region" -> first().get("regions").get("code").get(value.intValue()).textValue();
      case "population", "provider", "window" ->
          first().get(column + "s").get(value.intValue()).textValue();
      case "prior_window" -> first().get("windows").get(value.intValue()).textValue();
      case "issues" ->
          value.intValue() < 0 ? "" : first().get("issues").get(value.intValue()).textValue();
      default ->
          TEXTS.contains(column)
              ? value.intValue() < 0 ? null : first().get("texts").get(value.intValue()).textValue()
              : value.asText();
    };
  }
}
