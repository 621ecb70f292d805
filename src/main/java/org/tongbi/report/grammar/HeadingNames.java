package org.tongbi.report.grammar;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tongbi.indicator.Indicator;
import org.tongbi.report.text.Lexicon;

/** Tells what the headings of a table name: indicators, kinds of institutions, or the whole. */
final class HeadingNames {
  private static final Set<String> WHOLES =
      Set.of(
          "", "合计", "总计", "共计", "总数", "小计", "全县", "全市", "全区", "全省", "全国", "数量", "数值", "实际", "实际数",
          "完成", "完成数", "完成情况", "指标值", "数", "现状", "基期", "人数", "绝对数");
  private static final String INSTITUTION_UNITS = "家个所间处座";

  private final Words words;

  HeadingNames(Words words) {
    this.words = words;
  }

  /** Whether a unit counts institutions. */
  static boolean countsInstitutions(String unit) {
    return !unit.isEmpty() && INSTITUTION_UNITS.contains(unit);
  }

  /** The indicator that a table's title names alone; null where it names none or several. */
  TableLabel inTitle(TableLabel heading) {
    List<Lexicon.Hit<Roles>> named =
        words.find(heading.name()).stream().filter(HeadingNames::isIndicator).toList();
    if (named.size() != 1) {
      return null;
    }
    String name = heading.name().substring(named.get(0).start(), named.get(0).end());
    return new TableLabel(heading.period(), heading.year(), name, heading.unit(), false);
  }

  /** The indicator that the longest word of a name means; null where it means none. */
  Indicator indicator(String name) {
    return words.find(name).stream()
        .filter(hit -> hit.value().has(WordKind.INDICATOR))
        .max(Comparator.comparingInt(hit -> hit.end() - hit.start()))
        .flatMap(
            hit ->
                hit.value()
                    .first(WordKind.INDICATOR)
                    .map(role -> words.catalogue().get(role.value())))
        .orElse(null);
  }

  boolean namesOnly(String name, String code) {
    Indicator named = indicator(name);
    return named != null && named.code().equals(code);
  }

  private static boolean isIndicator(Lexicon.Hit<Roles> hit) {
    return hit.value().has(WordKind.INDICATOR) || hit.value().has(WordKind.PER);
  }

  /** Whether a heading names an indicator, or institutions that its unit counts. */
  boolean names(TableLabel label) {
    if (words.find(label.name()).stream().anyMatch(HeadingNames::isIndicator)) {
      return true;
    }
    return countsInstitutions(label.unit()) && isKind(label.name());
  }

  /** Whether a heading names one institution. */
  boolean isInstitution(String name) {
    return MarkedSentence.of(Sentence.alone(name), words).marks().stream()
        .anyMatch(mark -> mark.is(WordKind.FACILITY_NAME));
  }

  /** Whether a heading names kinds of institutions or people and nothing else. */
  boolean isKind(String name) {
    MarkedSentence marked = MarkedSentence.of(Sentence.alone(name), words);
    return !name.isEmpty()
        && !marked.hasResidue()
        && !marked.marks().isEmpty()
        && marked.marks().stream()
            .noneMatch(mark -> mark.is(WordKind.FACILITY_NAME) || mark.is(WordKind.REGION))
        && marked.marks().stream()
            .anyMatch(mark -> mark.is(WordKind.PROVIDER) || mark.is(WordKind.POPULATION));
  }

  static boolean isWhole(String name) {
    return WHOLES.contains(name);
  }

  /** Whether the words of a heading are known, so that nothing else can be meant. */
  boolean isKnown(String heading) {
    return isWhole(heading) || !MarkedSentence.of(Sentence.alone(heading), words).hasResidue();
  }
}
