package org.tongbi.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Extracted observations against labelled ones.
 *
 * <p>An extracted observation is found where a label of the same document overlaps its span and has
 * the same indicator, statistic and value; it is strict where the other fields agree as well. Each
 * label takes one extracted observation, the one with most agreeing fields.
 *
 * @param documents how many documents the labels name
 * @param attributes for each field the share of found observations in which it agrees
 * @param missed labels that nothing was found for
 * @param spurious extracted observations that no label took
 * @param wrong found ones that are not strict
 */
public record GoldComparison(
    int documents,
    int labelled,
    int extracted,
    Score found,
    Score strict,
    Map<String, BigDecimal> attributes,
    List<Labelled> missed,
    List<Labelled> spurious,
    List<Wrong> wrong) {
  /** A found observation that differs from its label in some fields. */
  public record Wrong(Labelled label, Labelled extracted, List<String> fields) {}

  /** Compares two sets of lines; documents that no label names do not count. */
  public static GoldComparison of(List<Labelled> labels, List<Labelled> extracted) {
    SortedSet<String> documents = new TreeSet<>();
    labels.forEach(label -> documents.add(label.docId()));
    Map<String, List<Labelled>> labelsOf = byDocument(labels);
    Map<String, List<Labelled>> extractedOf = byDocument(extracted);
    Tally tally = new Tally();
    int labelCount = 0;
    int extractedCount = 0;
    for (String document : documents) {
      List<Labelled> its = labelsOf.getOrDefault(document, List.of());
      List<Labelled> free = new ArrayList<>(extractedOf.getOrDefault(document, List.of()));
      labelCount += its.size();
      extractedCount += free.size();
      its.forEach(label -> tally.take(label, free));
      tally.spurious.addAll(free);
    }
    Map<String, BigDecimal> attributes = new LinkedHashMap<>();
    for (String field : Labelled.ATTRIBUTES) {
      long right = tally.right.getOrDefault(field, 0L);
      attributes.put(field, Score.rounded(Score.ratio(right, tally.found)));
    }
    return new GoldComparison(
        documents.size(),
        labelCount,
        extractedCount,
        Score.of(tally.found, extractedCount, labelCount),
        Score.of(tally.found - tally.wrong.size(), extractedCount, labelCount),
        attributes,
        tally.missed,
        tally.spurious,
        tally.wrong);
  }

  private static Map<String, List<Labelled>> byDocument(List<Labelled> lines) {
    Map<String, List<Labelled>> byDocument = new HashMap<>();
    for (Labelled line : lines) {
      if (line.isObservation()) {
        byDocument.computeIfAbsent(line.docId(), id -> new ArrayList<>()).add(line);
      }
    }
    return byDocument;
  }

  /** What has been matched so far. */
  private static final class Tally {
    private final Map<String, Long> right = new HashMap<>();
    private final List<Labelled> missed = new ArrayList<>();
    private final List<Labelled> spurious = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private long found;

    void take(Labelled label, List<Labelled> free) {
      Labelled best = null;
      long most = -1;
      for (Labelled candidate : free) {
        if (label.isFoundBy(candidate)) {
          long agreeing =
              Labelled.ATTRIBUTES.stream().filter(f -> label.agrees(f, candidate)).count();
          if (agreeing > most) {
            best = candidate;
            most = agreeing;
          }
        }
      }
      if (best == null) {
        missed.add(label);
        return;
      }
      remove(free, best);
      found++;
      List<String> bad = new ArrayList<>();
      for (String field : Labelled.ATTRIBUTES) {
        if (label.agrees(field, best)) {
          right.merge(field, 1L, Long::sum);
        } else {
          bad.add(field);
        }
      }
      if (!bad.isEmpty()) {
        wrong.add(new Wrong(label, best, List.copyOf(bad)));
      }
    }

    /** Removes this very one, not another line that says the same. */
    private static void remove(List<Labelled> free, Labelled taken) {
      for (int i = 0; i < free.size(); i++) {
        if (free.get(i) == taken) {
          free.remove(i);
          return;
        }
      }
    }
  }
}
