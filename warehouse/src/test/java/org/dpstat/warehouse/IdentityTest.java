package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dpstat.warehouse.run.ChecksFailed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the rows of a small inbox are, where a row alone does not tell. */
class IdentityTest {
  private static final String AS_OF = "2025-12-31";
  private static final String SURVEY = "survey/620422_2025.csv";
  private static final String NURSING = "nursing-allowance/620422_202512.csv";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    putRegisters();
    putOtherLists();
    warehouse.refreshThrough("indicators", AS_OF);
  }

  private static void putRegisters() {
    warehouse
        .put(
            "certificate/620422_202512.csv",
            """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,注销原因,户籍地,户口性质
                11010519491231002X,11010519491231002X41,张三,4,1,1,,620422,1
                440524198001010013,44052419800101001341,李四,4,1,1,,620422,1
                620422197001010014,,王芳,4,1,1,,620422,1
                620422197001010022,,王芳,4,1,1,,620422,1
                62042219720303003X,,马秀英,4,1,3,,620422,1
                620422197304040042,,刘桂兰,4,1,2,2,620422,1
                620422197405050055,,陈建军,4,1,1,,620422,1
                62042219750606006841,,杨秀珍,4,1,1,,620422,1
                ,62042219760707007041,黄志强,4,1,1,,620422,1
                """)
        .put(
            "certificate/140802_202512.csv",
            """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                140802197809090098,,周国平,4,1,1,140802
                """);
  }

  private static void putOtherLists() {
    warehouse
        .put(
            SURVEY,
            """
                身份证号,残疾人证号,姓名,性别,出生日期,残疾类别,残疾等级,户籍地,调查结果,调查日期
                110105194912310021,,张三,2,1949-12-31,4,1,620422,完成,2025-09-01
                440524198001010013,,赵铁柱,1,1966-06-06,4,1,620422,完成,2025-09-01
                440524198001010013,,李四,1,1980-01-02,4,1,620422,完成,2025-09-01
                """)
        .put(
            NURSING,
            """
                身份证号,姓名,发放金额,发放月份,区划
                110105194912310021,张三,100,202512,620422
                620422197001010024,王芳,100,202512,620422
                62042219720303003X,马秀英,100,202512,620422
                620422197304040042,刘桂兰,100,202512,620422
                620422197405050055,郑海燕,100,202512,620422
                """)
        .put(
            "assistance/620422_202512.csv",
            """
                身份证号,姓名,救助类别,区划
                140802197809090098,周国平,1,620422
                620422197910100105,何玉梅,1,620422
                440524198001010013,里 四,1,620422
                620422197405050055,陈建军,1,620422
                """);
  }

  @Test
  void aBrokenNumberIsRepairedWhereItMeansOneKnownPerson() {
    assertThat(warehouse.identified(SURVEY, 1)).containsExactly("repaired_id|" + keyOf("张三"));
    assertThat(warehouse.identified(NURSING, 1)).containsExactly("repaired_id|" + keyOf("张三"));
    assertThat(
            warehouse.query(
                "SELECT action, value_shown, message_zh FROM data_issue WHERE rule_id = 'id_repaired'"
                    + " AND file_name = '"
                    + NURSING
                    + "'"))
        .containsExactly(
            "value_repaired|110105***|身份证号“110105***”改动一位或交换相邻两位后，"
                + "与姓名相同的已知人员一致，已按该人员识别；请对照证件改正");
    assertThat(
            warehouse.query(
                "SELECT nursing_allowance_covered FROM person_status WHERE person_key = '"
                    + keyOf("张三")
                    + "'"))
        .containsExactly("true");
  }

  @Test
  void theCertificateNumberStandsInWhereverItStands() {
    assertThat(
            warehouse.query(
                "SELECT row_number, explanation FROM person_record"
                    + " WHERE method = 'certificate_number' ORDER BY 1"))
        .containsExactly("8|身份证号缺失或无效，以残疾人证号前18位识别", "9|身份证号缺失或无效，以残疾人证号前18位识别");
  }

  @Test
  void whoContradictsANumberByBirthDateAndNameIsAnotherPerson() {
    assertThat(warehouse.identified(SURVEY, 2)).containsExactly("contested|" + keyOf("赵铁柱"));
    assertThat(keyOf("赵铁柱")).isNotEqualTo(keyOf("李四"));
    assertThat(warehouse.identified(SURVEY, 3)).containsExactly("id_number|" + keyOf("李四"));
    assertThat(warehouse.query("SELECT id_number, sex, birth_date FROM person WHERE name = '赵铁柱'"))
        .containsExactly("|1|1966-06-06");
  }

  @Test
  void whatMustBeDecidedIsListed() {
    assertThat(
            warehouse.query(
                "SELECT split(left_record, ':')[0], split(left_record, ':')[2],"
                    + " split(right_record, ':')[0], split(right_record, ':')[2], reason,"
                    + " decision FROM link_review ORDER BY reason, 2, 4"))
        .containsExactlyInAnyOrder(
            "assistance|3|survey|2|contested|",
            "certificate|2|survey|2|contested|",
            "assistance|4|nursing-allowance|5|name_conflict|",
            "nursing-allowance|2|certificate|3|repair_candidates|",
            "nursing-allowance|2|certificate|4|repair_candidates|");
  }

  @Test
  void oldKeysLeadToThePersonsThatTheyBecame() {
    assertThat(
            warehouse.query(
                "SELECT h.kind, h.reason, p.name, o.name, h.at IS NULL FROM person_key_history AS h"
                    + " JOIN person AS p ON h.new_key = p.person_key"
                    + " LEFT JOIN person AS o ON h.old_key = o.person_key ORDER BY 1, 2"))
        .containsExactly(
            "merged|id_number|李四||false",
            "merged|repaired_id|张三||false",
            "split|contested|赵铁柱|李四|false");
  }

  @Test
  void rowsOfNobodyHereAreCountedByCause() {
    assertThat(
            warehouse.query(
                "SELECT source, county_code, cause, rows FROM unmatched ORDER BY source, cause"))
        .containsExactly(
            "assistance|620422|elsewhere|1",
            "assistance|620422|never_certified|1",
            "nursing-allowance|620422|bad_id|1",
            "nursing-allowance|620422|certificate_not_valid|1",
            "nursing-allowance|620422|moved|1");
  }

  @Test
  void shiftedColumnsFailAndNameTheDelivery(@TempDir Path directory) {
    String people =
        """
        620422197001010014,王芳,%1$s
        620422197102020027,李建国,%1$s
        62042219720303003X,马秀英,%1$s
        620422197304040042,刘桂兰,%1$s
        620422197405050055,陈建军,%1$s
        """;
    String shifted =
        """
        620422197001010014,李建国,100,202512,620422
        620422197102020027,马秀英,100,202512,620422
        62042219720303003X,刘桂兰,100,202512,620422
        620422197304040042,陈建军,100,202512,620422
        620422197405050055,王芳,100,202512,620422
        """;
    Warehouse shiftedOne =
        new Warehouse(directory)
            .put("assistance/620422_202512.csv", "身份证号,姓名,救助类别,区划\n" + people.formatted("1,620422"))
            .put("death/620422_202512.csv", "身份证号,姓名,死亡日期\n" + people.formatted("2025-12-30"))
            .put(NURSING, "身份证号,姓名,发放金额,发放月份,区划\n" + shifted);

    assertThatThrownBy(() -> shiftedOne.refresh(AS_OF))
        .isInstanceOf(ChecksFailed.class)
        .hasMessageContaining("names_go_with_numbers")
        .hasMessageContaining("请撤回（dpstat withdraw 报送编号）或改正后重报：" + NURSING + " (")
        .hasMessageNotContaining("assistance")
        .hasMessageNotContaining("death");
  }

  private static String keyOf(String name) {
    return warehouse.query("SELECT person_key FROM person WHERE name = '" + name + "'").get(0);
  }
}
