package org.tongbi.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;

/** The fields of one JSON object that describes a document, or is one. */
final class StatedFields {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonNode object;

  private StatedFields(JsonNode object) {
    this.object = object;
  }

  /** An object that cannot be used, with the reason for its rejection. */
  static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Issue reason;

    UnusableException(Issue reason, String detail) {
      super(Objects.requireNonNull(detail, "detail"));
      this.reason = reason;
    }

    Issue reason() {
      return reason;
    }
  }

  /** Reads one JSON object. */
  static StatedFields parse(String json) throws UnusableException {
    try {
      JsonNode node = JSON.readTree(json);
      if (!node.isObject()) {
        throw new UnusableException(
            Issue.MALFORMED_JSON,
            "expected one JSON object, found " + (node.isMissingNode() ? "nothing" : kind(node)));
      }
      return new StatedFields(node);
    } catch (JsonProcessingException e) {
      long column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new UnusableException(
          Issue.MALFORMED_JSON,
          "expected one JSON object; at character "
              + column
              + ": "
              + e.getOriginalMessage().lines().findFirst().orElse("malformed"));
    }
  }

  /** A field that must be there and hold text. */
  String required(String name) throws UnusableException {
    String value = text(name);
    if (value == null) {
      throw new UnusableException(
          Issue.MISSING_FIELD, "the field \"" + name + "\" is missing or blank");
    }
    return value;
  }

  /** What the object states about its document. */
  StatedMetadata metadata() throws UnusableException {
    return new StatedMetadata(
        text("title"),
        text("url"),
        text("publisher"),
        parsed("published_on", "a date such as 2024-03-06", LocalDate::parse),
        parsed("region_code", "six digits", RegionCode::new),
        parsed("window", "a window such as 2024H1", Window::parse));
  }

  private <T> T parsed(String name, String expected, Function<String, T> parser)
      throws UnusableException {
    String written = text(name);
    if (written == null) {
      return null;
    }
    try {
      return parser.apply(written.strip());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UnusableException(
          Issue.BAD_METADATA,
          "the field \"" + name + "\" should be " + expected + ", but is \"" + written + "\"");
    }
  }

  /** A field's text, also of a whole number; null where it is absent, null or blank. */
  private String text(String name) throws UnusableException {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw new UnusableException(
          Issue.BAD_METADATA, "the field \"" + name + "\" should be text, but is " + kind(value));
    }
    String text = value.asText();
    if (hasHalfPair(text)) {
      throw new UnusableException(
          Issue.MALFORMED_JSON, "the field \"" + name + "\" holds half of a surrogate pair");
    }
    return text.isBlank() ? null : text;
  }

  private static boolean hasHalfPair(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NUMBER -> "a number";
      case STRING -> "a string";
      case BOOLEAN -> "true or false";
      default -> "null";
    };
  }
}
