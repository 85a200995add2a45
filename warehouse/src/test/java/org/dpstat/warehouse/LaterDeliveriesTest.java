package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later delivery mends or repeats. */
class LaterDeliveriesTest {
  private static final String COVERAGE =
      "SELECT numerator, denominator FROM indicator_value WHERE breakdown = 'total'"
          + " AND division_code = '620422' AND indicator_id = 'nursing-allowance-coverage'";
  private static final String PAYMENT = "身份证号,姓名,发放金额,发放月份,区划,发放类型\n";
  private static final String PAID = "11010519491231002X,张三,80,202511,620422,正常\n";
  private static final String DEATHS = "身份证号\t死亡日期\t备注\n440524188001010014\t2025-11-03\t3号楼,2单元\n";

  @Test
  void aRenamedFileIsReadAndARepeatedEventCountsOnce(@TempDir Path directory) throws IOException {
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县
                """)
            .put("nursing-allowance/620422_202511.csv", PAYMENT + PAID)
            .put("nursing-allowance/620422_202512.csv", PAYMENT + PAID)
            .put("death/620422_202511.xlsx", DEATHS);
    warehouse.refreshThrough("indicators", "2025-12-31");
    assertThat(warehouse.query("SELECT state FROM delivery WHERE source = 'death'"))
        .containsExactly("refused");
    assertThat(warehouse.query(COVERAGE)).containsExactly("1|1");

    Path inbox = warehouse.inbox().resolve("death");
    Files.move(inbox.resolve("620422_202511.xlsx"), inbox.resolve("620422_202511.csv"));
    warehouse.put(
        "nursing-allowance/620422_202512_v2.csv",
        PAYMENT + PAID + "11010519491231002X,张三,-80,202511,620422,扣回\n");
    warehouse.refreshThrough("indicators", "2025-12-31");

    assertThat(warehouse.query("SELECT state, rows_loaded FROM delivery WHERE source = 'death'"))
        .containsExactlyInAnyOrder("refused|0", "loaded|1");
    assertThat(warehouse.query(COVERAGE)).containsExactly("0|1");
  }
}
