package org.tongbi.report.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.ComparisonBase;
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
 * Reads with a plain regular expression, as a baseline (基线).
 *
 * <p>A name of the catalogue, at most 16 chars of the same clause, a number with a unit; right
 * behind it perhaps a comma, a word of change and a second number. A word of change before a number
 * makes it a change. All else is taken as the plainest reading has it.
 */
public final class RegexReportReader implements ReportReader {
  private static final String GAP = "([^0-9,。;!?\\n]{0,16}?)";

  private final ContextReader contexts = new ContextReader(Regions.standard());
  private final BaselineWords words = new BaselineWords();
  private final AliasIndex aliases;
  private final Pattern statement;
  private final Pattern sequel;
  private final Pattern change;
  private final Pattern base;

  /** A reader for a catalogue; building it takes a while, reading with it does not. */
  public RegexReportReader(Catalogue catalogue) {
    this.aliases = new AliasIndex(catalogue);
    String number =
        "(%s)?%s(%s)?"
            .formatted(
                words.choice("before"), PrintedNumber.pattern(catalogue), words.choice("after"));
    this.statement = Pattern.compile("()" + GAP + number);
    this.sequel = Pattern.compile("(,?)" + GAP + number);
    // 增长到 leads to the level that was reached.
    this.change = Pattern.compile("(" + words.choice("change") + ")(?!到|至|为)");
    this.base = Pattern.compile(words.choice("base"));
  }

  @Override
  public ReadReport read(SourceDocument document) {
    Reading reading = Readings.of(document.text());
    DocumentContext context = contexts.read(document, reading);
    BaselineClaim claims = new BaselineClaim(reading, context);
    List<Claim> found = new ArrayList<>();
    String text = reading.text();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      for (String alias : aliases.at(text, at, text.length())) {
        end = statements(text, at + alias.length(), alias, claims, found);
        if (end > at) {
          break;
        }
      }
      at = Math.max(end, at + 1);
    }
    found.sort(Comparator.comparing(Claim::span));
    return new ReadReport(reading, context, found, List.of());
  }

  /** Reads what follows a name; tells where it ended, or -1 where no number follows. */
  private int statements(
      String text, int from, String alias, BaselineClaim claims, List<Claim> found) {
    Matcher first = statement.matcher(text).region(from, text.length());
    if (!first.lookingAt()) {
      return -1;
    }
    Optional<Statement> stated = statement(first, alias);
    if (stated.isEmpty()) {
      return first.end();
    }
    found.add(stated.get().claim(claims));
    Matcher second = sequel.matcher(text).region(first.end(), text.length());
    if (second.lookingAt() && change.matcher(second.group(2)).find()) {
      Optional<Statement> changed = statement(second, alias);
      if (changed.isPresent()) {
        found.add(changed.get().claim(claims));
        return second.end();
      }
    }
    return first.end();
  }

  /** What a match says of the indicator of this name; empty where the unit does not fit it. */
  private Optional<Statement> statement(Matcher match, String alias) {
    PrintedNumber number = PrintedNumber.of(match, 4);
    String gap = match.group(2);
    Optional<String> direction = last(change, gap).flatMap(word -> words.value("change", word));
    Optional<Statistic> statistic = statistic(number.unit(), direction.isPresent());
    Optional<Indicator> indicator =
        number.unit().equals("%") || number.unit().equals(PrintedNumber.POINTS)
            ? aliases.fitting(alias, "%").or(() -> relative(alias, direction))
            : aliases.fitting(alias, number.unit());
    if (statistic.isEmpty() || indicator.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value =
        direction.equals(Optional.of("down")) ? number.value().negate() : number.value();
    Optional<ComparisonBase> against =
        direction.map(
            any ->
                last(base, gap)
                    .flatMap(word -> words.value("base", word))
                    .map(ComparisonBase::new)
                    .orElse(ComparisonBase.YEAR_ON_YEAR));
    Qualifier qualifier =
        words
            .value("before", match.group(3))
            .or(() -> words.value("after", match.group(7)))
            .map(code -> Coded.of(Qualifier.class, code))
            .orElse(Qualifier.EXACT);
    return Optional.of(
        new Statement(
            match.start(4),
            match.end(6),
            indicator.get(),
            statistic.get(),
            value,
            qualifier,
            against));
  }

  /** A change in per cent can be said of any indicator. */
  private Optional<Indicator> relative(String alias, Optional<String> direction) {
    return direction.map(any -> aliases.first(alias));
  }

  private static Optional<Statistic> statistic(String unit, boolean changes) {
    if (!changes) {
      return unit.equals(PrintedNumber.POINTS) ? Optional.empty() : Optional.of(Statistic.LEVEL);
    }
    return Optional.of(
        switch (unit) {
          case "%" -> Statistic.CHANGE_PCT;
          case PrintedNumber.POINTS -> Statistic.CHANGE_PP;
          default -> Statistic.CHANGE_ABS;
        });
  }

  private static Optional<String> last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    Optional<String> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(matcher.group());
    }
    return last;
  }

  /** The parts of a claim, with the number's place in the reading. */
  private record Statement(
      int start,
      int end,
      Indicator indicator,
      Statistic statistic,
      BigDecimal value,
      Qualifier qualifier,
      Optional<ComparisonBase> base) {
    Claim claim(BaselineClaim claims) {
      return claims.of(start, end, indicator, statistic, value, qualifier, base);
    }
  }
}
