package org.tongbi.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;
import org.tongbi.provenance.Span;
import org.tongbi.region.Division;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.DocumentKind;
import org.tongbi.report.grammar.Claim;
import org.tongbi.report.reading.Reading;
import org.tongbi.source.SourceDocument;

/**
 * A reader for tests, of invented texts in a trivial form, so that what follows reading can be
 * tested without the grammar.
 *
 * <pre>
 * @ 330782 2024 2025-01-15
 * visits level 120000 人次 [base=yoy] [status=target] [subject=region:义乌市] [window=2023] …
 * </pre>
 *
 * <p>The first line names region, window and day of publication, {@code -} for none. A line that
 * begins with {@code !} makes the reader fail; any other line says nothing.
 */
public final class LineReader implements ReportReader {
  /** The recipe that travels to executors. */
  public record Supplier() implements ReaderSupplier {
    private static final long serialVersionUID = 1L;

    @Override
    public ReportReader create() {
      return new LineReader();
    }
  }

  @Override
  public ReadReport read(SourceDocument document) {
    String text = document.text();
    Optional<Division> region = Optional.empty();
    Optional<Window> window = Optional.empty();
    Optional<LocalDate> published = Optional.empty();
    List<Claim> claims = new ArrayList<>();
    int start = 0;
    for (String line : text.split("\n", -1)) {
      String[] words = line.strip().split(" +");
      if (line.startsWith("!")) {
        throw new IllegalStateException("a line for failing");
      } else if (line.startsWith("@")) {
        window = known(words[2]).map(Window::parse);
        published = known(words[3]).map(LocalDate::parse);
        int year = window.map(Window::year).orElse(2024);
        region =
            known(words[1])
                .map(RegionCode::new)
                .map(code -> Regions.standard().find(code, year).orElseThrow());
      } else if (words.length >= 4) {
        claims.add(claim(text, start, line, words, window));
      }
      start += line.length() + 1;
    }
    return new ReadReport(
        new Reading(text, text, places(text), List.of()),
        new DocumentContext(
            Optional.of(document.docId()),
            Optional.empty(),
            published,
            region,
            "the first line",
            window,
            "the first line",
            DocumentKind.OTHER,
            "a form of its own",
            List.of(),
            List.of()),
        claims,
        List.of());
  }

  private static Claim claim(
      String text, int start, String line, String[] words, Optional<Window> window) {
    Map<String, String> more = new HashMap<>();
    for (int i = 4; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      more.put(pair[0], pair[1]);
    }
    int from = start + line.indexOf(" " + words[2] + " ") + 1;
    BigDecimal value = new BigDecimal(words[2]);
    BigDecimal half =
        BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0)).divide(BigDecimal.valueOf(2));
    Span sentence =
        new Span(text.codePointCount(0, start), text.codePointCount(0, start + line.length()));
    return new Claim(
        new Span(text.codePointCount(0, from), text.codePointCount(0, from + words[2].length())),
        words[2],
        words[0],
        Coded.of(Statistic.class, words[1]),
        value,
        value.subtract(half),
        value.add(half),
        words[3],
        Coded.of(Qualifier.class, more.getOrDefault("qualifier", "exact")),
        Optional.ofNullable(more.get("base")).map(ComparisonBase::new),
        Coded.of(Status.class, more.getOrDefault("status", "actual")),
        Coded.of(Population.class, more.getOrDefault("population", "all")),
        Coded.of(Provider.class, more.getOrDefault("provider", "all")),
        Subject.parse(more.getOrDefault("subject", "self")),
        Optional.ofNullable(more.get("window")).map(Window::parse).or(() -> window),
        sentence,
        List.of());
  }

  private static Optional<String> known(String word) {
    return word.equals("-") ? Optional.empty() : Optional.of(word);
  }

  private static int[] places(String text) {
    int[] places = new int[text.length()];
    for (int i = 0; i < places.length; i++) {
      places[i] = text.codePointCount(0, i);
    }
    return places;
  }
}
