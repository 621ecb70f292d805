package org.tongbi.observation;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.Regions;
import org.tongbi.report.copy.InventedReports;
import org.tongbi.run.SparkSessions;
import org.tongbi.source.SourceDocument;
import org.tongbi.source.StatedMetadata;

/**
 * How long the search for copies takes among very many documents; not part of a build.
 *
 * <pre>mvn test -Dtest=CopiesAtScaleTest -Dtongbi.scale=100000</pre>
 *
 * <p>Every tenth document is a repost, and all state one common saying of four figures, so that one
 * key holds them all.
 */
@EnabledIfSystemProperty(named = "tongbi.scale", matches = "\\d+")
class CopiesAtScaleTest {
  private static final int ONE_IN = 10;
  private static final String SAYING = "\n热线12345,急救120,全国14.12亿人口,覆盖率97.25%。";

  private static Row row(int number) {
    boolean repost = number % ONE_IN == 1;
    int report = repost ? number - 1 : number;
    String text =
        "@ - 2024 2025-01-"
            + (10 + number % ONE_IN)
            + "\n"
            + InventedReports.report("云岭县", 2024, report)
            + SAYING
            + (repost ? "\n来源:云岭县融媒体中心" : "");
    String id = "d%09d".formatted(number);
    SourceDocument source =
        new SourceDocument(id, "", id, Sha256.hex(text), "txt", "UTF-8", text, StatedMetadata.NONE);
    return RowFactory.create(
        new ReportRows(Regions.standard())
            .document(
                source,
                new Held("", ""),
                new MendedReport(source, new LineReader(), List.of()),
                Optional.empty())
            .toArray());
  }

  private static Dataset<Row> documents(SparkSession spark, int from, int to) {
    List<Integer> numbers = IntStream.range(from, to).boxed().toList();
    Dataset<Row> rows =
        spark
            .createDataset(numbers, Encoders.INT())
            .map(
                (MapFunction<Integer, Row>) CopiesAtScaleTest::row,
                Encoders.row(DocumentTable.SCHEMA))
            .drop("text", "stated")
            .persist();
    assertThat(rows.count()).isEqualTo(to - from);
    return rows;
  }

  @Test
  void timeGrowsWithTheDocumentsAndEveryRepostIsFound() {
    int all = Integer.getInteger("tongbi.scale");
    SparkSession spark = SparkSessions.open(Optional.empty());
    Dataset<Row> documents = documents(spark, 0, all);
    Dataset<Row> half = documents.filter(col("doc_id").lt("d%09d".formatted(all / 2)));

    long began = System.nanoTime();
    long ofHalf = CopyStage.copies(half).count();
    long halfDone = System.nanoTime();
    Dataset<Row> copies = CopyStage.copies(documents).persist();
    long ofAll = copies.count();
    long allDone = System.nanoTime();
    Dataset<Row> marked = DuplicateStage.mark(documents, copies).persist();
    assertThat(marked.count()).isEqualTo(all);
    Dataset<Row> night = documents(spark, all, all + 100);
    long nightBegan = System.nanoTime();
    long ofNight = CopyStage.copies(night, marked, marked).count();
    long nightDone = System.nanoTime();

    System.out.printf(
        "copies among %d documents: %.1f s; among %d: %.1f s; a night of 100 more: %.1f s%n",
        all / 2,
        (halfDone - began) / 1e9,
        all,
        (allDone - halfDone) / 1e9,
        (nightDone - nightBegan) / 1e9);
    assertThat(ofHalf).isEqualTo(all / 2 / ONE_IN);
    assertThat(ofAll).isEqualTo(all / ONE_IN);
    assertThat(ofNight).isEqualTo(100 / ONE_IN);
  }
}
