package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.source.StatedMetadata;

/** Numbered sections say the same in another order, and apart from each other. */
class ArrangementTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^(?=[一二三四五六七八九]、)");
  private static final Pattern PLANS = Pattern.compile(".*(?:打算|思路|安排|计划)");
  private static final String NUMERALS = "一二三四五六七八九";

  /** What stands before the first numbered section, and the sections. */
  private record Parts(String opening, List<String> sections) {
    static Parts of(String text) {
      List<String> pieces = new ArrayList<>(List.of(HEADING.split(text)));
      return new Parts(pieces.remove(0), pieces);
    }

    /** In this order, numbered anew. */
    static String numbered(List<String> sections) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < sections.size(); i++) {
        text.append(NUMERALS.charAt(i)).append(sections.get(i).strip().substring(1)).append('\n');
      }
      return text.toString();
    }
  }

  @Provide
  Arbitrary<Specimen> sectioned() {
    return Arbitraries.of(
        Specimens.all().stream()
            .filter(specimen -> Parts.of(specimen.text()).sections().size() > 1)
            .toList());
  }

  @Property(seed = "20240714", tries = 60)
  void sectionsInAnotherOrderSayTheSame(
      @ForAll("sectioned") Specimen specimen, @ForAll("seeds") long seed) {
    Parts parts = Parts.of(specimen.text());
    List<String> sections = new ArrayList<>(parts.sections());
    // What is planned closes a report; all before it may come in any order.
    int reporting = 0;
    while (reporting < sections.size() && !PLANS.matcher(sections.get(reporting)).lookingAt()) {
      reporting++;
    }
    Collections.shuffle(sections.subList(0, reporting), new Random(seed));
    Specimen reordered = specimen.withText(parts.opening() + Parts.numbered(sections));
    assertThat(Saying.sorted(reordered.says()))
        .as("%s as%n%s", specimen, reordered.text())
        .isEqualTo(Saying.sorted(specimen.says()));
  }

  @Property(seed = "20240715", tries = 60)
  void theHalvesOfADocumentSayWhatTheWholeSays(
      @ForAll("sectioned") Specimen specimen, @ForAll("seeds") long seed) {
    Parts parts = Parts.of(specimen.text());
    int cut = 1 + new Random(seed).nextInt(parts.sections().size() - 1);
    String first = parts.opening() + String.join("", parts.sections().subList(0, cut));
    String second = title(specimen) + "\n" + String.join("", rest(parts, cut));
    StatedMetadata same = metadata(specimen);
    List<Saying> halves = new ArrayList<>(specimen.withText(first).stating(same).says());
    halves.addAll(specimen.withText(second).stating(same).says());
    assertThat(halves).as("%s cut before section %d", specimen, cut + 1).isEqualTo(specimen.says());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  private static List<String> rest(Parts parts, int cut) {
    return parts.sections().subList(cut, parts.sections().size());
  }

  private static String title(Specimen specimen) {
    return specimen.text().lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
  }

  private static StatedMetadata metadata(Specimen specimen) {
    DocumentContext context = specimen.read().context();
    return new StatedMetadata(
        title(specimen),
        null,
        null,
        context.publishedOn().orElse(null),
        context.region().orElseThrow().code(),
        context.window().orElse(null));
  }
}
