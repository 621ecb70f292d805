package org.tongbi.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What the commits of a table say, read from their files: a query would take a hundred times as
 * long.
 */
public final class TableLog {
  private static final String COMMIT_SUFFIX = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path log;
  private final String warehouse;

  TableLog(FileSystem files, Path table, String warehouse) {
    this.files = files;
    this.log = new Path(table, "_delta_log");
    this.warehouse = warehouse;
  }

  /** The newest version; empty where there is no table. */
  public OptionalLong version() {
    return versions().max();
  }

  private LongStream versions() {
    try {
      FileStatus[] commits = files.listStatus(log, p -> p.getName().matches("\\d{20}\\.json"));
      return Arrays.stream(commits)
          .map(status -> status.getPath().getName())
          .mapToLong(n -> Long.parseLong(n.substring(0, n.length() - COMMIT_SUFFIX.length())));
    } catch (FileNotFoundException e) {
      return LongStream.empty();
    } catch (IOException e) {
      throw Warehouse.unreachable(warehouse, e);
    }
  }

  /** What a commit did with rows. */
  public CommittedRows rows(long version) {
    JsonNode metrics = info(version).path("operationMetrics");
    boolean merged = metrics.has("numTargetRowsInserted");
    long written =
        merged
            ? metrics.path("numTargetRowsInserted").asLong()
                + metrics.path("numTargetRowsUpdated").asLong()
            : metrics.path("numOutputRows").asLong();
    return new CommittedRows(
        merged ? metrics.path("numSourceRows").asLong() : written,
        written,
        metrics.path("numTargetRowsDeleted").asLong());
  }

  /**
   * The commits after a version, in their order.
   *
   * @param version -1 for all
   */
  public List<Commit> after(long version) {
    List<Commit> commits = new ArrayList<>();
    for (long made : versions().filter(v -> v > version).sorted().toArray()) {
      JsonNode info = info(made);
      String operation = info.path("operation").asText();
      JsonNode back = info.path("operationParameters").path("version");
      commits.add(
          new Commit(
              made,
              operation,
              operation.equals("RESTORE") && back.isValueNode() && !back.isNull()
                  ? OptionalLong.of(back.asLong())
                  : OptionalLong.empty(),
              Optional.ofNullable(info.path("userMetadata").asText(null))));
    }
    return commits;
  }

  private JsonNode info(long version) {
    Path commit = new Path(log, String.format(Locale.ROOT, "%020d", version) + COMMIT_SUFFIX);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(files.open(commit), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode info = JSON.readTree(line).path("commitInfo");
        if (!info.isMissingNode()) {
          return info;
        }
      }
      return JSON.createObjectNode();
    } catch (IOException e) {
      throw Warehouse.unreachable(warehouse, e);
    }
  }
}
