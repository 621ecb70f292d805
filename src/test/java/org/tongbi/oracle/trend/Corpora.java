package org.tongbi.oracle.trend;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What invented corpora have in common: what the catalogue says of their figures, and people. */
final class Corpora {
  static final Map<String, TrendOracle.Indicator> INDICATORS =
      Map.ofEntries(
          Map.entry("visits", new TrendOracle.Indicator("count", "人次", true)),
          Map.entry("discharges", new TrendOracle.Indicator("count", "人次", true)),
          Map.entry("beds", new TrendOracle.Indicator("count", "张", true)),
          Map.entry("fds_signed", new TrendOracle.Indicator("count", "人", true)),
          Map.entry("elderly_exam", new TrendOracle.Indicator("count", "人", true)),
          Map.entry("live_births", new TrendOracle.Indicator("count", "人", true)),
          Map.entry("newborn_hearing_screened", new TrendOracle.Indicator("count", "人", true)),
          Map.entry("medical_revenue", new TrendOracle.Indicator("amount", "元", true)),
          Map.entry("balance", new TrendOracle.Indicator("amount", "元", true)),
          Map.entry("outpatient_cost_per_visit", new TrendOracle.Indicator("amount", "元", false)),
          Map.entry("bed_occupancy_rate", new TrendOracle.Indicator("rate", "%", false)),
          Map.entry("hypertension_management_rate", new TrendOracle.Indicator("rate", "%", false)),
          Map.entry("elderly_exam_rate", new TrendOracle.Indicator("rate", "%", false)),
          Map.entry("fds_coverage", new TrendOracle.Indicator("rate", "%", false)),
          Map.entry(
              "newborn_hearing_screening_rate", new TrendOracle.Indicator("rate", "%", false)),
          Map.entry("infant_mortality", new TrendOracle.Indicator("rate", "‰", false)),
          Map.entry("average_length_of_stay", new TrendOracle.Indicator("duration", "日", false)),
          Map.entry("visits_per_capita", new TrendOracle.Indicator("ratio", "次", false)),
          Map.entry("beds_per_1000", new TrendOracle.Indicator("ratio", "张/千人", false)));

  /** Columns of the table of denominators. */
  static final List<String> PEOPLE =
      List.of("resident_population", "key_population", "population_65");

  /** Every so many corpora one is of all providers: those alone divide indicators by another. */
  private static final int ALL_PROVIDERS = 50;

  private Corpora() {}

  static Corpus of(long seed, Land land) {
    String provider = seed % ALL_PROVIDERS == 1 ? "all" : "corpus" + seed;
    return new Corpus(seed, provider, land, INDICATORS);
  }

  /** People of all regions and years that the corpora are about, by column and year. */
  static Map<String, Map<String, Long>> people(List<Corpus> corpora, Land land) {
    Map<String, Map<String, Long>> people = new TreeMap<>();
    for (Corpus corpus : corpora) {
      for (int year = corpus.territory.first(); year <= corpus.territory.last(); year++) {
        for (String region : corpus.territory.regions(land, year)) {
          for (String column : PEOPLE) {
            String name = column + " " + year;
            // The same for a region and year, whichever corpora are together.
            SplittableRandom random = new SplittableRandom((name + region).hashCode());
            if (random.nextInt(100) < 98) {
              people
                  .computeIfAbsent(name, c -> new TreeMap<>())
                  .put(region, (long) random.nextInt(0, 500_000));
            }
          }
        }
      }
    }
    return people;
  }
}
