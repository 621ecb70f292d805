package org.tongbi.audit.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;

/** A block of data in a page (数据块), which a browser passes over until it is asked for. */
final class DataBlock {
  /** What stands in a block's object. */
  @FunctionalInterface
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private DataBlock() {}

  /** Writes a block of this id, whose content are the fields of one object. */
  static void write(Writer out, String id, Content content) throws IOException {
    out.write("<script type=\"application/json\" id=\"" + id + "\">");
    try (JsonGenerator json = HtmlJson.to(out)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    }
    out.write("</script>\n");
  }
}
