package org.tongbi.facility.effective;

import java.util.HashMap;
import java.util.Map;
import org.tongbi.region.RegionCode;
import org.tongbi.region.Regions;

/** The code that a facility's region had at a year's end; for one thread. */
public final class RegionInForce {
  private final Regions regions = Regions.standard();
  private final Map<Question, String> answers = new HashMap<>();

  private record Question(String code, int fromYear, int toYear, int year) {}

  /** The code at the end of a year; the version's own where the unit cannot be followed there. */
  public String at(FacilitySpan span, int year) {
    int from = span.validFrom().getYear();
    int to = span.validTo().map(day -> day.minusDays(1).getYear()).orElse(Integer.MAX_VALUE - 1);
    return answers.computeIfAbsent(new Question(span.regionCode(), from, to, year), this::answer);
  }

  private String answer(Question question) {
    RegionCode code = new RegionCode(question.code);
    // The year in which this code certainly meant this place.
    int used =
        regions
            .firstUsed(code, question.fromYear, question.toYear)
            .map(division -> Math.max(division.fromYear(), question.fromYear))
            .orElse(question.fromYear);
    return regions.codeAt(code, used, question.year).orElse(code).digits();
  }
}
