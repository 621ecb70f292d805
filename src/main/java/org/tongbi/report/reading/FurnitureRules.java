package org.tongbi.report.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.tongbi.csv.ListLines;
import org.tongbi.phrase.QuickPattern;

/** The furniture list, checked and made ready for matching. */
final class FurnitureRules {
  private static final String RESOURCE = "furniture.txt";
  private static final QuickPattern NEVER = QuickPattern.compile("(?!)");

  /** Words that may stand anywhere near a line's head. */
  private static final Pattern LOOSE = Pattern.compile("\\.\\{0,\\d+\\}[?+]?(.*)");

  private final Map<FurnitureRule.Role, Map<Furniture.Kind, QuickPattern>> patterns;
  private final Map<FurnitureRule.Role, List<LineRule>> lineRules =
      new EnumMap<>(FurnitureRule.Role.class);

  /**
   * A rule for whole lines.
   *
   * @param within words that every such line holds; null where the rule itself tells its head
   */
  private record LineRule(Furniture.Kind kind, QuickPattern line, QuickPattern within) {
    static LineRule of(FurnitureRule rule) {
      Matcher loose = LOOSE.matcher(rule.words());
      return new LineRule(
          rule.kind(),
          QuickPattern.compile(rule.words()),
          loose.matches() ? QuickPattern.compile(loose.group(1)) : null);
    }

    boolean matches(String text) {
      return (within == null || within.mayBeIn(text)) && line.matches(text);
    }
  }

  private FurnitureRules(
      Set<FurnitureRule> rules,
      Map<FurnitureRule.Role, Map<Furniture.Kind, QuickPattern>> patterns) {
    this.patterns = patterns;
    rules.stream()
        .sorted(Comparator.comparing(FurnitureRule::kind))
        .forEach(
            rule ->
                lineRules
                    .computeIfAbsent(rule.role(), role -> new ArrayList<>())
                    .add(LineRule.of(rule)));
  }

  static FurnitureRules load() {
    return read(ListLines.resource(FurnitureRules.class, RESOURCE));
  }

  /**
   * Reads a list: kind, role and words, parted by blanks; {@code #} begins a comment line.
   *
   * @throws IllegalArgumentException with file and line, when a line cannot be understood
   */
  static FurnitureRules read(ListLines lines) {
    Set<FurnitureRule> rules = new LinkedHashSet<>();
    lines.forEach(
        line -> {
          if (!rules.add(rule(line.strip()))) {
            throw new IllegalArgumentException("it stands there twice: " + line.strip());
          }
        });
    return new FurnitureRules(rules, compile(rules));
  }

  /** The kind of the first rule of this role that matches a whole line; null where none does. */
  Furniture.Kind kindOfLine(FurnitureRule.Role role, String line) {
    for (LineRule rule : lineRules.getOrDefault(role, List.of())) {
      if (rule.matches(line)) {
        return rule.kind();
      }
    }
    return null;
  }

  /** All words of a role and kind as one pattern that matches any of them. */
  QuickPattern any(FurnitureRule.Role role, Furniture.Kind kind) {
    return of(role).getOrDefault(kind, NEVER);
  }

  private Map<Furniture.Kind, QuickPattern> of(FurnitureRule.Role role) {
    return patterns.getOrDefault(role, Map.of());
  }

  private static FurnitureRule rule(String line) {
    String[] columns = line.split("\\s+", 3);
    if (columns.length != 3) {
      throw new IllegalArgumentException("kind, role and words are expected, but found: " + line);
    }
    FurnitureRule rule =
        new FurnitureRule(
            constant(Furniture.Kind.class, columns[0]),
            constant(FurnitureRule.Role.class, columns[1]),
            columns[2]);
    try {
      Pattern.compile(rule.words());
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("not a pattern: " + rule.words(), e);
    }
    return rule;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String written) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(written)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        written + " is not one of " + Arrays.toString(type.getEnumConstants()));
  }

  private static Map<FurnitureRule.Role, Map<Furniture.Kind, QuickPattern>> compile(
      Set<FurnitureRule> rules) {
    // The longest words first, so that 打印本页 is not read as 打印 and a rest.
    List<FurnitureRule> longestFirst =
        rules.stream()
            .sorted(
                Comparator.<FurnitureRule>comparingInt(rule -> -rule.words().length())
                    .thenComparing(FurnitureRule::words))
            .toList();
    Map<FurnitureRule.Role, Map<Furniture.Kind, QuickPattern>> patterns = new LinkedHashMap<>();
    for (FurnitureRule.Role role : FurnitureRule.Role.values()) {
      for (Furniture.Kind kind : Furniture.Kind.values()) {
        String any =
            longestFirst.stream()
                .filter(rule -> rule.role() == role && rule.kind() == kind)
                .map(FurnitureRule::words)
                .collect(Collectors.joining("|"));
        if (!any.isEmpty()) {
          patterns
              .computeIfAbsent(role, r -> new LinkedHashMap<>())
              .put(kind, QuickPattern.compile("(?:" + any + ")"));
        }
      }
    }
    return patterns;
  }
}
