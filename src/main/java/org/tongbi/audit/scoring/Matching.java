package org.tongbi.audit.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntBiFunction;

/**
 * The labelled observations of one document against the extracted ones.
 *
 * <p>An extracted observation is found where a label overlaps its span and has the same indicator,
 * statistic and value; it is strict where the other fields agree as well. Each label takes one
 * extracted observation, the one with most agreeing fields; the first of several. What is left on
 * either side and overlaps was misread: the number was seen, but something else was read into it.
 *
 * @param found labels with what was found for them
 * @param misread labels that nothing was found for, with another reading of the same place
 * @param missed labels that nothing was read for
 * @param spurious extracted observations where nothing is labelled
 */
record Matching(
    List<Pair> found, List<Pair> misread, List<Labelled> missed, List<Labelled> spurious) {
  /** What makes an observation another one, by the names of the fields. */
  private static final List<String> IDENTITY = List.of("indicator", "statistic", "value");

  /** A label with an extracted observation. */
  record Pair(Labelled label, Labelled extracted) {
    /** The attributes that do not agree. */
    List<String> wrongFields() {
      return Labelled.ATTRIBUTES.stream().filter(f -> !label.agrees(f, extracted)).toList();
    }

    /** Of indicator, statistic and value those that do not agree. */
    List<String> misreadFields() {
      return IDENTITY.stream().filter(field -> !sameIdentity(field)).toList();
    }

    private boolean sameIdentity(String field) {
      return field.equals("value")
          ? label.hasValueOf(extracted)
          : label.text(field).equals(extracted.text(field));
    }
  }

  Matching {
    found = List.copyOf(found);
    misread = List.copyOf(misread);
    missed = List.copyOf(missed);
    spurious = List.copyOf(spurious);
  }

  /** Matches the lines of one document. */
  static Matching of(List<Labelled> labels, List<Labelled> extracted) {
    List<Labelled> left = new ArrayList<>(labels);
    List<Labelled> free = new ArrayList<>(extracted);
    List<Pair> found =
        pairs(
            left,
            free,
            Labelled::isFoundBy,
            (label, candidate) -> -new Pair(label, candidate).wrongFields().size());
    List<Pair> misread =
        pairs(
            left,
            free,
            (label, candidate) -> label.span().overlaps(candidate.span()),
            (label, candidate) -> -new Pair(label, candidate).misreadFields().size());
    return new Matching(found, misread, left, free);
  }

  /** Pairs each label in turn with its best candidate, and takes both out of their lists. */
  private static List<Pair> pairs(
      List<Labelled> labels,
      List<Labelled> free,
      BiPredicate<Labelled, Labelled> fits,
      ToIntBiFunction<Labelled, Labelled> merit) {
    List<Pair> pairs = new ArrayList<>();
    List<Labelled> unmatched = new ArrayList<>();
    for (Labelled label : labels) {
      Optional<Labelled> best = best(label, free, fits, merit);
      if (best.isPresent()) {
        remove(free, best.get());
        pairs.add(new Pair(label, best.get()));
      } else {
        unmatched.add(label);
      }
    }
    labels.clear();
    labels.addAll(unmatched);
    return pairs;
  }

  private static Optional<Labelled> best(
      Labelled label,
      List<Labelled> free,
      BiPredicate<Labelled, Labelled> fits,
      ToIntBiFunction<Labelled, Labelled> merit) {
    Labelled best = null;
    int most = 0;
    for (Labelled candidate : free) {
      if (fits.test(label, candidate)) {
        int its = merit.applyAsInt(label, candidate);
        if (best == null || its > most) {
          best = candidate;
          most = its;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Removes this very one, not another line that says the same. */
  @SuppressWarnings("ReferenceEquality")
  private static void remove(List<Labelled> free, Labelled taken) {
    for (int i = 0; i < free.size(); i++) {
      if (free.get(i) == taken) {
        free.remove(i);
        return;
      }
    }
  }

  /** What is counted in this document. */
  Tally tally() {
    return tally(indicator -> true);
  }

  /** What is counted of the indicators that are wanted. */
  Tally tally(Predicate<String> indicator) {
    List<Pair> both = of(found, indicator);
    List<Pair> seen = of(misread, indicator);
    List<Long> right = new ArrayList<>();
    for (String field : Labelled.ATTRIBUTES) {
      right.add(count(both, pair -> pair.label().agrees(field, pair.extracted())));
    }
    long labelled =
        count(found, pair -> indicator.test(pair.label().indicator()))
            + count(misread, pair -> indicator.test(pair.label().indicator()))
            + count(missed, label -> indicator.test(label.indicator()));
    long extracted =
        count(found, pair -> indicator.test(pair.extracted().indicator()))
            + count(misread, pair -> indicator.test(pair.extracted().indicator()))
            + count(spurious, one -> indicator.test(one.indicator()));
    long located = both.size() + count(seen, pair -> pair.label().hasNumberOf(pair.extracted()));
    long strict = count(both, pair -> pair.wrongFields().isEmpty());
    return new Tally(1, labelled, extracted, located, both.size(), strict, right);
  }

  /** The pairs whose two sides are both of the indicators wanted. */
  private static List<Pair> of(List<Pair> pairs, Predicate<String> indicator) {
    return pairs.stream()
        .filter(pair -> indicator.test(pair.label().indicator()))
        .filter(pair -> indicator.test(pair.extracted().indicator()))
        .toList();
  }

  private static <T> long count(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).count();
  }
}
