package org.tongbi.report.context;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tongbi.region.Division;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.RegionMention;

/**
 * A text as its writer's (行文单位), with the level that it speaks from and the places that it names.
 */
final class Writer {
  private final Gazetteer gazetteer;
  private final Optional<WriterLevel> level;
  private final OptionalInt year;
  private final String text;
  private final String body;
  private final Map<String, Boolean> looked = new HashMap<>();
  private List<RegionMention> mentions;

  /**
   * What a writer wrote.
   *
   * @param year that the text reports on; empty: not known
   * @param text all words, a line each for title and publisher first
   * @param body the words below those two lines
   */
  Writer(
      Gazetteer gazetteer,
      Optional<WriterLevel> level,
      OptionalInt year,
      String text,
      String body) {
    this.gazetteer = gazetteer;
    this.level = level;
    this.year = year;
    this.text = text;
    this.body = body;
  }

  Optional<WriterLevel> level() {
    return level;
  }

  OptionalInt year() {
    return year;
  }

  String text() {
    return text;
  }

  String body() {
    return body;
  }

  /** The places named in the body; a head that settles the region spares the search. */
  List<RegionMention> mentions() {
    if (mentions == null) {
      mentions = gazetteer.find(body, year);
    }
    return mentions;
  }

  /** Whether the text holds these words; each is looked for once. */
  boolean says(String said) {
    return looked.computeIfAbsent(said, text::contains);
  }

  /** Whether a division is of the writer's level. */
  boolean suits(Division division) {
    return level.isEmpty() || level.get().suits(division);
  }
}
