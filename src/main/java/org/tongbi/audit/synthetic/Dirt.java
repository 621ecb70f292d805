package org.tongbi.audit.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Spoils some of a facility's returns and keeps a record of it. */
final class Dirt {
  /** Of a thousand years of a facility, in which one return is spoilt: two returns in a hundred. */
  static final int SHARE = 240;

  private static final int TRIES = 12;

  private static final List<DefectKind> OF_RETURNS =
      Stream.concat(
              EnumSet.range(DefectKind.DUPLICATE_SAME, DefectKind.STOCK_SUMMED).stream(),
              Stream.of(DefectKind.MENDED, DefectKind.CORRECTION_STALE))
          .toList();

  private final Life life;
  private final Layout layout;
  private final Chance chance;
  private final Ordinary ordinary;
  private final CellDirt cells;
  private final List<Filing> filings;
  private final List<Defect> loose = new ArrayList<>();
  private final List<Mending> mendings = new ArrayList<>();
  private final Set<Integer> spoilt = new HashSet<>();

  private Dirt(Life life, Layout layout, Chance chance, List<Filing> clean) {
    this.life = life;
    this.layout = layout;
    this.chance = chance;
    this.ordinary = new Ordinary(life);
    this.cells = new CellDirt(life, layout, chance, ordinary);
    this.filings = new ArrayList<>(clean);
  }

  /**
   * What a facility files in the end.
   *
   * @param filings with the defects of each
   * @param loose defects that left no return behind
   */
  record Spoilt(List<Filing> filings, List<Defect> loose, List<Mending> mendings) {}

  /**
   * Spoils returns.
   *
   * @param share of a thousand years, how many are spoilt; 0 leaves all as it is
   */
  static Spoilt on(Life life, Layout layout, Chance chance, List<Filing> clean, int share) {
    if (share == 0) {
      return new Spoilt(clean, List.of(), List.of());
    }
    Dirt dirt = new Dirt(life, layout, chance, clean);
    dirt.thoseThatShouldNotFile();
    for (int year = life.calendar.firstYear();
        year <= life.calendar.year(life.calendar.months() - 1);
        year++) {
      if (life.lastMonthOf(year) >= 0 && !dirt.spoilt.contains(year) && chance.perMille(share)) {
        dirt.spoil(year);
      }
    }
    return new Spoilt(dirt.filings, dirt.loose, dirt.mendings);
  }

  private void thoseThatShouldNotFile() {
    Filings more = new Filings(life, chance);
    if (life.closed != null && life.mergedInto == null && chance.perMille(700)) {
      extra(more, life.calendar.of(life.closed) + 1, DefectKind.CLOSED_FILES, "closed and files");
    }
    if (life.mergedInto != null && chance.perMille(700)) {
      extra(more, life.mergedAt(), DefectKind.MERGED_MONTH_TWICE, "its receiver files the month");
    }
    if (life.filesThrough != null && life.kind.files() && chance.perMille(700)) {
      int from = Math.max(0, life.calendar.of(life.filesThroughFrom));
      extra(more, from + chance.below(6), DefectKind.MEMBER_FILES, "its head files for it");
    }
    if (life.successorOf != null && chance.perMille(500)) {
      receiverFilesTheYear();
    }
  }

  private void extra(Filings more, int t, DefectKind kind, String what) {
    if (t < life.calendar.months()) {
      Filing filing = more.month(t);
      filing.plant(kind, -1, what);
      filings.add(filing);
      spoilt.add(filing.year);
    }
  }

  private void receiverFilesTheYear() {
    Life other = life.successorOf;
    int year = life.calendar.year(other.mergedAt());
    yearly(year)
        .ifPresent(
            filing -> {
              boolean differs = false;
              for (int i = 0; i < Items.COUNT; i++) {
                Long more = Filings.yearly(other, i, year);
                if (filing.states(i) && more != null && Ordinary.isFlow(i) && !Items.isYearly(i)) {
                  differs |= more * 100 > filing.value(i) * 3;
                  filing.set(i, filing.value(i) + more);
                }
              }
              if (differs) {
                filing.plant(DefectKind.RECEIVER_FILES_YEAR, -1, "with " + other.code);
              }
              spoilt.add(year);
            });
  }

  private void spoil(int year) {
    for (int i = 0; i < TRIES; i++) {
      DefectKind kind = chance.pick(OF_RETURNS);
      if (plant(kind, year)) {
        return;
      }
    }
  }

  private boolean plant(DefectKind kind, int year) {
    return switch (kind) {
      case YEAR_DIFFERS, STOCK_SUMMED ->
          yearly(year).filter(f -> cells.ofYear(kind, f)).isPresent();
      case CUMULATIVE_RUN -> run(year);
      case MONTHS_TOGETHER -> together(year);
      default -> some(year).filter(filing -> month(kind, filing)).isPresent();
    };
  }

  private boolean month(DefectKind kind, Filing filing) {
    return switch (kind) {
      case DUPLICATE_SAME -> add(filing.again(filing.submittedAt, filing.status), kind, "twice");
      case DUPLICATE_DIFFERENT -> other(kind, filing, filing.submittedAt, filing.status);
      case CORRECTED_LATER -> correctedLater(filing);
      case DRAFT_LATER -> {
        String status = chance.perMille(500) ? "草稿" : "退回";
        yield other(kind, filing, later(filing, 25), status);
      }
      case NEGATIVE -> negative(filing);
      case MISSING_RETURN -> {
        filings.remove(filing);
        filing.plant(kind, -1, "not filed");
        loose.addAll(filing.defects);
        yield true;
      }
      case TOTALS_ROW -> {
        Filing total = filing.again(filing.submittedAt, filing.status);
        total.codeText = "合计";
        yield add(total, kind, "a total");
      }
      case UNKNOWN_CODE -> {
        Filing stranger =
            new Filing(
                Codes.organisation(-2 - life.number) + filing.orgCode.substring(9),
                filing.year,
                filing.month,
                filing.submittedAt,
                filing.status);
        stranger.set(Items.index("visits_total"), 100 + chance.below(900));
        yield add(stranger, kind, "of nobody");
      }
      case MENDED -> cells.mended(filing).map(mendings::add).isPresent();
      case CORRECTION_STALE -> cells.stale(filing).map(mendings::add).isPresent();
      default -> cells.ofMonth(kind, filing);
    };
  }

  private boolean add(Filing filing, DefectKind kind, String what) {
    filing.plant(kind, -1, what);
    filings.add(filing);
    return true;
  }

  private boolean other(DefectKind kind, Filing filing, String at, String status) {
    int measure = cells.some(filing, false);
    if (measure < 0) {
      return false;
    }
    Filing copy = filing.again(at, status);
    copy.set(measure, filing.value(measure) * 107 / 100 + 3);
    copy.plant(kind, measure, filing.value(measure) + " and " + copy.value(measure));
    filings.add(copy);
    return true;
  }

  private boolean correctedLater(Filing filing) {
    int measure = cells.some(filing, false);
    if (measure < 0) {
      return false;
    }
    Filing right = filing.again(later(filing, 90), filing.status);
    right.plant(DefectKind.CORRECTED_LATER, measure, "first " + filing.value(measure) * 9 / 10);
    filing.set(measure, filing.value(measure) * 9 / 10);
    filings.add(right);
    return true;
  }

  private boolean negative(Filing filing) {
    int measure = cells.some(filing, true);
    if (measure < 0) {
      return false;
    }
    Filing minus =
        new Filing(filing.orgCode, filing.year, filing.month, later(filing, 40), filing.status);
    minus.set(measure, -Math.max(1, filing.value(measure) / 20));
    minus.plant(DefectKind.NEGATIVE, measure, "a correction by " + minus.value(measure));
    filings.add(minus);
    return true;
  }

  /** From some month on to December, every flow is the sum since January. */
  private boolean run(int year) {
    int january = (year - life.calendar.firstYear()) * 12;
    int from = january + 7 + chance.below(3);
    if (!ordinary.filesAll(january, january + 11)) {
      return false;
    }
    for (int t = from; t < january + 12; t++) {
      if (!ordinary.sumsStandOut(t)) {
        return false;
      }
    }
    for (int t = from; t < january + 12; t++) {
      cells.cumulate(monthly(t).orElseThrow(), DefectKind.CUMULATIVE_RUN);
    }
    return true;
  }

  private boolean together(int year) {
    int january = (year - life.calendar.firstYear()) * 12;
    if (!ordinary.filesAll(january, january + 1) || !ordinary.twoLookLikeTwo(january + 1)) {
      return false;
    }
    Filing first = monthly(january).orElseThrow();
    Filing second = monthly(january + 1).orElseThrow();
    filings.remove(first);
    first.plant(DefectKind.MISSING_RETURN, -1, "filed with February");
    loose.addAll(first.defects);
    cells.cumulate(second, DefectKind.MONTHS_TOGETHER);
    return true;
  }

  private Optional<Filing> some(int year) {
    int t = (year - life.calendar.firstYear()) * 12 + chance.below(12);
    return ordinary.filesAll(t, t) ? monthly(t) : Optional.empty();
  }

  private Optional<Filing> monthly(int t) {
    return filings.stream()
        .filter(f -> f.year == life.calendar.year(t) && f.month == life.calendar.month(t))
        .findFirst();
  }

  private Optional<Filing> yearly(int year) {
    return filings.stream().filter(f -> f.isYear() && f.year == year).findFirst();
  }

  private static String later(Filing filing, int days) {
    return LocalDate.parse(filing.submittedAt.substring(0, 10)).plusDays(days).toString();
  }
}
