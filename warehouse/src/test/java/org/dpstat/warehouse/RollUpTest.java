package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A city of three delivered counties: one with lists of its own, one that says that it paid nobody,
 * one without a list of payments.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollUpTest {
  private static final String HEADER = "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地\n";
  private static final String PAID = "身份证号,姓名,发放金额,发放月份,区划\n";
  private static final String TOTALS =
      "select division_code, numerator, denominator, cast(value as decimal(6,2)), not_known,"
          + " evidence, quality_flag, unmatched_numerator from indicator_value"
          + " where breakdown = 'total' and indicator_id = '%s'"
          + " and division_code in ('140802','140821','140822','140800','140000') order by 1";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "certificate/140800_202512.csv",
                HEADER
                    + "11010519491231002X,,张三,4,1,1,140802100\n"
                    + "440524198001010013,,李四,4,1,1,140821\n"
                    + "620422198506070017,,王五,4,2,1,140822\n")
            .put("certificate/140802_202512.csv", HEADER + "14080219600101002X,,赵六,4,1,1,140802\n")
            .put(
                "nursing-allowance/140802_202512.csv",
                PAID
                    + "14080219600101002X,赵六,100,202512,140802\n"
                    + "440524198001010013,李四,100,202512,140802\n"
                    + "11010519491231002X,张三,100,202512,140802\n")
            .put("nursing-allowance/140821_202512.csv", PAID);
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  @Test
  @Order(1)
  void theCountysListStandsInForItsPartOfTheCitys() {
    assertThat(warehouse.query(TOTALS.formatted("population")))
        .containsExactly(
            "140000|3||3.00||extract|partial|",
            "140800|3||3.00||extract|ok|",
            "140802|1||1.00||extract|ok|",
            "140821|1||1.00||extract|ok|",
            "140822|1||1.00||extract|ok|");
  }

  @Test
  @Order(2)
  void aCityAddsUpTheCountiesThatHaveEvidence() {
    assertThat(warehouse.query(TOTALS.formatted("nursing-allowance-coverage")))
        .containsExactly(
            "140000|2|2|100.00|1|extract|partial|1",
            "140800|2|2|100.00|1|extract|partial|1",
            "140802|1|1|100.00|0|extract|ok|1",
            "140821|1|1|100.00|0|extract|ok|0",
            "140822||||1|none|none|0");
  }

  @Test
  @Order(3)
  void breakdownsStandWhereThereIsEvidence() {
    assertThat(
            warehouse.query(
                "select division_code, breakdown, breakdown_code, numerator, denominator"
                    + " from indicator_value where indicator_id = 'nursing-allowance-coverage'"
                    + " and breakdown in ('sex', 'grade') order by 1, 2, 3"))
        .containsExactly(
            "140000|grade|1|2|2",
            "140000|sex|1|1|1",
            "140000|sex|2|1|1",
            "140800|grade|1|2|2",
            "140800|sex|1|1|1",
            "140800|sex|2|1|1",
            "140802|grade|1|1|1",
            "140802|sex|2|1|1",
            "140821|grade|1|1|1",
            "140821|sex|1|1|1");
  }

  @Test
  @Order(4)
  void withoutTheCountysListTheCitysSpeaks() {
    String county =
        warehouse
            .query("select delivery_id from delivery where file_name like 'certificate/140802%'")
            .get(0);
    warehouse.withdraw(county);
    warehouse.refreshThrough("indicators", "2025-12-31");

    assertThat(
            warehouse.query(
                "select file_name, state, rows_loaded from delivery"
                    + " where source = 'certificate' order by 1"))
        .containsExactly(
            "certificate/140800_202512.csv|loaded|3", "certificate/140802_202512.csv|withdrawn|1");
    assertThat(warehouse.query("select county_code, township_code from person_status order by 1"))
        .containsExactly("140802|140802100", "140821|", "140822|");
    assertThat(warehouse.query(TOTALS.formatted("nursing-allowance-coverage")))
        .startsWith("140000|2|2|100.00|1|extract|partial|1");
  }
}
