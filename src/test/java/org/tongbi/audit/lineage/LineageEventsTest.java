package org.tongbi.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvTable;

/** The events of an invented night, field by field. */
class LineageEventsTest {
  private static final Instant START = Instant.parse("2026-03-01T18:30:00.123456Z");
  private static final Instant END = Instant.parse("2026-03-01T18:31:00Z");
  private static final LineageParent PARENT =
      new LineageParent(
          "scheduler", "every_night", UUID.fromString("0195527d-0000-7000-8000-000000000001"));

  private static final ColumnSources SOURCES =
      ColumnSources.read(
          CsvTable.text(
              "columns.csv",
              """
              table,columns,source,source_columns,how
              cell,value,reports,text,TRANSFORMATION
              cell,value,population,people,AGGREGATION
              growth,region,cell,=,IDENTITY
              growth,change,cell,value,TRANSFORMATION
              """));

  private static final LineageEvents EVENTS =
      events(Optional.of(PARENT), "2026-02-28T16:00:00Z", "file:///data/报告");

  @Test
  void a_beginning_names_run_job_and_inputs_and_no_table() {
    JsonNode event = json(EVENTS.started());

    assertThat(event.get("eventType").asText()).isEqualTo("START");
    assertThat(event.get("eventTime").asText()).isEqualTo("2026-03-01T18:30:00.123456Z");
    assertThat(event.get("producer").asText()).isEqualTo("urn:tongbi:0.1.0+abc");
    assertThat(event.at("/job/namespace").asText()).isEqualTo("bureau");
    assertThat(event.at("/job/name").asText()).isEqualTo("nightly.warehouse");
    assertThat(event.at("/run/facets/nominalTime/nominalStartTime").asText())
        .isEqualTo("2026-02-28T16:00:00Z");
    assertThat(event.at("/run/facets/processing_engine/version").asText()).isEqualTo("4.2.0");
    assertThat(event.at("/run/facets/parent/run/runId").asText())
        .isEqualTo("0195527d-0000-7000-8000-000000000001");
    assertThat(event.at("/run/facets/parent/job/name").asText()).isEqualTo("every_night");
    assertThat(event.at("/inputs/0/namespace").asText()).isEqualTo("file");
    assertThat(event.at("/inputs/0/name").asText()).isEqualTo("/data/报告");
    assertThat(event.at("/inputs/0/inputFacets/inputStatistics/fileCount").asLong()).isEqualTo(3);
    assertThat(event.at("/inputs/0/inputFacets/inputStatistics/size").asLong()).isEqualTo(4096);
    assertThat(event.at("/inputs/0/facets/schema/fields/0/name").asText()).isEqualTo("text");
    assertThat(event.get("outputs")).isEmpty();
  }

  @Test
  void a_good_end_names_tables_in_their_versions_with_columns_and_where_they_come_from() {
    JsonNode event =
        json(EVENTS.completed(END, tables(), new TreeMap<>(Map.of("run_id", "0123456789ab"))));

    assertThat(event.at("/run/facets/tags/tags/0/key").asText()).isEqualTo("run_id");
    assertThat(event.at("/run/facets/tags/tags/0/value").asText()).isEqualTo("0123456789ab");
    JsonNode cell = event.at("/outputs/0");
    assertThat(cell.get("name").asText()).isEqualTo("/w h/cell");
    assertThat(cell.at("/facets/version/datasetVersion").asText()).isEqualTo("7");
    assertThat(cell.at("/facets/dataQualityMetrics/rowCount").asLong()).isEqualTo(100);
    assertThat(cell.at("/outputFacets/outputStatistics/rowCount").asLong()).isEqualTo(2);
    assertThat(cell.at("/facets/dataSource/uri").asText()).isEqualTo("file:/w%20h/cell");
    assertThat(cell.at("/facets/schema/fields/1").toString())
        .isEqualTo(
            "{\"name\":\"value\",\"type\":\"decimal(10,2)\",\"description\":\"What it is\","
                + "\"ordinal_position\":2}");
    assertThat(cell.at("/facets/columnLineage/fields").toString())
        .isEqualTo(
            "{\"value\":{\"inputFields\":[{\"namespace\":\"file\",\"name\":\"/data/报告\","
                + "\"field\":\"text\",\"transformations\":[{\"type\":\"DIRECT\","
                + "\"subtype\":\"TRANSFORMATION\",\"masking\":false}]}]}}");
    JsonNode growth = event.at("/outputs/1");
    assertThat(growth.at("/facets/columnLineage/fields/region/inputFields/0/name").asText())
        .isEqualTo("/w h/cell");
    assertThat(growth.at("/facets").has("version")).isFalse();
    assertThat(growth.get("outputFacets")).isEmpty();
  }

  @Test
  void a_night_that_failed_says_why() {
    JsonNode event = json(EVENTS.failed(END, "storage failed: the disk is full"));

    assertThat(event.get("eventType").asText()).isEqualTo("FAIL");
    assertThat(event.at("/run/facets/errorMessage/message").asText())
        .isEqualTo("storage failed: the disk is full");
  }

  @Test
  void a_night_that_somebody_ended_is_aborted() {
    assertThat(json(EVENTS.aborted(END)).get("eventType").asText()).isEqualTo("ABORT");
  }

  @Test
  void all_events_of_a_night_have_one_run_and_another_night_has_another() {
    String run = json(EVENTS.started()).at("/run/runId").asText();

    assertThat(json(EVENTS.failed(END, "x")).at("/run/runId").asText()).isEqualTo(run);
    assertThat(
            json(events(Optional.empty(), START.toString(), "file:/b").started())
                .at("/run/runId")
                .asText())
        .isEqualTo(run);
    assertThat(
            new LineageRun("bureau", "nightly.warehouse", END, END, Optional.empty(), "b", "s")
                .id()
                .toString())
        .isNotEqualTo(run);
  }

  @Test
  void a_key_in_the_address_of_storage_is_in_no_event() {
    LineageEvents events = events(Optional.empty(), START.toString(), "s3://key:secret@bucket/in");

    JsonNode event = json(events.started());

    assertThat(event.at("/inputs/0/namespace").asText()).isEqualTo("s3://bucket");
    assertThat(event.at("/inputs/0/name").asText()).isEqualTo("in");
    assertThat(event.toString()).doesNotContain("secret").doesNotContain("key:");
  }

  @Test
  void an_event_with_a_field_that_nobody_described_is_not_valid() {
    ObjectNode event = (ObjectNode) json(EVENTS.started());
    event.put("password", "x");

    assertThat(EventSchema.problems(event)).hasSize(1);
  }

  private static List<LineageTable> tables() {
    StructType schema =
        new StructType()
            .add("region", DataTypes.StringType)
            .add("value", DataTypes.createDecimalType(10, 2), true, "What it is");
    return List.of(
        new LineageTable(
            "cell",
            URI.create("file:/w%20h/cell"),
            "A cell",
            schema,
            OptionalLong.of(7),
            OptionalLong.of(100),
            OptionalLong.of(2)),
        new LineageTable(
            "growth",
            URI.create("file:/w%20h/growth"),
            "A growth",
            schema,
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty()));
  }

  private static LineageEvents events(
      Optional<LineageParent> parent, String nominal, String reports) {
    return new LineageEvents(
        new LineageRun(
            "bureau",
            "nightly.warehouse",
            START,
            Instant.parse(nominal),
            parent,
            "0.1.0+abc",
            "4.2.0"),
        SOURCES,
        List.of(new LineageInput(InputKind.REPORTS, URI.create(reports), 3, 4096)));
  }

  private static JsonNode json(OpenLineage.RunEvent event) {
    return EventSchema.valid(OpenLineageClientUtils.toJson(event));
  }
}
