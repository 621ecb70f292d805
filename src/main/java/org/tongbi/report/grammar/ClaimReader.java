package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongbi.indicator.Catalogue;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Qualifier;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Subject;
import org.tongbi.issue.Issue;
import org.tongbi.provenance.Sha256;
import org.tongbi.provenance.Span;
import org.tongbi.region.Gazetteer;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.reading.Reading;

/** Turns a document's reading into its claims; safe for use by many threads. */
public final class ClaimReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Comparator<Claim> IN_ORDER =
      Comparator.comparing(Claim::span)
          .thenComparing(Claim::indicator)
          .thenComparing(Claim::statistic);

  private final Words words;
  private final SilentSentences silent;

  /** A reader for a catalogue; building it takes a while, reading with it does not. */
  public ClaimReader(Catalogue catalogue, Gazetteer gazetteer) {
    this.words = new Words(catalogue, gazetteer);
    this.silent = new SilentSentences(words);
  }

  /** A checksum of the catalogue and the word lists; another one may read otherwise. */
  public String digest() {
    return Sha256.hex(words.catalogue().digest() + words.digest());
  }

  /** The claims of a document in the order of their spans. */
  public List<Claim> read(Reading reading, DocumentContext context) {
    Scene scene = Scene.of(context, OwnFacility.of(context, words));
    SentenceReader reader = new SentenceReader(words, scene);
    List<Draft> drafts = new ArrayList<>();
    List<MarkedSentence> before = new ArrayList<>();
    Frame frame = Frame.first();
    int paragraph = -1;
    String heading = "";
    TableReader.Tables tables = TableReader.read(words, reading, context);
    for (Sentence sentence : SentenceSplitter.split(reading, context)) {
      if (tables.hold(sentence)) {
        continue;
      }
      boolean opens = sentence.paragraph() != paragraph;
      if (opens) {
        paragraph = sentence.paragraph();
        before.clear();
        boolean goesOn = sentence.heading().equals(heading) || sentence.heading().isEmpty();
        frame = goesOn ? frame.nextParagraph() : Frame.first();
        if (!sentence.heading().isEmpty()) {
          heading = sentence.heading();
          before.add(MarkedSentence.of(Sentence.alone(heading), words));
        }
      }
      MarkedSentence marked = MarkedSentence.of(sentence, words, scene.lastOfFiveYears());
      if (opens && scene.coversYears()) {
        headedBy(marked).ifPresent(frame::entry);
      }
      if (mayState(sentence.text())
          && !(frame.understandsNothing() && silent.isSilent(marked, scene))) {
        reader.read(marked, frame, before);
      }
      drafts.addAll(frame.drafts());
      drafts.addAll(frame.remarks());
      frame = frame.next();
      before.add(marked);
    }
    for (Sentence cell : tables.sentences()) {
      Frame alone = Frame.first();
      if (!cell.facility().isEmpty()) {
        alone.entry(new Subject.OfFacility(cell.facility()));
      }
      reader.read(MarkedSentence.of(cell, words), alone, List.of());
      alone.drafts().stream().map(Draft::asWhole).forEach(drafts::add);
    }
    List<Claim> claims = new ArrayList<>();
    for (Draft draft : WholeStocks.only(drafts, words.scopes())) {
      claims.add(claim(draft));
    }
    claims.sort(IN_ORDER);
    return Collections.unmodifiableList(claims);
  }

  /** The institution whose name stands alone at a paragraph's head: 县人民医院 1986年,有职工…. */
  private static Optional<Subject> headedBy(MarkedSentence sentence) {
    Marks marks = sentence.marks();
    if (marks.isEmpty() || marks.get(0).start() > 0) {
      return Optional.empty();
    }
    int end = marks.get(0).end();
    boolean alone =
        end < sentence.text().length() && " :\u3000".indexOf(sentence.text().charAt(end)) >= 0;
    return alone
        ? marks
            .get(0)
            .role(WordKind.FACILITY_NAME)
            .map(role -> new Subject.OfFacility(role.value()))
        : Optional.empty();
  }

  /**
   * Whether a sentence holds a number or says that nothing changed, or a year or a plan's period
   * that holds on.
   */
  private static boolean mayState(String text) {
    boolean numeral = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' || c == '五') {
        return true;
      }
      numeral |= Numerals.isNumeral(c);
    }
    return numeral && QuantityScanner.finds(text) || LevelRemarks.mayBeIn(text);
  }

  private static Claim claim(Draft draft) {
    Indicator indicator = draft.head().indicator();
    Quantity quantity = draft.quantity();
    int divisor = draft.head().divisor();
    BigDecimal value =
        divisor == 1 ? quantity.value() : quantity.value().divide(BigDecimal.valueOf(divisor));
    Bounds bounds = bounds(draft).divide(divisor);
    Optional<BigDecimal> most = greatest(draft);
    if (most.isPresent()) {
      bounds = bounds.atMost(most.get().max(value));
    }
    if (draft.sign() < 0) {
      value = value.negate();
      bounds = bounds.negate();
    }
    Span span = draft.sentence().sentence().place(quantity.start(), quantity.end());
    Span sentence = draft.sentence().sentence().place();
    return new Claim(
        span,
        draft.sentence().sentence().printed(span),
        indicator.code(),
        draft.statistic(),
        value,
        bounds.low(),
        bounds.high(),
        unit(draft, indicator),
        draft.qualifier(),
        draft.base(),
        draft.status(),
        draft.population(),
        draft.provider(),
        draft.subject(),
        draft.period(),
        sentence,
        issues(draft, indicator, value));
  }

  private static Bounds bounds(Draft draft) {
    Quantity quantity = draft.quantity();
    if (!quantity.isInWords()) {
      return Bounds.of(quantity.value(), quantity.step(), draft.qualifier());
    }
    String word = draft.sentence().text().substring(quantity.start(), quantity.end());
    BigDecimal reach = LevelWords.standard().reach(word, draft.head().indicator());
    return new Bounds(reach.negate(), reach);
  }

  /** The natural end of a share, and of a fall: no more than all there is. */
  private static Optional<BigDecimal> greatest(Draft draft) {
    Indicator indicator = draft.head().indicator();
    return switch (draft.statistic()) {
      case LEVEL -> Bounds.greatestShare(indicator.unit());
      case CHANGE_PP -> Optional.of(HUNDRED);
      case CHANGE_PCT -> draft.sign() < 0 ? Optional.of(HUNDRED) : Optional.empty();
      case CHANGE_ABS -> Optional.empty();
    };
  }

  private static String unit(Draft draft, Indicator indicator) {
    return switch (draft.statistic()) {
      case LEVEL, CHANGE_ABS -> indicator.unit();
      case CHANGE_PCT -> "%";
      case CHANGE_PP -> "pp";
    };
  }

  private static List<Issue> issues(Draft draft, Indicator indicator, BigDecimal value) {
    List<Issue> issues = new ArrayList<>();
    if (draft.period().isEmpty()) {
      issues.add(Issue.PERIOD_UNKNOWN);
    }
    if (draft.statistic() == Statistic.LEVEL) {
      if (indicator.unit().equals("%") && value.compareTo(HUNDRED) > 0) {
        issues.add(Issue.RATE_ABOVE_100);
      } else if (comparesWithRange(draft)
          && (indicator.low().isPresent() && value.compareTo(indicator.low().get()) < 0
              || indicator.high().isPresent() && value.compareTo(indicator.high().get()) > 0)) {
        issues.add(Issue.OUT_OF_RANGE);
      }
    }
    if (draft.quantity().isInWords()) {
      issues.add(Issue.STATED_IN_WORDS);
      return issues;
    }
    if (isFromYearEnd(draft)) {
      issues.add(Issue.BASE_YEAR_END);
    }
    boolean rate = indicator.kind() == IndicatorKind.RATE;
    if (rate && draft.statistic() == Statistic.CHANGE_PCT && draft.qualifier() != Qualifier.EXACT) {
      issues.add(Issue.UNIT_UNCLEAR);
    }
    return issues;
  }

  /** 较上年末 in a report on half a year: not the same date a year ago. */
  private static boolean isFromYearEnd(Draft draft) {
    boolean yearOnYear = draft.base().equals(Optional.of(ComparisonBase.YEAR_ON_YEAR));
    boolean endsYear =
        draft.period().map(window -> window.end().getDayOfYear() >= 365).orElse(true);
    if (!yearOnYear || endsYear) {
      return false;
    }
    String named = "";
    for (Mark mark : draft.sentence().marks(0, draft.quantity().start())) {
      if (mark.is(WordKind.BASE)) {
        named = draft.sentence().text().substring(mark.start(), mark.end());
      }
    }
    return named.endsWith("末") || named.endsWith("底") || named.endsWith("初");
  }

  /** A sanity range speaks of everybody and all institutions. */
  private static boolean comparesWithRange(Draft draft) {
    return draft.population() == Population.ALL && draft.provider() == Provider.ALL;
  }
}
