package org.tongbi.indicator;

import java.util.Objects;

/** Whom a number is about: the report's own region, another region, or a named facility. */
public sealed interface Subject {
  /** The region that the report is about. */
  Subject SELF = new Self();

  /** The subject as tables write it: {@code self}, {@code region:NAME}, {@code facility:NAME}. */
  String code();

  /** The report's own region. */
  record Self() implements Subject {
    @Override
    public String code() {
      return "self";
    }
  }

  /**
   * Another region, or a part of the report's own.
   *
   * @param name as the report writes it, not blank
   */
  record OfRegion(String name) implements Subject {
    public OfRegion {
      requireName(name);
    }

    @Override
    public String code() {
      return "region:" + name;
    }
  }

  /**
   * One named facility, or one group of named facilities.
   *
   * @param name as the report writes it, not blank
   */
  record OfFacility(String name) implements Subject {
    public OfFacility {
      requireName(name);
    }

    @Override
    public String code() {
      return "facility:" + name;
    }
  }

  /**
   * Reads a subject from its code.
   *
   * @throws IllegalArgumentException where it is none of the three forms
   */
  static Subject parse(String code) {
    if (code.equals("self")) {
      return SELF;
    }
    if (code.startsWith("region:")) {
      return new OfRegion(code.substring("region:".length()));
    }
    if (code.startsWith("facility:")) {
      return new OfFacility(code.substring("facility:".length()));
    }
    throw new IllegalArgumentException(
        "\"" + code + "\" is not self, region:NAME or facility:NAME");
  }

  private static void requireName(String name) {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("a subject needs a name");
    }
  }
}
