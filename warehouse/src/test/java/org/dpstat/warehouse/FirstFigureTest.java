package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One figure, from delivered files to a judged target. */
class FirstFigureTest {
  @Test
  void coverageOfTheNursingAllowance(@TempDir Path directory) {
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,户口性质
                11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县,农业
                440524188001010014,44052418800101001442,李四,4,2,1,620422,1
                """)
            .put(
                "nursing-allowance/620422_202512.csv",
                """
                身份证号,姓名,发放金额,发放月份,区划
                11010519491231002X,张三,100,202512,620422
                123456197011110013,王五,100,202512,620422
                """);

    warehouse.refresh("2025-12-31");

    assertThat(
            warehouse.query(
                "select numerator, denominator, value, evidence, unmatched_numerator"
                    + " from indicator_value where indicator_id = 'nursing-allowance-coverage'"
                    + " and breakdown = 'total' and division_code = '620422'"))
        .containsExactly("1|2|50.0000000000|extract|1");
    assertThat(
            warehouse.query(
                "select status, gap from target_progress"
                    + " where plan_id = 'huining-14-5' and value is not null"))
        .containsExactly("missed|50.0000000000");
    assertThat(warehouse.query("select file_name, rule_id, value_shown from data_issue order by 1"))
        .containsExactly("nursing-allowance/620422_202512.csv|id_check_digit|123456***");
  }
}
