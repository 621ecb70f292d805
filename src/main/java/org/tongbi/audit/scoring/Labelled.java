package org.tongbi.audit.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tongbi.provenance.Span;

/**
 * One observation as a file of labels has it (标注): a line of JSON with the fields of the
 * observation table.
 *
 * @param line the line's object
 */
public record Labelled(ObjectNode line) {
  /** The fields that must agree for a strict match. */
  public static final List<String> ATTRIBUTES =
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
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern PLACE = Pattern.compile("[0-9]{1,9}");
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  public Labelled {
    Objects.requireNonNull(line, "line");
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException where it is not one JSON object with a {@code doc_id}, or
   *     names an indicator without a place or a value
   */
  public static Labelled parse(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object && object.hasNonNull("doc_id")) {
        return checked(new Labelled(object));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the line is not JSON", e);
    }
    throw new IllegalArgumentException("the line is not one JSON object with a doc_id");
  }

  private static Labelled checked(Labelled label) {
    if (!label.isObservation()) {
      return label;
    }
    for (String place : List.of("start", "end")) {
      require(PLACE, label, place, "a whole number from 0");
    }
    require(NUMBER, label, "value", "a number");
    if (label.span().length() == 0) {
      throw new IllegalArgumentException("end is not behind start");
    }
    return label;
  }

  private static void require(Pattern form, Labelled label, String field, String what) {
    if (!form.matcher(label.text(field)).matches()) {
      throw new IllegalArgumentException(field + " is \"" + label.text(field) + "\", not " + what);
    }
  }

  /** The document; a line may name nothing else, for a document without observations. */
  public String docId() {
    return text("doc_id");
  }

  /** The catalogue's code; empty where the line names a document without observations. */
  public String indicator() {
    return text("indicator");
  }

  /** Whether the line labels an observation at all. */
  public boolean isObservation() {
    return !indicator().isEmpty();
  }

  /** A field as text; empty where it is missing. */
  public String text(String field) {
    JsonNode value = line.get(field);
    return value == null || value.isNull() ? "" : value.asText().strip();
  }

  /** Whether an extracted observation is the one that this label means. */
  boolean isFoundBy(Labelled extracted) {
    if (!indicator().equals(extracted.indicator())
        || !text("statistic").equals(extracted.text("statistic"))
        || !span().overlaps(extracted.span())) {
      return false;
    }
    return hasValueOf(extracted);
  }

  /** Whether both give the same value, but for what computing with it may have changed. */
  boolean hasValueOf(Labelled other) {
    return near(Double.parseDouble(text("value")), Double.parseDouble(other.text("value")));
  }

  /** Whether both give the same number, whatever its sign says. */
  boolean hasNumberOf(Labelled other) {
    return near(
        Math.abs(Double.parseDouble(text("value"))),
        Math.abs(Double.parseDouble(other.text("value"))));
  }

  private static boolean near(double value, double other) {
    return Math.abs(value - other) <= TOLERANCE * Math.max(1.0, Math.abs(value));
  }

  /** Whether an attribute of an extracted observation is as labelled. */
  boolean agrees(String attribute, Labelled extracted) {
    String expected = normal(attribute);
    String found = extracted.normal(attribute);
    return attribute.equals("subject") ? sameSubject(expected, found) : expected.equals(found);
  }

  /** Where the number stands, in code points of the document's text. */
  public Span span() {
    return new Span(line.get("start").asInt(), line.get("end").asInt());
  }

  private String normal(String attribute) {
    String value = text(attribute);
    return switch (attribute) {
      case "population", "provider" -> value.isEmpty() ? "all" : value;
      case "subject" -> {
        String dense = BLANKS.matcher(value).replaceAll("");
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
