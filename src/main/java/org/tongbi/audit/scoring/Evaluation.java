package org.tongbi.audit.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tongbi.report.ReportReader;
import org.tongbi.source.SourceDocument;

/** How well a reader reads labelled documents, pooled and in parts. */
public final class Evaluation {
  private final List<MatchedDocument> documents;
  private final List<Labelled> extracted;

  private Evaluation(List<MatchedDocument> documents, List<Labelled> extracted) {
    this.documents = List.copyOf(documents);
    this.extracted = List.copyOf(extracted);
  }

  /** Reads the documents and holds what comes of it against their labels. */
  public static Evaluation of(List<LabelledDocuments> sets, ReportReader reader) {
    List<MatchedDocument> documents = new ArrayList<>();
    List<Labelled> extracted = new ArrayList<>();
    for (LabelledDocuments set : sets) {
      Map<String, List<Labelled>> labels = new HashMap<>();
      for (Labelled line : set.labels().lines()) {
        List<Labelled> its = labels.computeIfAbsent(line.docId(), id -> new ArrayList<>());
        if (line.isObservation()) {
          its.add(line);
        }
      }
      for (String id : set.labels().documents()) {
        Optional<SourceDocument> source = Optional.ofNullable(set.documents().get(id));
        Optional<Extraction> read = source.map(document -> Extraction.of(document, reader));
        List<Labelled> observations = read.map(Extraction::observations).orElse(List.of());
        extracted.addAll(observations);
        documents.add(
            new MatchedDocument(
                set.labels().name(),
                id,
                read.map(Extraction::kind),
                source.map(SourceDocument::text).orElse(""),
                Matching.of(labels.get(id), observations)));
      }
    }
    return new Evaluation(documents, extracted);
  }

  /** All that was extracted, in the order of the sets and the documents' ids. */
  public List<Labelled> extracted() {
    return extracted;
  }

  /** The scores of everything together. */
  public Scorecard total() {
    return Scorecard.of(tallies(documents));
  }

  /** The scores of each file of labels, in the order given. */
  public Map<String, Scorecard> bySet() {
    return cards(new LinkedHashMap<>(), MatchedDocument::set);
  }

  /** The scores of each genre of documents, by its code. */
  public Map<String, Scorecard> byDocumentKind() {
    return cards(new TreeMap<>(), MatchedDocument::kindCode);
  }

  private Map<String, Scorecard> cards(
      Map<String, List<MatchedDocument>> groups, Function<MatchedDocument, String> name) {
    for (MatchedDocument document : documents) {
      groups.computeIfAbsent(name.apply(document), key -> new ArrayList<>()).add(document);
    }
    Map<String, Scorecard> cards = new LinkedHashMap<>();
    groups.forEach((key, its) -> cards.put(key, Scorecard.of(tallies(its))));
    return Collections.unmodifiableMap(cards);
  }

  private static List<Tally> tallies(List<MatchedDocument> documents) {
    return documents.stream().map(document -> document.matching().tally()).toList();
  }

  /** The scores of each indicator that was labelled or extracted, by its code. */
  public SortedMap<String, Scorecard> byIndicator() {
    SortedMap<String, List<Tally>> tallies = new TreeMap<>();
    for (MatchedDocument document : documents) {
      Matching matching = document.matching();
      for (String indicator : indicators(matching)) {
        tallies
            .computeIfAbsent(indicator, key -> new ArrayList<>())
            .add(matching.tally(indicator::equals));
      }
    }
    SortedMap<String, Scorecard> cards = new TreeMap<>();
    tallies.forEach((indicator, its) -> cards.put(indicator, Scorecard.of(its)));
    return Collections.unmodifiableSortedMap(cards);
  }

  private static SortedSet<String> indicators(Matching matching) {
    SortedSet<String> indicators = new TreeSet<>();
    for (List<Matching.Pair> pairs : List.of(matching.found(), matching.misread())) {
      for (Matching.Pair pair : pairs) {
        indicators.add(pair.label().indicator());
        indicators.add(pair.extracted().indicator());
      }
    }
    matching.missed().forEach(label -> indicators.add(label.indicator()));
    matching.spurious().forEach(one -> indicators.add(one.indicator()));
    return indicators;
  }

  /** How often found observations were mistaken for what they must never be mistaken for. */
  public Map<Confusion, Share> confusions() {
    List<Matching.Pair> found =
        documents.stream().flatMap(document -> document.matching().found().stream()).toList();
    Map<Confusion, Share> shares = new EnumMap<>(Confusion.class);
    for (Confusion confusion : Confusion.values()) {
      shares.put(confusion, confusion.in(found));
    }
    return Collections.unmodifiableMap(shares);
  }

  /** Every error, like beside like. */
  public List<ReadingError> errors() {
    return documents.stream()
        .flatMap(document -> ErrorFinder.of(document).stream())
        .sorted(ReadingError.ORDER)
        .toList();
  }

  /** How many errors there are of each kind and, within it, of each set of differing fields. */
  public Map<ErrorKind, SortedMap<String, Long>> errorCounts() {
    Map<ErrorKind, SortedMap<String, Long>> counts = new EnumMap<>(ErrorKind.class);
    for (ReadingError error : errors()) {
      counts
          .computeIfAbsent(error.kind(), key -> new TreeMap<>())
          .merge(error.differing(), 1L, Long::sum);
    }
    return Collections.unmodifiableMap(counts);
  }
}
