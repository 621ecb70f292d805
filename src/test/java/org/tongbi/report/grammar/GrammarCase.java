package org.tongbi.report.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.DocumentKind;
import org.tongbi.report.context.Section;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.reading.Reading;
import org.tongbi.report.reading.Readings;

/**
 * An invented text and the figures that a careful reader takes from it.
 *
 * @param place file and line of the case's name
 * @param expected in the order of the text
 * @param gap why the case is known to fail; empty for a case that must hold
 */
record GrammarCase(
    String place,
    String name,
    Optional<Window> window,
    Division region,
    DocumentKind kind,
    SectionKind section,
    Optional<LocalDate> published,
    String text,
    List<StatedFigure> expected,
    Optional<String> gap) {
  GrammarCase {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(name, "name");
    expected = List.copyOf(expected);
  }

  /** What reading the text gets wrong, one line a figure; empty where it gets nothing wrong. */
  List<String> faults(ClaimReader reader) {
    Reading reading = Readings.of(text);
    List<Claim> claims = reader.read(reading, context(reading));
    List<String> faults = new ArrayList<>();
    for (Claim claim : claims) {
      String spanned = claim.span().of(text);
      if (!spanned.equals(claim.valueText())) {
        faults.add("span    " + claim.valueText() + " stands over \"" + spanned + "\"");
      }
    }
    faults.addAll(unlike(claims));
    return faults;
  }

  /** What the case states about its document. */
  DocumentContext context(Reading reading) {
    return new DocumentContext(
        Optional.empty(),
        Optional.empty(),
        published,
        Optional.of(region),
        "stated by the case",
        window,
        window.isPresent() ? "stated by the case" : "the case leaves it open",
        kind,
        "stated by the case",
        List.of(new Section(0, reading.text().length(), section, "")),
        List.of());
  }

  /** Pairs what is expected with what was read, neither used twice and both in their order. */
  private List<String> unlike(List<Claim> claims) {
    List<StatedFigure> wanted = new ArrayList<>();
    List<Claim> unpaired = new ArrayList<>(claims);
    int from = 0;
    for (StatedFigure figure : expected) {
      int start = from;
      Optional<Claim> same =
          unpaired.stream()
              .filter(claim -> claim.span().start() >= start)
              .filter(claim -> StatedFigure.of(claim).equals(figure))
              .findFirst();
      if (same.isPresent()) {
        unpaired.remove(same.get());
        from = same.get().span().start();
      } else {
        wanted.add(figure);
      }
    }
    List<String> faults = new ArrayList<>();
    for (StatedFigure figure : wanted) {
      Optional<StatedFigure> near = nearest(figure, unpaired);
      if (near.isPresent()) {
        unpaired.remove(
            unpaired.stream()
                .filter(claim -> StatedFigure.of(claim).equals(near.get()))
                .findFirst()
                .orElseThrow());
        List<String> differences = figure.differences(near.get());
        faults.add(
            "wrong   "
                + figure.brief()
                + ": "
                + (differences.isEmpty()
                    ? "out of the text's order"
                    : String.join("; ", differences)));
      } else {
        faults.add("missing " + figure.full());
      }
    }
    unpaired.forEach(claim -> faults.add("extra   " + StatedFigure.of(claim).full()));
    return faults;
  }

  /** What was read on the same words, with the fewest differences. */
  private static Optional<StatedFigure> nearest(StatedFigure figure, List<Claim> unpaired) {
    return unpaired.stream()
        .map(StatedFigure::of)
        .filter(read -> read.valueText().equals(figure.valueText()))
        .min(Comparator.comparingInt((StatedFigure read) -> figure.differences(read).size()));
  }
}
