package org.tongbi.report.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.region.Regions;
import org.tongbi.report.ReadReport;
import org.tongbi.report.ReportReader;
import org.tongbi.report.context.ContextReader;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.grammar.Claim;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;
import org.tongbi.source.SourceDocument;

/**
 * Reads numbers alone, as the floor of all baselines (基线).
 *
 * <p>Every number with a unit of the catalogue is an observation: of the indicator that the unit
 * fits and whose name stands nearest to it in its paragraph, before or behind; where no name
 * stands, of the first indicator of the catalogue that the unit fits. Each is a level, but what is
 * in points. It finds nearly every number and tells next to none of them apart.
 */
public final class NumbersReportReader implements ReportReader {
  private final ContextReader contexts = new ContextReader(Regions.standard());
  private final Catalogue catalogue;
  private final AliasIndex aliases;
  private final Pattern number;

  /** A reader for a catalogue. */
  public NumbersReportReader(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.aliases = new AliasIndex(catalogue);
    this.number = Pattern.compile(PrintedNumber.pattern(catalogue));
  }

  @Override
  public ReadReport read(SourceDocument document) {
    Reading reading = Readings.of(document.text());
    DocumentContext context = contexts.read(document, reading);
    BaselineClaim claims = new BaselineClaim(reading, context);
    List<Claim> found = new ArrayList<>();
    String text = reading.text();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      paragraph(text, start, end, claims, found);
      start = end + 1;
    }
    return new ReadReport(reading, context, found, List.of());
  }

  private void paragraph(String text, int start, int end, BaselineClaim claims, List<Claim> found) {
    Matcher numbers = number.matcher(text).region(start, end);
    List<Name> names = null;
    while (numbers.find()) {
      names = names == null ? names(text, start, end) : names;
      PrintedNumber printed = PrintedNumber.of(numbers, 1);
      boolean points = printed.unit().equals(PrintedNumber.POINTS);
      int from = numbers.start();
      int to = numbers.end();
      indicator(names, from, to, points ? "%" : printed.unit())
          .map(
              indicator ->
                  claims.of(
                      from,
                      to,
                      indicator,
                      points ? Statistic.CHANGE_PP : Statistic.LEVEL,
                      printed.value(),
                      Qualifier.EXACT,
                      Optional.empty()))
          .ifPresent(found::add);
    }
  }

  private List<Name> names(String text, int start, int end) {
    List<Name> names = new ArrayList<>();
    int at = start;
    while (at < end) {
      List<String> here = aliases.at(text, at, end);
      if (here.isEmpty()) {
        at++;
      } else {
        names.add(new Name(at, at + here.get(0).length(), here.get(0)));
        at += here.get(0).length();
      }
    }
    return names;
  }

  private Optional<Indicator> indicator(List<Name> names, int from, int to, String unit) {
    Optional<Indicator> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (Name one : names) {
      int distance = one.end() <= from ? from - one.end() : one.start() - to;
      Optional<Indicator> fitting = aliases.fitting(one.text(), unit);
      if (fitting.isPresent() && distance < least) {
        nearest = fitting;
        least = distance;
      }
    }
    return nearest.or(
        () ->
            catalogue.indicators().stream()
                .filter(indicator -> catalogue.fits(indicator, unit))
                .findFirst());
  }

  /** A name of an indicator with its place in the reading. */
  private record Name(int start, int end, String text) {}
}
