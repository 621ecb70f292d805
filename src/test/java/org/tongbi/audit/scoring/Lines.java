package org.tongbi.audit.scoring;

/** Invented lines of labels, written briefly. */
final class Lines {
  private Lines() {}

  /**
   * An observation of the document {@code d}.
   *
   * @param more further fields as {@code name=value}
   */
  static Labelled line(
      int start, int end, String indicator, String statistic, String value, String... more) {
    StringBuilder json = new StringBuilder("{\"doc_id\":\"d\"");
    json.append(",\"start\":").append(start).append(",\"end\":").append(end);
    json.append(",\"indicator\":\"").append(indicator).append('"');
    json.append(",\"statistic\":\"").append(statistic).append('"');
    json.append(",\"value\":").append(value);
    for (String field : more) {
      String[] pair = field.split("=", 2);
      json.append(",\"").append(pair[0]).append("\":\"").append(pair[1]).append('"');
    }
    return Labelled.parse(json + "}");
  }
}
