package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.tongbi.observation.CommentedSchema;
import org.tongbi.region.Division;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;
import org.tongbi.run.SparkSessions;

/**
 * How long a large registry and many mentions take to match; not part of a build.
 *
 * <pre>mvn test -Dtest=MentionsAtScaleTest -Dtongbi.scale=1000000</pre>
 *
 * <p>Seven tenths are registered names over all counties, the rest mentions of them, each written
 * in one of the ways in which reports write. Seed 20240607.
 */
@EnabledIfSystemProperty(named = "tongbi.scale", matches = "\\d+")
class MentionsAtScaleTest {
  private static final long SEED = 20_240_607L;
  private static final String SYLLABLES = "青云石清柳桃松梅竹泉沙桥岭坪湾塘溪河坡坝沟洼湖港渡浦亭寨堡营庄屯店铺圩墟岗峪台原川谷崖洞井";
  private static final List<String> ONE_OF_A_KIND =
      List.of("人民医院", "中医医院", "妇幼保健院", "第二人民医院", "第三人民医院", "疾病预防控制中心", "口腔医院");
  private static final List<String> TYPES =
      List.of("镇卫生院", "镇中心卫生院", "乡卫生院", "街道社区卫生服务中心", "医院", "社区卫生服务站");

  private static final StructType NAMES =
      new CommentedSchema()
          .text("facility_id", "id")
          .text("facility_name", "name")
          .column("other_names", CommentedSchema.CODES, "none")
          .text("region_code", "county")
          .day("valid_from", "none")
          .day("valid_to", "none")
          .build();

  private static final StructType QUESTIONS =
      new CommentedSchema()
          .text("name", "mention")
          .column("listed", DataTypes.BooleanType, "no")
          .text("region_code", "county")
          .place("report_year", "none")
          .text("truth", "id")
          .build();

  private static final List<Division> COUNTIES =
      Regions.standard().all().stream()
          .filter(each -> each.level() == RegionLevel.COUNTY)
          .filter(each -> each.toYear() == Integer.MAX_VALUE)
          .toList();

  private static Division county(int number) {
    return COUNTIES.get(number % COUNTIES.size());
  }

  private static String core(int number) {
    int nth = number / COUNTIES.size();
    if (nth < ONE_OF_A_KIND.size()) {
      return ONE_OF_A_KIND.get(nth);
    }
    int pair = nth * 7 + number % 5;
    int count = SYLLABLES.length();
    return ""
        + SYLLABLES.charAt(pair % count)
        + SYLLABLES.charAt(pair / count % count)
        + TYPES.get(nth % TYPES.size());
  }

  private static Row name(int number) {
    Division county = county(number);
    String name = number % 3 == 0 ? county.fullName() : number % 3 == 1 ? county.name() : "";
    boolean bare = name.isEmpty() && number / COUNTIES.size() < ONE_OF_A_KIND.size();
    return RowFactory.create(
        "f" + number,
        (bare ? county.name() : name) + core(number),
        new String[0],
        county.code().digits(),
        null,
        null);
  }

  private static Row question(int number, int names) {
    int meant = new Random(SEED + number).nextInt(names);
    Division county = county(meant);
    String unit = county.name().substring(county.name().length() - 1);
    String core = core(meant);
    boolean alone = meant / COUNTIES.size() < ONE_OF_A_KIND.size();
    String name =
        switch (number % 4) {
          case 0 -> county.name() + core;
          case 1 -> alone ? unit + core.replace("中医医院", "中医院") : core;
          case 2 -> alone ? unit + core.replace("妇幼保健院", "妇保院") : core.replaceFirst("[镇乡]", "");
          default -> alone ? unit + core.replaceFirst("第(.)人民医院", "$1院") : core;
        };
    return RowFactory.create(name, false, county.code().digits(), null, "f" + meant);
  }

  private static Dataset<Row> made(
      SparkSession spark, int count, MapFunction<Integer, Row> making, StructType schema) {
    Dataset<Row> rows =
        spark
            .createDataset(IntStream.range(0, count).boxed().toList(), Encoders.INT())
            .map(making, Encoders.row(schema))
            .persist();
    assertThat(rows.count()).isEqualTo(count);
    return rows;
  }

  @Test
  void aMillionNamesAndMentionsAreMatchedAndNoneToAnother() {
    int all = Integer.getInteger("tongbi.scale");
    int names = all / 10 * 7;
    SparkSession spark = SparkSessions.open(Optional.of("local[2]"));
    Dataset<Row> registry = made(spark, names, MentionsAtScaleTest::name, NAMES);
    Dataset<Row> questions = made(spark, all - names, number -> question(number, names), QUESTIONS);

    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long workedBefore = machine.getProcessCpuTime();
    long began = System.nanoTime();
    Dataset<Row> answers = MentionAnswers.of(questions, registry).persist();
    long count = answers.count();
    double seconds = (System.nanoTime() - began) / 1e9;
    double worked = (machine.getProcessCpuTime() - workedBefore) / 1e9;

    Dataset<Row> judged =
        questions.join(
            answers.withColumnRenamed("listed", "asked"),
            questions
                .col("name")
                .equalTo(answers.col("name"))
                .and(questions.col("region_code").equalTo(answers.col("region_code"))));
    long right = judged.filter(col("facility_id").equalTo(col("truth"))).count();
    long wrong = judged.filter(col("facility_id").notEqual(col("truth"))).count();
    System.out.printf(
        "%d names and %d mentions (%d distinct) matched in %.1f s (%.1f s of work); right %d, wrong %d%n",
        names, all - names, count, seconds, worked, right, wrong);
    assertThat(wrong).isZero();
    assertThat(right).isGreaterThan((all - names) / 100 * 99);
  }
}
