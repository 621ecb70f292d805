package org.tongbi.report.grammar;

import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Subject;

/** Finds whom a number is about: the report's region, another region, or a named institution. */
final class SubjectReader {
  private static final Set<String> COUNTIES = Set.of("district", "county");

  private final Scene scene;
  private final Scopes scopes;
  private Subject facility;

  SubjectReader(Scene scene, Scopes scopes) {
    this.scene = scene;
    this.scopes = scopes;
    this.facility = scene.ownFacility().<Subject>map(Subject.OfFacility::new).orElse(Subject.SELF);
  }

  /**
   * The subject that a clause names; empty where it names none.
   *
   * <p>An institution is a subject only where its clause opens with it: 与县中医院签订协议 speaks of
   * somebody else. Of several regions the first is spoken of, the others are compared with.
   *
   * @param from where the clause begins
   * @param to where its number begins
   */
  Optional<Subject> inClause(MarkedSentence sentence, int from, int to) {
    int clause = Math.max(from, sentence.pieceStart(to));
    Optional<Subject> own = between(sentence, clause, to);
    return own.isPresent() || clause == from ? own : between(sentence, from, clause);
  }

  private Optional<Subject> between(MarkedSentence sentence, int from, int to) {
    Optional<Subject> found = Optional.empty();
    for (Mark mark : sentence.marks(from, to)) {
      if (mark.is(WordKind.FACILITY_NAME)) {
        Optional<Subject> named = named(sentence, mark);
        if (named.isPresent()) {
          facility = named.get();
          found = named;
        }
      } else if (mark.is(WordKind.FACILITY_PRONOUN)) {
        found = Optional.of(meantBy(sentence, mark));
      } else if (mark.is(WordKind.REGION)
          && found.isEmpty()
          && opensClause(sentence, mark)
          && !setsTarget(sentence, mark)) {
        found = Optional.of(region(sentence, mark));
      }
    }
    return found;
  }

  /** 该院 means the institution that the sentence named last, else the one spoken of before. */
  private Subject meantBy(MarkedSentence sentence, Mark pronoun) {
    Subject meant = facility;
    for (Mark mark : sentence.marks(0, pronoun.start())) {
      meant =
          mark.role(WordKind.FACILITY_NAME)
              .<Subject>map(role -> new Subject.OfFacility(role.value()))
              .orElse(meant);
    }
    return meant == Subject.SELF
        ? new Subject.OfFacility(sentence.text().substring(pronoun.start(), pronoun.end()))
        : meant;
  }

  /** 全省 after unknown letters belongs to a name (第七次全国人口普查). */
  private static boolean opensClause(MarkedSentence sentence, Mark mark) {
    int start = sentence.pieceStart(mark.start());
    return !sentence.hasResidue(start, mark.start()) && !isMeasure(sentence, start, mark.start());
  }

  /** 自治区目标为65%: a goal that a higher level sets is the report's own. */
  private static boolean setsTarget(MarkedSentence sentence, Mark region) {
    Marks behind = sentence.marks(region.end(), sentence.text().length());
    return !behind.isEmpty()
        && behind.get(0).start() == region.end()
        && behind.get(0).is(WordKind.TARGET);
  }

  /** 占全市的一成: a region that something is a share of is not spoken of. */
  private static boolean isMeasure(MarkedSentence sentence, int start, int end) {
    return sentence.holds(WordKind.SHARE, start, end);
  }

  private Subject region(MarkedSentence sentence, Mark mark) {
    String word = sentence.text().substring(mark.start(), mark.end());
    String level = mark.role(WordKind.REGION).map(Role::value).orElse("");
    if (scene.ownFacility().isPresent() && !level.equals("town")) {
      return new Subject.OfRegion(word.replace("平均", ""));
    }
    boolean wider =
        level.equals("nation")
            || level.equals("province")
            || level.equals("unnamed")
            || level.equals("city") && COUNTIES.contains(scene.ownLevel());
    if (level.equals("named")) {
      return scene.isOwnRegion(word) ? Subject.SELF : new Subject.OfRegion(word);
    }
    boolean own =
        level.equals(scene.ownLevel()) || scene.ownLevel().isEmpty() || word.contains("我");
    return own && !level.equals("unnamed") || !wider
        ? Subject.SELF
        : new Subject.OfRegion(word.replace("平均", ""));
  }

  /** A named institution that its clause opens with. */
  private Optional<Subject> named(MarkedSentence sentence, Mark mark) {
    int from = sentence.pieceStart(mark.start());
    int start = mark.start();
    if (start > from && scopes.leadsIn(sentence.text().substring(start - 1, start))) {
      return Optional.empty();
    }
    for (Mark before : sentence.marks(from, start)) {
      boolean light =
          before.is(WordKind.FILLER)
              || before.is(WordKind.AMONG)
              || before.is(WordKind.STOCK)
              || before.is(WordKind.REGION);
      if (!light) {
        return Optional.empty();
      }
    }
    if (sentence.hasResidue(from, start)) {
      return Optional.empty();
    }
    String name = mark.role(WordKind.FACILITY_NAME).map(Role::value).orElseThrow();
    return Optional.of(new Subject.OfFacility(name));
  }
}
