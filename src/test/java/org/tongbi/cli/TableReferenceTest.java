package org.tongbi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongbi.Golden;
import org.tongbi.csv.CsvTable;
import org.tongbi.facility.Measure;
import org.tongbi.facility.Measures;
import org.tongbi.run.SparkSessions;
import org.tongbi.table.WarehouseTable;

/** {@code docs/tables.md}, which is made of the schemas, and the comments that tables carry. */
class TableReferenceTest {
  private static final Path PAGE = Path.of("docs", "tables.md");
  private static final Pattern VIEW_COMMENT = Pattern.compile("\\) COMMENT '([^']*)' AS");

  private static final String HEAD =
      """
      # 表与视图 · Tables and views

      数据仓里每张表、每一列都带注释（Delta 元数据）；本页由表结构生成，测试保证两者一致。数字以基本单位存放：金额为元，人数为人，
      率按所印单位；缺失为空（null），绝不以 0 代替。

      Every table and column carries its comment in the Delta metadata; this page is made of the schemas, and a test
      fails when the two differ (`mvn -B test -Dtest=TableReferenceTest -Dtongbi.golden=write` writes it anew). Figures
      are in base units: money in yuan, people in persons, rates as written. What is missing is null, never 0.

      `jobs/tongbi sql --warehouse DIR "DESCRIBE TABLE trend"` tells the same of one table. A name with dots is a field
      inside a column, `[]` one of each element. The views at the end stand beside the tables in `jobs/tongbi sql`;
      recipes that use them lie in [`jobs/sql`](../jobs/sql).

      """;

  private final Map<String, String> chinese = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  TableReferenceTest() {
    for (CsvTable.Row row : CsvTable.resource(WarehouseTable.class, "names_zh.csv").rows()) {
      chinese.put(row.get("name"), row.get("zh"));
    }
    for (Measure measure : Measures.standard().all()) {
      chinese.putIfAbsent(measure.code(), measure.title());
    }
  }

  private String chinese(String path) {
    String plain = path.replace("[]", "");
    String last = plain.substring(plain.lastIndexOf('.') + 1);
    String name = chinese.containsKey(plain) ? plain : last;
    assertThat(chinese).as("names_zh.csv has no line for " + path).containsKey(name);
    used.add(name);
    return chinese.get(name);
  }

  @Test
  void theTableReferenceIsWhatTheSchemasSay() {
    StringBuilder page = new StringBuilder(HEAD);
    for (WarehouseTable table : WarehouseTable.values()) {
      String name = table.tableName();
      page.append("- [`%s`](#%s) %s · %s\n".formatted(name, name, chinese(name), table.comment()));
    }
    for (AnalystView view : AnalystView.values()) {
      page.append("- [`%s`](#%s) %s\n".formatted(view.viewName(), view.viewName(), comment(view)));
    }
    for (WarehouseTable table : WarehouseTable.values()) {
      page.append(
          "\n## %s\n\n%s · %s\n\n主键 · Key: `%s`\n\n"
              .formatted(
                  table.tableName(),
                  chinese(table.tableName()),
                  table.comment(),
                  String.join("`, `", table.key())));
      page.append("| 列 · column | 名称 | 类型 · type | 说明 · what it holds |\n|---|---|---|---|\n");
      fields(table.tableName(), "", table.schema(), page);
    }
    SparkSession spark = SparkSessions.open(Optional.empty());
    for (WarehouseTable table : WarehouseTable.values()) {
      spark
          .createDataFrame(List.<Row>of(), table.schema())
          .createOrReplaceTempView(table.tableName());
    }
    AnalystView.createNamedIn(AnalystView.listed(), spark);
    for (AnalystView view : AnalystView.values()) {
      page.append("\n## %s\n\n%s\n\n".formatted(view.viewName(), comment(view)));
      page.append("| 列 · column | 类型 · type | 说明 · what it holds |\n|---|---|---|\n");
      for (StructField field : spark.table(view.viewName()).schema().fields()) {
        page.append(
            "| `%s` | %s | %s |\n"
                .formatted(field.name(), type(field.dataType()), cell(field.getComment().get())));
      }
    }

    Golden.file(PAGE, page.toString());
    Set<String> idle = new HashSet<>(chinese.keySet());
    idle.removeAll(used);
    Measures.standard().all().forEach(measure -> idle.remove(measure.code()));
    assertThat(idle).as("lines of names_zh.csv that name nothing").isEmpty();
  }

  private void fields(String table, String prefix, StructType schema, StringBuilder page) {
    for (StructField field : schema.fields()) {
      String name = prefix + field.name();
      assertThat(field.getComment().isDefined()).as(table + "." + name).isTrue();
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  name,
                  chinese(table + "." + name),
                  type(field.dataType()),
                  cell(field.getComment().get())));
      if (field.dataType() instanceof StructType inner) {
        fields(table, name + ".", inner, page);
      } else if (field.dataType() instanceof ArrayType array
          && array.elementType() instanceof StructType inner) {
        fields(table, name + "[].", inner, page);
      }
    }
  }

  private static String type(DataType type) {
    if (type instanceof StructType) {
      return "struct";
    }
    return type instanceof ArrayType array
        ? "array of " + type(array.elementType())
        : type.simpleString().replace("<", " ").replace(">", "").replace(",", ", ");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String comment(AnalystView view) {
    Matcher comment = VIEW_COMMENT.matcher(view.statement());
    assertThat(comment.find()).as(view.viewName()).isTrue();
    return comment.group(1);
  }

  @Test
  void everyTableOfAWarehouseCarriesItsCommentsInDelta() {
    SparkSession spark = SparkSessions.open(Optional.empty());
    List<String> lacking = new ArrayList<>();
    for (WarehouseTable table : WarehouseTable.values()) {
      String folder = SampleWarehouse.folder().resolve(table.tableName()).toString();
      Row detail = spark.sql("DESCRIBE DETAIL delta.`" + folder + "`").head();
      assertThat(detail.<String>getAs("description")).isEqualTo(table.comment());
      // What any reader of Delta understands: no feature beyond the first protocol is used.
      assertThat(detail.<Integer>getAs("minReaderVersion")).isEqualTo(1);
      assertThat(detail.<Integer>getAs("minWriterVersion")).isEqualTo(2);
      StructType stored = spark.read().format("delta").load(folder).schema();
      for (StructField field : table.schema().fields()) {
        if (!stored.apply(field.name()).getComment().equals(field.getComment())) {
          lacking.add(table.tableName() + "." + field.name());
        }
      }
    }
    assertThat(lacking).isEmpty();
  }
}
