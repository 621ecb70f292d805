package org.tongbi.observation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/** What the corrections file can set of a document; it then counts as stated beside the text. */
enum DocumentField {
  TITLE(context -> context.title()),
  PUBLISHER(context -> context.publisher()),
  PUBLISHED_ON(context -> context.publishedOn().map(LocalDate::toString)),
  REGION_CODE(context -> context.region().map(Division::code).map(RegionCode::digits)),
  WINDOW(context -> context.window().map(Window::toString));

  /** The fields, as messages list them. */
  static final String LISTED = "title, publisher, published_on, region_code and window";

  private final Function<DocumentContext, Optional<String>> read;

  DocumentField(Function<DocumentContext, Optional<String>> read) {
    this.read = read;
  }

  /** The field of a column of {@code document}. */
  static Optional<DocumentField> named(String name) {
    for (DocumentField field : values()) {
      if (field.column().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What was read of it; empty text where nothing was. */
  String in(DocumentContext context) {
    return read.apply(context).orElse("");
  }

  /**
   * The document with it stated otherwise; an empty value states nothing.
   *
   * @throws RuntimeException where it can have no such value
   */
  SourceDocument set(SourceDocument source, String value) {
    StatedMetadata old = source.stated();
    String given = value.isEmpty() ? null : value;
    StatedMetadata stated =
        new StatedMetadata(
            this == TITLE ? given : old.title(),
            old.url(),
            this == PUBLISHER ? given : old.publisher(),
            this == PUBLISHED_ON
                ? (given == null ? null : LocalDate.parse(given))
                : old.publishedOn(),
            this == REGION_CODE ? (given == null ? null : new RegionCode(given)) : old.region(),
            this == WINDOW ? (given == null ? null : Window.parse(given)) : old.window());
    return new SourceDocument(
        source.sourceUri(),
        source.locator(),
        source.docId(),
        source.sha256(),
        source.format(),
        source.charset(),
        source.text(),
        stated);
  }
}
