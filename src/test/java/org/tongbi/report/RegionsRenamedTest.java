package org.tongbi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongbi.provenance.Span;
import org.tongbi.region.Division;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.Regions;
import org.tongbi.report.grammar.Claim;
import org.tongbi.source.StatedMetadata;

/** A document of another region of the same level and kind says the same of that region. */
class RegionsRenamedTest {
  private static final Regions REGIONS = Regions.standard();

  @Provide
  Arbitrary<Specimen> specimens() {
    return Arbitraries.of(
        Specimens.all().stream()
            .filter(specimen -> specimen.read().context().region().isPresent())
            .toList());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Property(seed = "20240718", tries = 150)
  void anotherRegionsNameChangesTheRegionAlone(
      @ForAll("specimens") Specimen specimen, @ForAll("seeds") long seed) {
    ReadReport report = specimen.read();
    Division from = report.context().region().orElseThrow();
    List<Division> others = alike(from);
    Division to = others.get(new Random(seed).nextInt(others.size()));
    UnaryOperator<String> renaming = renaming(from, to);
    Specimen renamed = specimen.rewritten(renaming);
    StatedMetadata stated = specimen.document().stated();
    ReadReport reread =
        renamed
            .stating(
                new StatedMetadata(
                    renamed.document().stated().title(),
                    stated.url(),
                    renamed.document().stated().publisher(),
                    stated.publishedOn(),
                    stated.region() == null ? null : to.code(),
                    stated.window()))
            .read();

    assertThat(reread.context().region().map(Division::code))
        .as("%s of %s: %s", specimen, to.fullName(), reread.context().regionEvidence())
        .contains(to.code());
    assertThat(Saying.of(reread))
        .as("%s of %s", specimen, to.fullName())
        .isEqualTo(Saying.of(report).stream().map(saying -> saying.withSubject(renaming)).toList());
    assertThat(spans(reread)).isEqualTo(spans(report));
  }

  private static List<Span> spans(ReadReport report) {
    return report.claims().stream().map(Claim::span).toList();
  }

  /** Regions that stand today whose names are as long and no other region's, by code. */
  private static List<Division> alike(Division region) {
    return REGIONS.all().stream()
        .filter(other -> other.level() == region.level() && other.toYear() == Integer.MAX_VALUE)
        .filter(other -> other.fromYear() <= 2010)
        .filter(other -> other.name().length() == region.name().length())
        .filter(other -> kind(other).equals(kind(region)) && !other.equals(region))
        .filter(other -> isAlone(other.name()) && isAlone(stem(other)))
        .filter(other -> parentsFit(region, other))
        .sorted(Comparator.comparing(Division::code))
        .toList();
  }

  /** Whether the regions above have names of the same length, so that spans stay. */
  private static boolean parentsFit(Division region, Division other) {
    Optional<Division> from = REGIONS.parent(region);
    Optional<Division> to = REGIONS.parent(other);
    return from.isEmpty() == to.isEmpty()
        && (from.isEmpty()
            || region.level() != RegionLevel.COUNTY
            || from.get().name().length() == to.get().name().length()
                && from.get().level() == to.get().level());
  }

  private static boolean isAlone(String name) {
    return REGIONS.named(name, OptionalInt.empty()).size() == 1;
  }

  private static String kind(Division division) {
    return division.name().substring(division.name().length() - 1);
  }

  private static String stem(Division division) {
    return division.name().substring(0, division.name().length() - 1);
  }

  private static UnaryOperator<String> renaming(Division from, Division to) {
    Map<String, String> names =
        new TreeMap<>(
            Comparator.comparing(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    names.put(from.name(), to.name());
    names.put(stem(from), stem(to));
    Optional<Division> above = REGIONS.parent(from);
    Optional<Division> newAbove = REGIONS.parent(to);
    if (above.isPresent() && newAbove.isPresent() && from.level() == RegionLevel.COUNTY) {
      names.put(above.get().name(), newAbove.get().name());
    }
    return text -> {
      StringBuilder renamed = new StringBuilder();
      int at = 0;
      List<String> olds = new ArrayList<>(names.keySet());
      while (at < text.length()) {
        int here = at;
        Optional<String> old =
            olds.stream().filter(name -> text.startsWith(name, here)).findFirst();
        renamed.append(old.isPresent() ? names.get(old.get()) : text.substring(at, at + 1));
        at += old.map(String::length).orElse(1);
      }
      return renamed.toString();
    };
  }
}
