package org.tongbi.oracle.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Invented observations of a few figures of a few regions and years; the same for a seed. */
final class Corpus {
  private static final List<String> WINDOWS =
      List.of(
          "%d",
          "%d",
          "%dH1",
          "%d-01..%1$d-05",
          "%d-02",
          "%dQ3",
          "%d-01-15..%1$d-02-F",
          "%d-03-01..%1$d-07-11");

  /** Indicator and population; those that are divided by one another stand together. */
  private static final List<List<String>> SERIES =
      List.of(
          List.of("visits all"),
          List.of("discharges all"),
          List.of("medical_revenue all"),
          List.of("balance all"),
          List.of("bed_occupancy_rate all"),
          List.of("infant_mortality all"),
          List.of("average_length_of_stay all"),
          List.of("outpatient_cost_per_visit all"),
          List.of("hypertension_management_rate hypertension"),
          List.of("beds all", "beds_per_1000 all"),
          List.of("fds_signed key_population", "fds_coverage key_population"),
          List.of("elderly_exam all"),
          List.of("live_births all", "newborn_hearing_screened all"),
          List.of("newborn_hearing_screened all", "newborn_hearing_screening_rate all"));

  private static final List<String> SENTENCES =
      List.of("全年比上年增长。", "同比增长。", "按可比口径计算增长。", "受行政区划调整影响,同比下降。", "比上年增加。");

  final long seed;
  final String provider;
  final List<Seen> observations = new ArrayList<>();
  final Territory territory;

  private final Land land;
  private final Map<String, TrendOracle.Indicator> catalogue;
  private final SplittableRandom random;
  private final Truths truths;
  private final Map<String, LocalDate> published = new TreeMap<>();
  private final int presence;
  private final boolean careful;
  private int count;

  /**
   * Invents one.
   *
   * @param provider whose figures they are; tells corpora of one pass apart
   */
  Corpus(long seed, String provider, Land land, Map<String, TrendOracle.Indicator> catalogue) {
    this.seed = seed;
    this.provider = provider;
    this.land = land;
    this.catalogue = catalogue;
    random = new SplittableRandom(seed);
    careful = random.nextInt(5) < 2;
    presence = careful || random.nextInt(3) > 0 ? 100 : 85;
    boolean coarse = random.nextInt(3) == 0;
    territory = Territory.drawn(land, random);
    truths = new Truths(territory, land, catalogue, random, coarse);
    int series = 1 + random.nextInt(2);
    for (int i = 0; i < series; i++) {
      String window = WINDOWS.get(random.nextInt(WINDOWS.size()));
      // Now and then people are what is divided by, which are of whole years.
      int scale = random.nextInt(4);
      for (String figure : SERIES.get(random.nextInt(SERIES.size()))) {
        String[] names = figure.split(" ");
        invent(names[0], names[1], window, scale);
      }
    }
  }

  private boolean chance(int perCent) {
    return random.nextInt(100) < perCent;
  }

  private static String window(String form, int year) {
    String end = YearMonth.of(year, 2).lengthOfMonth() + "";
    return form.formatted(year).replace("-F", "-" + end);
  }

  private void invent(String indicator, String population, String form, int scale) {
    for (int year = territory.first(); year <= territory.last(); year++) {
      String window = window(form, year);
      for (String region : territory.regions(land, year)) {
        BigDecimal truth = truths.of(indicator, region, year, scale);
        String name = code(region, year);
        if (chance(presence)) {
          levels(indicator, population, name, window, truth, year);
        }
        if (chance(45)) {
          change(indicator, population, name, region, window, truth, year);
        }
      }
      if (territory.wholes().contains(Land.NATION) && chance(40)) {
        BigDecimal truth = truths.of(indicator, "810000", year, scale);
        levels(indicator, population, "810000", window, truth, year);
      }
      ended(indicator, population, window, scale, year);
    }
  }

  /** In the year of a change some still write the old code, some both. */
  private String code(String region, int year) {
    for (Land.Move move : land.moves(year)) {
      if (move.carriesOn() && move.to().equals(region) && chance(25)) {
        return move.from();
      }
    }
    return region;
  }

  /** Units that ended in the year may still be written of. */
  private void ended(String indicator, String population, String window, int scale, int year) {
    List<String> regions = territory.regions(land, year - 1);
    for (Land.Move move : land.moves(year)) {
      if (regions.contains(move.from()) && chance(25)) {
        BigDecimal truth = truths.of(indicator, move.from(), year, scale);
        levels(indicator, population, move.from(), window, truth, year);
        if (chance(50)) {
          change(indicator, population, move.from(), move.from(), window, truth, year);
        }
      }
    }
  }

  private void levels(
      String indicator,
      String population,
      String region,
      String window,
      BigDecimal truth,
      int year) {
    String doc = doc(region, year, 0);
    BigDecimal said = truth;
    boolean whole = territory.wholes().contains(region);
    if (whole && chance(30)) {
      said = truths.varied(indicator, truth, 40);
    }
    level(indicator, population, region, window, said, doc, "self");
    int more = random.nextInt(careful ? 200 : 100);
    if (more < 8) {
      level(indicator, population, region, window, said, doc, "self");
    } else if (more < 16) {
      BigDecimal other = chance(50) ? said : truths.varied(indicator, said, 15);
      level(indicator, population, region, window, other, doc(region, year, 1), "self");
    } else if (more < 26) {
      // Next year's report prints the level again, often revised.
      BigDecimal other = truths.varied(indicator, said, 30);
      level(indicator, population, region, window, other, doc(region, year + 1, 0), "self");
    } else if (more < 34) {
      String parent = doc(region.substring(0, 2) + "0000", year, 0);
      BigDecimal other = chance(60) ? said : truths.varied(indicator, said, 50);
      level(indicator, population, region, window, other, parent, "region:" + region);
    }
  }

  private String doc(String region, int year, int number) {
    String doc = "d" + region + "-" + year + "-" + number;
    published.computeIfAbsent(
        doc,
        d -> chance(5) ? null : LocalDate.of(year + 1, 1, 1).plusDays(random.nextInt(0, 4) * 20L));
    return doc;
  }

  private void level(
      String indicator,
      String population,
      String region,
      String window,
      BigDecimal truth,
      String doc,
      String subject) {
    Printed printed = Printed.of(indicator, catalogue.get(indicator), truth, random, careful);
    observe(
        indicator,
        population,
        "level",
        printed,
        catalogue.get(indicator).unit(),
        null,
        !careful && chance(4) ? "target" : "actual",
        subject,
        region,
        window,
        doc);
  }

  private void change(
      String indicator,
      String population,
      String name,
      String region,
      String window,
      BigDecimal truth,
      int year) {
    String then = land.before(region, year).code();
    BigDecimal before = truths.known(indicator, then == null ? region : then, year - 1);
    BigDecimal prior =
        before == null ? truth.multiply(BigDecimal.valueOf(random.nextInt(80, 120), 2)) : before;
    int how = random.nextInt(100);
    if (how < 20) {
      prior = truths.varied(indicator, prior, 40);
    }
    BigDecimal factor = how >= 80 ? BigDecimal.valueOf(random.nextInt(5, 20), 1) : BigDecimal.ONE;
    String doc = doc(name, chance(10) ? year + 1 : year, chance(10) ? 1 : 0);
    int times = chance(12) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      state(indicator, population, name, window, truth, prior, factor, doc);
      factor = chance(50) ? factor.negate() : factor;
    }
  }

  private void state(
      String indicator,
      String population,
      String region,
      String window,
      BigDecimal truth,
      BigDecimal prior,
      BigDecimal factor,
      String doc) {
    TrendOracle.Indicator its = catalogue.get(indicator);
    boolean rate = its.kind().equals("rate");
    BigDecimal difference = truth.subtract(prior).multiply(factor);
    boolean share = its.unit().equals("%");
    boolean absolute = chance(rate ? 65 : 20);
    String statistic = !absolute ? "change_pct" : share ? "change_pp" : "change_abs";
    String unit = !absolute ? "%" : share ? "pp" : its.unit();
    BigDecimal value = difference;
    // Some write the difference of a rate as if it were relative.
    if (!absolute && !(rate && chance(25))) {
      value =
          prior.signum() <= 0
              ? BigDecimal.valueOf(random.nextInt(-500, 500), 1)
              : difference.movePointRight(2).divide(prior, 6, RoundingMode.HALF_UP);
    }
    int digits = random.nextInt(0, 3);
    value = value.setScale(digits, RoundingMode.HALF_UP).max(new BigDecimal(-99));
    BigDecimal half =
        BigDecimal.valueOf(5, digits + 1).multiply(BigDecimal.valueOf(chance(6) ? 6 : 1));
    String qualifier = half.compareTo(BigDecimal.valueOf(5, digits + 1)) > 0 ? "about" : "exact";
    if (absolute && its.kind().equals("count") && qualifier.equals("exact") && digits == 0) {
      half = BigDecimal.ZERO;
    }
    int against = random.nextInt(100);
    int year = Years.of(window);
    String base =
        against < 84 ? "yoy" : against < 92 ? year - 1 + "" : against < 95 ? year - 2 + "" : "mom";
    observe(
        indicator,
        population,
        statistic,
        new Printed(
            value.toPlainString(),
            new Span(Exact.of(value), Exact.of(value.subtract(half)), Exact.of(value.add(half))),
            qualifier),
        unit,
        base,
        chance(3) ? "target" : "actual",
        chance(90) ? "self" : "region:" + region,
        region,
        window,
        doc);
  }

  private void observe(
      String indicator,
      String population,
      String statistic,
      Printed printed,
      String unit,
      String base,
      String status,
      String subject,
      String region,
      String window,
      String doc) {
    count++;
    boolean stray = !careful && chance(1);
    observations.add(
        new Seen(
            "%s-%05d".formatted(provider, count),
            provider + doc,
            random.nextInt(0, 1000) * 10,
            printed.text(),
            indicator,
            population,
            provider,
            statistic,
            printed.figure(),
            unit,
            printed.qualifier(),
            base,
            status,
            subject,
            stray ? null : region,
            !careful && !stray && chance(1) ? null : window,
            SENTENCES.get(random.nextInt(100) < 80 ? 1 : random.nextInt(SENTENCES.size())),
            published.get(doc),
            issues(base != null)));
  }

  private List<String> issues(boolean change) {
    if (!chance(3)) {
      return List.of();
    }
    return List.of(change ? "base_year_end" : "preliminary");
  }
}
