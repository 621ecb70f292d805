package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.csv.CsvTable;

/** Published national figures, given as reports, recompute to the published changes. */
class PublishedPairsNightTest {
  private static final Map<String, String> KINDS =
      new LinkedHashMap<>(
          Map.of(
              "all", "全国医疗卫生机构",
              "hospital", "医院",
              "public_hospital", "公立医院",
              "private_hospital", "民营医院",
              "tertiary_hospital", "三级医院",
              "secondary_hospital", "二级医院",
              "primary_care", "基层医疗卫生机构",
              "community_center", "社区卫生服务中心(站)"));

  /** So far may a recomputed change lie from the published one, which has one digit. */
  private static final BigDecimal HALF_A_DIGIT = new BigDecimal("0.05");

  private static final Path QUERY = Path.of("jobs", "sql", "unequal_comparisons.sql");

  @TempDir static Path folder;
  private static Reports reports;
  private static final List<CsvTable.Row> PAIRS =
      CsvTable.resource(PublishedPairsNightTest.class, "national_pairs.csv").rows();

  private static void write(String id, String window, String published, String text) {
    String day = published.isEmpty() ? "" : "\"published_on\": \"%s\", ".formatted(published);
    reports.write(
        id + ".jsonl",
        "{\"id\": \"%s\", \"region_code\": \"000000\", \"window\": \"%s\", %s\"text\": \"%s\"}"
            .formatted(id, window, day, text));
  }

  private static String indicator(CsvTable.Row pair) {
    return pair.get("indicator").equals("visits") ? "诊疗人次" : "出院人数";
  }

  private static String unit(CsvTable.Row pair) {
    return pair.get("indicator").equals("visits") ? "万人次" : "万人";
  }

  private static String months(String window, int year) {
    return year + (window.endsWith("H1") ? "年1-6月," : "年1-10月,");
  }

  private static void writePairs() {
    for (String window : List.of("2017H1", "2019-01..2019-10")) {
      int year = Integer.parseInt(window.substring(0, 4));
      String before = window.replace(year + "", year - 1 + "");
      StringBuilder later = new StringBuilder();
      StringBuilder prior = new StringBuilder();
      for (CsvTable.Row pair : PAIRS) {
        if (pair.get("window").equals(window) && KINDS.containsKey(pair.get("provider"))) {
          String what = KINDS.get(pair.get("provider")) + indicator(pair);
          String change = pair.get("change");
          prior.append(months(window, year - 1)).append(what).append(pair.get("prior"));
          prior.append(unit(pair)).append("。");
          later.append(months(window, year)).append(what).append(pair.get("value"));
          later.append(unit(pair)).append(",同比");
          later.append(change.startsWith("-") ? "下降" + change.substring(1) : "提高" + change);
          later.append("%。");
        }
      }
      write("n" + (year - 1), before, year - 1 + "-12-20", prior.toString());
      write("n" + year, window, year + "-12-20", later.toString());
    }
  }

  /** What bulletins printed first, what was printed again later, and the change of the next. */
  private static void writeRevisions() {
    year(2015, "总诊疗人次达77.0亿人次", "总诊疗人次76.9亿人次");
    write("b2016", "2016", "2017-08-18", "2016年,全国总诊疗人次达79.3亿人次,比上年增加2.4亿人次。");
    year(2018, "年末医疗卫生机构总数997434个", "年末医疗卫生机构总数997433个");
    write("b2019", "2019", "2020-06-06", "2019年末,全国医疗卫生机构总数1007545个,比上年增加10112个。");
    year(
        2021,
        "年末床位944.8万张。年末卫生人员总数1398.3万人。年末卫生技术人员1124.2万人",
        "年末床位945.0万张。年末卫生人员总数1398.6万人。年末卫生技术人员1124.4万人");
    write(
        "b2022",
        "2022",
        "2023-10-12",
        "2022年末,全国床位975.0万张,比上年增加30.0万张。年末,全国卫生人员总数1441.1万人,比上年增加42.5万人。"
            + "年末,全国卫生技术人员1165.8万人,比上年增加41.4万人。2022年,全国入院人次24686.2万人次。");
    write(
        "b2023", "2023", "2024-08-29", "2023年,全国入院人次达3.02亿人次,比上年增加5501.1万人次。年末,全国卫生技术人员1248.8万人。");
    write("b2024", "2024", "2025-09-01", "2024年末,全国卫生技术人员1302.0万人,比上年增加53.1万人。");
  }

  /** A year's bulletin and an undated reprint with the figures that were revised since. */
  private static void year(int year, String first, String revised) {
    write("b" + year, year + "", year + 1 + "-07-20", year + "年,全国" + first + "。");
    write("r" + year, year + "", "", "历年数据(修订):" + year + "年,全国" + revised + "。");
  }

  @BeforeAll
  static void workANight() {
    reports = Reports.in(folder);
    writePairs();
    writeRevisions();
    reports.write(
        "c2022.jsonl",
        "{\"id\": \"c2022\", \"region_code\": \"530103\", \"window\": \"2022\", \"published_on\":"
            + " \"2023-01-10\", \"text\": \"全年总诊疗人次182.4万人次。\"}",
        "{\"id\": \"c2023\", \"region_code\": \"530103\", \"window\": \"2023\", \"published_on\":"
            + " \"2024-01-10\", \"text\": \"全年总诊疗人次181.3万人次,与上年基本持平。\"}");
    CommandRun night =
        CommandRun.reading(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());
    assertThat(night.code()).as(night.err()).isZero();
  }

  @Test
  void everyPublishedChangeFollowsFromItsLevels() {
    List<String> expected = new ArrayList<>();
    for (CsvTable.Row pair : PAIRS) {
      BigDecimal prior = new BigDecimal(pair.get("prior"));
      BigDecimal value = new BigDecimal(pair.get("value"));
      BigDecimal change = new BigDecimal(pair.get("change"));
      BigDecimal exact = value.subtract(prior).multiply(BigDecimal.valueOf(100));
      assertThat(exact.subtract(change.multiply(prior)).abs())
          .as("%s %s", pair.get("provider"), pair.get("indicator"))
          .isLessThanOrEqualTo(HALF_A_DIGIT.multiply(prior));
      if (KINDS.containsKey(pair.get("provider"))) {
        expected.add(
            String.join(
                ",",
                pair.get("window"),
                pair.get("provider"),
                pair.get("indicator"),
                plain(change),
                "both",
                "true",
                "agrees"));
      }
    }
    assertThat(expected).hasSize(20);

    assertThat(
            reports.answer(
                "SELECT window, provider, indicator, stated_change, method,"
                    + " abs(change_pct - stated_change) <= 0.05, gap_cause FROM trend"
                    + " WHERE region_code = '000000' AND length(window) > 4"
                    + " AND indicator IN ('visits', 'discharges')"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  @Test
  void changesThatDoNotFollowFromTheFirstPrintAreClassedByTheirCause() {
    assertThat(
            reports.answer(
                "SELECT window, indicator, change_abs, stated_change, gap, gap_cause FROM trend"
                    + " WHERE region_code = '000000' AND length(window) = 4 AND method = 'both'"
                    + " ORDER BY 1, 2"))
        .containsExactly(
            "2016,visits,230000000,240000000,10000000,base_revised",
            "2019,institutions,10111,10112,1,base_revised",
            "2022,beds,302000,300000,-2000,base_revised",
            "2022,health_personnel,428000,425000,-3000,base_revised",
            "2022,health_technicians,416000,414000,-2000,base_revised",
            "2023,admissions,55138000,55011000,-127000,rounding",
            "2024,health_technicians,532000,531000,-1000,rounding");
  }

  @Test
  void theImpliedBaseHoldsTheRevisedPrintAndNotTheFirst() {
    assertThat(
            reports.answer(
                "SELECT implied_base_low, implied_base_high, prior_value, vintage FROM trend"
                    + " WHERE window = '2022' AND indicator = 'beds'"))
        .containsExactly("9449000,9451000,9448000,2023-10-12");
  }

  @Test
  void wordsForNoChangeAgreeWithAFallOfLessThanOnePerCent() {
    assertThat(
            reports.answer(
                "SELECT round(change_pct, 2), stated_change, stated_unit, gap, gap_cause, method,"
                    + " implied_base_low < prior_value AND prior_value < implied_base_high FROM trend"
                    + " WHERE region_code = '530103'"))
        .containsExactly("-0.6,0,%,,agrees,both,true");
    assertThat(
            reports.answer(
                "SELECT value_text, statistic, value, low, high, qualifier, issues[0] FROM observation"
                    + " WHERE doc_id = 'c2023' AND statistic <> 'level'"))
        .containsExactly("基本持平,change_pct,0,-1,1,about,stated_in_words");
  }

  @Test
  void noRowComparesWhatMustNotBeCompared() throws IOException {
    assertThat(reports.answer(Files.readString(QUERY))).isEmpty();
  }

  @Test
  void theQueryFindsWhatIsSpoiled() throws IOException {
    assertThat(spoiled("'2021' AS prior_window", "prior_window", "window = '2019'"))
        .containsExactly("areas,institutions", "windows,institutions");
    assertThat(spoiled("'2016Q1' AS prior_window", "prior_window", "window = '2017H1'"))
        .contains("windows,visits");
    assertThat(spoiled("'hospital' AS provider", "provider", "window = '2019'"))
        .containsExactly("scopes,institutions");
    assertThat(spoiled("'110000' AS prior_region_code", "prior_region_code", "window = '2019'"))
        .containsExactly("areas,institutions");
    assertThat(spoiled("-prior_value AS prior_value", "prior_value", "window = '2019'"))
        .containsExactly("figures,institutions");
  }

  /** The query over a trend some rows of which are spoiled. */
  private static List<String> spoiled(String as, String column, String where) throws IOException {
    String query =
        Files.readString(QUERY)
            .replaceFirst(
                "WITH written",
                "WITH trend AS (SELECT * EXCEPT (%s), %s FROM trend WHERE %s), written"
                    .formatted(column, as, where));
    return reports.answer("SELECT DISTINCT what, indicator FROM (" + query + ") ORDER BY 1, 2");
  }
}
