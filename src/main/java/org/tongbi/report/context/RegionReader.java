package org.tongbi.report.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tongbi.issue.Issue;
import org.tongbi.period.Window;
import org.tongbi.region.Division;
import org.tongbi.region.Gazetteer;
import org.tongbi.region.RegionCode;
import org.tongbi.region.RegionLevel;
import org.tongbi.region.RegionMention;
import org.tongbi.region.Regions;
import org.tongbi.source.StatedMetadata;

/**
 * Finds the region that a document is about.
 *
 * <p>Stated metadata come first, then the title, the publisher, and the divisions that the text
 * names most among those of the writer's own level.
 */
final class RegionReader {
  private static final int BUREAU_WEIGHT = 4;

  /** A place that is named once in passing is no writer's own. */
  private static final int LEAST_POINTS = 2;

  /** Any report praises itself before the whole nation (全国) once or twice. */
  private static final int NATION_MENTIONS = 3;

  private final Regions regions;
  private final Gazetteer gazetteer;
  private final WordRules words = WordRules.resource("regions.tsv");

  RegionReader(Regions regions) {
    this.regions = regions;
    this.gazetteer = new Gazetteer(regions);
  }

  Finding<Division> read(
      StatedMetadata stated, DocumentHead head, Optional<Window> window, String text) {
    OptionalInt year =
        window.map(known -> OptionalInt.of(known.year())).orElseGet(OptionalInt::empty);
    if (stated.region() != null) {
      return stated(stated.region(), year);
    }
    Writer writer = writer(head, year, text);
    String title = head.title().map(DocumentHead::halfWidth).orElse("");
    Optional<Finding<Division>> found = inHead(title, "the title", writer);
    if (found.isEmpty()) {
      found = inHead(head.publisher().orElse(""), "the publisher", writer);
    }
    return found.orElseGet(() -> inText(writer));
  }

  private Finding<Division> stated(RegionCode code, OptionalInt year) {
    Optional<Division> division =
        year.isPresent() ? regions.find(code, year.getAsInt()) : Optional.empty();
    return division
        .or(() -> regions.latest(code))
        .map(known -> Finding.of(known, "the metadata state the region code " + code))
        .orElseGet(
            () ->
                Finding.open(
                    "the metadata state the region code " + code + ", which no division has",
                    Issue.REGION_UNKNOWN));
  }

  private Writer writer(DocumentHead head, OptionalInt year, String text) {
    String all =
        head.title().map(DocumentHead::halfWidth).orElse("")
            + "\n"
            + head.publisher().orElse("")
            + "\n"
            + text;
    return new Writer(gazetteer, WriterLevel.of(words, text), year, all, text);
  }

  private Optional<Finding<Division>> inHead(String line, String where, Writer writer) {
    List<RegionMention> mentions = new ArrayList<>();
    for (RegionMention mention : gazetteer.findInTitle(line, writer.year())) {
      boolean alsoInFull = mention.divisions().stream().anyMatch(one -> writer.says(one.name()));
      if (!isElsewhere(line, mention)
          && (mention.form() == RegionMention.Form.SUFFIXED
              || alsoInFull
              || bureauFollows(line, mention))) {
        mentions.add(mention);
      }
    }
    Comparator<Finding<Division>> bySuiting =
        Comparator.comparing(found -> found.value().map(writer::suits).orElse(true));
    // The narrower division is the writer's own; of two alike the one that is named first.
    Comparator<Finding<Division>> byLevel =
        Comparator.comparing(
            found -> found.value().map(Division::level).orElse(RegionLevel.NATION));
    Comparator<Finding<Division>> byRank = bySuiting.thenComparing(byLevel);
    Optional<Finding<Division>> best =
        mentions.stream()
            .map(
                mention -> resolve(mention.divisions(), writer, where + " names " + mention.text()))
            .reduce((first, second) -> byRank.compare(second, first) > 0 ? second : first);
    if (best.isPresent()) {
      return best.flatMap(found -> unlessSuperior(found, writer));
    }
    boolean local = writer.level().map(level -> level.count() >= 3).orElse(false);
    return words
        .first("nation", line)
        .filter(said -> !local)
        .map(said -> Finding.of(Regions.NATION, where + " says " + said));
  }

  /** A head that names only the authority above a writer does not settle the writer's region. */
  private Optional<Finding<Division>> unlessSuperior(Finding<Division> found, Writer writer) {
    if (found.value().isEmpty() || writer.suits(found.value().get())) {
      return Optional.of(found);
    }
    Division above = found.value().get();
    boolean localNamed =
        scores(writer).keySet().stream()
            .anyMatch(
                code ->
                    !code.equals(above.code()) && regions.ancestors(code).contains(above.code()));
    return localNamed ? Optional.empty() : Optional.of(found);
  }

  private Finding<Division> inText(Writer writer) {
    Map<RegionCode, Score> scores = scores(writer);
    List<Score> ranked =
        scores.values().stream()
            .sorted(
                Comparator.comparingInt(Score::points)
                    .reversed()
                    .thenComparing(score -> score.division().code()))
            .toList();
    boolean ownWords = writer.level().isPresent();
    if (!ownWords && (ranked.isEmpty() || ranked.get(0).points() < BUREAU_WEIGHT)) {
      Optional<String> nation =
          words
              .first("nation.speaker", writer.text())
              .or(
                  () ->
                      words.count("nation", writer.text()) >= NATION_MENTIONS
                          ? words.first("nation", writer.text())
                          : Optional.empty());
      if (nation.isPresent()) {
        return Finding.of(
            Regions.NATION, "the text speaks of " + nation.get() + " and of no level below");
      }
    }
    List<List<Division>> doubtful = doubtful(writer);
    if (ranked.isEmpty() || ranked.get(0).points() < LEAST_POINTS) {
      return doubtful.isEmpty()
          ? Finding.open(
              "no division of the writer's level"
                  + writer.level().map(level -> " (" + level.word() + ")").orElse("")
                  + " is named as its own",
              Issue.REGION_UNKNOWN)
          : ambiguous(doubtful.get(0), "the text names " + doubtful.get(0).get(0).name());
    }
    Score top = ranked.get(0);
    for (Score other : ranked) {
      boolean below = regions.ancestors(other.division().code()).contains(top.division().code());
      long namedBelow =
          ranked.stream()
              .filter(
                  one -> regions.ancestors(one.division().code()).contains(top.division().code()))
              .count();
      if (below && namedBelow == 1 && 2 * other.points() >= top.points()) {
        return Finding.of(
            other.division(),
            other.inWords() + "; " + top.division().name() + " above it is its superior");
      }
    }
    if (ranked.size() > 1 && ranked.get(1).points() == top.points()) {
      List<Division> equal =
          ranked.stream()
              .filter(score -> score.points() == top.points())
              .map(Score::division)
              .toList();
      return ambiguous(equal, "the text names several divisions equally often");
    }
    return Finding.of(top.division(), top.inWords());
  }

  /** How strongly a text points to a division. */
  private record Score(Division division, int points, int times, String words) {
    Score plus(int more) {
      return new Score(division, points + more, times + 1, words);
    }

    String inWords() {
      return "the text names "
          + division.name()
          + " ("
          + words
          + ") as the writer's own, "
          + times
          + (times == 1 ? " time" : " times");
    }
  }

  private Map<RegionCode, Score> scores(Writer writer) {
    Map<RegionCode, Score> scores = new TreeMap<>();
    String body = writer.body();
    for (RegionMention mention : writer.mentions()) {
      if (isElsewhere(body, mention)) {
        continue;
      }
      Optional<Division> one = settle(mention.divisions(), writer).filter(writer::suits);
      if (one.isPresent()) {
        int points = bureauFollows(body, mention) ? BUREAU_WEIGHT : 1;
        if (mention.form() == RegionMention.Form.SHORT) {
          points = Math.max(points, 2);
        }
        int weight = points;
        scores.compute(
            one.get().code(),
            (code, known) ->
                known == null
                    ? new Score(one.get(), weight, 1, mention.text())
                    : known.plus(weight));
      }
    }
    return scores;
  }

  /** Mentions of the writer's level that several divisions bear and nothing settles. */
  private List<List<Division>> doubtful(Writer writer) {
    return writer.mentions().stream()
        .filter(mention -> settle(mention.divisions(), writer).isEmpty())
        .map(mention -> mention.divisions().stream().filter(writer::suits).toList())
        .filter(divisions -> divisions.size() > 1)
        .toList();
  }

  private Finding<Division> resolve(List<Division> candidates, Writer writer, String evidence) {
    if (candidates.size() == 1) {
      return Finding.of(candidates.get(0), evidence);
    }
    Optional<Division> settled = settle(candidates, writer);
    return settled
        .map(one -> Finding.of(one, evidence + ", of " + one.fullName() + " by what else is named"))
        .orElseGet(() -> ambiguous(candidates, evidence));
  }

  private static Finding<Division> ambiguous(List<Division> candidates, String evidence) {
    return Finding.open(
        evidence
            + ", which may be "
            + candidates.stream()
                .map(one -> one.fullName() + " " + one.code())
                .collect(Collectors.joining(", ")),
        Issue.REGION_AMBIGUOUS);
  }

  /** The one candidate that suits the writer's level and whose superior is named best. */
  private Optional<Division> settle(List<Division> candidates, Writer writer) {
    if (candidates.size() == 1) {
      return Optional.of(candidates.get(0));
    }
    List<Division> suited = candidates.stream().filter(writer::suits).toList();
    if (suited.size() == 1) {
      return Optional.of(suited.get(0));
    }
    List<Division> standing =
        suited.stream().filter(one -> one.toYear() == Integer.MAX_VALUE).toList();
    if (standing.size() == 1 && writer.year().isEmpty()) {
      return Optional.of(standing.get(0));
    }
    Division best = null;
    int most = 0;
    boolean tie = false;
    for (Division one : suited) {
      int named = superiorNamed(one, writer);
      if (named > most) {
        best = one;
        most = named;
        tie = false;
      } else if (named == most && named > 0) {
        tie = true;
      }
    }
    return tie ? Optional.empty() : Optional.ofNullable(best);
  }

  private int superiorNamed(Division division, Writer writer) {
    int named = 0;
    Optional<Division> above = regions.parent(division);
    while (above.isPresent() && above.get().level() != RegionLevel.NATION) {
      String name = above.get().name();
      String stem = name.length() > 2 ? name.substring(0, name.length() - 1) : name;
      if (writer.says(stem)) {
        named += above.get().level() == RegionLevel.PREFECTURE ? 2 : 1;
      }
      above = regions.parent(above.get());
    }
    return named;
  }

  private boolean isElsewhere(String text, RegionMention mention) {
    String before = text.substring(Math.max(0, mention.start() - 12), mention.start());
    return words.has("elsewhere", before);
  }

  private boolean bureauFollows(String text, RegionMention mention) {
    return words.opening("bureau", text, mention.end()).isPresent();
  }
}
