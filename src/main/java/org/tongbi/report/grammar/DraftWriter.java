package org.tongbi.report.grammar;

import java.util.Optional;
import org.tongbi.indicator.Accrual;
import org.tongbi.indicator.ComparisonBase;
import org.tongbi.indicator.Indicator;
import org.tongbi.indicator.IndicatorKind;
import org.tongbi.indicator.Population;
import org.tongbi.indicator.Provider;
import org.tongbi.indicator.Statistic;
import org.tongbi.indicator.Status;
import org.tongbi.indicator.Subject;
import org.tongbi.period.Window;

/** Settles what a number states beside its indicator, and adds the draft to the frame. */
final class DraftWriter {
  private final Scopes scopes;
  private final ProviderReader providers;
  private final PopulationReader populations;
  private final StatusReader statuses;
  private final PeriodReader periods;
  private final StartingValues starts;
  private final Optional<String> ownFacility;
  private final StockPresentation presentation;

  DraftWriter(Words words, Scene scene) {
    this.scopes = words.scopes();
    this.presentation = new StockPresentation(scopes);
    this.providers = new ProviderReader(scopes);
    this.populations = new PopulationReader(words);
    this.periods = new PeriodReader(scene);
    this.ownFacility = scene.ownFacility();
    this.statuses = new StatusReader(periods);
    this.starts = new StartingValues(periods);
  }

  /** Adds a number of the group with the clause's last base. */
  void add(NumberGroup numbers, Naming naming, int index, Head head) {
    add(numbers, naming, index, head, numbers.comparison().base(0));
  }

  /** Adds a number of the group under a name of its clause. */
  void add(
      NumberGroup numbers, Naming naming, int index, Head head, Optional<ComparisonBase> base) {
    Provider provider = providers.of(numbers, naming, head);
    Population population = populations.of(numbers, naming, head);
    write(numbers, index, head, numbers.change(index), base, provider, population);
  }

  /** Adds a number of the group that has a date of its own: 2022年、2023年分别为62.4%、64.1%. */
  void addAt(NumberGroup numbers, Naming naming, int index, Head head, TimeExpression time) {
    write(
        numbers,
        index,
        head,
        numbers.change(index),
        numbers.comparison().base(0),
        providers.of(numbers, naming, head),
        populations.of(numbers, naming, head),
        Optional.of(time));
  }

  /** Adds a number of the group that is of one population of several. */
  void addFor(NumberGroup numbers, Naming naming, int index, Head head, Population population) {
    write(
        numbers,
        index,
        head,
        numbers.change(index),
        numbers.comparison().base(0),
        providers.of(numbers, naming, head),
        population);
  }

  /** Adds a number that counts what another one did, but for what its own clause says. */
  void addLike(
      NumberGroup numbers,
      int index,
      Draft like,
      Optional<Change> change,
      Optional<ComparisonBase> base) {
    Head head = like.head().withoutProvider();
    int start = numbers.clause();
    int end = numbers.get(index).start();
    MarkedSentence sentence = numbers.sentence();
    Provider provider =
        providers
            .between(sentence, start, end)
            .or(() -> providers.between(sentence, numbers.from(), start))
            .orElse(like.provider());
    Population population =
        populations.between(sentence, start, end, head.indicator()).orElse(like.population());
    write(numbers, index, head, change, base, provider, population);
  }

  /** Adds a number that counts what another one did, of a kind of institution. */
  void addOf(NumberGroup numbers, int index, Draft like, Provider kind) {
    write(
        numbers,
        index,
        like.head().withoutProvider(),
        numbers.change(index),
        numbers.comparison().base(0),
        kind,
        like.population());
  }

  /** Adds a number that says what share of its whole another one counted. */
  void addShare(NumberGroup numbers, Draft counted, Indicator share) {
    int start = numbers.clause();
    Head head = new Head(share, Optional.empty(), 1, start, start);
    write(numbers, 0, head, Optional.empty(), Optional.empty(), Provider.ALL, counted.population());
    numbers.frame().counts(counted);
  }

  /** Adds the first number as one of an indicator that its sentence does not name. */
  void addUnder(NumberGroup numbers, Indicator indicator) {
    int start = numbers.clause();
    int end = numbers.first().start();
    MarkedSentence sentence = numbers.sentence();
    Head head = new Head(indicator, Optional.empty(), 1, start, start);
    write(
        numbers,
        0,
        head,
        numbers.change(0),
        numbers.comparison().base(0),
        providers.between(sentence, start, end).orElse(Provider.ALL),
        populations.between(sentence, start, end, indicator).orElse(Population.ALL));
  }

  /**
   * Adds a change that words state without a number.
   *
   * @param to where the words of comparison begin, which name another date
   */
  void addUnchanged(NumberGroup numbers, Naming naming, Head head, int to) {
    write(
        numbers,
        0,
        head,
        Optional.of(new Change(1)),
        Optional.of(ComparisonBase.YEAR_ON_YEAR),
        providers.of(numbers, naming, head),
        populations.of(numbers, naming, head),
        PeriodReader.dating(numbers.sentence(), numbers.from(), to));
  }

  /** The population that one word names for a head. */
  Population populationOf(NumberGroup numbers, Mark named, Head head) {
    return populations
        .between(numbers.sentence(), named.start(), named.end(), head.indicator())
        .orElse(Population.ALL);
  }

  private void write(
      NumberGroup numbers,
      int index,
      Head head,
      Optional<Change> change,
      Optional<ComparisonBase> named,
      Provider provider,
      Population population) {
    Quantity quantity = numbers.get(index);
    Optional<TimeExpression> time =
        PeriodReader.dating(numbers.sentence(), numbers.from(), quantity.start());
    write(numbers, index, head, change, named, provider, population, time);
  }

  private void write(
      NumberGroup numbers,
      int index,
      Head head,
      Optional<Change> change,
      Optional<ComparisonBase> named,
      Provider provider,
      Population population,
      Optional<TimeExpression> dating) {
    Quantity quantity = numbers.get(index);
    Frame frame = numbers.frame();
    MarkedSentence sentence = numbers.sentence();
    Subject subject = subject(frame, head);
    Status status = statuses.of(numbers, quantity);
    Statistic statistic = statistic(quantity, change);
    Optional<TimeExpression> time = dating.or(() -> carried(frame, statistic));
    frame.add(
        new Draft(
            sentence,
            quantity,
            head,
            statistic,
            change.map(Change::sign).orElse(1),
            Qualifiers.of(numbers, quantity),
            base(frame, head, statistic, status, named, time),
            status,
            population,
            subject instanceof Subject.OfFacility ? Provider.ALL : provider,
            subject,
            period(numbers, quantity, head, statistic, status, time),
            presentation.whole(numbers, quantity),
            numbers.isAmongOthers(),
            numbers.isAside()));
  }

  /** In an institution's own report what is said of nobody else is its own. */
  private Subject subject(Frame frame, Head head) {
    boolean facility = frame.subject() instanceof Subject.OfFacility;
    if (ownFacility.isEmpty() && facility && scopes.isOfEverybody(head.indicator())) {
      // 县人民医院接诊8万人次;每千人口床位5.8张: an institution has no such figure.
      frame.subject(Subject.SELF);
    }
    return frame.subject() == Subject.SELF
        ? ownFacility.<Subject>map(Subject.OfFacility::new).orElse(Subject.SELF)
        : frame.subject();
  }

  private static Optional<ComparisonBase> base(
      Frame frame,
      Head head,
      Statistic statistic,
      Status status,
      Optional<ComparisonBase> named,
      Optional<TimeExpression> time) {
    if (!statistic.isChange()) {
      return Optional.empty();
    }
    if (status == Status.TARGET && head.indicator().kind() == IndicatorKind.DURATION) {
      // 人均预期寿命再提高1岁: a goal for years to come, not against the year before.
      return named;
    }
    return Optional.of(
        named
            .or(() -> startBase(frame, head))
            .or(frame::base)
            .or(() -> planBase(time))
            .orElse(ComparisonBase.YEAR_ON_YEAR));
  }

  /** 从2022年的36.8%提高到41.5%,提高4.7个百分点: the change is against the year it starts from. */
  private static Optional<ComparisonBase> startBase(Frame frame, Head head) {
    return frame
        .start()
        .filter(start -> start.year() > 0)
        .filter(start -> start.indicator().equals(head.indicator().code()))
        .map(start -> ComparisonBase.year(start.year()));
  }

  /** What grew in a five-year plan's period grew from the year before it. */
  private static Optional<ComparisonBase> planBase(Optional<TimeExpression> time) {
    return time.filter(each -> each.span() > 0).map(each -> ComparisonBase.year(each.span() - 1));
  }

  private static Optional<TimeExpression> carried(Frame frame, Statistic statistic) {
    boolean plan = frame.carried().filter(time -> time.span() > 0).isPresent();
    return plan && !statistic.isChange() ? Optional.empty() : frame.carried();
  }

  private Optional<Window> period(
      NumberGroup numbers,
      Quantity quantity,
      Head head,
      Statistic statistic,
      Status status,
      Optional<TimeExpression> time) {
    if (time.filter(each -> each.span() > 0).isPresent() && !isMadeInSpan(head, statistic)) {
      // Of several years the last is what stood at their end; what was done was done in all.
      int last = time.get().span() + 4;
      Optional<Window> earlier =
          statistic == Statistic.LEVEL
              ? starts.window(numbers, quantity, head, status, Optional.empty())
              : Optional.empty();
      return earlier.isPresent() ? earlier : Optional.of(Window.ofYear(last));
    }
    if (statistic == Statistic.LEVEL) {
      Optional<Window> earlier = starts.window(numbers, quantity, head, status, time);
      return earlier.isPresent() ? earlier : window(numbers, time, status);
    }
    return window(numbers, time.filter(each -> !each.isPrior()), status);
  }

  /** Visits and the like add up over several years, as do institutions that were added. */
  private static boolean isMadeInSpan(Head head, Statistic statistic) {
    boolean count = head.indicator().kind() == IndicatorKind.COUNT;
    return count
        && (statistic == Statistic.CHANGE_ABS
            || statistic == Statistic.LEVEL && head.indicator().accrual() == Accrual.FLOW);
  }

  private Optional<Window> window(
      NumberGroup numbers, Optional<TimeExpression> time, Status status) {
    return periods.window(time, status, numbers.sentence().sentence().section());
  }

  private static Statistic statistic(Quantity quantity, Optional<Change> change) {
    if (quantity.unit().equals("个百分点")) {
      return Statistic.CHANGE_PP;
    }
    if (quantity.unit().equals("个千分点")) {
      return Statistic.CHANGE_ABS;
    }
    if (change.isEmpty()) {
      return Statistic.LEVEL;
    }
    return quantity.unit().equals("%") ? Statistic.CHANGE_PCT : Statistic.CHANGE_ABS;
  }
}
