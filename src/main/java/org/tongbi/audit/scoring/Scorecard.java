package org.tongbi.audit.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How well some documents, or what they say of one indicator, were read.
 *
 * @param documents how many documents
 * @param labelled observations that the labels have
 * @param extracted observations that were extracted
 * @param located the numbers alone: at their places and of their values, whatever was read into
 *     them
 * @param found those of the same indicator, statistic and value as well
 * @param strict those that agree in every field
 * @param fields for each field the share of found observations that agree in it
 */
public record Scorecard(
    int documents,
    long labelled,
    long extracted,
    Rating located,
    Rating found,
    Rating strict,
    Map<String, Share> fields) {
  public Scorecard {
    Objects.requireNonNull(located, "located");
    Objects.requireNonNull(found, "found");
    Objects.requireNonNull(strict, "strict");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The card of what was counted in each document. */
  static Scorecard of(List<Tally> documents) {
    Tally total = documents.stream().reduce(Tally.NONE, Tally::plus);
    Bootstrap bootstrap = new Bootstrap(documents);
    Map<String, Share> fields = new LinkedHashMap<>();
    for (int i = 0; i < Labelled.ATTRIBUTES.size(); i++) {
      fields.put(Labelled.ATTRIBUTES.get(i), new Share(total.right().get(i), total.found()));
    }
    return new Scorecard(
        total.documents(),
        total.labelled(),
        total.extracted(),
        bootstrap.rate(total, Tally::located),
        bootstrap.rate(total, Tally::found),
        bootstrap.rate(total, Tally::strict),
        fields);
  }
}
