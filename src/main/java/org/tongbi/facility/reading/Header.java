package org.tongbi.facility.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.issue.Issue;

/** Finds the header of a file among its first lines: one or two lines of titles, and units. */
final class Header {
  /** A header stands within so many lines. */
  static final int LINES = 10;

  /** A header may have an item line and a line of units below its first. */
  private static final int LINES_BELOW = 2;

  /** Lines that must be looked at before a header can be told. */
  static final int LOOKED_AT = LINES + LINES_BELOW;

  private static final int TITLES_SHOWN = 12;

  /** The only column that may be spread over several: second name, former name. */
  private static final String SPREAD = "other_names";

  private static final Pattern NUMBER = Pattern.compile("[-0-9.,]+");

  private final FilingKind kind;
  private final List<String[]> lines;

  private Header(FilingKind kind, List<String[]> lines) {
    this.kind = kind;
    this.lines = lines;
  }

  /**
   * A header that was found.
   *
   * @param end how many lines it and what stands above it take
   */
  record Found(Layout layout, int end) {}

  /**
   * The header among the first lines of a file.
   *
   * @throws CellProblem {@link Issue#UNKNOWN_LAYOUT} with the titles found where there is none
   */
  static Found find(FilingKind kind, List<String[]> lines) throws CellProblem {
    return new Header(kind, lines).find();
  }

  /** The layout of columns that have names and no lines above them. */
  static Layout ofNames(FilingKind kind, String[] names) throws CellProblem {
    return new Header(kind, List.<String[]>of(names)).find().layout();
  }

  private Found find() throws CellProblem {
    for (int line = 0; line < Math.min(lines.size(), LINES); line++) {
      boolean two = line + 1 < lines.size();
      List<String> above = new ArrayList<>();
      lines.subList(0, line).forEach(cells -> above.addAll(List.of(cells)));
      if (hasNeeded(single(line))) {
        boolean items = two && isBelow(line) && !isUnits(line + 1);
        return items ? found(merged(line), above, line + 2) : found(single(line), above, line + 1);
      }
      if (two && isGroups(line) && hasNeeded(merged(line))) {
        above.addAll(List.of(lines.get(line)));
        return found(merged(line), above, line + 2);
      }
    }
    throw missing();
  }

  private boolean hasNeeded(List<Titled> columns) {
    Set<String> present = new HashSet<>();
    columns.forEach(column -> column.name().ifPresent(present::add));
    return present.containsAll(kind.needed());
  }

  /** Whether a line may hold the groups over the next one: nothing stands over a needed column. */
  private boolean isGroups(int line) {
    String[] upper = lines.get(line);
    String[] lower = lines.get(line + 1);
    for (int i = 0; i < lower.length; i++) {
      if (isNeeded(lower[i]) && !cell(upper, i).isEmpty()) {
        return false;
      }
    }
    return !isTitle(upper);
  }

  /** Whether the next line has words, and nothing below the needed columns of this one. */
  private boolean isBelow(int line) {
    String[] upper = lines.get(line);
    String[] lower = lines.get(line + 1);
    boolean empty = true;
    for (int i = 0; i < lower.length; i++) {
      String cell = cell(lower, i);
      boolean data = NUMBER.matcher(cell).matches() || isNeeded(cell(upper, i));
      if (!cell.isEmpty() && data) {
        return false;
      }
      empty &= cell.isEmpty();
    }
    return !empty;
  }

  private boolean isNeeded(String title) {
    return titled(title).name().filter(kind.needed()::contains).isPresent();
  }

  /** A cell of a line; nothing behind its end, where some programs leave blanks out. */
  private static String cell(String[] line, int i) {
    return i < line.length ? CellText.clean(line[i]) : "";
  }

  private boolean isUnits(int line) {
    if (line >= lines.size()) {
      return false;
    }
    boolean any = false;
    for (String cell : lines.get(line)) {
      boolean unit = ColumnTitle.unitAlone(cell).isPresent();
      if (!unit && !HeaderWords.standard().isNothing(CellText.clean(cell))) {
        return false;
      }
      any |= unit;
    }
    return any;
  }

  /** Whether a line has one cell only, its first: a title over the whole table. */
  private static boolean isTitle(String[] cells) {
    return IntStream.range(1, cells.length).allMatch(i -> CellText.clean(cells[i]).isEmpty());
  }

  /**
   * A column with its title as printed.
   *
   * @param name its English name; empty where it is none of Tongbi's
   */
  private record Titled(String printed, Optional<String> name, Optional<Unit> unit) {}

  private List<Titled> single(int line) {
    List<Titled> columns = new ArrayList<>();
    for (String cell : lines.get(line)) {
      columns.add(titled(cell));
    }
    return columns;
  }

  private Titled titled(String cell) {
    ColumnTitle title = ColumnTitle.of(cell);
    return new Titled(
        CellText.clean(cell), ColumnNames.standard().find(kind, title.key()), title.unit());
  }

  /** The columns of a line of groups over a line of items; a group reaches over blanks. */
  private List<Titled> merged(int line) {
    String[] upper = lines.get(line);
    String[] lower = lines.get(line + 1);
    List<Titled> columns = new ArrayList<>();
    String group = "";
    for (int i = 0; i < Math.max(upper.length, lower.length); i++) {
      String own = cell(upper, i);
      String item = cell(lower, i);
      if (!own.isEmpty()) {
        // A title with nothing below it stands for its own column and reaches over no other.
        group = item.isEmpty() ? "" : own;
      }
      columns.add(item.isEmpty() ? titled(own) : underGroup(group, item));
    }
    return columns;
  }

  private Titled underGroup(String group, String item) {
    ColumnTitle above = ColumnTitle.of(group);
    ColumnTitle below = ColumnTitle.of(item);
    HeaderWords words = HeaderWords.standard();
    ColumnNames names = ColumnNames.standard();
    Optional<Unit> unit = below.unit().or(above::unit);
    String printed = (CellText.clean(group) + " " + CellText.clean(item)).strip();
    if (ColumnTitle.unitAlone(item).isPresent()) {
      return new Titled(printed, names.find(kind, above.key()), ColumnTitle.unitAlone(item));
    }
    if (words.isWhole(below.key())) {
      return new Titled(printed, names.find(kind, above.key()), unit);
    }
    Optional<String> name =
        names
            .find(kind, above.key() + below.key())
            .or(() -> names.find(kind, below.key() + above.key()))
            .or(
                () ->
                    words.isOther(above.key()) ? Optional.empty() : names.find(kind, below.key()));
    return new Titled(printed, name, unit);
  }

  private Found found(List<Titled> columns, List<String> above, int next) throws CellProblem {
    int end = next;
    List<Titled> united = columns;
    if (isUnits(next)) {
      united = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Titled column = columns.get(i);
        Optional<Unit> unit = ColumnTitle.unitAlone(cell(lines.get(next), i)).or(column::unit);
        united.add(new Titled(column.printed(), column.name(), unit));
      }
      end++;
    }
    return new Found(layout(united, TableUnits.of(above)), end);
  }

  private Layout layout(List<Titled> columns, TableUnits tableUnits) throws CellProblem {
    Map<String, List<Integer>> keys = new TreeMap<>();
    List<NumberColumn> numbers = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    Map<String, Integer> first = new TreeMap<>();
    int named = 0;
    for (int i = 0; i < columns.size(); i++) {
      Titled column = columns.get(i);
      named = column.printed().isEmpty() ? named : i + 1;
      String name = column.name().orElse(null);
      if (name == null) {
        if (!column.printed().isEmpty()) {
          ignored.add(column.printed());
        }
        continue;
      }
      Integer before = first.put(name, i);
      if (before != null && !name.equals(SPREAD)) {
        throw layoutProblem(
            "the columns " + (before + 1) + " and " + (i + 1) + " are both " + name);
      }
      if (isNumber(name)) {
        Optional<NumberColumn> number = number(name, i, column.unit(), tableUnits);
        number.ifPresentOrElse(numbers::add, () -> ignored.add(column.printed()));
      } else {
        keys.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
      }
    }
    boolean numbersNeeded = kind == FilingKind.RETURNS || kind == FilingKind.POPULATION;
    if (numbersNeeded && numbers.isEmpty()) {
      throw layoutProblem("none of its columns holds figures; it has " + shown(ignored));
    }
    return new Layout(kind, columns.size(), named, keys, numbers, ignored);
  }

  private boolean isNumber(String name) {
    return switch (kind) {
      case RETURNS -> Measures.standard().find(name).isPresent();
      case POPULATION -> !kind.needed().contains(name);
      case REGISTRY, CORRECTIONS -> false;
    };
  }

  /** The column of a measure; empty where its header prints a unit of something else. */
  private Optional<NumberColumn> number(
      String name, int index, Optional<Unit> printed, TableUnits tableUnits) {
    String base = "人";
    int per = 1;
    boolean whole = true;
    if (kind == FilingKind.RETURNS) {
      Measure measure = Measures.standard().require(name);
      base = measure.unit();
      per = measure.per();
      whole = !base.equals(TableUnits.MONEY);
    }
    Unit unit = printed.or(tableUnits.forUnit(base)).orElse(new Unit(per, base));
    return unit.fits(base)
        ? Optional.of(new NumberColumn(name, index, unit.multiplier(), unit.written(base), whole))
        : Optional.empty();
  }

  private CellProblem missing() {
    int best = 0;
    long most = -1;
    for (int line = 0; line < Math.min(lines.size(), LINES); line++) {
      long known = single(line).stream().filter(column -> column.name().isPresent()).count();
      if (known > most) {
        most = known;
        best = line;
      }
    }
    if (lines.isEmpty()) {
      return layoutProblem("it has no line that could be a header");
    }
    Set<String> present = new HashSet<>();
    single(best).forEach(column -> column.name().ifPresent(present::add));
    List<String> lacking = kind.needed().stream().filter(name -> !present.contains(name)).toList();
    List<String> titles =
        single(best).stream().map(Titled::printed).filter(title -> !title.isEmpty()).toList();
    return layoutProblem(
        "no line of its first "
            + LINES
            + " has the columns that "
            + kind.code()
            + " needs; the best one lacks "
            + String.join(", ", lacking)
            + " and has "
            + shown(titles));
  }

  private static String shown(List<String> titles) {
    if (titles.isEmpty()) {
      return "no others";
    }
    List<String> first =
        titles.stream()
            .limit(TITLES_SHOWN)
            .map(
                title ->
                    title.length() > TITLES_SHOWN * 2
                        ? title.substring(0, TITLES_SHOWN * 2)
                        : title)
            .toList();
    int more = titles.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }

  private static CellProblem layoutProblem(String detail) {
    return new CellProblem(Issue.UNKNOWN_LAYOUT, detail);
  }
}
