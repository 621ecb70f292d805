package org.tongbi.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.Cell;
import org.tongbi.audit.explain.Verification;
import org.tongbi.audit.explain.Verification.Link;
import org.tongbi.audit.explain.Verifier;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.panel.PanelTable;
import org.tongbi.period.Window;
import org.tongbi.provenance.Sha256;
import org.tongbi.region.RegionCode;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.Warehouse;

/** Figures of the shipped sample, followed down to the bytes of its files. */
class ExplainSampleTest {
  private static final Path SAMPLE = Path.of("jobs", "sample");
  private static final long SEED = 20261123L;
  private static final int CELLS = 1_000;

  private static final String SUM =
      "  合计      visits_total + proxied_clinic_visits + proxied_village_visits +"
          + " proxied_station_visits";

  @TempDir static Path folder;
  private static Path warehouse;

  @BeforeAll
  static void openTheSample() {
    warehouse = SampleWarehouse.folder();
  }

  private static String sha256(String name) throws IOException {
    return Sha256.hex(Files.readAllBytes(SAMPLE.resolve(name)));
  }

  private static CommandRun explain(Map<String, String> variables, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("explain", "--warehouse", warehouse.toString(), "--region", "430626"));
    arguments.addAll(List.of(more));
    return CommandRun.in(variables, arguments.toArray(String[]::new));
  }

  @Test
  void aThousandRandomCellsResolveToTheirBytes() {
    OpenWarehouse opened =
        OpenWarehouse.at(
            SparkSessions.open(Optional.empty()), warehouse.toString(), Optional.empty());
    var tables = ExplainCommand.tables(opened);
    Column[] cell = PanelTable.CELL.stream().map(functions::col).toArray(Column[]::new);
    Dataset<Row> all =
        tables
            .panel()
            .select(cell)
            .unionByName(tables.trend().select(cell))
            .distinct()
            .withColumn("draw", functions.concat_ws(" ", cell));
    List<Row> drawn =
        all.orderBy(xxhash64(col("draw"), lit(SEED)), col("draw")).limit(CELLS).collectAsList();
    Dataset<Row> stated =
        tables
            .panel()
            .select("region_code", "indicator", "population", "provider", "window", "source")
            .unionByName(
                tables
                    .trend()
                    .select(
                        "region_code", "indicator", "population", "provider", "window", "source"))
            .filter(col("source").equalTo(PanelTable.REPORT))
            .select(cell)
            .distinct();
    List<Cell> cells = new ArrayList<>(drawn.stream().map(ExplainSampleTest::cell).toList());
    // Reports state far fewer figures than follow from returns, so that a draw hardly meets them.
    stated.collectAsList().forEach(row -> cells.add(cell(row)));

    Verification verification =
        Verifier.verify(
            cells, tables, Warehouse.at(opened.spark(), warehouse.toString()).originals()::local);

    assertThat(drawn).hasSize(CELLS);
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.isSound()).isTrue();
    assertThat(verification.checkedOf(Link.PANEL) + verification.checkedOf(Link.TREND))
        .isGreaterThan(CELLS);
    // Every file of the sample that a figure can rest on, and all rows of its returns.
    assertThat(verification.checkedOf(Link.ORIGINAL)).isEqualTo(19);
    assertThat(verification.checkedOf(Link.DOCUMENT)).isEqualTo(16);
    assertThat(verification.checkedOf(Link.SUBMISSION)).isEqualTo(146);
    assertThat(verification.checkedOf(Link.DENOMINATOR)).isEqualTo(2);
    assertThat(verification.checkedOf(Link.CORRECTION)).isEqualTo(1);
  }

  private static Cell cell(Row row) {
    return new Cell(
        new RegionCode(row.getString(0)),
        row.getString(1),
        Coded.of(Population.class, row.getString(2)),
        Coded.of(Provider.class, row.getString(3)),
        Window.parse(row.getString(4)));
  }

  @Test
  void aMonthsFigureIsExplainedInChineseWithWhatWasFiledForIt() throws IOException {
    CommandRun run =
        explain(
            Map.of("LANG", "zh_CN.UTF-8"),
            "--indicator",
            "visits",
            "--window",
            "2024-03",
            "--facility",
            "70000000243062611A2101",
            "--verify");

    List<String> lines = run.lines();
    assertThat(lines)
        .containsExactly(
            "地区        430626 湖南省岳阳市平江县",
            "指标        visits 总诊疗人次",
            "人群        all,机构 all",
            lines.get(3),
            "",
            "报告未给出同比:没有2023-03的数值,也没有所述增幅。",
            "",
            "机构上报",
            "  2024-03 402587 人次,完整率 1",
            "  2023-03 388220 人次,完整率 1",
            "  全地区:402587,上年 388220 人次,3.7007366957 %",
            "  可比口径:402587,上年 388220 人次,3.7007366957 %",
            "",
            "2024-03的visits由何而来,本地区全部机构",
            SUM + " = 402587",
            "  数值      402587,应报 6 个机构月,计入 6 个",
            "  70000000243062611A2101 平江县中医医院 2024-03:54323",
            "    2024-03 visits_total 54323 人次,按上报;corrected",
            "      已按订正改数:54323000,县审 2024-04-11,returns-2024.csv line 16",
            "",
            "2023-03的visits由何而来,本地区全部机构",
            SUM + " = 388220",
            "  数值      388220,应报 6 个机构月,计入 6 个",
            "  70000000243062611A2101 平江县中医医院 2023-03:51410",
            "    2023-03 visits_total 51410 人次,按上报",
            "      计入:51410,县审 2023-04-11,returns-2023.csv line 15",
            "",
            "2024-03的visits由何而来,仅两年上报月份相同的机构(可比口径)",
            SUM + " = 402587",
            "  数值      402587,应报 6 个机构,计入 6 个",
            "",
            "2023-03的visits由何而来,仅两年上报月份相同的机构(可比口径)",
            SUM + " = 388220",
            "  数值      388220,应报 6 个机构,计入 6 个",
            "",
            "文件与校验和",
            "  returns-2023.csv " + sha256("facilities/returns-2023.csv"),
            "  returns-2024.csv " + sha256("facilities/returns-2024.csv"),
            "",
            "订正",
            "  corrections.csv line 2:return 70000000243062611A2101/2024-03/visits_total"
                + " 改为 54323(原应为 54323000):多录入三个零,已与该院核实",
            "    sha256 " + sha256("corrections.csv"),
            "",
            "核验无误    2 同比, 1 数值, 12 上报取舍, 12 报表行, 1 订正行, 3 原件");
    assertThat(lines.get(3)).matches("时期        2024-03,批次 [0-9a-f]{12}");
    assertThat(run.code()).isZero();
  }

  @Test
  void aFigureIsOneObjectForProgramsAndAChangedOriginalIsNamed() throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    Path returns = SAMPLE.resolve("facilities");
    Files.copy(returns.resolve("returns-2023.csv"), damaged.resolve("returns-2023.csv"));
    Files.writeString(
        damaged.resolve("returns-2024.csv"),
        Files.readString(returns.resolve("returns-2024.csv")).replace(",5087,", ",5088,"));

    CommandRun run =
        explain(
            Map.of(),
            "--indicator",
            "discharges",
            "--window",
            "2024",
            "--format",
            "json",
            "--verify",
            "--inputs",
            damaged.toString());

    assertThat(run.lines()).hasSize(1);
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly(
            "run_id",
            "cell",
            "known",
            "trend",
            "levels",
            "prior_levels",
            "filed_levels",
            "filed_trends",
            "returns",
            "observations",
            "documents",
            "copies",
            "copies_in_all",
            "corrections",
            "near",
            "verification");
    assertThat(json.get("cell").toString())
        .isEqualTo(
            "{\"region_code\":\"430626\",\"region_name\":\"湖南省岳阳市平江县\","
                + "\"indicator\":\"discharges\",\"indicator_name\":\"出院人次\","
                + "\"population\":\"all\",\"provider\":\"all\",\"window\":\"2024\","
                + "\"prior_window\":\"2023\",\"prior_region_code\":\"430626\"}");
    JsonNode entry = json.get("returns").get(0).get("entries").get(0);
    assertThat(entry.get("denominator").isNull()).isTrue();
    assertThat(entry.get("cells").get(0).toString())
        .isEqualTo(
            "{\"measure\":\"discharges\",\"window\":\"2024\",\"value\":67182,\"unit\":\"人\","
                + "\"made_of\":\"months\",\"revision\":0,\"issues\":[],\"agrees\":true,"
                + "\"submissions\":[]}");
    assertThat(entry.get("cells").get(2).get("submissions").findValuesAsText("standing"))
        .containsExactly("superseded", "counts");
    assertThat(json.get("observations").findValuesAsText("use"))
        .containsExactly("chosen", "stated_change", "chosen", "beside");
    assertThat(json.get("verification").get("findings").findValuesAsText("problem"))
        .containsOnly("original_missing");
    assertThat(json.get("verification").get("findings").findValuesAsText("where"))
        .containsExactly(
            "document 平江县卫生健康局2023年工作总结, pingjiang/平江县卫生健康局2023年工作总结.html",
            "document 平江县卫生健康局2024年工作总结, pingjiang/平江县卫生健康局2024年工作总结.txt",
            "returns-2024.csv line 2",
            "corrections.csv line 2");
    assertThat(run.code()).isEqualTo(4);
  }

  @Test
  void aFacilityThatNobodyKnowsIsRefused() {
    CommandRun run =
        explain(Map.of(), "--indicator", "visits", "--window", "2024", "--facility", "NOBODY");

    assertThat(run.err())
        .isEqualTo(
            "tongbi explain: no facility of the registry has the code NOBODY; leave --facility out"
                + " to see those that there are\n");
    assertThat(run.code()).isEqualTo(2);
  }
}
