package org.tongbi.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Part;
import org.tongbi.facility.YearSums;

/**
 * What is added up for a {@link Part}, as expressions over one row of effective figures; they say
 * what {@link Part#counts}, {@link Part#isDue} and {@link Part#numerator} say.
 */
final class PartColumns {
  private PartColumns() {}

  /**
   * A column to be added up.
   *
   * @param sql never null for any row
   */
  record Sum(String name, String sql) {
    boolean isZero() {
      return sql.equals("0L");
    }
  }

  /** Numerator, denominator, and the facilities that count and are due, as {@link YearSums}. */
  static List<Sum> of(Part part) {
    String counts = counts(part);
    String stem = "part" + part.index();
    return List.of(
        new Sum(stem + "_numerator", numerator(part, counts)),
        new Sum(
            stem + "_denominator",
            part.denominator().isEmpty()
                ? "0L"
                : "if(%s, %s, 0L)".formatted(counts, sum(part.denominator()))),
        new Sum(
            stem + "_counted",
            "if(%s, %dL, if(%s, %dL, 0L))"
                .formatted(
                    counts,
                    YearSums.COUNTED,
                    "(due & %dL) <> 0L"
                        .formatted(Part.bits(part.measures()) | Part.bits(part.also())),
                    YearSums.DUE_ONLY)));
  }

  private static String numerator(Part part, String counts) {
    if (part.also().isEmpty()) {
      return "if(%s, %s, 0L)".formatted(counts, sum(part.measures()));
    }
    List<String> terms =
        new ArrayList<>(
            List.of(
                "if(%s, %s, 0L)"
                    .formatted(stated(part.measures(), " and "), sum(part.measures()))));
    part.also().forEach(measure -> terms.add("coalesce(" + measure.code() + ", 0L)"));
    return "if(%s, %s, 0L)".formatted(counts, String.join(" + ", terms));
  }

  private static String counts(Part part) {
    String own = stated(part.measures(), " and ");
    String there = own;
    if (!part.also().isEmpty()) {
      String missing =
          part.also().stream()
              .map(m -> "(due & %dL) <> 0L and %s is null".formatted(m.bit(), m.code()))
              .collect(Collectors.joining(") or (", "((", "))"));
      there =
          "((%s) or ((due & %dL) = 0L and (%s))) and not %s"
              .formatted(own, Part.bits(part.measures()), stated(part.also(), " or "), missing);
    }
    return part.denominator().isEmpty()
        ? there
        : there + " and " + stated(part.denominator(), " and ");
  }

  private static String stated(List<Measure> measures, String word) {
    return measures.stream()
        .map(measure -> measure.code() + " is not null")
        .collect(Collectors.joining(word));
  }

  private static String sum(List<Measure> measures) {
    return measures.stream().map(Measure::code).collect(Collectors.joining(" + "));
  }
}
