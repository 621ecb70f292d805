package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongbi.indicator.Indicator;
import org.tongbi.period.Window;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.SectionKind;
import org.tongbi.report.text.Lexicon;

/**
 * Says in sentences what the numbers of one table state.
 *
 * <p>A row or column whose heading names something unknown says nothing, nor does a number that
 * both name, or a change without a sign or a year to be measured against.
 */
final class TableSpeech {
  private static final Set<String> WHOLES =
      Set.of(
          "", "合计", "总计", "共计", "总数", "小计", "全县", "全市", "全区", "全省", "全国", "数量", "数值", "实际", "实际数",
          "完成", "完成数", "完成情况", "指标值", "数", "现状", "基期", "人数", "绝对数");
  private static final String INSTITUTION_UNITS = "家个所间处座";

  /** What a kind of institution alone is counted by. */
  private static final String INSTITUTIONS = "机构数";

  private final Words words;
  private final String original;
  private final DocumentContext context;
  private final TableGrid grid;
  private final List<TableColumn> columns;
  private final TableLabel title;
  private final boolean unclearUnit;
  private final List<Sentence> sentences = new ArrayList<>();

  /** What the rows belong to that are its parts, and how far it is indented. */
  private TableLabel group;

  private int groupIndent;

  TableSpeech(Words words, String original, DocumentContext context, TableGrid grid) {
    this.words = words;
    this.original = original;
    this.context = context;
    this.grid = grid;
    this.columns = grid.columns();
    this.title = TableLabel.of(grid.title().strip());
    this.unclearUnit = UnitWords.isUnclear(grid.title());
  }

  List<Sentence> sentences() {
    for (TableGrid.Row row : grid.rows()) {
      row(row);
    }
    return sentences;
  }

  private void row(TableGrid.Row row) {
    TableLabel label = label(row);
    TableLabel named = namedBy(label);
    if (named == null) {
      return;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      TableColumn column = columns.get(i);
      boolean value =
          column.is(TableColumn.Kind.VALUE)
              || column.is(TableColumn.Kind.TARGET)
              || column.is(TableColumn.Kind.CHANGE);
      if (value && i >= headCells(row) && TableGrid.holdsNumber(row, i)) {
        cell(row, row.cells().get(i), column, label, named);
      }
    }
  }

  /** How many cells of a row come before its numbers. */
  private int headCells(TableGrid.Row row) {
    int i = 0;
    while (i < row.cells().size()
        && (columns.get(i).is(TableColumn.Kind.ORDINAL) || !TableGrid.holdsNumber(row, i))) {
      i++;
    }
    return i;
  }

  /** What the cells before a row's numbers say, and the unit that one of them may give. */
  private TableLabel label(TableGrid.Row row) {
    StringBuilder heading = new StringBuilder();
    String unit = "";
    boolean part = false;
    int indent = 0;
    int end = headCells(row);
    for (int i = 0; i < end; i++) {
      TableRows.Cell cell = row.cells().get(i);
      if (columns.get(i).is(TableColumn.Kind.ORDINAL) || cell.isEmpty()) {
        continue;
      }
      boolean isUnit = columns.get(i).is(TableColumn.Kind.UNIT) || heading.length() > 0;
      if (isUnit && UnitWords.isUnit(cell.text())) {
        unit = UnitWords.behindNumber(cell.text());
      } else {
        indent = heading.isEmpty() ? cell.indent() : indent;
        part |= heading.isEmpty() && row.isMarkedPart(cell);
        heading.append(cell.label());
      }
    }
    TableLabel label = TableLabel.of(heading.toString());
    label = unit.isEmpty() ? label : label.withUnit(unit);
    part |= label.part() || group != null && indent > groupIndent;
    if (!part) {
      group = label;
      groupIndent = indent;
    }
    return part ? label.asPart() : label;
  }

  /**
   * The label with which a row's numbers are named; null where it is a part of something unknown.
   */
  private TableLabel namedBy(TableLabel label) {
    if (!label.part() || group == null || group == label) {
      return label;
    }
    if (!isKnown(group.name()) && !names(group)) {
      return null;
    }
    return label.unit().isEmpty() ? label.withUnit(group.unit()) : label;
  }

  private void cell(
      TableGrid.Row row,
      TableRows.Cell cell,
      TableColumn column,
      TableLabel own,
      TableLabel named) {
    TableLabel above = column.label();
    boolean rowNames = names(named);
    boolean columnNames = names(above);
    String told = rowNames ? above.name() : named.name();
    TableLabel name = rowNames ? named : above;
    if (!rowNames && !columnNames) {
      TableLabel understood = own.part() && group != null && names(group) ? group : title(title);
      if (understood == null || !understood.name().isEmpty() && !isWhole(above.name())) {
        return;
      }
      name = understood;
    }
    if (rowNames && columnNames || !isKnown(named.name()) || !isKnown(above.name())) {
      return;
    }
    String period = period(above, own, column);
    String unit = unit(above, named, name);
    if (period == null || unit == null) {
      return;
    }
    Optional<CellNumber> number = CellNumber.of(cell.text());
    if (number.isPresent()) {
      speak(row, cell, number.get(), column, new Saying(period, told, name, unit));
    }
  }

  /** The words of one number's headings. */
  private record Saying(String period, String told, TableLabel name, String unit) {}

  private void speak(
      TableGrid.Row row,
      TableRows.Cell cell,
      CellNumber number,
      TableColumn column,
      Saying saying) {
    CellSentence sentence = new CellSentence(row);
    if (!saying.period().isEmpty()) {
      sentence.say(saying.period() + ",");
    }
    sentence.say(subject(saying));
    if (column.is(TableColumn.Kind.CHANGE) && indicator(saying.name().name()) == null) {
      sentence.say(INSTITUTIONS);
    }
    String unit = saying.unit();
    if (column.is(TableColumn.Kind.CHANGE)) {
      String change = change(row, column, number, saying);
      if (change == null) {
        return;
      }
      sentence.say(change);
      TableColumn.ChangeWords words = column.change();
      unit = words.relative() ? "%" : words.points() ? "个百分点" : unit;
    } else if (number.sign() != CellNumber.Sign.NONE) {
      return;
    }
    boolean bare = number.bare() && unit.isEmpty() && number.bound().isEmpty();
    sentence.say(bare ? ":" : number.bound());
    sentence.number(cell, number);
    if (unitFollows(number, unit)) {
      sentence.unit(unit);
    }
    sentences.add(sentence.sentence(original, section(row, column)));
  }

  private static boolean unitFollows(CellNumber number, String unit) {
    return number.bare() && !unit.isEmpty();
  }

  /** 医院床位, or 县医院,床位 where an institution or another region has it. */
  private String subject(Saying saying) {
    String told = isWhole(saying.told()) ? "" : saying.told();
    String name = saying.name().name();
    if (told.isEmpty()) {
      return name;
    }
    if (!isKind(told)) {
      return told + "," + name;
    }
    boolean institutions = namesOnly(name, "institutions");
    return institutions && INSTITUTION_UNITS.contains(saying.unit()) && !saying.unit().isEmpty()
        ? told
        : told + name;
  }

  private SectionKind section(TableGrid.Row row, TableColumn column) {
    if (column.is(TableColumn.Kind.TARGET)) {
      return SectionKind.PLAN;
    }
    boolean besideTarget = columns.stream().anyMatch(each -> each.is(TableColumn.Kind.TARGET));
    return besideTarget ? SectionKind.REPORT : context.sectionAt(row.start());
  }

  /** The words for how a number changed, up to the number; null where they are not clear. */
  private String change(TableGrid.Row row, TableColumn column, CellNumber number, Saying saying) {
    TableColumn.ChangeWords change = column.change();
    Indicator indicator = indicator(saying.name().name());
    boolean rate =
        indicator != null && (indicator.unit().equals("%") || indicator.unit().equals("‰"));
    boolean plainUnit = number.bare() || change.relative();
    if (rate && change.counted() || change.points() && !rate || !plainUnit) {
      return null;
    }
    String base = change.base();
    int present = present(column);
    if (base.isEmpty()) {
      int prior = prior(present);
      base = prior == present - 1 || prior < 0 ? "比上年" : prior == 0 ? null : "比" + prior + "年";
    }
    int sign = sign(row, column, number);
    if (base == null || sign == 0) {
      return null;
    }
    return base + (sign > 0 ? "增长" : "下降");
  }

  /** 1 or -1; 0 where a sign contradicts its heading or could mean either. */
  private int sign(TableGrid.Row row, TableColumn column, CellNumber number) {
    int plain = column.change().fall() ? -1 : 1;
    return switch (number.sign()) {
      case NONE -> plain;
      case UP -> plain;
      case DOWN -> column.change().fall() ? 0 : -1;
      case EITHER -> levels(row, column);
    };
  }

  /** Which way the row's own levels went. */
  private int levels(TableGrid.Row row, TableColumn change) {
    int present = present(change);
    BigDecimal now = level(row, present, false);
    BigDecimal before = level(row, prior(present), true);
    return now == null || before == null ? 0 : now.compareTo(before);
  }

  private BigDecimal level(TableGrid.Row row, int year, boolean prior) {
    for (int i = 0; i < row.cells().size(); i++) {
      TableColumn column = columns.get(i);
      boolean named = column.is(TableColumn.Kind.VALUE) && TableGrid.holdsNumber(row, i);
      boolean wanted = year > 0 ? column.label().year() == year : column.label().isPrior() == prior;
      if (named && wanted) {
        List<Quantity> found = QuantityScanner.scan(row.cells().get(i).text());
        return found.size() == 1 ? found.get(0).value() : null;
      }
    }
    return null;
  }

  /** The year that the numbers of a column of changes are of; 0 where none is named. */
  private int present(TableColumn column) {
    if (column.label().year() > 0) {
      return column.label().year();
    }
    return columns.stream()
        .filter(each -> each.is(TableColumn.Kind.VALUE))
        .mapToInt(each -> each.label().year())
        .max()
        .orElse(0);
  }

  /** The year before that in the table; -1 for 上年, 0 where there is none. */
  private int prior(int present) {
    if (columns.stream().anyMatch(each -> each.label().isPrior())) {
      return -1;
    }
    return columns.stream()
        .filter(each -> each.is(TableColumn.Kind.VALUE))
        .mapToInt(each -> each.label().year())
        .filter(year -> year < present)
        .max()
        .orElse(0);
  }

  /** The words for a number's period; null where its headings name two. */
  private String period(TableLabel above, TableLabel own, TableColumn column) {
    if (!above.period().isEmpty() && !own.period().isEmpty()) {
      return null;
    }
    TableLabel dated = above.period().isEmpty() ? own : above;
    if (dated.isPrior()) {
      return context.window().map(window -> words(window.twin())).orElse(null);
    }
    if (!dated.period().isEmpty()) {
      return dated.period();
    }
    if (column.is(TableColumn.Kind.CHANGE) && present(column) > 0) {
      return present(column) + "年";
    }
    return title.isPrior() ? "" : title.period();
  }

  /** A window in words; null where it is none of whole months. */
  private static String words(Window window) {
    if (window.equals(Window.ofYear(window.year()))) {
      return window.year() + "年";
    }
    int first = window.start().getMonthValue();
    int last = window.end().getMonthValue();
    boolean months =
        window.start().getYear() == window.year()
            && window.equals(Window.ofMonths(window.year(), first, last));
    return months ? window.year() + "年" + first + "-" + last + "月" : null;
  }

  /** The unit of a number whose cell shows none; null where two headings differ in it. */
  private String unit(TableLabel above, TableLabel named, TableLabel name) {
    String unit = above.unit().isEmpty() ? named.unit() : above.unit();
    if (!above.unit().isEmpty() && !named.unit().isEmpty() && !above.unit().equals(named.unit())) {
      return null;
    }
    if (!unit.isEmpty()) {
      return unit;
    }
    if (!name.unit().isEmpty()) {
      return name.unit();
    }
    return unclearUnit ? null : title.unit();
  }

  /** The indicator that a table's title names alone; null where it names none or several. */
  private TableLabel title(TableLabel heading) {
    List<Lexicon.Hit<Roles>> named =
        words.find(heading.name()).stream().filter(TableSpeech::isIndicator).toList();
    if (named.size() != 1) {
      return null;
    }
    String name = heading.name().substring(named.get(0).start(), named.get(0).end());
    return new TableLabel(heading.period(), heading.year(), name, heading.unit(), false);
  }

  /** The indicator that the longest word of a name means; null where it means none. */
  private Indicator indicator(String name) {
    return words.find(name).stream()
        .filter(hit -> hit.value().has(WordKind.INDICATOR))
        .max(Comparator.comparingInt(hit -> hit.end() - hit.start()))
        .flatMap(
            hit ->
                hit.value().all().stream()
                    .filter(role -> role.kind() == WordKind.INDICATOR)
                    .map(role -> words.catalogue().get(role.value()))
                    .findFirst())
        .orElse(null);
  }

  private boolean namesOnly(String name, String code) {
    Indicator named = indicator(name);
    return named != null && named.code().equals(code);
  }

  private static boolean isIndicator(Lexicon.Hit<Roles> hit) {
    return hit.value().has(WordKind.INDICATOR) || hit.value().has(WordKind.PER);
  }

  /** Whether a heading names an indicator, or institutions that its unit counts. */
  private boolean names(TableLabel label) {
    if (words.find(label.name()).stream().anyMatch(TableSpeech::isIndicator)) {
      return true;
    }
    return !label.unit().isEmpty()
        && INSTITUTION_UNITS.contains(label.unit())
        && isKind(label.name());
  }

  /** Whether a heading names kinds of institutions or people and nothing else. */
  private boolean isKind(String name) {
    MarkedSentence marked = MarkedSentence.of(Sentence.alone(name), words);
    return !name.isEmpty()
        && !marked.hasResidue(0, name.length())
        && !marked.marks().isEmpty()
        && marked.marks().stream()
            .noneMatch(mark -> mark.is(WordKind.FACILITY_NAME) || mark.is(WordKind.REGION))
        && marked.marks().stream()
            .anyMatch(mark -> mark.is(WordKind.PROVIDER) || mark.is(WordKind.POPULATION));
  }

  private static boolean isWhole(String name) {
    return WHOLES.contains(name);
  }

  /** Whether the words of a heading are known, so that nothing else can be meant. */
  private boolean isKnown(String heading) {
    return isWhole(heading)
        || !MarkedSentence.of(Sentence.alone(heading), words).hasResidue(0, heading.length());
  }
}
