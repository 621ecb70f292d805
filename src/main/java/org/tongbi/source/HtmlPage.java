package org.tongbi.source;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A web page as its reader sees it.
 *
 * @param text the body's text: a line for each block, a tab between the cells of a row
 * @param stated what the page's head states about it
 */
record HtmlPage(String text, StatedMetadata stated) {
  private static final int HEAD = 4096;
  private static final Pattern CHARSET =
      Pattern.compile(
          "charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_\\-]{2,20})", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE =
      Pattern.compile(
          "\\s*([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})(?![0-9]).*", Pattern.DOTALL);
  private static final String UNSEEN =
      "script, style, noscript, template, nav, iframe, svg, select, button, input, textarea, head,"
          + " [hidden], [style~=(?i)display\\s*:\\s*none]";

  /** The character set that a page declares in its first bytes. */
  static Optional<String> declaredCharset(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = CHARSET.matcher(head);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static HtmlPage of(String html) {
    Document page = Jsoup.parse(html);
    StatedMetadata stated =
        new StatedMetadata(
            title(page),
            null,
            meta(page, "ContentSource"),
            date(meta(page, "PubDate")),
            null,
            null);
    page.select(UNSEEN).remove();
    SeenText seen = new SeenText();
    NodeTraversor.traverse(seen, page.body());
    return new HtmlPage(seen.text(), stated);
  }

  private static String title(Document page) {
    String title = meta(page, "ArticleTitle");
    if (title == null) {
      Element heading = page.selectFirst("h1");
      title = heading == null ? null : stated(heading.text());
    }
    return title == null ? stated(page.title()) : title;
  }

  private static String meta(Document page, String name) {
    for (Element element : page.select("meta[name]")) {
      if (element.attr("name").strip().equalsIgnoreCase(name)) {
        return stated(element.attr("content"));
      }
    }
    return null;
  }

  private static LocalDate date(String written) {
    Matcher matcher = DATE.matcher(written == null ? "" : written);
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)),
          Integer.parseInt(matcher.group(2)),
          Integer.parseInt(matcher.group(3)));
    } catch (DateTimeException e) {
      // A page's own date is only a hint; the text may still tell the right one.
      return null;
    }
  }

  private static String stated(String value) {
    String stripped = value.replace('\u00a0', ' ').strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** Collects the text of a page's body in reading order. */
  private static final class SeenText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    /** For each cell around the place reached, whether it is one of figures and not of layout. */
    private final Deque<Boolean> cells = new ArrayDeque<>();

    private int preformatted;
    private boolean blankDue;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        if (isCell(element)) {
          if (element.previousElementSibling() != null) {
            put('\t');
          }
          cells.push(!isLayout(element));
        } else if (endsLines(element)) {
          endLine();
        }
        preformatted += element.normalName().equals("pre") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        preformatted -= element.normalName().equals("pre") ? 1 : 0;
        if (isCell(element)) {
          cells.pop();
        } else if (endsLines(element)) {
          endLine();
        }
      }
    }

    String text() {
      return text.toString().strip();
    }

    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        if (preformatted > 0 && c == '\n') {
          endLine();
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
          blankDue = true;
        } else {
          if (blankDue && text.length() > 0 && !endsLineOrCell()) {
            text.append(' ');
          }
          blankDue = false;
          text.append(c);
        }
      }
    }

    private boolean endsLineOrCell() {
      char last = text.charAt(text.length() - 1);
      return last == '\n' || last == '\t';
    }

    private void endLine() {
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        put('\n');
      }
      blankDue = false;
    }

    private void put(char c) {
      text.append(c);
      blankDue = false;
    }

    /** Blocks and breaks end lines; inside a cell of figures they would tear its row apart. */
    private boolean endsLines(Element element) {
      boolean ends = element.isBlock() || element.normalName().equals("br");
      return ends && (cells.isEmpty() || !cells.peek());
    }

    private static boolean isCell(Element element) {
      return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** A cell that holds paragraphs or a table lays out the page and is no cell of figures. */
    private static boolean isLayout(Element cell) {
      return cell.selectFirst("table") != null || cell.select("p, div").size() > 3;
    }
  }
}
