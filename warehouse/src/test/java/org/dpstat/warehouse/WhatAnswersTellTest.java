package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A county with lists of those who are covered, and none of assistance or of pupils: answers say
 * who is poor and who is in school.
 */
class WhatAnswersTellTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    warehouse
        .put(
            "certificate/620422_202512.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
            620422198506070017,,赵六,肢体,一级,有效,620422
            620422197108090026,,孙七,肢体,三级,有效,620422
            620422201201010018,,赵丁,肢体,二级,有效,620422
            """)
        .put(
            "survey/620422_2025.csv",
            """
            身份证号,残疾人证号,姓名,户编号,户籍地,残疾类别,残疾等级,调查结果,家庭经济状况,是否就业,就业形式,无障碍改造需求,是否在学
            620422198506070017,,赵六,H1,620422,4,1,完成,低保边缘,是,农村种养加,是,否
            620422197108090026,,孙七,H2,620422,4,3,完成,其他,,,否,
            """)
        .put(
            "nursing-allowance/620422_202512.csv",
            """
            身份证号,姓名,发放金额,发放月份,区划
            620422198506070017,赵六,100,202512,620422
            620422201201010018,赵丁,100,202512,620422
            """)
        .put(
            "home-modification/620422_2025.csv",
            """
            身份证号,姓名,户编号,完工日期,验收结果,区划
            620422198506070017,赵六,H1,2025-03-09,通过,620422
            """);
    putAtWork();
    putInsuredAndVisited();
    putFarmers();
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  private static void putAtWork() {
    warehouse.put(
        "employment/620422_202512.csv",
        """
        身份证号,姓名,就业形式,就业日期,区划
        620422197108090026,孙七,按比例,2024-03-01,620422
        """);
  }

  private static void putInsuredAndVisited() {
    warehouse
        .put(
            "pension/620422_202512.csv",
            """
            身份证号,姓名,险种,参保状态,区划
            620422198506070017,赵六,城乡居民,缴费,620422
            620422197108090026,孙七,城乡居民,缴费,620422
            """)
        .put(
            "home-visit/620422_2025.csv",
            """
            身份证号,姓名,走访日期,区划
            620422198506070017,赵六,2025-05-06,620422
            620422201201010018,赵丁,2025-05-06,620422
            """);
  }

  /** One of them is past working age, the other came from a university. */
  private static void putFarmers() {
    warehouse
        .put(
            "certificate/620421_202512.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
            620421195506070017,,周农,肢体,三级,有效,620421
            620421200208090021,,吴学,肢体,三级,有效,620421
            """)
        .put(
            "survey/620421_2025.csv",
            """
            身份证号,残疾人证号,姓名,户籍地,残疾类别,残疾等级,调查结果,是否就业,就业形式
            620421195506070017,,周农,620421,4,3,完成,是,农村种养加
            620421200208090021,,吴学,620421,4,3,完成,是,农村种养加
            """)
        .put("employment/620421_202512.csv", "身份证号,姓名,就业形式,就业日期,区划\n")
        .put(
            "enrolment/620421_202509.csv",
            """
            身份证号,姓名,学段,学籍状态,区划
            620421200208090021,吴学,高等,毕业,620421
            """);
  }

  @Test
  void whoIsNoHardshipCaseByTheirAnswerIsEntitledByAnAnswer() {
    assertThat(figure("nursing-allowance-coverage")).isEqualTo("2|2|1|1|survey-based");
  }

  @Test
  void householdsThatAreAssistedByTheirAnswerRestOnNoList() {
    assertThat(figure("home-modification-rate")).isEqualTo("1|1|0|0|survey-based");
  }

  @Test
  void whoIsOutOfSchoolByTheirAnswerIsToJoinByAnAnswer() {
    assertThat(figure("pension-participation")).isEqualTo("2|2|1|1|survey-based");
  }

  @Test
  void whoIsToBeVisitedInACountyWhereAnswersSayWhoIsPoorRestsOnThem() {
    assertThat(figure("home-visit-rate")).isEqualTo("2|2|1|1|survey-based");
  }

  @Test
  void workThatNoListHoldsIsNoPartThatRestsOnLists() {
    assertThat(figure("employment-rate")).isEqualTo("2|2|1|2|ok");
  }

  @Test
  void whoWorksAndIsNotOfWorkingAgeIsCoveredAndNotEligible() {
    assertThat(
            warehouse.query(
                "SELECT numerator, denominator, covered_not_eligible FROM indicator_value"
                    + " WHERE breakdown = 'total' AND division_code = '620421'"
                    + " AND indicator_id = 'employment-rate'"))
        .containsExactly("1|1|1");
  }

  @Test
  void aGraduateWithoutASpellIsToBeLookedAfter() {
    assertThat(
            warehouse.query(
                "SELECT value FROM indicator_value"
                    + " WHERE breakdown = 'total' AND division_code = '620421'"
                    + " AND indicator_id = 'graduates-unemployed'"))
        .containsExactly("1.0000000000");
  }

  private static String figure(String indicator) {
    return String.join(
        "; ",
        warehouse.query(
            "SELECT numerator, denominator, numerator_extract, denominator_extract, quality_flag"
                + " FROM indicator_value WHERE breakdown = 'total' AND division_code = '620422'"
                + (" AND indicator_id = '" + indicator + "'")));
  }
}
