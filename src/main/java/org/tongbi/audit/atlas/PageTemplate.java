package org.tongbi.audit.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page that data are put into, with its style and its program in it (网页模板). */
final class PageTemplate {
  /** Where the WebJar has the drawing library. */
  private static final String ECHARTS =
      "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";

  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "elements.js",
          "figure.js",
          "charts.js",
          "rows.js",
          "indicator.js",
          "region.js",
          "pages.js",
          "app.js");

  private PageTemplate() {}

  /**
   * Writes the page.
   *
   * @param first the block that the first page needs
   * @param data the file of all other blocks
   */
  static void write(Writer out, String first, Path data) throws IOException {
    StringBuilder scripts = new StringBuilder();
    for (String script : SCRIPTS) {
      scripts.append(text(script));
    }
    // What is short comes first, so that a browser paints before it has read the data.
    Map<String, String> parts =
        Map.of(
            "css", text("atlas.css"),
            "first", first,
            "program", inert(scripts.toString()),
            "echarts", inert(text(ECHARTS)));
    String template = text("template.html");
    int at = 0;
    while (true) {
      int from = template.indexOf("<!--atlas:", at);
      if (from < 0) {
        out.write(template.substring(at));
        return;
      }
      int to = template.indexOf("-->", from);
      out.write(template.substring(at, from));
      String part = template.substring(from + "<!--atlas:".length(), to);
      if (part.equals("data")) {
        try (var reader = Files.newBufferedReader(data, StandardCharsets.UTF_8)) {
          reader.transferTo(out);
        }
      } else {
        out.write(parts.get(part));
      }
      at = to + "-->".length();
    }
  }

  /** A script as it is, once it is sure that nothing in it ends its element. */
  private static String inert(String script) {
    String lower = script.toLowerCase(Locale.ROOT);
    if (lower.contains("</script") || lower.contains("<!--")) {
      throw new IllegalStateException("a script of the atlas would end its own element");
    }
    return script;
  }

  private static String text(String name) throws IOException {
    try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " of the atlas is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
