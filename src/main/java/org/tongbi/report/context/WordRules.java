package org.tongbi.report.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.PatternSyntaxException;
import org.tongbi.csv.ListLines;
import org.tongbi.phrase.PatternChoice;
import org.tongbi.phrase.PatternCounter;
import org.tongbi.phrase.QuickPattern;

/**
 * Word lists of this package, read from a resource and checked line by line.
 *
 * <p>A line is {@code name<TAB>pattern}; the patterns of one name are tried in the order of the
 * file.
 */
final class WordRules {
  private final Map<String, List<QuickPattern>> rules = new HashMap<>();
  private final Map<String, PatternChoice> choices = new HashMap<>();
  private final Map<List<String>, PatternCounter> counters = new ConcurrentHashMap<>();

  /** The rules of a resource beside this class. */
  static WordRules resource(String file) {
    return read(ListLines.resource(WordRules.class, file));
  }

  static WordRules of(String file, String content) {
    return read(ListLines.text(file, content));
  }

  private static WordRules read(ListLines lines) {
    WordRules read = new WordRules();
    lines.forEach(read::add);
    read.rules.forEach((name, all) -> read.choices.put(name, new PatternChoice(all)));
    return read;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
      throw new IllegalArgumentException("expected a name, a tab and a pattern");
    }
    try {
      QuickPattern pattern = QuickPattern.compile(cells[1]);
      rules.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("\"" + cells[1] + "\" is not a pattern", e);
    }
  }

  /** The first words in {@code text} that a rule of this name finds. */
  Optional<String> first(String name, String text) {
    for (QuickPattern pattern : patterns(name)) {
      QuickPattern.Finder found = pattern.in(text);
      if (found.find()) {
        return Optional.of(found.match().group());
      }
    }
    return Optional.empty();
  }

  /** The words with which {@code text} opens by a rule of this name. */
  Optional<String> opening(String name, String text) {
    return opening(name, text, 0);
  }

  /** The words that {@code text} holds at a place, looked at as if nothing stood before it. */
  Optional<String> opening(String name, String text, int place) {
    return opening(any(name), text, place);
  }

  /** The same by rules that the caller keeps. */
  static Optional<String> opening(PatternChoice rules, String text, int place) {
    Matcher m = rules.at(text, place);
    return m == null ? Optional.empty() : Optional.of(m.group());
  }

  boolean has(String name, String text) {
    return any(name).isIn(text);
  }

  /** The rules of a name as one choice, for those who ask often. */
  PatternChoice any(String name) {
    PatternChoice found = choices.get(name);
    if (found == null) {
      throw unknown(name);
    }
    return found;
  }

  /** How often the rules of this name find something in {@code text}. */
  int count(String name, String text) {
    int count = 0;
    for (QuickPattern pattern : patterns(name)) {
      QuickPattern.Finder found = pattern.in(text);
      while (found.find()) {
        count++;
      }
    }
    return count;
  }

  /** How often the rules of each name find something in {@code text}, told in one pass. */
  int[] counts(List<String> names, String text) {
    return counters
        .computeIfAbsent(
            names, all -> new PatternCounter(all.stream().map(this::patterns).toList()))
        .count(text);
  }

  Set<String> names() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  List<QuickPattern> patterns(String name) {
    List<QuickPattern> found = rules.get(name);
    if (found == null) {
      throw unknown(name);
    }
    return found;
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException("no word rule is named \"" + name + "\"");
  }
}
