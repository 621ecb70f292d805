package org.tongbi.source;

import java.time.LocalDate;
import org.tongbi.period.Window;
import org.tongbi.region.RegionCode;

/**
 * What a sidecar file or a JSONL line states about a document; it outranks what the text implies.
 *
 * <p>Each field is null where nothing was stated.
 */
public record StatedMetadata(
    String title,
    String url,
    String publisher,
    LocalDate publishedOn,
    RegionCode region,
    Window window) {
  /** Nothing stated. */
  public static final StatedMetadata NONE = new StatedMetadata(null, null, null, null, null, null);
}
