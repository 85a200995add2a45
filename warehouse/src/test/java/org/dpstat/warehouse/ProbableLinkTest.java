package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who rows without a usable number are, by all else that they say. */
class ProbableLinkTest {
  private static final String LAST_YEAR = "survey/620422_2024.csv";
  private static final String THIS_YEAR = "survey/620422_2025.csv";
  private static final String PENSION = "pension/620422_202512.csv";
  private static final String PAYING = "620422197001010014,王芳,1,1,620422\n";
  private static final String RECEIVING = "620422197001012034,王芳,1,3,620422\n";
  private static final String NURSING =
      """
      身份证号,姓名,发放金额,发放月份,区划
      620422197001012034,王芳,100,202512,620422
      ,李志强,120,202512,620422
      620422196904750029,罗红,100,202512,620422
      44052419800101001,李志强,130,202512,620422
      620422198803030011,秦守业,100,202512,620422
      620422196803050011,秦守业,110,202512,620422
      """;
  private static final String SURVEY = "身份证号,残疾人证号,姓名,性别,出生日期,联系电话,户编号,残疾类别,残疾等级,户籍地,调查结果,调查日期\n";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "certificate/620422_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,联系电话
                11010519491231002X,,张秀珍,4,1,1,620422100,13900000001
                440524198001010013,,李志强,4,1,1,620422101,
                620422197001010014,,王芳,4,1,1,620422102,
                620422197102020027,,马秀英,1,1,1,620422100,13900000009
                620422196604050029,,罗红,4,1,1,620422103,
                """)
            .put(
                LAST_YEAR,
                SURVEY
                    + ",,赵铁柱,1,1966-06-06,13800000001,17,4,1,620422100,完成,2024-09-01\n"
                    + ",,孙小梅,2,1990-03-04,13700000001,18,2,3,620422101,完成,2024-09-01\n")
            .put(
                THIS_YEAR,
                SURVEY
                    + ",,张秀珍,2,1949-12-31,13900000001,1,4,1,620422100,完成,2025-09-01\n"
                    + ",,李·志强,1,1980-01-01,,2,4,1,620422101,完成,2025-09-01\n"
                    + ",,赵铁柱,1,1966-06-06,13800000001,17,4,1,620422100,完成,2025-09-02\n"
                    + ",,马秀兰,2,1974-05-06,13900000009,9,2,2,620422100,完成,2025-09-02\n"
                    + ",,周国平,1,1978-09-09,,5,4,1,620422101,死亡,2025-09-02\n"
                    + "620422196604050029,,罗红子,2,1966-04-05,,6,4,1,620422103,完成,2025-09-02\n")
            .put("nursing-allowance/620422_202512.csv", NURSING)
            .put(PENSION, "身份证号,姓名,险种,参保状态,区划\n" + PAYING + RECEIVING);
    warehouse.refreshThrough("status", "2025-12-31");
  }

  @Test
  void whoAgreesOnNameBirthAndPlaceIsThePerson() {
    assertThat(warehouse.identified(THIS_YEAR, 1))
        .containsExactly("probabilistic|" + keyOf("11010519491231002X"));
    assertThat(warehouse.identified(THIS_YEAR, 2))
        .containsExactly("probabilistic|" + keyOf("440524198001010013"));
  }

  @Test
  void aNumberTwoSlipsAwayUnderTheSameNameIsThePersons() {
    assertThat(warehouse.identified("nursing-allowance/620422_202512.csv", 1))
        .containsExactly("probabilistic|" + keyOf("620422197001010014"));
    assertThat(
            warehouse.query(
                "SELECT nursing_allowance_covered FROM person_status WHERE person_key = '"
                    + keyOf("620422197001010014")
                    + "'"))
        .containsExactly("true");
  }

  @Test
  void aRowByNumberGoesBeforeALikelyOneOfTheSameList() {
    assertThat(warehouse.identified(PENSION, 2))
        .containsExactly("probabilistic|" + keyOf("620422197001010014"));
    assertThat(
            warehouse.query(
                "SELECT pays_pension FROM person_status WHERE person_key = '"
                    + keyOf("620422197001010014")
                    + "'"))
        .containsExactly("true");
  }

  @Test
  void anyNameThatTheRegistersSayIsThePersons() {
    assertThat(warehouse.identified("nursing-allowance/620422_202512.csv", 3))
        .containsExactly("probabilistic|" + keyOf("620422196604050029"));
  }

  @Test
  void aDigitTooFewIsASlipToo() {
    assertThat(warehouse.identified("nursing-allowance/620422_202512.csv", 4))
        .containsExactly("probabilistic|" + keyOf("440524198001010013"));
  }

  @Test
  void whoStandsOnNoRegisterIsKnownByTheNumberOnAList() {
    assertThat(warehouse.identified("nursing-allowance/620422_202512.csv", 6))
        .containsExactly("probabilistic|" + keyOf("620422198803030011"));
  }

  @Test
  void aNameAloneIsNotEnough() {
    assertThat(warehouse.identified("nursing-allowance/620422_202512.csv", 2)).containsExactly("|");
  }

  @Test
  void whoHasNoNumberInAnyYearIsOnePerson() {
    List<String> years = List.of(keyIn(LAST_YEAR, 1), keyIn(THIS_YEAR, 3));

    assertThat(years.get(0)).isEqualTo(years.get(1)).isNotEmpty();
    assertThat(warehouse.query("SELECT count(*) FROM person WHERE name = '赵铁柱'"))
        .containsExactly("1");
    assertThat(
            warehouse.query(
                "SELECT kind, reason FROM person_key_history WHERE reason LIKE 'prob%'"))
        .contains("merged|probabilistic");
  }

  /** Sisters share a phone and half of a name. */
  @Test
  void aSharedPhoneMakesNoPersonOfTwo() {
    assertThat(warehouse.identified(THIS_YEAR, 4).get(0)).startsWith("new_person|");
  }

  @Test
  void everyLinkSaysWhyInASentence() {
    assertThat(
            warehouse.query(
                "SELECT explanation FROM person_record WHERE method = 'probabilistic'"
                    + " AND person_key = '"
                    + keyOf("11010519491231002X")
                    + "'"))
        .singleElement()
        .asString()
        .startsWith("无可用号码，姓名相同（+")
        .contains("，出生日期相同（+", "，性别相同（+", "，联系电话相同（+", "；起点（-", "合计（+")
        .endsWith("是同一人的概率为99.99%");
  }

  private static String keyOf(String number) {
    return warehouse
        .query("SELECT person_key FROM person WHERE id_number = '" + number + "'")
        .get(0);
  }

  private static String keyIn(String file, int row) {
    return warehouse.identified(file, row).get(0).replaceFirst(".*\\|", "");
  }
}
