package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three editions of an invented corpus, and the answer of each of their days. */
class AsOfNightTest {
  private static final Path SAMPLE = Path.of("jobs", "sample");
  private static final List<String> DAYS = List.of("2024-03-10", "2025-02-20", "2025-07-01");

  /** Long enough that a copy can be told. */
  private static final String PROSE =
      "一年来全县卫生健康系统坚持以人民健康为中心深化医药卫生体制改革加强基层服务能力建设推进紧密型县域医共体"
          + "完善分级诊疗制度做实家庭医生签约服务强化重大疾病防控和妇幼健康管理传承发展中医药事业"
          + "改善医疗服务质量规范医疗行为保障用药安全各项工作取得新的进展群众看病就医体验持续改善"
          + "下一步将继续补短板强弱项优化资源布局提升服务效率努力为全县居民提供更加优质可及的卫生健康服务";

  /** Reports by their day of publication: a first figure, its restatement, a late correction. */
  private static final Map<String, List<String>> REPORTS =
      new TreeMap<>(
          Map.of(
              "2023-02-10",
              List.of("@ 430626 2022 2023-02-10", "visits level 950000 人次", "beds level 4100 张"),
              "2024-02-10",
              List.of(
                  "@ 430626 2023 2024-02-10",
                  "visits level 1000000 人次",
                  "beds level 4200 张",
                  PROSE),
              "2025-02-10",
              List.of(
                  "@ 430626 2024 2025-02-10",
                  "visits level 1100000 人次",
                  "visits change_pct 8.9 % base=yoy",
                  "visits level 1010000 人次 window=2023"),
              "2025-06-01",
              List.of("@ 430626 2023 2025-06-01", "visits level 1020000 人次", "beds level 4210 张")));

  /** The day's report again, put up later with one line more. */
  private static final List<String> REPOST =
      List.of(
          "@ 430626 2023 2025-02-15",
          "visits level 1000000 人次",
          "beds level 4200 张",
          PROSE,
          "discharges level 30000 人次");

  @TempDir static Path folder;
  private static Reports all;

  @BeforeAll
  static void writeTheCorpus() throws IOException {
    all = corpus("all", LocalDate.MAX);
  }

  /** The files that were there by the end of a day. */
  private static Reports corpus(String name, LocalDate day) throws IOException {
    Reports corpus = Reports.in(folder.resolve(name));
    REPORTS.forEach(
        (published, lines) -> {
          if (!LocalDate.parse(published).isAfter(day)) {
            corpus.write("report-" + published + ".txt", lines.toArray(String[]::new));
          }
        });
    if (!LocalDate.of(2025, 2, 15).isAfter(day)) {
      corpus.write("repost.txt", REPOST.toArray(String[]::new));
    }
    if (day.equals(LocalDate.MAX)) {
      corpus.write("undated.txt", "@ 430626 2021 -", "visits level 900000 人次");
    }
    Path facilities = Files.createDirectories(folder.resolve(name).resolve("facilities"));
    try (Stream<Path> files = Files.list(SAMPLE.resolve("facilities"))) {
      for (Path file : files.sorted().toList()) {
        write(file, facilities.resolve(file.getFileName()), day);
      }
    }
    if (!LocalDate.of(2025, 5, 1).isAfter(day)) {
      Files.writeString(
          facilities.resolve("returns-late.csv"),
          "org_code,period,submitted_at,audit_status,visits_total\n"
              + "70000000643062617A1002,2024-12,2025-05-01T09:30,市审,100000\n");
    }
    return corpus;
  }

  /** Copies a file without the returns filed after a day; none where nothing is left. */
  private static void write(Path from, Path to, LocalDate day) throws IOException {
    boolean utf8 = !from.getFileName().toString().equals("returns-2023.csv");
    Charset charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
    List<String> lines = Files.readAllLines(from, charset);
    List<String> kept = new ArrayList<>(lines.subList(0, 1));
    int column = from.getFileName().toString().startsWith("returns") ? 2 : 18;
    for (String line : lines.subList(1, lines.size())) {
      String time = line.split(",", -1)[column];
      if (time.isEmpty() || !LocalDate.parse(time.substring(0, 10)).isAfter(day)) {
        kept.add(line);
      }
    }
    if (kept.size() > 1) {
      Files.write(to, kept, charset);
    }
  }

  private static CommandRun night(Reports corpus, Path warehouse, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--warehouse",
                warehouse.toString(),
                "--reports",
                corpus.reports().toString()));
    arguments.addAll(List.of(more));
    CommandRun night = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(night.code()).as(night.err()).isZero();
    return night;
  }

  private static CommandRun withFacilities(Reports corpus, Path warehouse, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--facilities",
                corpus.reports().resolveSibling("facilities").toString(),
                "--population",
                SAMPLE.resolve("population.csv").toString(),
                "--corrections",
                SAMPLE.resolve("corrections.csv").toString()));
    arguments.addAll(List.of(more));
    return night(corpus, warehouse, arguments.toArray(String[]::new));
  }

  private static List<String> figures(Path warehouse) {
    return new Reports(folder, warehouse)
        .answer(
            "SELECT table_digests['panel'], table_digests['trend'], table_digests['revision'],"
                + " counts['panel_rows'], counts['trend_rows']"
                + " FROM run ORDER BY sequence DESC LIMIT 1");
  }

  @Test
  void theAnswerOfADayIsThatOfAWarehouseMadeOfTheFilesOfThatDayGoingBackAndForthInTime()
      throws IOException {
    List<List<String>> ofTheirDays = new ArrayList<>();
    for (String day : DAYS) {
      Reports known = corpus("known-" + day, LocalDate.parse(day));
      night(known, known.warehouse());
      ofTheirDays.add(figures(known.warehouse()));
    }
    assertThat(ofTheirDays).doesNotHaveDuplicates();

    List<String> told = new ArrayList<>();
    for (int day : new int[] {1, 0, 2}) {
      CommandRun night = night(all, all.warehouse(), "--as-of", DAYS.get(day));
      told.add(night.err().lines().filter(line -> line.contains("documents:")).findFirst().get());

      assertThat(figures(all.warehouse())).as(DAYS.get(day)).isEqualTo(ofTheirDays.get(day));
    }
    assertThat(told)
        .containsExactly(
            "  documents: 6 taken in = 3 published + 1 duplicate + 0 rejected + 2 set aside, not"
                + " known on 2025-02-20; 0 unchanged",
            "  documents: 6 taken in = 2 published + 0 duplicate + 0 rejected + 4 set aside, not"
                + " known on 2024-03-10; 0 unchanged",
            "  documents: 6 taken in = 4 published + 1 duplicate + 0 rejected + 1 set aside, not"
                + " known on 2025-07-01; 0 unchanged");
    assertThat(
            all.answer(
                "SELECT doc_id, issues[0] FROM document WHERE array_contains(issues,"
                    + " 'publication_unknown') OR array_contains(issues, 'not_yet_known')"))
        .containsExactly("undated,publication_unknown");
    assertThat(all.answer("SELECT inputs.as_of FROM run ORDER BY sequence"))
        .containsExactly("2025-02-20", "2024-03-10", "2025-07-01");
    assertThat(
            all.answer(
                "SELECT cells, revised, mean, largest_window FROM revision WHERE indicator ="
                    + " 'visits' AND figure = 'level'"))
        .containsExactly("1,1,0.9900990099,2023");

    CommandRun again = night(all, all.warehouse(), "--as-of", DAYS.get(2));
    assertThat(again.err()).contains("nothing new in 6 files");
  }

  @Test
  void whatWasFiledLaterDoesNotCountEither() throws IOException {
    String day = DAYS.get(1);
    Reports known = corpus("filed-" + day, LocalDate.parse(day));
    withFacilities(known, known.warehouse());

    Path warehouse = folder.resolve("filed-all");
    withFacilities(all, warehouse, "--as-of", day);

    assertThat(figures(warehouse)).isEqualTo(figures(known.warehouse()));
    assertThat(
            new Reports(folder, warehouse)
                .answer("SELECT count(*) FROM submission WHERE source_uri LIKE '%late%'"))
        .containsExactly("1");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    CommandRun night =
        CommandRun.of("nightly", "--warehouse", "w", "--reports", "r", "--as-of", "last May");

    assertThat(night.code()).isEqualTo(2);
    assertThat(night.err())
        .isEqualTo(
            "tongbi nightly: Option --as-of: \"last May\" is no day; write it as 2024-05-31, or"
                + " now; see tongbi nightly --help\n");
  }
}
