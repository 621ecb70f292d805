package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.spark.sql.Row;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.issue.Issue;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** What the first page needs: the run, the dictionaries, headlines, and what is left out. */
final class FirstBlock {
  private final AtlasRun run;
  private final Dictionaries dictionaries;
  private final FigureBlocks figures;
  private final SentenceBlocks sentences;
  private final List<String> blocks;

  FirstBlock(
      AtlasRun run, Dictionaries dictionaries, FigureBlocks figures, SentenceBlocks sentences) {
    this.run = run;
    this.dictionaries = dictionaries;
    this.figures = figures;
    this.sentences = sentences;
    this.blocks = List.copyOf(figures.indicators().keySet());
  }

  /**
   * The block as text.
   *
   * @param suppressed how many levels the rule of small counts took out; empty where it was not
   *     asked for
   */
  String text(
      List<Row> headlines,
      List<Row> directions,
      List<Row> filings,
      Extent extent,
      Optional<Long> suppressed)
      throws IOException {
    ColumnBlock headline = headlines(headlines);
    ColumnBlock direction =
        new ColumnBlock(List.of("indicator", "window", "rose", "fell", "regions"));
    for (Row row : directions) {
      direction.add(
          blocks.indexOf(row.<String>getAs("indicator")),
          dictionaries.window(row, "window"),
          Math.toIntExact(row.getAs("rose")),
          Math.toIntExact(row.getAs("fell")),
          Math.toIntExact(row.getAs("regions")));
    }
    ColumnBlock files = new ColumnBlock(List.of("kind", "source_uri", "sha256"));
    filings.forEach(
        row -> files.add(row.getAs("kind"), row.getAs("source_uri"), row.getAs("file_sha256")));
    StringWriter text = new StringWriter();
    DataBlock.write(
        text,
        "first",
        json -> {
          run(json);
          left(json, extent, suppressed);
          regions(json);
          indicators(json);
          tiles(json);
          words(json);
          dictionaries.write(json);
          json.writeFieldName("headlines");
          headline.write(json);
          json.writeFieldName("directions");
          direction.write(json);
          json.writeFieldName("filings");
          files.write(json);
        });
    return text.toString();
  }

  private ColumnBlock headlines(List<Row> rows) {
    List<String> names = new ArrayList<>(List.of("indicator"));
    names.addAll(FigureColumns.names(FigureColumns.OF_HEADLINES));
    ColumnBlock block = new ColumnBlock(names);
    FigureColumns columns = new FigureColumns(dictionaries, sentences);
    for (Row row : rows) {
      List<Object> values = new ArrayList<>();
      values.add(blocks.indexOf(row.<String>getAs("indicator")));
      values.addAll(columns.of(row, FigureColumns.OF_HEADLINES));
      block.add(values);
    }
    return block;
  }

  private void run(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("run");
    json.writeStringField("run_id", run.runId());
    json.writeStringField("finished_at", run.finishedAt());
    json.writeStringField("as_of", run.asOf());
    json.writeStringField("build", run.build());
    json.writeStringField("digest", run.digest());
    json.writeObjectFieldStart("counts");
    for (var count : run.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void left(JsonGenerator json, Extent extent, Optional<Long> suppressed)
      throws IOException {
    json.writeObjectFieldStart("held");
    json.writeNumberField("figures", figures.figures());
    json.writeNumberField("sentences", sentences.shown());
    json.writeNumberField("sentences_left_out", sentences.leftOut());
    json.writeNumberField("block", SentenceBlocks.SIZE);
    if (suppressed.isPresent()) {
      json.writeNumberField("suppressed", suppressed.get());
    } else {
      json.writeNullField("suppressed");
    }
    json.writeArrayFieldStart("left_out");
    for (Extent.Group group : extent.leftOut()) {
      json.writeStartArray();
      json.writeString(group.tier().code());
      json.writeNumber(group.year());
      json.writeNumber(group.figures());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void regions(JsonGenerator json) throws IOException {
    Places regions = dictionaries.regions();
    ProvinceTile.all().forEach(tile -> regions.of(tile.province().digits()));
    // Those above come after those below, and have places of their own.
    for (String code : List.copyOf(regions.texts())) {
      Regions.standard().ancestors(new RegionCode(code)).forEach(up -> regions.of(up.digits()));
    }
    ColumnBlock columns =
        new ColumnBlock(List.of("code", "name", "full", "level", "parent", "indicators"));
    int place = 0;
    for (String code : regions.texts()) {
      Optional<Division> division = Regions.standard().latest(new RegionCode(code));
      SortedSet<Integer> spokenOf = figures.indicatorsOfRegion().get(place++);
      columns.add(
          code,
          division.map(Division::name).orElse(code),
          division.map(Division::fullName).orElse(code),
          division.map(found -> found.level().code()).orElse(null),
          division
              .flatMap(Regions.standard()::parent)
              .map(up -> regions.known(up.code().digits()))
              .orElse(-1),
          spokenOf == null
              ? ""
              : String.join(" ", spokenOf.stream().map(String::valueOf).toList()));
    }
    json.writeFieldName("regions");
    columns.write(json);
  }

  private void indicators(JsonGenerator json) throws IOException {
    List<String> inOrder = new ArrayList<>();
    Catalogue.standard().indicators().stream()
        .map(Indicator::code)
        .filter(blocks::contains)
        .forEach(inOrder::add);
    blocks.stream().filter(code -> !inOrder.contains(code)).forEach(inOrder::add);
    ColumnBlock columns =
        new ColumnBlock(List.of("block", "code", "zh", "en", "unit", "kind", "levels", "changes"));
    for (String code : inOrder) {
      FigureBlocks.Indicator held = figures.indicators().get(code);
      Optional<Indicator> known = Catalogue.standard().find(code);
      columns.add(
          blocks.indexOf(code),
          code,
          known.map(Indicator::nameZh).orElse(code),
          known.map(Indicator::nameEn).filter(name -> !name.isBlank()).orElse(code),
          held.unit(),
          known.map(indicator -> indicator.kind().code()).orElse(null),
          held.levels(),
          held.changes());
    }
    json.writeFieldName("indicators");
    columns.write(json);
  }

  private void tiles(JsonGenerator json) throws IOException {
    ColumnBlock columns = new ColumnBlock(List.of("region", "row", "column", "en"));
    for (ProvinceTile tile : ProvinceTile.all()) {
      columns.add(
          dictionaries.regions().known(tile.province().digits()),
          tile.row(),
          tile.column(),
          tile.nameEn());
    }
    json.writeFieldName("tiles");
    columns.write(json);
  }

  private void words(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("words");
    for (AtlasWord word : AtlasWord.all()) {
      word(json, word.group() + "." + word.code(), word.zh(), word.en());
    }
    Map<String, String> zh = run.issueWords();
    for (Issue issue : Issue.values()) {
      if (dictionaries.issueCodes().contains(issue.code())) {
        word(
            json,
            "issue." + issue.code(),
            zh.getOrDefault(issue.code(), issue.meaning()),
            issue.meaning());
      }
    }
    json.writeEndObject();
  }

  private static void word(JsonGenerator json, String key, String zh, String en)
      throws IOException {
    json.writeArrayFieldStart(key);
    json.writeString(zh);
    json.writeString(en);
    json.writeEndArray();
  }
}
