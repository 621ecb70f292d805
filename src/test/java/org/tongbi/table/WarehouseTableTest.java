package org.tongbi.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WarehouseTableTest {
  @ParameterizedTest
  @EnumSource
  void noColumnCanHoldInfinityOrWhatIsNoNumber(WarehouseTable table) {
    for (StructField column : table.schema().fields()) {
      String types = column.dataType().sql();

      assertThat(types)
          .as(column.name())
          .doesNotContain(DataTypes.DoubleType.sql(), DataTypes.FloatType.sql());
    }
  }
}
