package org.tongbi.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds events against what they must look like: our own description of every field, and, where
 * {@code -Dopenlineage.spec=DIR} names the folder {@code spec} of the OpenLineage sources, the
 * published schema of the event and of each facet in it.
 */
public final class EventSchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PUBLISHED = "https://openlineage.io/spec/";
  private static final SchemaValidatorsConfig FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private EventSchema() {}

  /** Reads an event and asserts that it is valid. */
  public static JsonNode valid(String event) {
    try {
      JsonNode read = JSON.readTree(event);
      assertThat(problems(read)).isEmpty();
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with an event. */
  static List<String> problems(JsonNode event) {
    List<String> problems = new ArrayList<>();
    ours().validate(event).forEach(problem -> problems.add(problem.getMessage()));
    published().ifPresent(spec -> facets(event, spec, problems));
    return problems;
  }

  private static JsonSchema ours() {
    try (InputStream in = EventSchema.class.getResourceAsStream("event.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in, FORMATS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<JsonSchemaFactory> published() {
    return Optional.ofNullable(System.getProperty("openlineage.spec"))
        .map(
            folder ->
                JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012,
                    builder ->
                        builder.schemaMappers(
                            mappers ->
                                mappers.mappings(address -> onDisk(Path.of(folder), address)))));
  }

  /** Published addresses have the version in the path, the sources have not. */
  private static String onDisk(Path folder, String address) {
    return address.startsWith(PUBLISHED)
        ? address.replaceFirst(
            PUBLISHED + "(facets/)?[0-9-]+/", folder.toAbsolutePath().toUri() + "$1")
        : address;
  }

  private static void facets(JsonNode node, JsonSchemaFactory spec, List<String> problems) {
    for (String name : List.of("schemaURL", "_schemaURL")) {
      if (node.has(name)) {
        spec.getSchema(SchemaLocation.of(node.get(name).asText()), FORMATS)
            .validate(node)
            .forEach(problem -> problems.add("published: " + problem.getMessage()));
      }
    }
    for (JsonNode child : node) {
      facets(child, spec, problems);
    }
  }

  /** An object of a few fields, for comparisons. */
  static Map<String, Object> plain(JsonNode node) {
    return JSON.convertValue(node, new com.fasterxml.jackson.core.type.TypeReference<>() {});
  }
}
