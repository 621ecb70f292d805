package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;
import org.tongbi.table.WarehouseTable;

/** Nights that follow one another on one warehouse, and the same night elsewhere. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondNightTest {
  private static final List<String> NAMES = List.of("a2023.txt", "a2024.txt", "copy.txt", "b.txt");

  @TempDir static Path folder;
  private static Reports reports;
  private static String firstDigest;

  private static Reports write(Reports into, List<String> names) {
    for (String name : names) {
      switch (name) {
        case "a2023.txt", "copy.txt" ->
            into.write(name, "@ 330782 2023 2024-01-20", "visits level 100000 人次");
        case "a2024.txt" ->
            into.write(
                name,
                "@ 330782 2024 2025-01-20",
                "visits level 121400 人次",
                "visits change_pct 21.4 % base=yoy");
        default -> into.write(name, "@ 330110 2024 2025-02-01", "beds level 600 张");
      }
    }
    return into;
  }

  private static CommandRun night(String... more) {
    String[] arguments = {
      "nightly",
      "--warehouse",
      reports.warehouse().toString(),
      "--reports",
      reports.reports().toString()
    };
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    return CommandRun.of(all);
  }

  @BeforeAll
  static void workTheFirstNight() throws IOException {
    reports = write(Reports.in(Files.createDirectories(folder.resolve("one"))), NAMES);
    reports.night();
    firstDigest = reports.digest();
  }

  @Test
  @Order(1)
  void aNightOnUnchangedInputPublishesNothing() {
    String run = reports.answer("SELECT run_id FROM run").get(0);

    CommandRun night = night();

    assertThat(night.err())
        .isEqualTo("nothing new in 4 files: run " + run + " stands, nothing was published\n");
    assertThat(night.out()).isEmpty();
    assertThat(night.code()).isZero();
    assertThat(reports.answer("SELECT count(*) FROM run")).containsExactly("1");
  }

  @Test
  @Order(2)
  void aNightIsRefusedWhileAnotherIsAtWork() throws IOException {
    try (FileChannel other =
            FileChannel.open(reports.warehouse().resolve("_night.lock"), StandardOpenOption.WRITE);
        var lock = other.lock()) {
      FileTime touched = Files.getLastModifiedTime(reports.warehouse());

      CommandRun night = night();

      assertThat(lock.isValid()).isTrue();
      // No file came or went: what a night tries out before it is alone may trip the other one.
      assertThat(Files.getLastModifiedTime(reports.warehouse())).isEqualTo(touched);
      assertThat(night.err())
          .isEqualTo(
              "warehouse "
                  + reports.warehouse()
                  + " cannot be written to: another night is working on it; run again when that"
                  + " is over\n");
      assertThat(night.code()).isEqualTo(5);
    }
  }

  @Test
  @Order(3)
  void anotherCatalogueHasAllReportsReadAgain() throws IOException {
    Path catalogue =
        Files.writeString(
            folder.resolve("own.csv"),
            "code,name_zh,name_en,kind,unit,accrual,topic,aliases,context_aliases,per,per_stems,"
                + "low,high,numerator,denominator\n"
                + "own_visits,自设人次,Own visits,count,人次,flow,visits,自设人次,,,,,,,\n");

    CommandRun night = night("--catalogue", catalogue.toString());

    assertThat(night.err())
        .contains(
            "  documents: 4 taken in = 3 published + 1 duplicate + 0 rejected; 0 unchanged\n");
    assertThat(night.code()).isZero();
    assertThat(
            reports.answer(
                "SELECT counts['files_opened'], digest FROM run ORDER BY sequence DESC LIMIT 1"))
        .containsExactly("4," + firstDigest);
    assertThat(reports.answer("SELECT count(*) FROM run")).containsExactly("2");
  }

  @Test
  @Order(4)
  void neitherCoresNorZoneNorLocaleNorFolderNorOrderReachTheDigest() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    SparkSessions.open(Optional.empty()).stop();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Reports elsewhere =
          write(
              Reports.in(Files.createDirectories(folder.resolve("elsewhere"))),
              List.of("b.txt", "copy.txt", "a2024.txt", "a2023.txt"));

      CommandRun night =
          CommandRun.of(
              "nightly",
              "--master",
              "local[1]",
              "--warehouse",
              elsewhere.warehouse().toString(),
              "--reports",
              elsewhere.reports().toString());

      assertThat(night.code()).as(night.err()).isZero();
      assertThat(elsewhere.digest()).isEqualTo(firstDigest);
    } finally {
      SparkSessions.open(Optional.empty()).stop();
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  @Order(5)
  void readingInTwoNightsComesToTheSameAsInOne() throws IOException {
    Reports halves =
        write(
            Reports.in(Files.createDirectories(folder.resolve("halves"))),
            List.of("copy.txt", "a2024.txt"));
    halves.night();
    write(halves, List.of("a2023.txt", "b.txt"));
    halves.night();

    assertThat(halves.digest()).isEqualTo(firstDigest);
  }

  private static int documentVersion() {
    return Integer.parseInt(
        reports
            .answer("SELECT table_versions['document'] FROM run ORDER BY sequence DESC LIMIT 1")
            .get(0));
  }

  @Test
  @Order(6)
  void aWarehouseOfAnEarlierBuildIsRefusedAndNamesWhatItLacks() throws IOException {
    SparkSession spark = SparkSessions.open(Optional.empty());
    Path documents = reports.warehouse().resolve("document");
    List<Row> rows = spark.read().format("delta").load(documents.toString()).collectAsList();
    Dataset<Row> without =
        spark
            .createDataFrame(rows, WarehouseTable.DOCUMENT.schema())
            .drop("copy_of", "kind_evidence");
    Path earlier = Files.createDirectories(folder.resolve("earlier"));
    // As many commits as the last run's version needs.
    for (int version = 0; version <= documentVersion(); version++) {
      without
          .write()
          .format("delta")
          .mode("overwrite")
          .save(earlier.resolve("document").toString());
    }
    Warehouse.at(spark, reports.warehouse().toString()).drop(WarehouseTable.DOCUMENT);
    Files.move(earlier.resolve("document"), documents);
    reports.write("new.txt", "@ 330110 2023 2024-02-01", "beds level 500 张");

    CommandRun night = night();

    assertThat(night.err())
        .contains(
            "warehouse "
                + reports.warehouse()
                + ": an earlier build made the table document without kind_evidence (string),"
                + " copy_of (string); nothing was changed, name a new folder with --warehouse and"
                + " read all reports into it\n");
    assertThat(night.code()).isEqualTo(5);
  }
}
