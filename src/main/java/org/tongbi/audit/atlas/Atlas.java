package org.tongbi.audit.atlas;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Draws an atlas: one HTML file of all that a run says (图册).
 *
 * <p>The same run gives the same bytes. Rows stream into the file; of what they name only
 * dictionaries are held, whose size {@link AtlasLimits} bounds.
 */
public final class Atlas {
  /** More files of returns than this no reader goes through. */
  private static final int FILES = 500;

  private Atlas() {}

  /**
   * What an atlas holds.
   *
   * @param figures levels and comparisons
   * @param sentences numbers in reports with their sentences
   * @param leftOut what there was no room for, one line each; empty where all is held
   */
  public record Contents(long figures, long sentences, List<String> leftOut) {
    public Contents {
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * Writes an atlas to a file, which appears once it is whole.
   *
   * @param suppressed how many levels the rule of small counts took out of the tables; empty where
   *     it was not asked for
   * @throws IOException where the file cannot be written
   */
  public static Contents write(
      AtlasTables tables, AtlasRun run, AtlasLimits limits, Optional<Long> suppressed, Path file)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path data = Files.createTempFile(folder, ".atlas-data-", ".tmp");
    // Not a file of createTempFile, which nobody else could open.
    Path page = folder.resolve("." + file.getFileName() + ".part");
    try {
      Extent extent = Extent.within(groups(tables), limits.figures());
      Dictionaries dictionaries = new Dictionaries();
      SentenceBlocks sentences = new SentenceBlocks(dictionaries);
      FigureBlocks figures = new FigureBlocks(dictionaries, sentences);
      try (Writer out = Files.newBufferedWriter(data, StandardCharsets.UTF_8)) {
        data(tables, extent, limits, dictionaries, sentences, figures, out);
      }
      String first =
          new FirstBlock(run, dictionaries, figures, sentences)
              .text(
                  AtlasStage.headlines(tables.trend(), extent).collectAsList(),
                  AtlasStage.directions(tables.trend(), extent).collectAsList(),
                  tables
                      .filing()
                      .orderBy("kind", "source_uri")
                      .select("kind", "source_uri", "file_sha256")
                      .limit(FILES)
                      .collectAsList(),
                  extent,
                  suppressed);
      try (Writer out = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
        PageTemplate.write(out, first, data);
      }
      Files.move(page, file, StandardCopyOption.REPLACE_EXISTING);
      return new Contents(figures.figures(), sentences.shown(), leftOut(extent, sentences));
    } finally {
      Files.deleteIfExists(data);
      Files.deleteIfExists(page);
    }
  }

  private static void data(
      AtlasTables tables,
      Extent extent,
      AtlasLimits limits,
      Dictionaries dictionaries,
      SentenceBlocks sentences,
      FigureBlocks figures,
      Writer out)
      throws IOException {
    Dataset<Row> levels = AtlasStage.levels(tables.panel(), extent);
    Dataset<Row> changes = AtlasStage.changes(tables.trend(), extent);
    Dataset<Row> evidence = AtlasStage.evidence(levels, changes, tables.observation());
    sentences.write(evidence.toLocalIterator(), limits.sentences(), out);
    sentences.documents(AtlasStage.documents(evidence, tables.document()).toLocalIterator(), out);
    figures.write(levels.toLocalIterator(), changes.toLocalIterator(), out);
    coverage(AtlasStage.coverage(tables.panel()).toLocalIterator(), dictionaries, out);
  }

  private static void coverage(Iterator<Row> rows, Dictionaries dictionaries, Writer out)
      throws IOException {
    ColumnBlock columns = new ColumnBlock(List.of("region", "window", "reports", "returns"));
    while (rows.hasNext()) {
      Row row = rows.next();
      columns.add(
          dictionaries.region(row),
          dictionaries.window(row, "window"),
          Math.toIntExact(row.getAs("reports")),
          Math.toIntExact(row.getAs("returns")));
    }
    DataBlock.write(
        out,
        "coverage",
        json -> {
          json.writeFieldName("coverage");
          columns.write(json);
        });
  }

  private static List<Extent.Group> groups(AtlasTables tables) {
    return AtlasStage.census(tables).collectAsList().stream()
        .map(
            row ->
                new Extent.Group(
                    FigureTier.values()[row.<Integer>getAs(FigureTier.COLUMN)],
                    row.getAs("year"),
                    row.getAs("figures")))
        .toList();
  }

  private static List<String> leftOut(Extent extent, SentenceBlocks sentences) {
    List<String> lines = new ArrayList<>();
    for (FigureTier tier : FigureTier.values()) {
      List<Extent.Group> groups =
          extent.leftOut().stream().filter(group -> group.tier() == tier).toList();
      if (!groups.isEmpty()) {
        int last = groups.get(0).year();
        int first = groups.get(groups.size() - 1).year();
        lines.add(
            "%d figures: %s, %s"
                .formatted(
                    groups.stream().mapToLong(Extent.Group::figures).sum(),
                    tier.inWords(),
                    first == last ? "" + first : first + " to " + last));
      }
    }
    if (sentences.leftOut() > 0) {
      lines.add(sentences.leftOut() + " numbers without their sentences");
    }
    return lines;
  }
}
