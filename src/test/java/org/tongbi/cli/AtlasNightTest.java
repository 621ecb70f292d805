package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.atlas.Atlas;
import org.tongbi.audit.atlas.AtlasLimits;
import org.tongbi.run.SparkSessions;

/** The atlas of an invented warehouse says what its tables say, and nothing in a text is markup. */
class AtlasNightTest {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What would be markup, were it not escaped. */
  private static final String HOSTILE = "</script><!--<script><img src=x onerror=alert(1)>&amp;";

  @TempDir static Path folder;
  private static Reports reports;
  private static Path file;
  private static CommandRun drawn;
  private static AtlasFile atlas;

  @BeforeAll
  static void draw() throws IOException {
    reports = Reports.in(folder);
    report("county-2023", "330782", "2023", "2024-01-20", "2023年,全市总诊疗人次120.5万人次。病床使用率81.2%。");
    report(
        "county-2024",
        "330782",
        "2024",
        "2025-01-22",
        "2024年,全市总诊疗人次128.4万人次(见附件" + HOSTILE + "),同比增长6.6%。病床使用率80.9%,同比下降0.3个百分点。");
    report("province-2023", "330000", "2023", "2024-02-20", "2023年,全省总诊疗人次6.9亿人次。出院人次1120万人次。");
    report(
        "province-2024",
        "330000",
        "2024",
        "2025-02-21",
        "2024年,全省总诊疗人次近7亿人次。出院人次1163.2万人次,比上年增长3.9%。");
    report("other-2024", "420000", "2024", "2025-02-25", "2024年,全省出院人次1301.7万人次,比上年增长2.4%。");
    CommandRun night =
        CommandRun.reading(
            "nightly",
            "--warehouse",
            reports.warehouse().toString(),
            "--reports",
            reports.reports().toString());
    assertThat(night.code()).as(night.err()).isZero();
    file = folder.resolve("图册").resolve("atlas.html");
    drawn = atlas(file);
    atlas = AtlasFile.read(file);
  }

  private static void report(String id, String region, String window, String day, String text)
      throws IOException {
    reports.write(
        id + ".jsonl",
        JSON.writeValueAsString(
            new TreeMap<>(
                Map.of(
                    "id", id,
                    "title", "工作总结" + HOSTILE,
                    "region_code", region,
                    "window", window,
                    "published_on", day,
                    "text", text))));
  }

  private static CommandRun atlas(Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("atlas", "--warehouse", reports.warehouse().toString()));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private static List<JsonNode> rows(String query) throws IOException {
    CommandRun run =
        CommandRun.of(
            "sql", "--warehouse", reports.warehouse().toString(), "--format", "jsonl", query);
    assertThat(run.code()).as(run.err()).isZero();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : run.lines()) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "0";
    }
    if (value.isArray()) {
      TreeSet<String> codes = new TreeSet<>();
      value.forEach(code -> codes.add(code.textValue()));
      return String.join(" ", codes);
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.textValue();
  }

  /** Of each row of the atlas and of the table the columns that both have. */
  private static void same(String kind, String table, int columns) throws IOException {
    List<Map<String, String>> shown = atlas.figures(kind);
    List<JsonNode> whole = rows("SELECT * FROM " + table);
    List<String> both =
        shown.get(0).keySet().stream().filter(name -> whole.get(0).has(name)).toList();
    assertThat(both).hasSize(columns);
    assertThat(shown.stream().map(row -> both.stream().map(row::get).toList()).toList())
        .containsExactlyInAnyOrderElementsOf(
            whole.stream()
                .map(row -> both.stream().map(name -> text(row.get(name))).toList())
                .toList());
  }

  @Test
  void everyLevelIsTheTables() throws IOException {
    same("levels", "panel", 15);
  }

  @Test
  void everyComparisonIsTheTables() throws IOException {
    same("changes", "trend", 26);
  }

  @Test
  void everyFigureLeadsToItsNumberInItsDocument() throws IOException {
    Map<String, JsonNode> numbers = new TreeMap<>();
    for (JsonNode row :
        rows(
            "SELECT p.region_code, p.indicator, p.population, p.provider, p.window, p.status,"
                + " o.doc_id, o.start, o.end, o.value_text, o.sentence, o.sentence_start,"
                + " d.sha256, d.original_sha256, d.title, d.source_uri"
                + " FROM panel p JOIN observation o USING (observation_id)"
                + " JOIN document d ON d.doc_id = o.doc_id")) {
      numbers.put(key(name -> row.get(name).asText()), row);
    }
    assertThat(numbers).hasSameSizeAs(atlas.figures("levels"));
    for (Map<String, String> level : atlas.figures("levels")) {
      JsonNode row = numbers.get(key(level::get));
      Map<String, String> number = atlas.number(Integer.parseInt(level.get("number")));
      for (String name : List.of("doc_id", "start", "end", "sentence", "sha256", "title")) {
        assertThat(number.get(name)).as(name).isEqualTo(row.get(name).asText());
      }
      assertThat(number.get("text")).isEqualTo(row.get("value_text").textValue());
      assertThat(number.get("original")).isEqualTo(row.get("original_sha256").textValue());
      int from = row.get("start").intValue() - row.get("sentence_start").intValue();
      int to = row.get("end").intValue() - row.get("sentence_start").intValue();
      int[] letters = number.get("sentence").codePoints().toArray();
      assertThat(new String(letters, from, to - from)).isEqualTo(number.get("text"));
    }
  }

  private static String key(java.util.function.UnaryOperator<String> row) {
    return String.join(
        " ",
        List.of("region_code", "indicator", "population", "provider", "window", "status").stream()
            .map(row)
            .toList());
  }

  @Test
  void everyComparisonLeadsToAllOfItsNumbers() throws IOException {
    int named = 0;
    for (Map<String, String> change : atlas.figures("changes")) {
      for (String place : change.get("numbers").split(" ", -1)) {
        assertThat(atlas.number(Integer.parseInt(place)).get("doc_id")).isNotNull();
        named++;
      }
    }
    assertThat(named)
        .isEqualTo(rows("SELECT sum(size(evidence)) AS n FROM trend").get(0).get("n").intValue());
  }

  @Test
  void theMatrixCountsWhoHasSpokenForWhichWindow() {
    assertThat(
            atlas.coverage().stream()
                .map(
                    row ->
                        row.get("region_code") + " " + row.get("window") + " " + row.get("reports"))
                .toList())
        .containsExactly(
            "330000 2023 2", "330000 2024 2", "330782 2023 2", "330782 2024 2", "420000 2024 1");
  }

  @Test
  void textsAreNeverMarkup() {
    String page = atlas.page();
    int data = page.lastIndexOf("<script type=\"text/plain\"");

    assertThat(page.substring(0, data)).doesNotContain("onerror=alert(1)>");
    assertThat(atlas.figures("levels").stream().anyMatch(row -> hostile(row))).isTrue();
    assertThat(page).contains("default-src 'none'").doesNotContain("src=\"http");
  }

  private static boolean hostile(Map<String, String> level) {
    return atlas.number(Integer.parseInt(level.get("number"))).get("sentence").contains(HOSTILE);
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    Path again = folder.resolve("again.html");

    assertThat(atlas(again).code()).isZero();

    assertThat(again).hasSameBinaryContentAs(file);
    try (var left = Files.list(file.getParent())) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void theCommandSaysWhatItDrew() {
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(drawn.out()).isEmpty();
    assertThat(drawn.err())
        .isEqualTo(
            "drew %d figures and %d sentences of run %s into %s%n"
                .formatted(
                    atlas.figures("levels").size() + atlas.figures("changes").size(),
                    atlas.first().get("held").get("sentences").intValue(),
                    atlas.first().get("run").get("run_id").textValue(),
                    file));
  }

  @Test
  void whatThereIsNoRoomForIsLeftOutWholeAndSaid() throws IOException {
    Path small = folder.resolve("small.html");
    OpenWarehouse opened =
        OpenWarehouse.at(
            SparkSessions.open(Optional.empty()), reports.warehouse().toString(), Optional.empty());
    long newest =
        atlas.figures("levels").stream().filter(row -> row.get("window").equals("2024")).count()
            + atlas.figures("changes").size();

    Atlas.Contents contents =
        AtlasCommand.write(opened, Optional.empty(), new AtlasLimits(newest, 1), small);

    assertThat(contents.figures()).isEqualTo(newest);
    assertThat(contents.leftOut().get(0)).isEqualTo("4 figures: figures that reports state, 2023");
    assertThat(contents.leftOut().get(1)).matches("[0-9]+ numbers without their sentences");
    AtlasFile read = AtlasFile.read(small);
    assertThat(read.figures("levels")).allMatch(row -> row.get("window").equals("2024"));
    // The one number that there is room for is the first of all documents, a level of 2023.
    assertThat(read.figures("levels")).allMatch(row -> row.get("number").equals("-2"));
    assertThat(read.figures("changes")).anyMatch(row -> row.get("numbers").contains("0"));
    assertThat(read.number(0).get("doc_id")).isEqualTo("county-2023");
    assertThat(read.first().get("held").get("left_out").toString())
        .isEqualTo("[[\"reports\",2023,4]]");
  }

  @Test
  void whatCannotBeDrawnIsRefusedInOneLine() {
    String warehouse = reports.warehouse().toString();

    refused(
        CommandRun.of("atlas", "--warehouse", warehouse),
        2,
        "tongbi atlas: Missing option --out; see tongbi atlas --help\n");
    refused(
        CommandRun.of("atlas", "--warehouse", warehouse, "--out", folder.toString()),
        2,
        "tongbi atlas: " + folder + " is a folder; name a file with --out, such as atlas.html\n");
    refused(
        atlas(folder.resolve("a.html"), "--run", "000000000000"),
        3,
        warehouse
            + ": there is no run 000000000000; tongbi runs --warehouse "
            + warehouse
            + " lists those that there are\n");
    Path none = folder.resolve("none");
    refused(
        CommandRun.of("atlas", "--warehouse", none.toString(), "--out", "a.html"),
        3,
        none
            + ": no run was published here yet; run tongbi nightly --warehouse "
            + none
            + " --reports PATH first\n");
    CommandRun below = atlas(file.resolve("a.html"));
    assertThat(below.code()).isEqualTo(5);
    assertThat(below.err())
        .hasLineCount(1)
        .startsWith(file.resolve("a.html") + " cannot be written: ")
        .endsWith("; name another file with --out\n");
  }

  private static void refused(CommandRun run, int code, String message) {
    assertThat(run.err()).isEqualTo(message);
    assertThat(run.code()).isEqualTo(code);
    assertThat(Objects.requireNonNull(run.out())).isEmpty();
  }

  @Test
  void aBrowserShowsItWithoutErrorsAndAsksNobody() throws Exception {
    Chromium chromium = Chromium.installed();

    for (String page :
        List.of("/", "/indicators", "/i/visits", "/r/330782", "/regions", "/coverage", "/about")) {
      Chromium.Page shown = chromium.open(file, page, "");
      assertThat(shown.console()).as(page).isEmpty();
      assertThat(shown.requests()).as(page).isEmpty();
      assertThat(shown.dom()).as(page).contains("data-page=\"" + page.split("\\?", -1)[0] + "\"");
    }
    Chromium.Page region = chromium.open(file, "/r/330782", "");
    assertThat(region.dom())
        .contains("data-exact=\"1284000\"")
        .contains("data-drawn=\"true\"")
        .contains("1,284,000");
  }

  @Test
  void aFigureOpensItsSentenceWithTheNumberMarked() throws Exception {
    Chromium chromium = Chromium.installed();

    Chromium.Page shown =
        chromium.open(
            file,
            "/r/330782",
            "setTimeout(() => document.querySelector('[data-exact=\"1284000\"]').click(), 500)");

    assertThat(shown.console()).isEmpty();
    assertThat(shown.dom())
        .contains("<mark>128.4万人次</mark>(见附件&lt;/script&gt;&lt;!--&lt;script&gt;&lt;img")
        .contains("county-2024.jsonl")
        .contains("tongbi explain --warehouse DIR --run");
  }
}
