package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lists of the county where somebody lived, and of the one where they live, make together. */
class ListsOfTwoCountiesTest {
  private static final String PAYMENT = "身份证号,姓名,发放金额,发放月份,区划\n";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    warehouse.put(
        "certificate/140821_202511.csv",
        """
        身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
        140821197001010015,,缴费,肢体,三级,有效,140821
        140821197001010031,,职工,肢体,三级,有效,140821
        140821201501010010,,小学,肢体,三级,有效,140821
        """);
    warehouse.put(
        "certificate/140802_202511.csv",
        """
        身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
        140802197001010016,,久未,肢体,一级,有效,140802
        140802197001010032,,近月,肢体,一级,有效,140802
        """);
    warehouse.put(
        "certificate/140825_202511.csv",
        """
        身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
        140825197001010010,,本县,肢体,一级,有效,140825
        """);
    putPensions();
    putSchools();
    putPayments();
    putInsured();
    warehouse.refresh("2025-11-30");
  }

  private static void putPensions() {
    warehouse
        .put(
            "pension/140802_202511.csv",
            """
            身份证号,姓名,险种,参保状态,区划
            140821197001010015,缴费,城乡居民,中断,140802
            140821197001010031,职工,城镇职工,终止,140802
            """)
        .put(
            "pension/140821_202511.csv",
            """
            身份证号,姓名,险种,参保状态,区划
            140821197001010015,缴费,城乡居民,缴费,140821
            140821197001010031,职工,城镇职工,中断,140821
            """);
  }

  private static void putSchools() {
    warehouse
        .put("enrolment/140802_2024.csv", "身份证号,学段,学籍状态,区划\n140821201501010010,学前,在读,140802\n")
        .put("enrolment/140821_2025.csv", "身份证号,学段,学籍状态,区划\n140821201501010010,小学,在读,140821\n");
  }

  /** One county stopped paying long ago, one pays late, one is paid by its own alone. */
  private static void putPayments() {
    warehouse
        .put(
            "nursing-allowance/140821_202306.csv",
            PAYMENT + "140802197001010016,久未,100,202306,140821\n")
        .put(
            "nursing-allowance/140823_202508.csv",
            PAYMENT + "140802197001010032,近月,100,202508,140823\n")
        .put(
            "nursing-allowance/140802_202511.csv",
            PAYMENT + "140823197001010018,别人,100,202511,140802\n")
        .put(
            "nursing-allowance/140825_202301.csv",
            PAYMENT + "140825197001010010,本县,100,202301,140825\n");
  }

  /** Somebody who is insured for last year alone, while others are for this one. */
  private static void putInsured() {
    for (String month : new String[] {"202509", "202510", "202511"}) {
      warehouse.put(
          "medical/140802_" + month + ".csv",
          """
          身份证号,姓名,险种,参保年度,参保状态,区划
          140802197001010016,久未,城乡居民,2024,正常,140802
          140802197001010032,近月,城乡居民,2025,正常,140802
          """);
    }
  }

  private static String status(String columns, String idNumber) {
    return String.join(
        ", ",
        warehouse.query(
            "SELECT "
                + columns
                + " FROM person_status JOIN person USING (person_key) WHERE id_number = '"
                + idNumber
                + "'"));
  }

  private static String gaps(String programme) {
    return String.join(
        ", ",
        warehouse.query(
            "SELECT id_number, reason, since_month, lead_state FROM coverage_gap"
                + " JOIN person USING (person_key) WHERE programme = '"
                + programme
                + "' ORDER BY 1"));
  }

  @Test
  void whoPaysHereIsInsuredThoughInterruptedThere() {
    assertThat(status("pension_covered", "140821197001010015")).isEqualTo("true");
    assertThat(status("in_employees_pension", "140821197001010031")).isEqualTo("true");
    assertThat(gaps("pension")).doesNotContain("140821");
  }

  @Test
  void theLaterOfTwoListsTellsWhichStageSomebodyIsAt() {
    assertThat(status("enrolment_covered", "140821201501010010")).isEqualTo("true");
  }

  @Test
  void whoWasPaidElsewhereLongAgoIsNotCovered() {
    String covered = "nursing_allowance_covered, nursing_allowance_evidence";
    assertThat(status(covered, "140802197001010016")).isEqualTo("false|extract");
    assertThat(status(covered, "140802197001010032")).isEqualTo("true|extract");
    assertThat(status(covered, "140825197001010010")).isEqualTo("true|extract");
    assertThat(gaps("nursing-allowance"))
        .isEqualTo("140802197001010016|eligible_not_paid|202511|new");
  }

  @Test
  void whoIsInsuredForAnEarlierYearAloneIsLeftOutSinceTheFirstList() {
    assertThat(gaps("medical")).contains("140802197001010016|not_insured|202509|continuing");
  }
}
