package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dpstat.warehouse.state.StateRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A later list may tell how a spell went on: of one spell its version counts, from its period on.
 * So does a row that is the person's by likelihood. Another day with the same lists leaves all
 * tables as they are that hold for any day.
 */
class SpellsTest {
  @TempDir Path directory;

  @Test
  void theLaterListSaysHowASpellWentOn() {
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202510.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县
                440524188001010014,44052418800101001442,李四,肢体,二级,有效,会宁县
                140802196001010011,14080219600101001143,王五,肢体,三级,有效,会宁县
                620422197001010014,62042219700101001444,赵六,肢体,四级,有效,会宁县
                """)
            .put(
                "employment/620422_202510.csv",
                """
                身份证号,姓名,就业形式,统一社会信用代码,就业日期,离职日期,区划
                11010519491231002X,张三,按比例,91620422MA0K000000,2025-01-01,,620422
                440524188001010014,李四,灵活就业,,2025-03-01,,620422
                140802196001010011,王五,按比例,91620422MA0K000000,2025-01-01,2025-09-30,620422
                620422197001010014,赵六,灵活就业,,2025-01-01,,620422
                """)
            .put(
                "employment/620422_202511.csv",
                """
                身份证号,姓名,就业形式,统一社会信用代码,就业日期,离职日期,区划
                11010519491231002X,张三,按比例,91620422MA0K000000,2025-01-01,2025-10-15,620422
                140802196001010011,王五,按比例,91620422MA0K000001,2025-11-05,,620422
                62042219700101001,赵六,灵活就业,,2025-01-01,2025-10-15,620422
                """);

    StateRecord october = warehouse.refreshThrough("status", "2025-10-31");
    assertThat(atWork(warehouse)).isEqualTo("1, 2, 4");

    StateRecord november = warehouse.refreshThrough("status", "2025-11-30");
    assertThat(atWork(warehouse)).isEqualTo("2, 3");
    assertThat(List.of("list_in_force", "person_link", "person"))
        .allMatch(table -> october.tables().get(table).equals(november.tables().get(table)));
    assertThat(october.tables().get("person_status"))
        .isNotEqualTo(november.tables().get("person_status"));
  }

  /** Two lists that tell of one spell of nobody known tell of one person. */
  @Test
  void whoIsNotKnownIsOnePersonInEachListThatTellsOfTheSpell() {
    String header = "身份证号,姓名,就业形式,统一社会信用代码,就业日期,离职日期,区划\n";
    String unknown = "%s,%s,按比例,91620422MA0K000000,2025-01-01,%s,620422\n";
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202510.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县
                """)
            .put(
                "employment/620422_202510.csv",
                header
                    + unknown.formatted("62042219650101001", "钱七", "")
                    + unknown.formatted("62042219650101002", "钱七", ""))
            .put(
                "employment/620422_202511.csv",
                header
                    + unknown.formatted("62042219650101001", "钱七", "2025-12-01")
                    + unknown.formatted("", "孙八", ""));

    warehouse.refreshThrough("indicators", "2025-11-30");

    assertThat(
            warehouse.query(
                "SELECT unmatched_numerator FROM indicator_value WHERE indicator_id ="
                    + " 'employment-rate' AND division_code = '620422' AND breakdown = 'total'"))
        .containsExactly("3");
  }

  /** Grades of those who work. */
  private static String atWork(Warehouse warehouse) {
    return String.join(
        ", ",
        warehouse.query("SELECT grade FROM person_status WHERE employment_covered ORDER BY grade"));
  }
}
