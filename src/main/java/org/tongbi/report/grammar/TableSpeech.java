package org.tongbi.report.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongbi.period.Window;
import org.tongbi.report.context.DocumentContext;
import org.tongbi.report.context.SectionKind;

/**
 * Says in sentences what the numbers of one table state.
 *
 * <p>A row or column whose heading names something unknown says nothing, nor does a number that
 * both name, or a change without a sign or a year to be measured against.
 */
final class TableSpeech {

  /** What a kind of institution alone is counted by. */
  private static final String INSTITUTIONS = "机构数";

  private final HeadingNames names;
  private final TableChanges changes;
  private final String original;
  private final DocumentContext context;
  private final TableGrid grid;
  private final List<TableColumn> columns;
  private final TableLabel title;
  private final boolean unclearUnit;

  /** In a list of institutions by name 中医院 is one of them, not a kind. */
  private final boolean listsInstitutions;

  private final List<Sentence> sentences = new ArrayList<>();

  /** What the rows belong to that are its parts, and how far it is indented. */
  private TableLabel group;

  private int groupIndent;

  TableSpeech(Words words, String original, DocumentContext context, TableGrid grid) {
    this.names = new HeadingNames(words);
    this.original = original;
    this.context = context;
    this.grid = grid;
    this.columns = grid.columns();
    this.changes = new TableChanges(columns, names);
    this.title = TableLabel.of(grid.title().strip());
    this.listsInstitutions =
        grid.rows().stream().filter(row -> names.isInstitution(firstWords(row))).count() >= 2;
    this.unclearUnit = UnitWords.isUnclear(grid.title());
  }

  private static String firstWords(TableGrid.Row row) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < row.cells().size() && !TableGrid.holdsNumber(row, i); i++) {
      words.append(row.cells().get(i).label());
    }
    return words.toString();
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
    if (!names.isKnown(group.name()) && !names.names(group)) {
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
    boolean rowNames = names.names(named);
    boolean columnNames = names.names(above);
    String told = rowNames ? above.name() : named.name();
    TableLabel name = rowNames ? named : above;
    if (!rowNames && !columnNames) {
      TableLabel understood =
          own.part() && group != null && names.names(group) ? group : names.inTitle(title);
      if (understood == null
          || !understood.name().isEmpty() && !HeadingNames.isWhole(above.name())) {
        return;
      }
      name = understood;
    }
    if (rowNames && columnNames || !names.isKnown(named.name()) || !names.isKnown(above.name())) {
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
    if (column.is(TableColumn.Kind.CHANGE) && names.indicator(saying.name().name()) == null) {
      sentence.say(INSTITUTIONS);
    }
    String unit = saying.unit();
    if (column.is(TableColumn.Kind.CHANGE)) {
      String change = changes.words(row, column, number, saying.name().name());
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
    Sentence said = sentence.sentence(original, section(row, column));
    boolean institution = listsInstitutions && names.isKind(saying.told());
    sentences.add(institution ? said.saidOf(saying.told()) : said);
  }

  private static boolean unitFollows(CellNumber number, String unit) {
    return number.bare() && !unit.isEmpty();
  }

  /** 医院床位, or 县医院,床位 where an institution or another region has it. */
  private String subject(Saying saying) {
    String told = HeadingNames.isWhole(saying.told()) ? "" : saying.told();
    String name = saying.name().name();
    if (told.isEmpty()) {
      return name;
    }
    if (!names.isKind(told)) {
      return told + "," + name;
    }
    boolean institutions = names.namesOnly(name, "institutions");
    return institutions && HeadingNames.countsInstitutions(saying.unit()) ? told : told + name;
  }

  private SectionKind section(TableGrid.Row row, TableColumn column) {
    if (column.is(TableColumn.Kind.TARGET)) {
      return SectionKind.PLAN;
    }
    boolean besideTarget = columns.stream().anyMatch(each -> each.is(TableColumn.Kind.TARGET));
    return besideTarget ? SectionKind.REPORT : context.sectionAt(row.start());
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
    if (column.is(TableColumn.Kind.CHANGE) && changes.present(column) > 0) {
      return changes.present(column) + "年";
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
}
