package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import org.tongbi.indicator.Catalogue;
import org.tongbi.phrase.QuickPattern;
import org.tongbi.region.RegionMention;
import org.tongbi.report.text.Lexicon;
import org.tongbi.report.text.WordClasses;

/**
 * A sentence with its numbers, dates, phrases of comparison and known words found; none overlap.
 *
 * <p>What is left over is residue: text that the grammar does not know, and across which it
 * connects nothing.
 */
final class MarkedSentence {
  private static final String PIECE_ENDS = ",;:";
  private static final Roles NAMED_REGION = Roles.of(WordKind.REGION, "named");
  private static final Roles FILLER = Roles.of(WordKind.FILLER, "");
  private static final QuickPattern INCLUDING =
      QuickPattern.compile(
          "\\((?:其中)?不?(?:含|包括|包含)(?:[^()\\d]*|\\d+[个家所处](?:分院|院区|卫生院|站点|分支机构|成员单位|村卫生室))\\)");
  private static final QuickPattern DIVIDING =
      QuickPattern.compile(
          "(?:^|[,;:])(?:从|按|分)[^,;:()\\d]{1,12}?(?:看|分|划分|情况)(?=[,:])|按[^,;:()\\d]{2,8}?(?:分|分布|划分|分类)(?=[,:])|连续[一二三四五六七八九十\\d]{1,2}年");
  private static final long EXPLAINING =
      ~Roles.kinds(WordKind.GENERIC_PREFIX, WordKind.PROVIDER_SHORT);
  private static final String POWERS = "十百千万亿";
  private static final Set<String> RANKED = Set.of("位", "名", "");
  private static final Set<String> LISTING =
      Set.of("项", "类", "种", "级", "次", "轮", "期", "届", "代", "条", "批", "组");

  private final Sentence sentence;
  private final String text;
  private final Words words;
  private final int lastOfFiveYears;
  private List<Lexicon.Hit<Roles>> hits;
  private Figures figures;
  private Marking marking;

  /**
   * The numbers and dates, the words found before or with them, and the chars that these take up.
   */
  private record Figures(
      List<Quantity> quantities,
      List<TimeExpression> times,
      List<BasePhrase> bases,
      List<Mark> marks,
      BitSet taken,
      BitSet pieceEnds) {}

  /** All words, and the chars that belong to anything known. */
  private record Marking(Marks marks, BitSet known) {}

  private MarkedSentence(Sentence sentence, Words words, int lastOfFiveYears) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.words = words;
    this.lastOfFiveYears = lastOfFiveYears;
  }

  /** A sentence to be marked with the words that the grammar knows, once they are asked for. */
  static MarkedSentence of(Sentence sentence, Words words) {
    return new MarkedSentence(sentence, words, 0);
  }

  /**
   * The same in a document that tells which years 五年来 means.
   *
   * @param lastOfFiveYears the last of them, or 0
   */
  static MarkedSentence of(Sentence sentence, Words words, int lastOfFiveYears) {
    return new MarkedSentence(sentence, words, lastOfFiveYears);
  }

  /** The rules of scope that it is read by. */
  Scopes scopes() {
    return words.scopes();
  }

  /** All words of the sentence that are listed, whether they are marked or not. */
  List<Lexicon.Hit<Roles>> hits() {
    if (hits == null) {
      hits = words.find(text);
    }
    return hits;
  }

  /** Most sentences state no number, and are only looked at where a later one needs them. */
  private Marking marking() {
    if (marking == null) {
      marking = markWords(figures());
    }
    return marking;
  }

  private Figures figures() {
    if (figures == null) {
      figures = markFigures(text, words, hits(), lastOfFiveYears);
    }
    return figures;
  }

  private static Figures markFigures(
      String text, Words words, List<Lexicon.Hit<Roles>> hits, int lastOfFiveYears) {
    BitSet taken = new BitSet(text.length());
    List<Mark> marks = new ArrayList<>();
    markAsides(text, taken, marks);
    // Words that hold a numeral (65岁以上老年人, 三级医院) come before numbers.
    for (Lexicon.Hit<Roles> hit : hits) {
      if (hit.value().isOfNumeral() && !followsDigit(text, hit.start())) {
        Optional<Roles> kind = ShortKinds.meaning(text, hits, hit);
        boolean known = kind.isPresent() || !hit.value().hasOnly(WordKind.PROVIDER_SHORT);
        if (known && take(taken, hit.start(), hit.end())) {
          marks.add(new Mark(hit.start(), hit.end(), kind.orElse(hit.value())));
        }
      }
    }
    markRegions(text, words, hits, taken, marks);
    List<BasePhrase> bases = new ArrayList<>();
    for (BasePhrase base : BasePhrase.scan(text)) {
      if (take(taken, base.start(), base.end())) {
        bases.add(base);
      }
    }
    // 较去年同期 is one phrase, not a date.
    for (Lexicon.Hit<Roles> hit : hits) {
      if (hit.value().has(WordKind.BASE)
          && !isInsideName(hit, hits)
          && take(taken, hit.start(), hit.end())) {
        marks.add(new Mark(hit.start(), hit.end(), hit.value()));
      }
    }
    List<TimeExpression> times = new ArrayList<>();
    for (TimeExpression time : TimeScanner.scan(text, lastOfFiveYears)) {
      if (take(taken, time.start(), time.end())) {
        times.add(time);
      }
    }
    List<Quantity> quantities = new ArrayList<>();
    for (Quantity quantity : QuantityScanner.scanAll(text)) {
      if (!isArticle(text, quantity) && take(taken, quantity.start(), quantity.end())) {
        quantities.add(quantity);
      }
    }
    return new Figures(quantities, times, bases, marks, taken, pieceEnds(text, quantities));
  }

  private Marking markWords(Figures figures) {
    List<Mark> marks = new ArrayList<>(figures.marks());
    BitSet taken = (BitSet) figures.taken().clone();
    NameMarker.institutions(text, words, hits(), taken, marks);
    for (Lexicon.Hit<Roles> hit : hits()) {
      Optional<Roles> kind = ShortKinds.meaning(text, hits(), hit);
      if ((kind.isPresent() || explains(hit) && !endsInside(hit, hits(), words.catalogue()))
          && take(taken, hit.start(), hit.end())) {
        marks.add(new Mark(hit.start(), hit.end(), kind.orElse(hit.value())));
      }
    }
    NameMarker.towns(text, words.scopes(), taken, marks);
    return new Marking(Marks.inOrder(marks, text.length()), taken);
  }

  /** The commas, semicolons and colons that stand in no number. */
  private static BitSet pieceEnds(String text, List<Quantity> quantities) {
    BitSet ends = new BitSet(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 && PIECE_ENDS.indexOf(c) >= 0) {
        ends.set(i);
      }
    }
    for (Quantity quantity : quantities) {
      ends.clear(quantity.start() + 1, quantity.end());
    }
    return ends;
  }

  /** 居民年均看病次数: 年均 belongs to the name. */
  private static boolean isInsideName(Lexicon.Hit<Roles> base, List<Lexicon.Hit<Roles>> hits) {
    for (Lexicon.Hit<Roles> hit : hits) {
      if (hit.start() > base.start()) {
        break;
      }
      if (hit.end() >= base.end() && hit != base && hit.value().has(WordKind.INDICATOR)) {
        return true;
      }
    }
    return false;
  }

  /** 定点医疗机构: what only makes a word generic leaves its letters unexplained. */
  private static boolean explains(Lexicon.Hit<Roles> hit) {
    return hit.value().hasAny(EXPLAINING);
  }

  /** 医疗卫生机构床位使用率: of two names that overlap the one that ends later is the head. */
  private static boolean endsInside(
      Lexicon.Hit<Roles> hit, List<Lexicon.Hit<Roles>> hits, Catalogue catalogue) {
    if (!hit.value().has(WordKind.INDICATOR)) {
      return false;
    }
    for (Lexicon.Hit<Roles> other : hits) {
      if (other.start() >= hit.end()) {
        break;
      }
      if (other.start() > hit.start()
          && other.end() > hit.end()
          && other.value().has(WordKind.INDICATOR)
          && !unit(hit, catalogue).equals(unit(other, catalogue))) {
        return true;
      }
    }
    return false;
  }

  private static String unit(Lexicon.Hit<Roles> name, Catalogue catalogue) {
    return catalogue.get(name.value().first(WordKind.INDICATOR).get().value()).unit();
  }

  /** 卫生机构(含村卫生室)1865个: what a figure holds or leaves out is not what it counts. */
  private static void markAsides(String text, BitSet taken, List<Mark> marks) {
    QuickPattern.Finder asides = INCLUDING.in(text);
    while (asides.find()) {
      MatchResult m = asides.match();
      if (take(taken, m.start(), m.end())) {
        marks.add(new Mark(m.start(), m.end(), FILLER));
      }
    }
    // 分机构看,…; 连续三年…: how it is told says nothing of what is counted.
    QuickPattern.Finder dividing = DIVIDING.in(text, MarkedSentence::mayDivide);
    while (dividing.find()) {
      MatchResult m = dividing.match();
      int start = PIECE_ENDS.indexOf(text.charAt(m.start())) < 0 ? m.start() : m.start() + 1;
      if (take(taken, start, m.end())) {
        marks.add(new Mark(start, m.end(), FILLER));
      }
    }
  }

  /** 从 and 分 lead to a way of telling only at the head of a clause. */
  private static boolean mayDivide(String text, int place) {
    int next = place + 1;
    return switch (text.charAt(place)) {
      case ',', ';', ':' -> next < text.length() && "从按分".indexOf(text.charAt(next)) >= 0;
      case '从', '分' -> place == 0;
      case '连' -> text.startsWith("续", next);
      default -> true;
    };
  }

  /** Divisions by their own names, where no institution's name goes on (台州市妇幼保健院). */
  private static void markRegions(
      String text, Words words, List<Lexicon.Hit<Roles>> hits, BitSet taken, List<Mark> marks) {
    for (RegionMention mention : words.regions(text)) {
      if (!isFacility(hits, mention.end()) && take(taken, mention.start(), mention.end())) {
        marks.add(new Mark(mention.start(), mention.end(), NAMED_REGION));
      }
    }
  }

  /** Whether what institutions' names end with begins at a place. */
  private static boolean isFacility(List<Lexicon.Hit<Roles>> hits, int start) {
    for (Lexicon.Hit<Roles> hit : hits) {
      if (hit.start() > start) {
        break;
      }
      if (hit.start() == start && hit.value().has(WordKind.FACILITY)) {
        return true;
      }
    }
    return false;
  }

  private static boolean take(BitSet taken, int start, int end) {
    int next = taken.nextSetBit(start);
    if (next >= 0 && next < end) {
      return false;
    }
    taken.set(start, end);
    return true;
  }

  private static boolean followsDigit(String text, int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (POWERS.indexOf(text.charAt(start)) >= 0 && Numerals.isNumeral(before)) {
      // 四十二万五千人次 holds no 千人.
      return true;
    }
    return before >= '0' && before <= '9' || ".余多几数万亿/".indexOf(before) >= 0;
  }

  /** 一个, 三项, 两类: an article or a way of listing, not a count. */
  private static boolean isArticle(String text, Quantity quantity) {
    if (quantity.start() > 0 && "前后第".indexOf(text.charAt(quantity.start() - 1)) >= 0) {
      // 前三位, 前10名: a rank.
      return RANKED.contains(quantity.unit());
    }
    char first = text.charAt(quantity.start());
    boolean single = Numerals.isNumeral(first) && quantity.value().intValue() < 10;
    return single && (first == '一' || LISTING.contains(quantity.unit()));
  }

  /** Whether a table says of which institution it is. */
  boolean isSaidOfOne() {
    return !sentence.facility().isEmpty();
  }

  Sentence sentence() {
    return sentence;
  }

  String text() {
    return text;
  }

  List<Quantity> quantities() {
    return figures().quantities();
  }

  List<TimeExpression> times() {
    return figures().times();
  }

  List<BasePhrase> bases() {
    return figures().bases();
  }

  Marks marks() {
    return marking().marks();
  }

  /** The words that lie wholly between two places. */
  Marks marks(int from, int to) {
    return marking().marks().between(from, to);
  }

  /** Whether a word of a kind lies wholly between two places. */
  boolean holds(WordKind kind, int from, int to) {
    return marks(from, to).hold(kind);
  }

  /** Whether a place belongs to a word of several letters. */
  boolean isInsideWord(int index) {
    if (!isKnown(index)) {
      return false;
    }
    for (Mark mark : marking().marks()) {
      if (index >= mark.start() && index < mark.end() && mark.end() - mark.start() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Where the clause around a place begins: after the comma, semicolon or colon before it. */
  int pieceStart(int index) {
    return index <= 0 ? 0 : figures().pieceEnds().previousSetBit(index - 1) + 1;
  }

  /** Where the clause around a place ends. */
  int pieceEnd(int index) {
    int end = figures().pieceEnds().nextSetBit(index);
    return end < 0 ? text.length() : end;
  }

  /** Whether any letters of the sentence belong to nothing that the grammar knows. */
  boolean hasResidue() {
    return hasResidue(0, text.length());
  }

  /** Whether letters between two places belong to nothing that the grammar knows. */
  boolean hasResidue(int from, int to) {
    return residueStart(from, to) >= 0;
  }

  /** Whether what is not known between two places may name something. */
  boolean mayName(int from, int to) {
    int start = residueStart(from, to);
    while (start >= 0) {
      int end = start;
      while (end < to && !isKnown(end) && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (!WordClasses.namesNothing(text.substring(start, end))) {
        return true;
      }
      start = residueStart(end, to);
    }
    return false;
  }

  /** The first letter between two places that belongs to nothing known; -1 where there is none. */
  int residueStart(int from, int to) {
    BitSet known = marking().known();
    for (int i = known.nextClearBit(from); i < to; i = known.nextClearBit(i + 1)) {
      if (Character.isLetter(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a place belongs to something that the grammar knows. */
  boolean isKnown(int index) {
    return marking().known().get(index);
  }
}
