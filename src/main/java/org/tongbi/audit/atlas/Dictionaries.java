package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** The texts that columns of figures name by their places (字典). */
final class Dictionaries {
  private final Places regions = new Places();
  private final Places populations = new Places();
  private final Places providers = new Places();
  private final Places windows = new Places();
  private final Places words = new Places();
  private final Places issues = new Places();

  Places regions() {
    return regions;
  }

  int region(Row row) {
    return regions.of(row.getAs("region_code"));
  }

  int population(Row row) {
    return populations.of(row.getAs("population"));
  }

  int provider(Row row) {
    return providers.of(row.getAs("provider"));
  }

  int window(Row row, String column) {
    return windows.of(row.getAs(column));
  }

  /** The place of a code, unit or reason; -1 where the row has none. */
  int word(Row row, String column) {
    return words.of(row.getAs(column));
  }

  /** The place of a row's set of issues; -1 where it has none. */
  int issues(Row row) {
    List<String> codes = row.getList(row.fieldIndex("issues"));
    return codes == null || codes.isEmpty()
        ? -1
        : issues.of(String.join(" ", new TreeSet<>(codes)));
  }

  /** Every single issue that occurs. */
  TreeSet<String> issueCodes() {
    TreeSet<String> codes = new TreeSet<>();
    issues.texts().forEach(set -> codes.addAll(Arrays.asList(set.split(" ", -1))));
    return codes;
  }

  /** Writes all but the regions, of which more is told than their codes. */
  void write(JsonGenerator json) throws IOException {
    populations.write(json, "populations");
    providers.write(json, "providers");
    windows.write(json, "windows");
    words.write(json, "texts");
    issues.write(json, "issues");
  }
}
