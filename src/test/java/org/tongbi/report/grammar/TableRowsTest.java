package org.tongbi.report.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of tables are cut into cells, and prose is left alone. */
class TableRowsTest {
  @Test
  void barsAtTheEndsOfALineEncloseNothing() {
    assertThat(texts("│1978│ 32 │356│")).containsExactly("1978", "32", "356");
  }

  @Test
  void tabsAndSeveralBlanksPartCellsWhereThereAreNoBars() {
    assertThat(texts("年份\t机构数\t床位")).containsExactly("年份", "机构数", "床位");
    assertThat(texts("1978  12  356")).containsExactly("1978", "12", "356");
  }

  @Test
  void aLineThatOnlyDrawsHoldsNoCells() {
    assertThat(TableRows.cells("├────┼────┤")).contains(List.of());
  }

  @Test
  void proseIsNoRow() {
    assertThat(TableRows.cells("全县共有床位300张,比上年增加20张。")).isEmpty();
    assertThat(TableRows.cells("  一、卫生资源  床位300张。")).isEmpty();
  }

  @Test
  void aYearIsAHeadingNotANumber() {
    List<TableRows.Cell> row = TableRows.cells("│1978│356│").orElseThrow();
    assertThat(row.get(0).isNumber()).isFalse();
    assertThat(row.get(0).label()).isEqualTo("1978年");
    assertThat(row.get(1).isNumber()).isTrue();
  }

  @Test
  void emptyCellsBetweenTabsStay() {
    assertThat(texts("床位\t\t300")).containsExactly("床位", "", "300");
  }

  @Test
  void aRuleBesideACellIsNoPartOfIt() {
    assertThat(texts("│项目├────┼────┤")).containsExactly("项目", "", "");
  }

  @Test
  void theBlanksBeforeACellAreItsIndentation() {
    List<TableRows.Cell> row = TableRows.cells("│  医院│30│").orElseThrow();
    assertThat(row.get(0).indent()).isEqualTo(2);
    assertThat(row.get(0).text()).isEqualTo("医院");
  }

  private static List<String> texts(String line) {
    return TableRows.cells(line).orElseThrow().stream().map(TableRows.Cell::text).toList();
  }
}
