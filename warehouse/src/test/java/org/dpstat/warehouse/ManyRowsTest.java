package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dpstat.warehouse.state.StateRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large lists are computed in another way than small ones, and come to the same. */
class ManyRowsTest {
  private static Warehouse few;
  private static Warehouse many;
  private static StateRecord state;

  @TempDir static Path directory;

  @BeforeAll
  static void deliver() {
    few = delivered(directory.resolve("few"));
    many = delivered(directory.resolve("many")).ofMany();
    few.refreshThrough("status", "2025-12-31");
    state = many.refreshThrough("status", "2025-12-31");
  }

  private static Warehouse delivered(Path directory) {
    return new Warehouse(directory)
        .put(
            "certificate/620422_202512.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,联系电话
            11010519491231002X,11010519491231002X41,张秀珍,4,1,1,620422100,13900000001
            440524198001010013,,李志强,4,1,1,620422101,
            620422197001010014,,王芳,1,2,1,620422102,
            """)
        .put(
            "survey/620422_2025.csv",
            """
            身份证号,残疾人证号,姓名,性别,出生日期,户编号,残疾类别,残疾等级,户籍地,调查结果,调查日期
            11010519491231002X,,欧阳德震,1,1951-01-01,1,4,1,620422100,完成,2025-09-01
            ,,李·志强,1,1980-01-01,2,4,1,620422101,完成,2025-09-01
            ,,赵铁柱,1,1966-06-06,17,4,1,620422100,完成,2025-09-02
            """)
        .put(
            "nursing-allowance/620422_202512.csv",
            """
            身份证号,姓名,发放金额,发放月份,区划
            110105194912310021,张秀珍,100,202512,620422
            6.20422E+17,王芳,120,202512,620422102
            620422198803030011,秦守业,100,202512,620422
            440524198001010013,李志强,100,202512,620422101
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delivery",
        "data_issue",
        "person_record",
        "person",
        "link_review",
        "person_key_history",
        "person_status",
        "household_status"
      })
  void tablesAreTheSame(String table) {
    String rows = "SELECT * FROM " + table;

    assertThat(many.query(rows)).isNotEmpty().containsExactlyInAnyOrderElementsOf(few.query(rows));
  }

  @Test
  void onlyManyRowsLieInFiles() {
    assertThat(heldRows("many")).isNotEmptyDirectory();
    assertThat(heldRows("few")).doesNotExist();
  }

  private static Path heldRows(String warehouse) {
    return directory.resolve(warehouse).resolve("data/restricted/held-rows");
  }

  @Test
  void whatWasReadIsKnownByTheWayOfReading() {
    assertThat(state.configuration()).containsEntry("intake", many.intakeIds().digest());
  }
}
