package org.tongbi.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.tongbi.audit.explain.FiledFigure;
import org.tongbi.audit.explain.FiledStory;
import org.tongbi.facility.FilingPeriod;
import org.tongbi.facility.Measure;

/** What a figure made of returns rests on, in words. */
final class FiledStoryText {
  private final FiledStory story;
  private final ExplanationWords words;
  private final PrintStream out;
  private SortedSet<String> files;

  FiledStoryText(FiledStory story, ExplanationWords words, PrintStream out) {
    this.story = story;
    this.words = words;
    this.out = out;
  }

  /**
   * Writes it.
   *
   * @param seen takes the files that it names, with their checksums; as many as there are files
   */
  void write(SortedSet<String> seen) {
    files = seen;
    FiledFigure figure = story.figure();
    out.print("\n");
    line("story.head", figure.indicator(), figure.window(), area(figure));
    sums();
    people();
    boolean facilities = figure.likeForLike() || figure.first() == 0;
    String counted = words.say(facilities ? "story.facilities" : "story.facility_months");
    if (story.made().isPresent()) {
      line("story.made", plain(story.made().get()), story.counted(), story.owed(), counted);
    } else {
      line("story.nothing_made", story.counted(), story.owed(), counted);
    }
    entries();
  }

  private String area(FiledFigure figure) {
    if (figure.likeForLike()) {
      return words.say("story.like_for_like");
    }
    return figure.boundaries() == figure.year()
        ? words.say("story.total")
        : words.say("story.restated", figure.boundaries());
  }

  private void sums() {
    story
        .figure()
        .derivation()
        .ifPresent(
            how -> {
              String above = sum(how.part().measures(), how.part().also());
              if (story.denominator().isPresent()) {
                line(
                    "story.ratio",
                    above,
                    plain(story.numerator()),
                    sum(how.part().denominator(), List.of()),
                    plain(story.denominator().get()));
              } else {
                line("story.count", above, plain(story.numerator()));
              }
            });
  }

  private static String sum(List<Measure> measures, List<Measure> also) {
    return Stream.concat(measures.stream(), also.stream())
        .map(Measure::code)
        .collect(Collectors.joining(" + "));
  }

  private void people() {
    if (story.peopleColumn().isEmpty()) {
      return;
    }
    String column = story.peopleColumn().get();
    if (story.people().isPresent()) {
      line("story.people", column, story.people().get());
    } else {
      line("story.people_unknown", column);
    }
    for (Row row : story.peopleRows()) {
      line(
          "story.people_row",
          row.getAs("region_code"),
          row.getAs("year"),
          row.getAs("source_uri"),
          row.getAs("locator"));
      name(row);
    }
    if (story.peopleRowsInAll() > story.peopleRows().size()) {
      line("story.people_more", story.peopleRowsInAll());
    }
  }

  private void entries() {
    Iterator<Row> entries = story.entries().get();
    long shown = 0;
    while (entries.hasNext()) {
      entry(entries.next());
      shown++;
    }
    if (shown > 0 && shown < story.owed() && !story.figure().likeForLike() && !story.narrowed()) {
      line("story.more", story.owed() - shown);
    }
  }

  private void entry(Row entry) {
    String what = words.say("story.entry_missing");
    if (entry.<Boolean>getAs("counts")) {
      what =
          story.denominator().isPresent()
              ? words.say(
                  "story.entry_quotient", value(entry, "numerator"), value(entry, "denominator"))
              : words.say("story.entry_sums", value(entry, "numerator"));
    }
    int year = entry.getAs("year");
    int month = entry.getAs("month");
    String name = entry.getAs("facility_name");
    line(
        "story.entry",
        entry.getAs("facility_id"),
        name == null ? words.say("unknown") : name,
        new FilingPeriod(year, month),
        what);
    if (entry.getAs("cells") != null) {
      entry.<Row>getList(entry.fieldIndex("cells")).forEach(this::cell);
    }
  }

  private void cell(Row cell) {
    int revision = cell.getAs("revision");
    List<String> codes = cell.getList(cell.fieldIndex("issues"));
    String issues =
        (revision > 0 ? words.say("story.revision", revision) : "")
            + (codes.isEmpty() ? "" : words.say("story.cell_issues", String.join(", ", codes)));
    if (cell.getAs("value") == null) {
      line("story.cell_none", cell.getAs("window"), cell.getAs("measure"), issues);
    } else {
      line(
          "story.cell",
          cell.getAs("window"),
          cell.getAs("measure"),
          value(cell, "value"),
          cell.getAs("unit"),
          words.say("made_of." + cell.getAs("made_of")),
          issues);
    }
    cell.<Row>getList(cell.fieldIndex("submissions")).forEach(this::submission);
  }

  /** A file of the user's may change and keep its name, so that the name alone tells nothing. */
  private void name(Row row) {
    String file = row.getAs("source_uri");
    String sha256 = row.getAs("file_sha256");
    files.add(file + " " + sha256);
  }

  private void submission(Row row) {
    line(
        "story.submission",
        words.say("standing." + row.getAs("standing")),
        row.getAs("value") == null ? words.code("code", row.getAs("says")) : value(row, "value"),
        words.code("code", row.getAs("audit_status")),
        row.<String>getAs("submitted_at").replaceFirst("T00:00$", ""),
        row.getAs("source_uri"),
        row.getAs("locator"));
    name(row);
  }

  private static String value(Row row, String column) {
    return row.getAs(column) == null ? "-" : JsonValues.text(row.getAs(column));
  }

  private static String plain(BigDecimal value) {
    return JsonValues.text(value);
  }

  private void line(String key, Object... values) {
    out.print(words.say(key, values) + "\n");
  }
}
