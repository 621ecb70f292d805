package org.tongbi.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.tongbi.provenance.Span;

/**
 * One observation as a file of labels has it (标注): a line of JSON with the fields of the
 * observation table.
 *
 * @param line the line's object
 */
public record Labelled(ObjectNode line) {
  /** The fields that must agree for a strict match. */
  static final List<String> ATTRIBUTES =
      List.of(
          "unit",
          "qualifier",
          "base",
          "status",
          "population",
          "provider",
          "subject",
          "period_start",
          "period_end");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double TOLERANCE = 1e-6;

  public Labelled {
    Objects.requireNonNull(line, "line");
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException where it is not one JSON object with a {@code doc_id}
   */
  public static Labelled parse(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object && object.hasNonNull("doc_id")) {
        return new Labelled(object);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the line is not JSON", e);
    }
    throw new IllegalArgumentException("the line is not one JSON object with a doc_id");
  }

  /** The document; a line may name nothing else, for a document without observations. */
  public String docId() {
    return text("doc_id");
  }

  /** Whether the line labels an observation at all. */
  public boolean isObservation() {
    return !text("indicator").isEmpty();
  }

  /** A field as text; empty where it is missing. */
  public String text(String field) {
    JsonNode value = line.get(field);
    return value == null || value.isNull() ? "" : value.asText().strip();
  }

  /** Whether an extracted observation is the one that this label means. */
  boolean isFoundBy(Labelled extracted) {
    if (!text("indicator").equals(extracted.text("indicator"))
        || !text("statistic").equals(extracted.text("statistic"))
        || !span().overlaps(extracted.span())) {
      return false;
    }
    double value = Double.parseDouble(text("value"));
    double other = Double.parseDouble(extracted.text("value"));
    return Math.abs(value - other) <= TOLERANCE * Math.max(1.0, Math.abs(value));
  }

  /** Whether an attribute of an extracted observation is as labelled. */
  boolean agrees(String attribute, Labelled extracted) {
    String expected = normal(attribute);
    String found = extracted.normal(attribute);
    return attribute.equals("subject") ? sameSubject(expected, found) : expected.equals(found);
  }

  private Span span() {
    return new Span(line.get("start").asInt(), line.get("end").asInt());
  }

  private String normal(String attribute) {
    String value = text(attribute);
    return switch (attribute) {
      case "population", "provider" -> value.isEmpty() ? "all" : value;
      case "subject" -> {
        String dense = value.replaceAll("\\s+", "");
        yield dense.isEmpty() ? "self" : dense;
      }
      case "qualifier" -> value.isEmpty() ? "exact" : value;
      case "status" -> value.isEmpty() ? "actual" : value;
      default -> value;
    };
  }

  /** A name may be given shorter or longer than the label has it. */
  private static boolean sameSubject(String expected, String found) {
    String[] one = expected.split(":", 2);
    String[] other = found.split(":", 2);
    String name = one.length > 1 ? one[1] : "";
    String otherName = other.length > 1 ? other[1] : "";
    boolean sameName =
        name.equals(otherName)
            || (!name.isEmpty()
                && !otherName.isEmpty()
                && (name.contains(otherName) || otherName.contains(name)));
    return one[0].equals(other[0]) && sameName;
  }
}
