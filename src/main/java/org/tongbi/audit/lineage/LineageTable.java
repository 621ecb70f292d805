package org.tongbi.audit.lineage;

import java.net.URI;
import java.util.Objects;
import java.util.OptionalLong;
import org.apache.spark.sql.types.StructType;

/**
 * A table as a night left it.
 *
 * @param place its folder, absolute
 * @param comment what one row is
 * @param version the Delta version that the run names; empty where it names none
 * @param rows how many rows the table then has; empty where nobody counted
 * @param written how many rows the night wrote; empty where it did not write the table
 */
public record LineageTable(
    String name,
    URI place,
    String comment,
    StructType schema,
    OptionalLong version,
    OptionalLong rows,
    OptionalLong written) {
  public LineageTable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(comment, "comment");
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(written, "written");
  }
}
