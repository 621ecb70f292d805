package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.Coded;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Provider;

/**
 * Finds what a number counts, from the words around it.
 *
 * <p>Looking away from the number, the first word that can name what is counted decides; a near
 * word that means another thing, or letters that the grammar does not know, end the search.
 */
final class HeadFinder {
  private static final String INSTITUTION_UNITS = "家个所间处座";

  /** How far from its name a number without a unit may stand. */
  private static final int FARTHEST_BARE = 3;

  private final Words words;
  private final Catalogue catalogue;
  private final TopicFinder topics;

  HeadFinder(Words words) {
    this.words = words;
    this.catalogue = words.catalogue();
    this.topics = new TopicFinder(catalogue);
  }

  /** What a search found. */
  sealed interface Search {
    /** A word that names what is counted. */
    record Found(Head head) implements Search {}

    /** Only words that change nothing. */
    record Nothing() implements Search {}

    /** A word or letters that mean something else. */
    record Blocked() implements Search {}
  }

  private static final Search NOTHING = new Search.Nothing();
  private static final Search BLOCKED = new Search.Blocked();

  /** The words to the left of a number, from the nearest; {@code from} is where they begin. */
  Search left(MarkedSentence sentence, int from, int to, Reach reach) {
    Marks marks = sentence.marks(from, to);
    int edge = to;
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      if (sentence.mayName(mark.end(), edge)) {
        return BLOCKED;
      }
      Optional<Search> decided = decide(sentence, marks, mark, reach);
      if (decided.isPresent()) {
        return decided.get();
      }
      edge = mark.start();
    }
    return sentence.mayName(from, edge) ? BLOCKED : NOTHING;
  }

  /** The words to the right of a number, from the nearest. */
  Search right(MarkedSentence sentence, int from, int to, Reach reach) {
    int edge = from;
    Marks marks = sentence.marks(from, to);
    for (Mark mark : marks) {
      if (sentence.mayName(edge, mark.start())) {
        return BLOCKED;
      }
      Optional<Search> decided = decide(sentence, marks, mark, reach);
      if (decided.isPresent()) {
        return decided.get();
      }
      edge = mark.end();
    }
    return NOTHING;
  }

  /**
   * What a number could count.
   *
   * @param quantity the number
   * @param change whether it states a change
   * @param per so many people to one, or 0
   * @param alone whether it stands alone without a unit, which its name then gives
   * @param before the heading and earlier sentences of the paragraph, the nearest last
   */
  record Reach(
      Quantity quantity, boolean change, int per, boolean alone, List<MarkedSentence> before) {}

  private Optional<Search> decide(MarkedSentence sentence, Marks marks, Mark mark, Reach reach) {
    int own = perBefore(marks, mark.start());
    int per = own > 0 ? own : reach.per();
    if (per > 0) {
      Optional<Head> head = perHead(mark, per, reach);
      if (head.isPresent()) {
        return head.map(Search.Found::new);
      }
    }
    if (mark.is(WordKind.RIVAL) || mark.is(WordKind.CONTRIBUTES) && reach.quantity().isRate()) {
      return Optional.of(BLOCKED);
    }
    List<Indicator> named = fitting(mark.values(WordKind.INDICATOR), reach);
    if (reach.alone() && Math.abs(reach.quantity().start() - mark.end()) > FARTHEST_BARE) {
      named = List.of();
    }
    if (!named.isEmpty() && own == 0) {
      return Optional.of(new Search.Found(Head.of(named.get(0), mark)));
    }
    List<Indicator> possible = fitting(mark.values(WordKind.CONTEXT), reach);
    if (!possible.isEmpty() && own == 0) {
      Optional<Indicator> meant = topics.nearest(sentence, mark.start(), possible, reach.before());
      if (meant.isPresent()) {
        return Optional.of(new Search.Found(Head.of(meant.get(), mark)));
      }
      return mark.is(WordKind.FILLER) ? Optional.empty() : Optional.of(BLOCKED);
    }
    if (mark.is(WordKind.PROVIDER) && countsInstitutions(reach)) {
      Provider provider = Coded.of(Provider.class, mark.role(WordKind.PROVIDER).get().value());
      return catalogue
          .find("institutions")
          .map(
              institutions ->
                  new Search.Found(
                      new Head(institutions, Optional.of(provider), 1, mark.start(), mark.end())));
    }
    if (mark.is(WordKind.SHARE) && reach.quantity().isRate()) {
      return Optional.of(BLOCKED);
    }
    return isLight(mark, reach) ? Optional.empty() : Optional.of(BLOCKED);
  }

  /** Whether a word leaves the search going on. */
  private static boolean isLight(Mark mark, Reach reach) {
    if (!mark.is(WordKind.INDICATOR) && !mark.is(WordKind.CONTEXT)) {
      return true;
    }
    boolean otherwise =
        mark.is(WordKind.FILLER) || mark.is(WordKind.POPULATION) || mark.is(WordKind.PROVIDER);
    return otherwise || mark.is(WordKind.PER_STEM) && reach.per() > 0;
  }

  private static boolean countsInstitutions(Reach reach) {
    Quantity quantity = reach.quantity();
    return quantity.unit().length() == 1
        && INSTITUTION_UNITS.contains(quantity.unit())
        && reach.per() == 0;
  }

  /** 每千人口 in the same clause. */
  private static int perBefore(Marks marks, int to) {
    int per = 0;
    for (int i = 0; i < marks.size() && marks.get(i).end() <= to; i++) {
      Optional<Role> role = marks.get(i).role(WordKind.PER);
      if (role.isPresent()) {
        per = Integer.parseInt(role.get().value());
      }
    }
    return per;
  }

  /** A ratio's head; a number per another base is brought to the catalogue's. */
  private Optional<Head> perHead(Mark mark, int per, Reach reach) {
    for (String code : mark.values(WordKind.PER_STEM)) {
      Indicator indicator = catalogue.get(code);
      if (fits(indicator, reach) && per % indicator.per() == 0) {
        return Optional.of(
            new Head(indicator, Optional.empty(), per / indicator.per(), mark.start(), mark.end()));
      }
    }
    return Optional.empty();
  }

  private List<Indicator> fitting(List<String> codes, Reach reach) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<Indicator> fitting = new ArrayList<>();
    for (String code : codes) {
      Indicator indicator = catalogue.get(code);
      if (fits(indicator, reach)) {
        fitting.add(indicator);
      }
    }
    return fitting;
  }

  /** Whether a number in its unit can be this indicator's level or change. */
  boolean fits(Indicator indicator, Reach reach) {
    Quantity quantity = reach.quantity();
    String unit = quantity.unit();
    if (indicator.kind() == IndicatorKind.COUNT
        && !quantity.scaled()
        && !quantity.isRate()
        && !unit.isEmpty()
        && quantity.value().scale() > 0
        && quantity.value().stripTrailingZeros().scale() > 0) {
      // 平均就诊7.1次: nothing is counted in fractions.
      return false;
    }
    if (unit.equals("个百分点")) {
      return indicator.unit().equals("%");
    }
    if (unit.equals("个千分点")) {
      return indicator.unit().equals("‰");
    }
    if (reach.change() && unit.equals("%")) {
      return true;
    }
    if (unit.isEmpty()) {
      boolean bareCount = quantity.scaled() && indicator.kind() == IndicatorKind.COUNT;
      boolean zero = quantity.value().signum() == 0 && indicator.kind() == IndicatorKind.RATE;
      return bareCount || zero || reach.alone() && reach.per() == 0;
    }
    return catalogue.fits(indicator, unit);
  }

  /** Whether what a text holds from a place on may be completed to an indicator's name. */
  boolean mayBeCompleted(String text, int from) {
    return words.isBeginning(text, from);
  }

  /** The indicators that a text names when read as one word, for 婴儿 completed to 婴儿死亡率. */
  Optional<Indicator> named(String word, Reach reach) {
    List<String> codes =
        words.rolesOf(word).stream()
            .filter(role -> role.kind() == WordKind.INDICATOR)
            .map(Role::value)
            .toList();
    return fitting(codes, reach).stream().findFirst();
  }
}
