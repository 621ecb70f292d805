package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Paragraphs broken at a page's width say what they say in one line.
 *
 * <p>The widths are those of a page in print. In narrower columns a number kept whole leaves a line
 * so short that it is taken for a paragraph's last: a known gap.
 */
class WrappedLinesTest {
  private static final String INDENT = "\u3000\u3000";

  @Provide
  Arbitrary<Specimen> specimens() {
    return Arbitraries.of(
        Specimens.all().stream()
            .filter(
                specimen -> specimen.text().lines().filter(WrappedLinesTest::isLong).count() > 4)
            .toList());
  }

  /** One or two broken lines look like headings; only a page of them shows its width. */
  private static boolean isLong(String line) {
    return cells(line) > 92;
  }

  @Property(seed = "20240717", tries = 150)
  void paragraphsBrokenAtAWidthSayTheSame(
      @ForAll("specimens") Specimen specimen, @ForAll @IntRange(min = 80, max = 92) int width) {
    UnaryOperator<Saying> joined =
        saying ->
            saying
                .withWords(words -> words.replaceAll("\\s", ""))
                .withSubject(subject -> subject.replaceAll("\\s", ""));
    Specimen wrapped = specimen.withText(wrapped(specimen.text(), width));
    assertThat(wrapped.says().stream().map(joined).toList())
        .as("%s at width %d%n%s", specimen, width, wrapped.text())
        .isEqualTo(specimen.says().stream().map(joined).toList());
  }

  private static String wrapped(String text, int width) {
    StringBuilder page = new StringBuilder();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String rest = cells(line) > width ? INDENT + line.strip() : line;
      while (cells(rest) > width) {
        int cut = breakBefore(rest, width);
        page.append(rest, 0, cut).append('\n');
        rest = rest.substring(cut);
      }
      page.append(rest).append('\n');
    }
    return page.toString();
  }

  /**
   * The last place at which a typesetter would break: in no number, before no closing mark.
   *
   * <p>Not after a semicolon either, for a line that ends with one is taken for a list's item.
   */
  private static int breakBefore(String line, int width) {
    int cut = 0;
    int cells = 0;
    while (cells <= width) {
      cells += cells(line.charAt(cut));
      cut++;
    }
    cut--;
    int last = cut;
    while (cut > last - 12
        && (isNumeric(line.charAt(cut)) && isNumeric(line.charAt(cut - 1))
            || "。,、;:)%”》".indexOf(line.charAt(cut)) >= 0
            || line.charAt(cut - 1) == ';')) {
      cut--;
    }
    return cut;
  }

  private static int cells(String line) {
    return line.chars().map(c -> cells((char) c)).sum();
  }

  private static int cells(char c) {
    return c < 0x2000 ? 1 : 2;
  }

  private static boolean isNumeric(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '%' || c == '/' || c == '‰';
  }
}
