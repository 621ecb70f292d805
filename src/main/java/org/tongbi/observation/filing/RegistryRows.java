package org.tongbi.observation.filing;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.observation.CommentedSchema;

/** Registry entries as rows, as the registry's files have them. */
public final class RegistryRows {
  /** The columns in order. */
  public static final StructType SCHEMA =
      new CommentedSchema()
          .text("org_code", "Code of the institution")
          .text("uscc", "Unified social credit code")
          .text("facility_name", "Its name")
          .column("other_names", CommentedSchema.CODES, "Second and former names")
          .text("region_code", "Six digits, as registered")
          .text("category_code", "WS 218")
          .text("economic_type", "GB/T 12402")
          .text("organizer", "Who runs it, 1 to 7")
          .text("level", "1 to 3, 9 undetermined")
          .text("grade", "甲, 乙, 丙 or undetermined")
          .text("parent_org_code", "The institution above")
          .text("files_through", "Whose returns include this one's")
          .text("successor_of", "The org_code that it continues")
          .day("opened_on", "When it opened")
          .day("closed_on", "When it closed")
          .text("status", "1 open, 2 suspended, 3 new, 4 struck off, 5 merged")
          .day("valid_from", "First day of this version")
          .day("valid_to", "The day after its last")
          .text("recorded_at", "When the registry came to know it")
          .text("source_uri", "The file, relative to the path given")
          .text("locator", "Where in the file")
          .text("file_sha256", "Checksum of the file")
          .build();

  private RegistryRows() {}

  /** The row of an entry. */
  public static Row of(RegistryEntry entry, String fileSha256) {
    return RowFactory.create(
        entry.orgCode(),
        entry.uscc(),
        entry.facilityName(),
        entry.otherNames().toArray(String[]::new),
        entry.regionCode(),
        entry.categoryCode(),
        entry.economicType(),
        entry.organizer(),
        entry.level(),
        entry.grade(),
        entry.parentOrgCode(),
        entry.filesThrough(),
        entry.successorOf(),
        sqlDay(entry.openedOn()),
        sqlDay(entry.closedOn()),
        entry.status(),
        sqlDay(entry.validFrom()),
        sqlDay(entry.validTo()),
        entry.recordedAt(),
        entry.sourceUri(),
        entry.locator(),
        fileSha256);
  }

  /** The entry of a row. */
  public static RegistryEntry entry(Row row) {
    return new RegistryEntry(
        row.getAs("org_code"),
        row.getAs("uscc"),
        row.getAs("facility_name"),
        row.getList(row.fieldIndex("other_names")),
        row.getAs("region_code"),
        row.getAs("category_code"),
        row.getAs("economic_type"),
        row.getAs("organizer"),
        row.getAs("level"),
        row.getAs("grade"),
        row.getAs("parent_org_code"),
        row.getAs("files_through"),
        row.getAs("successor_of"),
        day(row, "opened_on"),
        day(row, "closed_on"),
        row.getAs("status"),
        day(row, "valid_from"),
        day(row, "valid_to"),
        row.getAs("recorded_at"),
        row.getAs("source_uri"),
        row.getAs("locator"));
  }

  private static Date sqlDay(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }

  private static Optional<LocalDate> day(Row row, String column) {
    Date day = row.getAs(column);
    return Optional.ofNullable(day).map(Date::toLocalDate);
  }
}
