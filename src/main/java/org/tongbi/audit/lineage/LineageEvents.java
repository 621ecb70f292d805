package org.tongbi.audit.lineage;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.filesystem.FilesystemDatasetUtils;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.sql.types.StructField;

/** Tells a night in OpenLineage's words: how it began, and how it ended. */
public final class LineageEvents {
  private static final String JAVA = "JAVA";
  private static final String TAG_SOURCE = "TONGBI";

  private final OpenLineage words;
  private final LineageRun run;
  private final ColumnSources sources;
  private final List<LineageInput> inputs;

  /** The events of a night that was given some inputs. */
  public LineageEvents(LineageRun run, ColumnSources sources, List<LineageInput> inputs) {
    this.words = new OpenLineage(URI.create("urn:tongbi:" + run.build()));
    this.run = run;
    this.sources = sources;
    this.inputs = List.copyOf(inputs);
  }

  /** The night began. */
  public OpenLineage.RunEvent started() {
    return event(
        OpenLineage.RunEvent.EventType.START, run.startedAt(), runFacets().build(), List.of());
  }

  /**
   * The night ended well.
   *
   * @param tables as the run that stands now has them; none where nothing was new
   * @param tags what else there is to know of that run, such as its id
   */
  public OpenLineage.RunEvent completed(
      Instant at, List<LineageTable> tables, SortedMap<String, String> tags) {
    List<OpenLineage.TagsRunFacetFields> fields = new ArrayList<>();
    tags.forEach((key, value) -> fields.add(words.newTagsRunFacetFields(key, value, TAG_SOURCE)));
    return event(
        OpenLineage.RunEvent.EventType.COMPLETE,
        at,
        runFacets().tags(words.newTagsRunFacet(fields)).build(),
        tables);
  }

  /** The night failed; {@code message} is what the user is told. */
  public OpenLineage.RunEvent failed(Instant at, String message) {
    return event(
        OpenLineage.RunEvent.EventType.FAIL,
        at,
        runFacets().errorMessage(words.newErrorMessageRunFacet(message, JAVA, null)).build(),
        List.of());
  }

  /** Somebody ended the night. */
  public OpenLineage.RunEvent aborted(Instant at) {
    return event(OpenLineage.RunEvent.EventType.ABORT, at, runFacets().build(), List.of());
  }

  private OpenLineage.RunEvent event(
      OpenLineage.RunEvent.EventType type,
      Instant at,
      OpenLineage.RunFacets facets,
      List<LineageTable> tables) {
    return words
        .newRunEventBuilder()
        .eventType(type)
        .eventTime(utc(at))
        .run(words.newRun(run.id(), facets))
        .job(words.newJob(run.namespace(), run.job(), jobFacets()))
        .inputs(inputs.stream().map(this::input).toList())
        .outputs(tables.stream().map(table -> output(table, tables)).toList())
        .build();
  }

  private OpenLineage.RunFacetsBuilder runFacets() {
    OpenLineage.RunFacetsBuilder facets =
        words
            .newRunFacetsBuilder()
            .nominalTime(words.newNominalTimeRunFacet(utc(run.nominalTime()), null))
            .processing_engine(
                words.newProcessingEngineRunFacet(run.engineVersion(), "spark", run.build()));
    run.parent()
        .ifPresent(
            parent ->
                facets.parent(
                    words.newParentRunFacet(
                        words.newParentRunFacetRun(parent.run(), null),
                        words.newParentRunFacetJob(parent.namespace(), parent.job(), null),
                        null)));
    return facets;
  }

  private OpenLineage.JobFacets jobFacets() {
    return words
        .newJobFacetsBuilder()
        .jobType(words.newJobTypeJobFacet("BATCH", "TONGBI", "JOB", null))
        .documentation(
            words.newDocumentationJobFacet(
                "One night: takes in reports and facility records, makes year-on-year figures of"
                    + " them, publishes one run",
                "text/plain"))
        .build();
  }

  private OpenLineage.InputDataset input(LineageInput input) {
    DatasetIdentifier name = name(input.place());
    List<OpenLineage.SchemaDatasetFacetFields> fields =
        sources.usedOf(input.kind().code()).stream()
            .map(field -> words.newSchemaDatasetFacetFieldsBuilder().name(field).build())
            .toList();
    OpenLineage.DatasetFacetsBuilder facets =
        words.newDatasetFacetsBuilder().dataSource(source(input.place(), name));
    if (!fields.isEmpty()) {
      facets.schema(words.newSchemaDatasetFacet(fields));
    }
    return words.newInputDataset(
        name.getNamespace(),
        name.getName(),
        facets.build(),
        words
            .newInputDatasetInputFacetsBuilder()
            .inputStatistics(
                words.newInputStatisticsInputDatasetFacet(null, input.bytes(), input.files()))
            .build());
  }

  private OpenLineage.OutputDataset output(LineageTable table, List<LineageTable> all) {
    DatasetIdentifier name = name(table.place());
    OpenLineage.DatasetFacetsBuilder facets =
        words
            .newDatasetFacetsBuilder()
            .dataSource(source(table.place(), name))
            .documentation(words.newDocumentationDatasetFacet(table.comment(), "text/plain"))
            .storage(words.newStorageDatasetFacet("delta", "parquet"))
            .schema(schema(table));
    table
        .version()
        .ifPresent(
            version -> facets.version(words.newDatasetVersionDatasetFacet(Long.toString(version))));
    table
        .rows()
        .ifPresent(
            rows ->
                facets.dataQualityMetrics(
                    words
                        .newDataQualityMetricsDatasetFacetBuilder()
                        .rowCount(rows)
                        .columnMetrics(
                            words.newDataQualityMetricsDatasetFacetColumnMetricsBuilder().build())
                        .build()));
    OpenLineage.ColumnLineageDatasetFacetFields columns = columns(table, all);
    if (!columns.getAdditionalProperties().isEmpty()) {
      facets.columnLineage(words.newColumnLineageDatasetFacet(columns, null));
    }
    OpenLineage.OutputDatasetOutputFacetsBuilder written =
        words.newOutputDatasetOutputFacetsBuilder();
    table
        .written()
        .ifPresent(
            rows ->
                written.outputStatistics(
                    words.newOutputStatisticsOutputDatasetFacet(rows, null, null)));
    return words.newOutputDataset(
        name.getNamespace(), name.getName(), facets.build(), written.build());
  }

  private OpenLineage.SchemaDatasetFacet schema(LineageTable table) {
    List<OpenLineage.SchemaDatasetFacetFields> fields = new ArrayList<>();
    for (StructField field : table.schema().fields()) {
      fields.add(
          words.newSchemaDatasetFacetFields(
              field.name(),
              field.dataType().catalogString(),
              field.getComment().isDefined() ? field.getComment().get() : null,
              (long) fields.size() + 1,
              null));
    }
    return words.newSchemaDatasetFacet(fields);
  }

  /** Only of datasets that the event names: what a night was not given went into no column. */
  private OpenLineage.ColumnLineageDatasetFacetFields columns(
      LineageTable table, List<LineageTable> all) {
    Map<String, List<DatasetIdentifier>> named = new HashMap<>();
    all.forEach(other -> named.put(other.name(), List.of(name(other.place()))));
    for (LineageInput input : inputs) {
      named
          .computeIfAbsent(input.kind().code(), kind -> new ArrayList<>())
          .add(name(input.place()));
    }
    OpenLineage.ColumnLineageDatasetFacetFieldsBuilder columns =
        words.newColumnLineageDatasetFacetFieldsBuilder();
    sources
        .of(table.name())
        .forEach(
            (column, from) -> {
              List<OpenLineage.InputField> fields = new ArrayList<>();
              for (ColumnSource source : from) {
                for (DatasetIdentifier dataset : named.getOrDefault(source.dataset(), List.of())) {
                  fields.add(field(dataset, source));
                }
              }
              if (!fields.isEmpty()) {
                columns.put(
                    column,
                    words
                        .newColumnLineageDatasetFacetFieldsAdditionalBuilder()
                        .inputFields(fields)
                        .build());
              }
            });
    return columns.build();
  }

  private OpenLineage.InputField field(DatasetIdentifier dataset, ColumnSource source) {
    return words.newInputField(
        dataset.getNamespace(),
        dataset.getName(),
        source.column(),
        List.of(
            words.newInputFieldTransformations(
                source.how().type(), source.how().name(), null, false)));
  }

  private OpenLineage.DatasourceDatasetFacet source(URI place, DatasetIdentifier name) {
    // The schema wants plain ASCII, and Java lets a Chinese name stand in an address.
    URI address = URI.create(withoutUser(place).toASCIIString());
    return words.newDatasourceDatasetFacet(name.getNamespace(), address);
  }

  private static DatasetIdentifier name(URI place) {
    return FilesystemDatasetUtils.fromLocation(withoutUser(place));
  }

  /** Some storage is reached with a key in its address, which is nobody's to read. */
  private static URI withoutUser(URI place) {
    if (place.getRawUserInfo() == null && place.getRawQuery() == null) {
      return place;
    }
    try {
      return new URI(
          place.getScheme(), null, place.getHost(), place.getPort(), place.getPath(), null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a place that is no address", e);
    }
  }

  private static ZonedDateTime utc(Instant at) {
    return at.atZone(ZoneOffset.UTC);
  }
}
