package org.tongbi.report.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongbi.provenance.Span;

/**
 * Makes the reading of a text: a pure function, linear in the text's length.
 *
 * <p>Lines are found, page furniture is taken out, wrapped lines are joined, numbers that a line
 * end may have torn apart are taken out, and each char that is left is written in its normal form.
 */
public final class Readings {
  private Readings() {}

  /** The reading of a document's own text. */
  public static Reading of(String original) {
    CodePoints codePoints = CodePoints.of(original);
    String text = ScannedDigits.read(original);
    List<Line> lines = Line.all(text);
    List<Cut> cuts = FurnitureFinder.find(text, lines);
    List<Line> kept = withoutCuts(text, lines, cuts);
    SoftWraps.LineEnd[] ends = SoftWraps.ends(text, kept);
    cuts = new ArrayList<>(cuts);
    cuts.addAll(tearOut(text, kept, ends));

    ReadingWriter writer = new ReadingWriter(text, codePoints);
    int first = 0;
    while (first < kept.size()) {
      int last = first;
      while (ends[last] != SoftWraps.LineEnd.PARAGRAPH) {
        last++;
      }
      writer.paragraph(kept.subList(first, last + 1));
      first = last + 1;
    }
    return writer.finish(original, furniture(original, codePoints, cuts));
  }

  /** Takes numbers that may go on in the next line out of both; the cuts that this takes. */
  private static List<Cut> tearOut(String original, List<Line> kept, SoftWraps.LineEnd[] ends) {
    List<Cut> torn = new ArrayList<>();
    for (int i = 0; i + 1 < ends.length; i++) {
      if (ends[i] == SoftWraps.LineEnd.TORN_NUMBER) {
        Line before = kept.get(i);
        Line after = kept.get(i + 1);
        Cut cut = TornNumbers.cut(original, before.trimmed(original), after.trimmed(original));
        torn.add(cut);
        kept.set(i, new Line(before.start(), cut.start()));
        kept.set(i + 1, new Line(cut.end(), after.end()));
      }
    }
    return torn;
  }

  /** What is left of the lines, without the blank ones; cuts stand in the order of the lines. */
  private static List<Line> withoutCuts(String original, List<Line> lines, List<Cut> cuts) {
    List<Line> kept = new ArrayList<>(lines.size());
    int next = 0;
    for (Line line : lines) {
      int start = line.start();
      int end = line.end();
      while (next < cuts.size() && cuts.get(next).end() <= start) {
        next++;
      }
      for (int i = next; i < cuts.size() && cuts.get(i).start() < end; i++) {
        Cut cut = cuts.get(i);
        if (cut.start() <= start) {
          start = Math.min(end, cut.end());
        } else {
          // A phrase is cut only from a line's end, so that what follows it is cut as well.
          end = cut.start();
        }
      }
      Line rest = new Line(start, end);
      if (!rest.isBlank(original)) {
        kept.add(rest);
      }
    }
    return kept;
  }

  private static List<Furniture> furniture(String original, CodePoints codePoints, List<Cut> cuts) {
    return cuts.stream()
        .sorted(Comparator.comparingInt(Cut::start))
        .map(
            cut ->
                new Furniture(
                    cut.kind(),
                    new Span(codePoints.at(cut.start()), codePoints.at(cut.end())),
                    original.substring(cut.start(), cut.end())))
        .toList();
  }
}
