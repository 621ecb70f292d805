package org.tongbi.report.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongbi.csv.CsvTable;
import org.tongbi.indicator.Coded;

/** The kinds of words by which the arithmetic of the prose is found. */
enum ArithmeticWord implements Coded {
  /** Grows. */
  RISE,
  /** Shrinks. */
  FALL,
  /** Another change than the one between the two levels beside it. */
  OTHER_CHANGE,
  /** Compares with something named. */
  BASE,
  /** The value of the year before. */
  YEAR_BEFORE,
  /** Leads from the level left to the level reached. */
  REACHED,
  /** Leads to the level left. */
  LEFT,
  /** The stem of a rate that only says that something was done. */
  DONE,
  /** Names a count as the whole that something is due of. */
  DUE,
  /** Makes a rate one that is wanted. */
  WANTED,
  /** A rate that may rightly stand above one hundred. */
  ABOVE_HUNDRED,
  /** What follows is a part. */
  AMONG,
  /** What follows is the sum of what stands before it. */
  SUM,
  /** Says nothing of its own in a clause on a change. */
  FILLER;

  private static final Map<ArithmeticWord, List<String>> WORDS = words();
  private static final Map<String, String> FAMILIES = families();

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a text holds a word of this kind. */
  boolean in(String text) {
    for (String word : WORDS.get(this)) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is one of the words of this kind. */
  boolean is(String text) {
    return WORDS.get(this).contains(text);
  }

  /** Whether a text ends with a word of this kind. */
  boolean ends(String text) {
    for (String word : WORDS.get(this)) {
      if (text.endsWith(word)) {
        return true;
      }
    }
    return false;
  }

  /** A text without the words of this kind. */
  String removedFrom(String text) {
    String rest = text;
    for (String word : WORDS.get(this)) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  /** The family of a unit's word; empty where it counts nothing. */
  static Optional<String> family(String unit) {
    String family = FAMILIES.getOrDefault(unit, unit);
    return family.equals("-") ? Optional.empty() : Optional.of(family);
  }

  private static Map<ArithmeticWord, List<String>> words() {
    Map<ArithmeticWord, List<String>> words = new EnumMap<>(ArithmeticWord.class);
    for (CsvTable.Row row : CsvTable.resource(ArithmeticWord.class, "words.csv").rows()) {
      try {
        words.put(Coded.of(ArithmeticWord.class, row.need("kind")), longestFirst(row));
      } catch (IllegalArgumentException e) {
        throw row.complaint(e.getMessage());
      }
    }
    for (ArithmeticWord kind : values()) {
      if (!words.containsKey(kind)) {
        throw new IllegalStateException("words.csv has no words of the kind " + kind.code());
      }
    }
    return words;
  }

  private static List<String> longestFirst(CsvTable.Row row) {
    List<String> words = new ArrayList<>(row.list("words"));
    if (words.isEmpty()) {
      throw row.complaint("no words");
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(words);
  }

  private static Map<String, String> families() {
    Map<String, String> families = new HashMap<>();
    for (CsvTable.Row row : CsvTable.resource(ArithmeticWord.class, "units.csv").rows()) {
      families.put(row.need("unit"), row.need("family"));
    }
    return Map.copyOf(families);
  }
}
