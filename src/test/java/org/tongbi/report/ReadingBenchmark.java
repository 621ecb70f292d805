package org.tongbi.report;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tongbi.indicator.Catalogue;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.Regions;
import org.tongbi.report.context.ContextReader;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.ClaimReader;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;
import org.tongbi.source.SourceDocument;

/**
 * How many chars a second are read on one core, from text to claims and stage by stage, beside what
 * the segmenter alone needs for the same texts.
 *
 * <p>Arguments: paths of texts with commas between, each measured by itself.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
  /** Set by {@link #main}. */
  @Param("")
  public String texts;

  private final ReportReader reader = new GrammarReportReader(Catalogue.standard());
  private final ContextReader contexts = new ContextReader(Regions.standard());
  private final ClaimReader claims =
      new ClaimReader(Catalogue.standard(), new Gazetteer(Regions.standard()));
  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<DocumentContext> documentContexts = new ArrayList<>();

  /** Measures and prints a table of chars a second. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ReadingBenchmark.class.getName())
                    .param("texts", args[0].split(","))
                    // One core is measured, and on one core a JVM collects as jobs/tongbi asks for.
                    .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC")
                    .build())
            .run();
    for (RunResult result : results) {
      String path = result.getParams().getParam("texts");
      double nanos = result.getPrimaryResult().getScore();
      System.out.printf(
          Locale.ROOT,
          "%-40s %-12s %6.2f million chars a second%n",
          path,
          result.getPrimaryResult().getLabel(),
          TextSet.of(path).chars() * 1e3 / nanos);
    }
  }

  /** Reads the texts, and what each stage is given. */
  @Setup
  public void prepare() {
    documents.addAll(TextSet.of(texts).documents());
    for (SourceDocument document : documents) {
      Reading reading = Readings.of(document.text());
      readings.add(reading);
      documentContexts.add(contexts.read(document, reading));
    }
  }

  /** From text to claims; so much code is compiled late where other work takes the cores. */
  @Benchmark
  @Warmup(iterations = 15, time = 2)
  public void whole(Blackhole hole) {
    for (SourceDocument document : documents) {
      hole.consume(reader.read(document));
    }
  }

  /** From text to reading. */
  @Benchmark
  public void reading(Blackhole hole) {
    for (SourceDocument document : documents) {
      hole.consume(Readings.of(document.text()));
    }
  }

  /** From reading to context. */
  @Benchmark
  public void context(Blackhole hole) {
    for (int i = 0; i < documents.size(); i++) {
      hole.consume(contexts.read(documents.get(i), readings.get(i)));
    }
  }

  /** From reading and context to claims. */
  @Benchmark
  public void grammar(Blackhole hole) {
    for (int i = 0; i < readings.size(); i++) {
      hole.consume(claims.read(readings.get(i), documentContexts.get(i)));
    }
  }

  /** The segmenter, with its own settings. */
  @Benchmark
  public void segmenter(Blackhole hole) {
    for (SourceDocument document : documents) {
      hole.consume(HanLP.segment(document.text()));
    }
  }
}
