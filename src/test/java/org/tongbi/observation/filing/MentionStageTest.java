package org.tongbi.observation.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongbi.observation.DocumentTable;
import org.tongbi.observation.ObservationTable;
import org.tongbi.run.SparkSessions;

/** Mentions of reports and their facilities as tables. */
class MentionStageTest {
  private static final String TEXT = "县人民医院、中医院开放床位800张。红砂滩、青土井2家中心卫生院门诊3万人次。某某集团卫院床位20张。";

  private static final SparkSession SPARK = SparkSessions.open(Optional.empty());

  private static Dataset<Row> table(StructType schema, List<Map<String, Object>> rows) {
    List<Row> made = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Object> cells = new ArrayList<>();
      for (StructField field : schema.fields()) {
        cells.add(row.get(field.name()));
      }
      made.add(RowFactory.create(cells.toArray()));
    }
    return SPARK.createDataFrame(made, schema);
  }

  private static Map<String, Object> facility(String id, String name) {
    return Map.of(
        "facility_id",
        id,
        "org_code",
        id,
        "facility_name",
        name,
        "other_names",
        new String[0],
        "region_code",
        "620621",
        "valid_from",
        Date.valueOf("2015-01-01"));
  }

  private static Map<String, Object> observation(String id, String subject, int start) {
    return Map.of(
        "observation_id", id,
        "doc_id", "d1",
        "subject", subject,
        "start", start,
        "sentence", TEXT,
        "sentence_start", 0);
  }

  private static final Dataset<Row> DOCUMENTS =
      table(
          DocumentTable.SCHEMA,
          List.of(
              Map.of(
                  "doc_id",
                  "d1",
                  "text",
                  TEXT,
                  "region_code",
                  "620621",
                  "period_end",
                  Date.valueOf("2024-12-31"))));

  private static final Dataset<Row> FACILITIES =
      table(
          FacilityTable.SCHEMA,
          List.of(
              facility("f1", "民勤县人民医院"),
              facility("f2", "民勤县中医医院"),
              facility("f3", "民勤县红砂滩镇中心卫生院"),
              facility("f4", "某某集团卫院")));

  private static final Dataset<Row> OBSERVATIONS =
      table(
          ObservationTable.SCHEMA,
          List.of(
              observation("o1", "facility:县人民医院", TEXT.indexOf("800")),
              observation("o2", "facility:中医院", TEXT.indexOf("800")),
              observation("o3", "facility:某某集团卫院", TEXT.indexOf("20张")),
              observation("o4", "self", TEXT.indexOf("3万"))));

  @Test
  void everyMentionHasARowWithItsFacilityOrTheReasonWhyNone() {
    List<String> rows =
        MentionStage.mentions(DOCUMENTS, OBSERVATIONS, FACILITIES)
            .orderBy("start")
            .collectAsList()
            .stream()
            .map(
                row ->
                    String.join(
                        " ",
                        row.<Integer>getAs("start") + ".." + row.<Integer>getAs("end"),
                        row.getAs("mention_text"),
                        row.<String>getAs("facility_id"),
                        row.getAs("rule")))
            .toList();

    assertThat(rows)
        .containsExactly(
            "0..5 县人民医院 f1 city_relative",
            "6..9 (县)中医院 f2 list_elision",
            "18..21 红砂滩(中心卫生院) f3 list_elision",
            "22..25 青土井(中心卫生院) null not_in_registry",
            "%d..%d 某某集团卫院 null generic".formatted(TEXT.indexOf("某某"), TEXT.indexOf("某某") + 6));
  }

  @Test
  void aNumberAboutAFacilityJoinsIt() {
    Map<String, String> joined = new java.util.TreeMap<>();
    MentionStage.observationFacilities(DOCUMENTS, OBSERVATIONS, FACILITIES)
        .collectAsList()
        .forEach(row -> joined.put(row.getString(0), row.getString(1)));

    assertThat(joined).isEqualTo(Map.of("o1", "f1", "o2", "f2"));
  }
}
