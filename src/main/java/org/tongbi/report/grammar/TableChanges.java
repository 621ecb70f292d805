package org.tongbi.report.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.tongbi.indicator.Indicator;

/** Says what a table's columns of changes state, measured against the columns beside them. */
final class TableChanges {
  private final List<TableColumn> columns;
  private final HeadingNames names;

  TableChanges(List<TableColumn> columns, HeadingNames names) {
    this.columns = columns;
    this.names = names;
  }

  /** The words for how a number changed, up to the number; null where they are not clear. */
  String words(TableGrid.Row row, TableColumn column, CellNumber number, String name) {
    TableColumn.ChangeWords change = column.change();
    Indicator indicator = names.indicator(name);
    boolean rate =
        indicator != null && (indicator.unit().equals("%") || indicator.unit().equals("‰"));
    boolean plainUnit = number.bare() || change.relative();
    if (rate && change.counted() || change.points() && !rate || !plainUnit) {
      return null;
    }
    if (rate && change.relative() && !isRelative(row, column, number)) {
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

  /**
   * Whether 增减(%) of a rate is in per cent of the earlier rate, as its two levels show.
   *
   * <p>Many tables mean points by it; where the levels do not tell, the change is withheld.
   */
  private boolean isRelative(TableGrid.Row row, TableColumn column, CellNumber number) {
    int present = present(column);
    BigDecimal now = level(row, present, false);
    BigDecimal before = level(row, prior(present), true);
    if (now == null || before == null || before.signum() == 0) {
      return false;
    }
    BigDecimal change = now.subtract(before).abs();
    BigDecimal percent = change.movePointRight(2).divide(before, 4, RoundingMode.HALF_EVEN);
    BigDecimal written = number.digits();
    BigDecimal near = BigDecimal.ONE.movePointLeft(written.scale());
    return written.subtract(percent).abs().compareTo(near) <= 0
        && written.subtract(change).abs().compareTo(near) > 0;
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
  int present(TableColumn column) {
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
}
