package org.tongbi.report.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import org.tongbi.phrase.QuickPattern;

/** Years that a text betrays by the anniversaries it keeps (周年). */
final class Anniversaries {
  private final Map<String, Integer> baseYears = new TreeMap<>();
  private final QuickPattern pattern;

  Anniversaries() {
    WordRules rules = WordRules.resource("anniversaries.tsv");
    for (String event : rules.names()) {
      baseYears.put(event, Integer.parseInt(rules.patterns(event).get(0).pattern()));
    }
    pattern = QuickPattern.compile("(" + String.join("|", baseYears.keySet()) + ")(\\d{2,3})周年");
  }

  /** A year with the words that say so. */
  record Kept(int year, String words) {}

  List<Kept> in(String text) {
    List<Kept> found = new ArrayList<>();
    if (!text.contains("周年")) {
      return found;
    }
    QuickPattern.Finder events = pattern.in(text);
    while (events.find()) {
      MatchResult m = events.match();
      found.add(new Kept(baseYears.get(m.group(1)) + Integer.parseInt(m.group(2)), m.group()));
    }
    return found;
  }
}
