package org.tongbi.facility.naming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Counts the steps from a mention to a registered name under the same key. */
final class NameSteps {
  private final NameWords words;

  NameSteps(NameWords words) {
    this.words = words;
  }

  /** The steps; empty where the two cannot be the same facility. */
  Optional<Set<MentionRule>> between(
      MentionReading mention, RegisteredForm form, FacilityName registered, OptionalInt year) {
    FacilityName name = mention.name();
    boolean sameHouse = name.campus().equals(registered.campus());
    boolean otherPlace =
        !name.placeSuffix().isEmpty()
            && !registered.placeSuffix().isEmpty()
            && !name.placeSuffix().equals(registered.placeSuffix());
    // 市德安医院 is no facility of one of the city's counties, unless that names no county.
    boolean otherRegion =
        form.isElsewhere()
            && mention.prefix() != RegionPrefix.NONE
            && form.prefix() != RegionPrefix.NONE;
    Optional<List<MentionRule>> kind = kindSteps(name, registered);
    if (!sameHouse || otherPlace || otherRegion || kind.isEmpty()) {
      return Optional.empty();
    }
    Set<MentionRule> steps = EnumSet.of(MentionRule.EXACT);
    steps.addAll(kind.get());
    addPrefixStep(mention, form, steps);
    if (!name.placeSuffix().equals(registered.placeSuffix())) {
      steps.add(MentionRule.DROP_PLACE_SUFFIX);
    }
    if (name.number() > 0 && name.shortNumber() && !registered.shortNumber()) {
      steps.add(MentionRule.ORDINAL_SHORT);
    }
    if (form.second()) {
      steps.add(MentionRule.SECOND_NAME);
    }
    if (form.tail()) {
      steps.add(MentionRule.DROP_SCHOOL);
    }
    if (mention.wider()) {
      steps.add(MentionRule.CITY_OF_DISTRICT);
    }
    if (year.isPresent()
        && (year.getAsInt() < form.fromYear() || year.getAsInt() > form.toYear())) {
      steps.add(MentionRule.FORMER_NAME);
    }
    return Optional.of(steps);
  }

  /** Steps between two words for one kind; empty where they name different facilities. */
  private static Optional<List<MentionRule>> kindSteps(FacilityName name, FacilityName other) {
    List<MentionRule> steps = new ArrayList<>(2);
    TypeWord one = name.type();
    TypeWord two = other.type();
    if (one.equals(two)) {
      return Optional.of(steps);
    }
    boolean shortly =
        one.form() == TypeWord.Form.ABBREVIATED || two.form() == TypeWord.Form.ABBREVIATED;
    boolean differs = one.form() == TypeWord.Form.DIFFERS || two.form() == TypeWord.Form.DIFFERS;
    if (one.word().equals("院") || one.word().equals("附院")) {
      steps.add(MentionRule.ORDINAL_SHORT);
      return Optional.of(steps);
    }
    if (one.kind().equals("general") && differs && !name.head().isEmpty()) {
      return Optional.empty();
    }
    if (one.kind().equals("general") && differs && name.shortNumber()) {
      steps.add(MentionRule.ORDINAL_SHORT);
      return Optional.of(steps);
    }
    steps.add(
        differs
            ? MentionRule.SUFFIX_DIFFERS
            : shortly ? MentionRule.ABBREV : MentionRule.SAME_KIND);
    return Optional.of(steps);
  }

  private static void addPrefixStep(
      MentionReading mention, RegisteredForm form, Set<MentionRule> steps) {
    boolean written = form.prefix() == RegionPrefix.FULL || form.prefix() == RegionPrefix.SHORT;
    switch (mention.prefix()) {
      case UNIT -> steps.add(MentionRule.CITY_RELATIVE);
      case SHORT -> {
        if (form.prefix() == RegionPrefix.FULL || form.prefix() == RegionPrefix.UNIT) {
          steps.add(MentionRule.DROP_CITY_SUFFIX);
        }
      }
      case FULL -> {
        if (written && mention.regions() < form.regions()) {
          steps.add(MentionRule.DROP_CITY);
        }
      }
      case NONE -> {
        if (!mention.name().isDistinctive()) {
          steps.add(MentionRule.BARE_NAME);
        } else if (form.prefix() != RegionPrefix.NONE) {
          steps.add(MentionRule.DROP_CITY);
        }
      }
    }
  }

  /** What the steps take from the score, in hundredths. */
  int cost(Set<MentionRule> steps) {
    return steps.stream().mapToInt(words::cost).sum();
  }
}
