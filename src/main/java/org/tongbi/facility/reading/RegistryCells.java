package org.tongbi.facility.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tongbi.facility.RegistryEntry;
import org.tongbi.issue.Issue;

/**
 * Reads a row of the registry.
 *
 * <p>What decides who a facility is, whose returns count for it and from when to when, refuses the
 * row where it cannot be read; any other cell is refused by itself and left empty.
 */
final class RegistryCells implements RowReader.Cells {
  private static final Pattern BETWEEN_NAMES = Pattern.compile("[;；、|\\n]+");

  private static final Map<String, String> STATUSES =
      Map.of(
          "正常", "1", "营业", "1", "停业", "2", "暂停", "2", "新增", "3", "撤销", "4", "注销", "4", "合并", "5");

  private static final Map<String, String> LEVELS =
      Map.of(
          "一级", "1", "二级", "2", "三级", "3", "一", "1", "二", "2", "三", "3", "未定级", "9", "未定", "9",
          "未评", "9");

  private final Layout layout;

  RegistryCells(Layout layout) {
    this.layout = layout;
  }

  @Override
  public void read(String[] row, RowReader.Place place, Consumer<Filed> out) throws CellProblem {
    Cells cells = new Cells(row, place, out);
    RegistryEntry entry =
        new RegistryEntry(
            KeyCell.orgCode("org_code", layout.cell(row, "org_code")),
            cells.orEmpty("uscc", KeyCell::uscc),
            name(row),
            otherNames(row),
            KeyCell.regionCode("region_code", layout.cell(row, "region_code")),
            cells.code("category_code").toUpperCase(Locale.ROOT),
            cells.code("economic_type"),
            cells.code("organizer"),
            cells.orEmpty("level", (column, cell) -> listed(column, cell, LEVELS, "[1239]")),
            grade(cells.code("grade")),
            cells.orEmpty("parent_org_code", RegistryCells::otherCode),
            otherCode("files_through", layout.cell(row, "files_through")),
            otherCode("successor_of", layout.cell(row, "successor_of")),
            cells.openedOn(),
            KeyCell.registryDay("closed_on", layout.cell(row, "closed_on")),
            cells.orEmpty("status", (column, cell) -> listed(column, cell, STATUSES, "[1-5]")),
            KeyCell.registryDay("valid_from", layout.cell(row, "valid_from")),
            KeyCell.registryDay("valid_to", layout.cell(row, "valid_to")),
            cells.orEmpty("recorded_at", RegistryCells::recordedAt),
            place.sourceUri(),
            place.locator());
    out.accept(new Filed.Registered(entry));
  }

  /** Reads a cell that may be empty. */
  private interface Reading<T> {
    T read(String column, String cell) throws CellProblem;
  }

  /** The cells of a row that are refused by themselves. */
  private final class Cells {
    private final String[] row;
    private final RowReader.Place place;
    private final Consumer<Filed> out;

    Cells(String[] row, RowReader.Place place, Consumer<Filed> out) {
      this.row = row;
      this.place = place;
      this.out = out;
    }

    String orEmpty(String column, Reading<String> reading) {
      return or(column, reading, "");
    }

    Optional<LocalDate> openedOn() {
      return or("opened_on", KeyCell::registryDay, Optional.empty());
    }

    String code(String column) {
      return KeyCell.withoutPointZero(KeyCell.optional(layout.cell(row, column)));
    }

    private <T> T or(String column, Reading<T> reading, T otherwise) {
      String cell = layout.cell(row, column);
      try {
        return KeyCell.optional(cell).isEmpty() ? otherwise : reading.read(column, cell);
      } catch (CellProblem e) {
        out.accept(place.refused(column, e.reason(), e.getMessage(), cell));
        return otherwise;
      }
    }
  }

  private String name(String[] row) throws CellProblem {
    String name = nameOf(layout.cell(row, "facility_name"));
    if (name.isEmpty()) {
      throw new CellProblem(Issue.BAD_ROW, "facility_name is blank");
    }
    if (name.indexOf('\uFFFD') >= 0) {
      throw new CellProblem(
          Issue.BAD_ROW, "facility_name \"" + name + "\" has lost characters to a wrong encoding");
    }
    return name;
  }

  private List<String> otherNames(String[] row) {
    List<String> names = new ArrayList<>();
    for (String cell : layout.cells(row, "other_names")) {
      for (String part : BETWEEN_NAMES.split(KeyCell.optional(cell))) {
        String name = nameOf(part);
        if (!name.isEmpty() && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** A name on one line, with the blanks and brackets in it as written. */
  private static String nameOf(String cell) {
    return CellText.stripped(cell.replaceAll("[\\r\\n]+", ""));
  }

  private static String otherCode(String column, String cell) throws CellProblem {
    return KeyCell.optional(cell).isEmpty() ? "" : KeyCell.orgCode(column, cell);
  }

  /** A cell of a short list, by its digit or by its Chinese term. */
  private static String listed(String column, String cell, Map<String, String> terms, String digits)
      throws CellProblem {
    String text = KeyCell.withoutPointZero(CellText.clean(cell));
    String digit = terms.getOrDefault(text, text);
    if (!digit.matches(digits)) {
      throw new CellProblem(
          Issue.BAD_CELL, column + " \"" + text + "\" is none of the codes " + digits);
    }
    return digit;
  }

  private static String grade(String cell) {
    return cell.endsWith("等") ? cell.substring(0, cell.length() - 1) : cell;
  }

  /** An ISO day or date-time, so that texts sort as the times that they name. */
  private static String recordedAt(String column, String cell) throws CellProblem {
    String text = CellText.clean(cell);
    if (text.indexOf(':') < 0) {
      return KeyCell.registryDay(column, text).map(LocalDate::toString).orElse("");
    }
    return KeyCell.moment(column, text).withNano(0).toString();
  }
}
