package org.tongbi.facility.naming;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tongbi.region.RegionCode;

/**
 * Resolves the names that reports give facilities (机构名称对齐).
 *
 * <p>A mention is resolved only where exactly one facility of the report's region needs the least
 * steps from its registered name. A name of another region, a county's report naming its city's
 * hospital among them, is out of scope: it is never forced onto a facility of the region.
 */
final class MentionResolver {
  private final Places places;
  private final NameWords words;
  private final MentionReader reader;
  private final NameSteps steps;

  MentionResolver(Places places, NameWords words) {
    this.places = places;
    this.words = words;
    this.reader = new MentionReader(places, words);
    this.steps = new NameSteps(words);
  }

  static MentionResolver standard() {
    return new MentionResolver(Places.standard(), NameWords.standard());
  }

  /** The keys under which registered forms must be looked up for a mention. */
  Set<String> keys(MentionQuestion question) {
    Set<String> keys = new LinkedHashSet<>();
    reader.read(question).readings().forEach(reading -> keys.add(reading.key()));
    return keys;
  }

  /** A facility's least cost so far, with the weightiest of its steps. */
  private record Best(int cost, MentionRule rule) {
    Best orLess(Best other) {
      boolean less = other.cost < cost || other.cost == cost && other.rule.compareTo(rule) < 0;
      return less ? other : this;
    }
  }

  /** The answer, given all forms under the question's keys. */
  MentionAnswer resolve(MentionQuestion question, Collection<RegisteredForm> forms) {
    MentionReader.Readings read = reader.read(question);
    Map<String, Best> fitting = new TreeMap<>();
    boolean elsewhere = false;
    for (MentionReading reading : read.readings()) {
      for (RegisteredForm form : forms) {
        Optional<Best> best = match(question, reading, form);
        if (best.isPresent()) {
          if (inScope(form, places.current(question.region().orElseThrow()))) {
            fitting.merge(form.facilityId(), best.get(), Best::orLess);
          } else {
            elsewhere = true;
          }
        }
      }
    }
    if (fitting.isEmpty()) {
      return MentionAnswer.none(elsewhere ? MentionRule.OUT_OF_SCOPE : read.otherwise());
    }
    int least = fitting.values().stream().mapToInt(Best::cost).min().orElseThrow();
    List<Map.Entry<String, Best>> best =
        fitting.entrySet().stream().filter(each -> each.getValue().cost() == least).toList();
    if (best.size() > 1) {
      return MentionAnswer.none(MentionRule.AMBIGUOUS);
    }
    return new MentionAnswer(
        Optional.of(best.get(0).getKey()),
        Optional.of(BigDecimal.valueOf(Math.max(100 - least, 1), 2)),
        best.get(0).getValue().rule());
  }

  private Optional<Best> match(
      MentionQuestion question, MentionReading reading, RegisteredForm form) {
    Optional<FacilityName> registered = FacilityName.parse(form.core(), form.house(), words);
    if (registered.isEmpty() || !reading.place().equals(form.place())) {
      return Optional.empty();
    }
    FacilityName name = reading.name();
    boolean sameKind =
        name.type().kind().equals(registered.get().type().kind())
            && name.number() == registered.get().number();
    boolean schoolLeftOut = form.tail() && name.head().isEmpty();
    if (!sameKind || !schoolLeftOut && !name.head().equals(registered.get().head())) {
      return Optional.empty();
    }
    return steps
        .between(reading, form, registered.get(), question.year())
        .map(
            taken -> {
              if (question.listed()) {
                taken.add(MentionRule.LIST_ELISION);
              }
              MentionRule last = taken.stream().max(MentionRule::compareTo).orElseThrow();
              return new Best(steps.cost(taken), last);
            });
  }

  private boolean inScope(RegisteredForm form, RegionCode home) {
    return reader.inScope(form.region(), home) || places.within(form.home(), home);
  }
}
