package org.tongbi.audit.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.table.WarehouseTable;

/** The list of columns and what they are made of. */
class ColumnSourcesTest {
  private static final String HEADER = "table,columns,source,source_columns,how\n";

  /** Columns that tell of the row, of the file it came in or of how it was judged. */
  private static final Set<String> OF_THE_ROW =
      Set.of(
          "source_uri",
          "locator",
          "file_sha256",
          "sha256",
          "format",
          "charset",
          "issues",
          "line",
          "facility_id",
          "org_code",
          "source",
          "basis",
          "method",
          "comparable",
          "reason",
          "obs_status",
          "unit_mult",
          "decimals",
          "region_name",
          "region_level",
          "prior_region_code",
          "kind_evidence",
          "reading_sha256",
          "original_sha256",
          "due",
          "full",
          "notes",
          "measure",
          "unit",
          "revision",
          "figure");

  /** Tables that only tell of the inputs or of the run itself. */
  private static final Set<WarehouseTable> WITHOUT =
      Set.of(
          WarehouseTable.REJECTED,
          WarehouseTable.FILING,
          WarehouseTable.GATE,
          WarehouseTable.LEDGER,
          WarehouseTable.RUN);

  @Test
  void every_table_and_column_that_it_names_is_there() {
    ColumnSources sources = ColumnSources.standard();
    for (String name : sources.tables()) {
      Set<String> columns = columns(WarehouseTable.named(name).orElseThrow());
      sources
          .of(name)
          .forEach(
              (column, from) -> {
                assertThat(columns).as(name).contains(column);
                for (ColumnSource source : from) {
                  boolean isInput =
                      Arrays.stream(InputKind.values())
                          .anyMatch(kind -> kind.code().equals(source.dataset()));
                  if (!isInput) {
                    assertThat(columns(WarehouseTable.named(source.dataset()).orElseThrow()))
                        .as(name + "." + column + " from " + source.dataset())
                        .contains(source.column());
                  }
                }
              });
    }
  }

  @Test
  void every_column_that_holds_a_figure_or_its_place_says_where_it_comes_from() {
    ColumnSources sources = ColumnSources.standard();
    Set<String> silent = new TreeSet<>();
    for (WarehouseTable table : WarehouseTable.values()) {
      if (WITHOUT.contains(table)) {
        continue;
      }
      Set<String> columns = columns(table);
      columns.removeAll(sources.of(table.tableName()).keySet());
      columns.removeAll(OF_THE_ROW);
      columns.removeIf(column -> column.startsWith("proxied_"));
      columns.forEach(column -> silent.add(table.tableName() + "." + column));
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void names_are_written_out_as_pairs_or_all_with_all() {
    ColumnSources sources =
        ColumnSources.read(
            CsvTable.text("columns.csv", HEADER + "t,a b,s,=,IDENTITY\nt,c,s,a b,AGGREGATION\n"));

    assertThat(sources.of("t").get("a"))
        .containsExactly(new ColumnSource("s", "a", ColumnSource.How.IDENTITY));
    assertThat(sources.of("t").get("c"))
        .containsExactly(
            new ColumnSource("s", "a", ColumnSource.How.AGGREGATION),
            new ColumnSource("s", "b", ColumnSource.How.AGGREGATION));
    assertThat(sources.usedOf("s")).containsExactly("a", "b");
    assertThat(sources.of("unknown")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t,a,s,a,COPY | columns.csv line 2: how is one of [IDENTITY, TRANSFORMATION, AGGREGATION,"
            + " CONDITIONAL], not COPY",
        "t,a,s,a a,IDENTITY | columns.csv line 2: a is said to come from s.a twice"
      })
  void a_wrong_line_is_named(String line, String message) {
    assertThatThrownBy(() -> ColumnSources.read(CsvTable.text("columns.csv", HEADER + line + "\n")))
        .isInstanceOf(CsvException.class)
        .hasMessage(message);
  }

  private static Set<String> columns(WarehouseTable table) {
    return new HashSet<>(List.of(table.schema().fieldNames()));
  }
}
