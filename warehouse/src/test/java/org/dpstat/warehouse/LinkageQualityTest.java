package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good the links of a small inbox are, and by how much that may move a rate. */
class LinkageQualityTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                11010519491231002X,,张秀珍,4,1,1,620422100
                440524198001010013,,李志强,4,1,1,620422101
                620422197001010014,,王芳,4,1,1,620422102
                """)
            .put(
                "nursing-allowance/620422_202512.csv",
                """
                身份证号,姓名,发放金额,发放月份,区划
                11010519491231002X,张秀珍,100,202512,620422
                620422197001012034,王芳,100,202512,620422
                ,李志强,120,202512,620422
                """);
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  @Test
  void everyRowIsCountedByHowItWasRecognised() {
    assertThat(
            warehouse.query(
                "SELECT rows, id_number, probabilistic, nobody, round(linked_pct, 2)"
                    + " FROM linkage_quality WHERE breakdown IN ('total', 'county')"))
        .containsExactly("6|4|1|1|83.33", "6|4|1|1|83.33");
    assertThat(
            warehouse.query(
                "SELECT breakdown_code, rows, linked_pct < 100, likely_precision_pct < 100"
                    + " FROM linkage_quality WHERE breakdown = 'source' ORDER BY 1"))
        .containsExactly("certificate|3|false|", "nursing-allowance|3|true|true");
  }

  @Test
  void aRateIsGivenWithoutLikelyLinksAndWithRowsThatMayBelong() {
    assertThat(
            warehouse.query(
                "SELECT numerator, denominator, by_likelihood, may_belong, round(value_low, 2),"
                    + " round(value, 2), round(value_high, 2), expected_wrong < 0.004"
                    + " FROM coverage_bounds WHERE indicator_id = 'nursing-allowance-coverage'"
                    + " AND division_code IN ('620422', '620000')"))
        .containsExactly("2|3|1|1|33.33|66.67|100.00|true", "2|3|1|1|33.33|66.67|100.00|true");
  }
}
