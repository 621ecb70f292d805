package org.tongbi.observation.filing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.facility.CellState;
import org.tongbi.facility.Measures;
import org.tongbi.facility.Submission;
import org.tongbi.facility.reading.FilingFile;
import org.tongbi.facility.reading.FilingFiles;
import org.tongbi.observation.RejectedTable;
import org.tongbi.provenance.Sha256;
import org.tongbi.run.SparkSessions;

class FilingIntakeStageTest {
  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = SparkSessions.open(Optional.of("local[2]"));
  }

  private List<FilingFile> files() {
    return FilingFiles.find(Optional.of(folder.toString()), Optional.empty(), Optional.empty());
  }

  private void write(String name, String text, String charset) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(Charset.forName(charset)));
  }

  private static List<Submission> submissions(FilingIntake intake) {
    return intake.submissions().orderBy("source_uri", "locator").collectAsList().stream()
        .map(SubmissionRows::submission)
        .toList();
  }

  private static List<String> rejections(FilingIntake intake) {
    return intake.rejections().orderBy("source_uri", "locator").collectAsList().stream()
        .map(
            row ->
                String.join(
                    "|", row.getString(0), row.getString(1), row.getString(3), row.getString(4)))
        .toList();
  }

  private static BigDecimal value(Submission submission, String measure) {
    int index = Measures.standard().require(measure).index();
    return BigDecimal.valueOf(submission.values()[index], 4).stripTrailingZeros();
  }

  @Test
  void everyKindOfFileGivesItsOwnRowsWithTheFilesChecksum() throws IOException {
    write("registry.csv", "机构代码,机构名称,行政区划代码,第二名称,备注\n468012345,某县人民医院,320999,甲;乙,无\n", "GB18030");
    write(
        "2024/Returns_05.CSV",
        "org_code,period,submitted_at,audit_status,visits_total\n"
            + "468012345,2024-05,2024-06-12,县审,1200\n468012345,2024-06,2024-07-12,县审,1O\n",
        "UTF-8");
    write("notes.docx", "x", "UTF-8");
    write("truth/returns.csv", "x", "UTF-8");
    Path population = folder.resolve("population2024.csv");
    Files.writeString(population, "region_code,year,live_births\n320999,2024,512\n");
    Path corrections = Files.createTempFile("corrections", ".csv");
    Files.writeString(
        corrections,
        "target,locator,action,field,value,expect,reason,reference\n"
            + "facility,468012345,set,level,3,2,升级,\n");

    FilingIntake intake =
        FilingIntakeStage.split(
            FilingIntakeStage.open(
                    spark,
                    FilingFiles.find(
                        Optional.of(folder.toString()),
                        Optional.of(population.toString()),
                        Optional.of(corrections.toString())))
                .cache());

    List<Submission> filed = submissions(intake);
    assertThat(filed).hasSize(2);
    assertThat(value(filed.get(0), "visits_total")).isEqualByComparingTo("1200");
    assertThat(filed.get(0).state(Measures.standard().require("beds_actual")))
        .isEqualTo(CellState.ABSENT);
    assertThat(filed.get(1).state(Measures.standard().require("visits_total")))
        .isEqualTo(CellState.UNREADABLE);
    Row entry = intake.registry().collectAsList().get(0);
    assertThat(RegistryRows.entry(entry).otherNames()).containsExactly("甲", "乙");
    assertThat(entry.<String>getAs("file_sha256"))
        .isEqualTo(Sha256.hex(Files.readAllBytes(folder.resolve("registry.csv"))));
    assertThat(intake.denominators().collectAsList().get(0).<Long>getAs("live_births"))
        .isEqualTo(512);
    assertThat(CorrectionRows.correction(intake.corrections().collectAsList().get(0)).locator())
        .isEqualTo("468012345");
    assertThat(rejections(intake))
        .containsExactly(
            "2024/Returns_05.CSV|line 3 visits_total|bad_cell|visits_total \"1O\": the letter O may"
                + " stand for a digit, which is not guessed",
            "notes.docx||unsupported_format|its name is none of registry*.csv, returns*.csv and"
                + " their .parquet");
    assertThat(intake.ignoredColumns().collectAsList())
        .containsExactly(RowFactory.create("registry.csv", "备注"));
    assertThat(intake.rejections().schema().fieldNames())
        .isEqualTo(RejectedTable.SCHEMA.fieldNames());
    Files.delete(corrections);
  }

  private Dataset<Row> returns() {
    StructType schema =
        new StructType()
            .add("组织机构代码", DataTypes.StringType)
            .add("period", DataTypes.IntegerType)
            .add("submitted_at", DataTypes.TimestampType)
            .add("审核状态", DataTypes.StringType)
            .add("visits_total", DataTypes.DoubleType)
            .add("医疗收入(元)", DataTypes.createDecimalType(18, 2))
            .add("beds_actual", DataTypes.StringType)
            .add("note", DataTypes.StringType);
    Timestamp moment = Timestamp.from(Instant.parse("2024-06-12T00:30:00Z"));
    return spark.createDataFrame(
        Arrays.asList(
            RowFactory.create(
                "468012345", 202405, moment, "县审", 1200.0, new BigDecimal("88500.50"), "-", "x"),
            RowFactory.create("468012345", 202406, moment, "县审", null, null, "3O", "x"),
            RowFactory.create("468012345", 202413, moment, "县审", 1.0, null, "3", "x")),
        schema);
  }

  @Test
  void parquetIsReadByTheSameRulesOfColumnsAndCells() {
    returns().coalesce(1).write().parquet(folder.resolve("returns.parquet").toString());

    FilingIntake intake = FilingIntakeStage.split(FilingIntakeStage.open(spark, files()));

    List<Submission> filed = submissions(intake);
    assertThat(filed).hasSize(2);
    assertThat(filed.get(0).period()).hasToString("2024-05");
    assertThat(filed.get(0).submittedAt()).hasToString("2024-06-12T08:30");
    assertThat(filed.get(0).locator()).endsWith(".parquet row 1");
    assertThat(value(filed.get(0), "visits_total")).isEqualByComparingTo("1200");
    assertThat(value(filed.get(0), "revenue_medical")).isEqualByComparingTo("88500.5");
    assertThat(filed.get(0).state(Measures.standard().require("beds_actual")))
        .isEqualTo(CellState.NOT_APPLICABLE);
    assertThat(filed.get(1).state(Measures.standard().require("visits_total")))
        .isEqualTo(CellState.BLANK);
    assertThat(intake.rejections().select("reason").orderBy("reason").collectAsList())
        .containsExactly(RowFactory.create("bad_cell"), RowFactory.create("bad_period"));
    assertThat(intake.ignoredColumns().select("column").collectAsList())
        .containsExactly(RowFactory.create("note"));
  }

  @Test
  void parquetThatIsDamagedOrLacksColumnsIsRefused() throws IOException {
    Path parts = folder.resolve("parts");
    returns().drop("审核状态").coalesce(1).write().parquet(parts.toString());
    Path part;
    try (var list = Files.list(parts)) {
      part = list.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Path input = Files.createDirectory(folder.resolve("in"));
    byte[] bytes = Files.readAllBytes(part);
    Files.write(input.resolve("returns_a.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
    Files.write(input.resolve("returns_b.parquet"), bytes);
    Files.write(input.resolve("returns_c.parquet"), new byte[0]);

    FilingIntake intake =
        FilingIntakeStage.split(
            FilingIntakeStage.open(
                spark,
                FilingFiles.find(
                    Optional.of(input.toString()), Optional.empty(), Optional.empty())));

    assertThat(rejections(intake))
        .containsExactly(
            "returns_a.parquet||unreadable_file|it is no Parquet file, or not a whole one",
            "returns_b.parquet||unknown_layout|no line of its first 10 has the columns that returns"
                + " needs; the best one lacks audit_status and has 组织机构代码, period, submitted_at,"
                + " visits_total, 医疗收入(元), beds_actual, note",
            "returns_c.parquet||unreadable_file|it is no Parquet file, or not a whole one");
    assertThat(intake.submissions().filter(col("org_code").isNotNull()).count()).isZero();
  }
}
