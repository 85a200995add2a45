package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is known keeps the key when the next year's lists come, with a number or without. */
class KeysOverTheYearsTest {
  private static final String KEYS = "SELECT name, id_number, person_key FROM person ORDER BY 1, 2";
  private static final String CERTIFICATE = "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地\n";
  private static final String SURVEY = "身份证号,残疾人证号,姓名,性别,出生日期,联系电话,户编号,残疾类别,残疾等级,户籍地,调查结果,调查日期\n";

  @Test
  void aNewYearsDeliveriesLeaveKeysAsTheyAre(@TempDir Path directory) {
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202412.csv",
                CERTIFICATE
                    + "11010519491231002X,,张秀珍,4,1,1,620422100\n"
                    + "440524198001010013,,李志强,4,1,1,620422101\n")
            .put(
                "survey/620422_2024.csv",
                SURVEY
                    + ",,张秀珍,2,1949-12-31,,,4,1,620422100,完成,2024-09-01\n"
                    + ",,赵铁柱,1,1966-06-06,13800000001,17,4,1,620422100,完成,2024-09-01\n");
    warehouse.refreshThrough("identity", "2024-12-31");
    List<String> before = warehouse.query(KEYS);
    assertThat(before).hasSize(3);

    warehouse
        .put(
            "certificate/620422_202512.csv",
            CERTIFICATE
                + "440524198001010013,,李志强,4,2,1,620422101\n"
                + "620422197001010014,,王芳,4,1,1,620422102\n"
                + "11010519491231002X,,张秀珍,4,1,1,620422100\n")
        .put(
            "survey/620422_2025.csv",
            SURVEY
                + ",,赵铁柱,1,1966-06-06,13800000001,17,4,2,620422100,完成,2025-09-01\n"
                + ",,张秀珍,2,1949-12-31,,,4,1,620422100,完成,2025-09-01\n");
    warehouse.refreshThrough("identity", "2025-12-31");

    assertThat(warehouse.query(KEYS)).containsAll(before).hasSize(4);
    assertThat(warehouse.identified("survey/620422_2025.csv", 1))
        .containsExactly("probabilistic|" + before.get(2).replaceFirst(".*\\|", ""));
  }
}
