package org.tongbi.audit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.tongbi.csv.CsvException;
import org.tongbi.csv.CsvTable;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.WarehouseTable;

/** The rules are data, so that each must be about a table and columns that there are. */
class RowRuleTest {
  @Test
  void everyRuleAndReferenceIsAboutColumnsThatItsTableHas() {
    SparkSession spark = SparkSessions.open(Optional.empty());
    RowChecks checks = new RowChecks();
    WarehouseTable.ofResults()
        .forEach(
            table ->
                checks.table(
                    table.tableName(),
                    spark.createDataFrame(List.of(), table.schema()),
                    table.key()));

    WarehouseTable ledger = WarehouseTable.LEDGER;
    checks.table("holdings", spark.createDataFrame(List.of(), ledger.schema()), ledger.key());

    // Spark resolves names when a plan is made.
    assertThat(checks.plans()).hasSizeGreaterThan(60);
  }

  @Test
  void everyRuleAndReferenceNamesATableThatThereIs() {
    List<String> tables =
        Stream.concat(
                Arrays.stream(WarehouseTable.values()).map(WarehouseTable::tableName),
                Stream.of("holdings"))
            .toList();

    assertThat(tables).containsAll(RowRule.standard().stream().map(RowRule::table).toList());
    assertThat(tables).containsAll(Reference.standard().stream().map(Reference::from).toList());
    assertThat(tables).containsAll(Reference.standard().stream().map(Reference::to).toList());
  }

  @Test
  void aKindThatIsNoneIsRefusedWithItsLine() {
    assertThatThrownBy(
            () ->
                RowRule.read(
                    CsvTable.text("rules.csv", "table,kind,rule,holds,next\npanel,odd,r,true,n\n")))
        .isInstanceOf(CsvException.class)
        .hasMessage("rules.csv line 2: \"odd\" is not one of the codes of CheckKind");
  }
}
