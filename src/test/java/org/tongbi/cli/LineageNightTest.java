package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongbi.audit.lineage.EventSchema;
import org.tongbi.audit.lineage.LineageTarget;

/** What nights tell others of themselves. */
class LineageNightTest {
  private static final String PARENT = "airflow/dag/0195527d-0000-7000-8000-000000000001";

  @TempDir Path folder;

  @Test
  void a_night_tells_its_beginning_and_its_end_a_second_that_nothing_was_new_a_third_its_failure()
      throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    report("visits level 100000 人次\ndischarges level 5000 人次");

    assertThat(night().code()).isZero();
    assertThat(night().code()).isZero();
    report("visits level 110000 人次");
    Path gates =
        Files.writeString(
            folder.resolve("gates.csv"), "gate,warn_above,stop_above\ncoverage,0,10\n");
    assertThat(night("--gates", gates.toString()).code()).isEqualTo(4);

    List<JsonNode> events = events();
    assertThat(events)
        .extracting(event -> event.get("eventType").asText())
        .containsExactly("START", "COMPLETE", "START", "COMPLETE", "START", "FAIL");
    assertThat(events)
        .extracting(event -> event.at("/run/runId").asText())
        .satisfies(
            runs -> {
              assertThat(runs.get(1)).isEqualTo(runs.get(0));
              assertThat(runs.get(2)).isNotEqualTo(runs.get(0));
              assertThat(runs.get(5)).isEqualTo(runs.get(4));
            });
    assertThat(events).allMatch(e -> e.at("/job/name").asText().equals("nightly.warehouse"));
    JsonNode published = events.get(1);
    assertThat(published.at("/inputs/0/name").asText())
        .isEqualTo(folder.resolve("reports").toString());
    assertThat(published.at("/inputs/0/inputFacets/inputStatistics/fileCount").asInt())
        .isEqualTo(1);
    JsonNode panel = output(published, "panel");
    assertThat(panel.at("/facets/version/datasetVersion").asText()).isEqualTo("0");
    assertThat(panel.at("/facets/dataQualityMetrics/rowCount").asInt()).isEqualTo(2);
    assertThat(panel.at("/outputFacets/outputStatistics/rowCount").asInt()).isEqualTo(2);
    assertThat(panel.at("/facets/columnLineage/fields/value/inputFields/0/name").asText())
        .isEqualTo(folder.resolve("warehouse").resolve("observation").toString());
    assertThat(output(published, "run").at("/outputFacets/outputStatistics/rowCount").asInt())
        .isEqualTo(1);
    assertThat(published.at("/run/facets/tags/tags").toString())
        .contains("{\"key\":\"published\",\"value\":\"true\",\"source\":\"TONGBI\"}");
    assertThat(events.get(3).get("outputs")).isEmpty();
    assertThat(events.get(3).at("/run/facets/tags/tags").toString())
        .contains("{\"key\":\"published\",\"value\":\"false\",\"source\":\"TONGBI\"}");
    assertThat(events.get(5).at("/run/facets/errorMessage/message").asText())
        .startsWith("stopped by 1 quality gate: nothing was published, run ");
  }

  @Test
  void a_night_that_nobody_listens_to_is_published_and_says_so_in_one_line() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    report("visits level 100000 人次");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    CommandRun night =
        CommandRun.of(
            "nightly",
            "--warehouse",
            folder.resolve("warehouse").toString(),
            "--reports",
            folder.resolve("reports").toString(),
            "--as-of",
            "2024-05-31",
            "--lineage",
            "http://me:pa55@127.0.0.1:" + port + "/in?token=t0p");

    assertThat(night.code()).as(night.err()).isZero();
    assertThat(night.err().lines().filter(line -> line.startsWith("lineage: ")))
        .containsExactly(
            "lineage: http://127.0.0.1:"
                + port
                + "/in did not take START and COMPLETE (HttpHostConnectException); the night itself"
                + " is not affected");
    assertThat(night.err()).doesNotContain("pa55").doesNotContain("t0p");
    try (var files = Files.walk(folder.resolve("warehouse"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        assertThat(Files.readString(file)).doesNotContain("pa55").doesNotContain("t0p");
      }
    }
  }

  @Test
  void what_is_no_target_is_a_mistake_of_the_command_line_that_is_not_repeated() {
    assertThatThrownBy(() -> LineageOptions.of(Optional.of("htp://me:pa55@x"), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "tongbi nightly: Option --lineage is file:PATH, http://HOST… or https://HOST…; see"
                + " tongbi nightly --help");
  }

  @Test
  void a_scheduler_says_it_by_its_environment() {
    LineageOptions options =
        LineageOptions.of(
            Optional.empty(),
            Map.of(
                "OPENLINEAGE_URL", "https://catalog",
                "OPENLINEAGE_API_KEY", "k3y",
                "OPENLINEAGE_NAMESPACE", "bureau",
                "OPENLINEAGE_PARENT_ID", PARENT));

    assertThat(options.target().map(LineageTarget::shown))
        .contains("https://catalog/api/v1/lineage");
    assertThat(options.namespace()).isEqualTo("bureau");
    assertThat(options.parent().orElseThrow().job()).isEqualTo("dag");
    assertThat(options.doubts()).isEmpty();
    assertThat(options.toString()).doesNotContain("k3y");
  }

  @Test
  void what_a_scheduler_says_wrongly_is_told_of_and_left_out() {
    assertThat(
            LineageOptions.of(
                    Optional.of("file:x"), Map.of("OPENLINEAGE_PARENT_ID", "not a parent"))
                .doubts())
        .containsExactly(
            "lineage: OPENLINEAGE_PARENT_ID is not NAMESPACE/JOB/RUN with a UUID; it was left out");
    LineageOptions wrong = LineageOptions.of(Optional.empty(), Map.of("TONGBI_LINEAGE", "s3cret"));
    assertThat(wrong.target()).isEmpty();
    assertThat(wrong.doubts())
        .containsExactly(
            "lineage: TONGBI_LINEAGE is none of file:PATH, http://HOST… or https://HOST…; nobody"
                + " is told of this night");
  }

  @Test
  void our_own_setting_goes_before_the_common_one_and_the_common_one_can_be_switched_off() {
    Map<String, String> both =
        Map.of("TONGBI_LINEAGE", "http://ours", "OPENLINEAGE_URL", "http://theirs");

    assertThat(LineageOptions.of(Optional.empty(), both).target().map(LineageTarget::shown))
        .contains("http://ours/api/v1/lineage");
    assertThat(
            LineageOptions.of(
                    Optional.empty(),
                    Map.of("OPENLINEAGE_URL", "http://theirs", "OPENLINEAGE_DISABLED", "true"))
                .target())
        .isEmpty();
    assertThat(LineageOptions.of(Optional.empty(), Map.of())).isEqualTo(LineageOptions.NONE);
  }

  private void report(String lines) throws IOException {
    Files.writeString(folder.resolve("reports/a.txt"), "@ 330782 2023 2024-01-20\n" + lines);
  }

  private CommandRun night(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "nightly",
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--reports",
                folder.resolve("reports").toString(),
                "--lineage",
                "file:" + folder.resolve("lineage.jsonl")));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private List<JsonNode> events() throws IOException {
    return Files.readAllLines(folder.resolve("lineage.jsonl")).stream()
        .map(EventSchema::valid)
        .toList();
  }

  private JsonNode output(JsonNode event, String table) {
    for (JsonNode output : event.get("outputs")) {
      if (output.get("name").asText().equals(folder.resolve("warehouse") + "/" + table)) {
        return output;
      }
    }
    throw new AssertionError("no output " + table);
  }
}
