package org.tongbi.observation;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.Regions;
import org.tongbi.report.copy.InventedReports;
import org.tongbi.run.SparkSessions;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/** Which documents count, whatever night brings which. */
class CopyStageTest {
  private static final String TEXT = InventedReports.report("云岭县", 2024, 1);

  /** Figures as {@link LineReader} reads them, below words that it does not read. */
  private static final List<String> FIGURES =
      List.of(
          "visits level 123456 人次",
          "discharges level 23456 人次",
          "beds level 1234 张",
          "fds_coverage level 41.25 %",
          "medical_revenue level 8877665 元");

  private static final String ORIGINAL = report("330782 2024 2025-01-10", FIGURES);

  private static String report(String head, List<String> figures) {
    return "@ " + head + "\n" + TEXT + "\n" + String.join("\n", figures);
  }

  private static List<String> with(String... more) {
    List<String> lines = new ArrayList<>(FIGURES);
    lines.addAll(Arrays.asList(more));
    return lines;
  }

  private static List<String> changed(String from, String to) {
    return FIGURES.stream().map(line -> line.replace(from, to)).toList();
  }

  private static Row row(String docId, String text) {
    SourceDocument source =
        new SourceDocument(
            docId + ".txt", "", docId, Sha256.hex(text), "txt", "UTF-8", text, StatedMetadata.NONE);
    return org.apache.spark.sql.RowFactory.create(
        new ReportRows(Regions.standard())
            .document(
                source,
                new Held("", ""),
                new MendedReport(source, new LineReader(), List.of()),
                Optional.empty())
            .toArray());
  }

  /** A warehouse's documents after some nights, each of which brings some documents. */
  private static Dataset<Row> after(List<Map<String, String>> nights) {
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> before = spark.createDataFrame(List.of(), DocumentTable.SCHEMA);
    for (Map<String, String> night : nights) {
      List<Row> rows = new ArrayList<>();
      night.forEach((id, text) -> rows.add(row(id, text)));
      Dataset<Row> fresh = spark.createDataFrame(rows, DocumentTable.SCHEMA);
      Dataset<Row> copies =
          before.isEmpty() ? CopyStage.copies(fresh) : CopyStage.copies(fresh, before, before);
      Dataset<Row> now =
          DuplicateStage.mark(fresh, copies).unionByName(DuplicateStage.mark(before, copies));
      before = spark.createDataFrame(now.collectAsList(), DocumentTable.SCHEMA);
    }
    return before;
  }

  private static Map<String, String> standing(Dataset<Row> documents) {
    Column superseded = array_contains(col("issues"), Issue.SUPERSEDED.code());
    Map<String, String> standing = new TreeMap<>();
    for (Row row :
        documents
            .select(
                col("doc_id"),
                functions.coalesce(col("duplicate_of"), functions.lit("counts")),
                superseded)
            .collectAsList()) {
      standing.put(row.getString(0), row.getString(1) + (row.getBoolean(2) ? ", superseded" : ""));
    }
    return standing;
  }

  private static final Map<String, String> DOCUMENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("original", ORIGINAL),
              Map.entry("same", ORIGINAL),
              Map.entry(
                  "repost",
                  report("330782 2024 2025-02-01", FIGURES) + "\n来源:云岭县融媒体中心 浏览次数:1345\n责任编辑:张三"),
              Map.entry("excerpt", report("- 2024 2025-03-01", FIGURES.subList(0, 3))),
              Map.entry("fuller", report("330782 2024 2025-01-05", with("births level 3456 人"))),
              Map.entry("revised", report("330782 2024 2025-04-01", changed("123456", "123465"))),
              Map.entry("elsewhere", report("330483 2024 2025-01-10", FIGURES)),
              Map.entry("next_year", report("330782 2025 2026-01-10", FIGURES)),
              Map.entry("other", "@ 330782 2024 2025-01-10\nvisits level 5 人次")));

  @Test
  void theFullerTextCountsAndAllThatItSaysElsewhereIsItsCopy() {
    assertThat(standing(after(List.of(DOCUMENTS))))
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Map.of(
                    "original", "fuller",
                    "same", "fuller",
                    "repost", "fuller",
                    "excerpt", "fuller",
                    "fuller", "counts",
                    "revised", "counts",
                    "elsewhere", "counts",
                    "next_year", "counts",
                    "other", "counts")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nightsInAnyOrderComeToTheSame(long seed) {
    List<String> expected =
        after(List.of(DOCUMENTS)).drop("signature").collectAsList().stream()
            .map(Row::toString)
            .sorted()
            .toList();
    Random random = new Random(seed);
    List<String> order = new ArrayList<>(DOCUMENTS.keySet());
    Collections.shuffle(order, random);
    List<Map<String, String>> nights = new ArrayList<>();
    for (String id : order) {
      if (nights.isEmpty() || random.nextBoolean()) {
        nights.add(new TreeMap<>());
      }
      nights.get(nights.size() - 1).put(id, DOCUMENTS.get(id));
    }

    Dataset<Row> documents = after(nights);

    assertThat(documents.drop("signature").collectAsList().stream().map(Row::toString).sorted())
        .isEqualTo(expected);
  }

  @Test
  void aLaterVersionWithOneFigureChangedSupersedesTheEarlierAndCopiesOfTheEarlierFollow() {
    Map<String, String> first = Map.of("v1", ORIGINAL);
    Map<String, String> copy = Map.of("v1copy", report("330782 2024 -", FIGURES.subList(0, 4)));
    Map<String, String> second =
        Map.of("v2", report("330782 2024 2025-04-01", changed("level 23456", "level 23465")));

    assertThat(standing(after(List.of(first, copy, second))))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("v1", "v2, superseded", "v1copy", "v2", "v2", "counts"));
  }
}
