package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trainings and works of two counties of one city, by 2022: one told of both years, the other of
 * one; a third delivered certificates alone. Huining's plan promises both.
 */
class SincePlanBeganTest {
  private static final String TRAINED = "身份证号,姓名,培训类别,开始日期,结束日期,是否结业,区划\n";
  private static final String WORKS = "身份证号,姓名,户编号,完工日期,验收结果,区划\n";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    putTrainings();
    putWorks();
    warehouse
        .put(
            "certificate/620421_202212.csv",
            "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地\n440524188001010014,,李四,4,1,1,620421\n")
        .put("death/620422_202201.csv", "身份证号,死亡日期\n11010519491231002X,2022-01-05\n")
        .put(
            "reported/620422_2022.csv",
            "区划,年度,指标,数值\n620422,2021,home-modification,40\n620422,2022,home-modification,900\n");
    warehouse.refreshThrough("targets", "2022-12-31");
  }

  private static void putTrainings() {
    warehouse
        .put(
            "training/620422_2021.csv",
            TRAINED
                + "11010519491231002X,张三,职业技能,2021-03-01,2021-03-09,是,620422100\n"
                + "11010519491231002X,张三,创业,2021-05-01,2021-05-09,是,620422101\n"
                + "140802196001010011,王五,创业,2021-05-01,2021-05-09,否,620422101\n"
                + "140802196001010011,王五,创业,2020-12-20,2020-12-31,是,620422101\n")
        .put(
            "training/620422_2022.csv",
            TRAINED
                + "11010519491231002X,张三,职业技能,2021-03-01,2021-03-09,是,620422100\n"
                + "11010519491231002X,张三,职业技能,2021-12-25,2022-01-02,是,620422100\n"
                + ",无号甲,职业技能,2022-06-01,2022-06-09,是,620422100\n"
                + ",无号乙,职业技能,2022-06-01,2022-06-09,是,\n"
                + "140802196001010011,王五,创业,2022-12-20,2023-01-05,是,620422101\n")
        .put(
            "training/620423_2022.csv",
            TRAINED + "11010519491231002X,张三,职业技能,2022-08-01,2022-08-09,是,620423100\n");
  }

  private static void putWorks() {
    warehouse
        .put(
            "home-modification/620422_2022.csv",
            WORKS
                + "11010519491231002X,张三,H1,2022-03-09,通过,620422100\n"
                + "140802196001010011,王五,H1,2022-04-09,通过,620422100\n"
                + "620422198506070017,赵六,,2022-04-09,通过,620422101\n"
                + "620422198506070017,赵六,,2022-05-09,通过,620422101\n"
                + "440524188001010014,李四,H2,2022-05-09,未通过,620422101\n")
        .put(
            "home-modification/620423_2022.csv",
            WORKS + "440524198001010013,李四,H1,2022-05-09,通过,620423100\n");
  }

  @Test
  void aPersonIsCountedOnceInEachDivisionAndOnceAbove() {
    assertThat(totals("training-persons"))
        .isEqualTo(
            """
            620400|3|30.0000|extract|partial
            620421||0.0000|none|none
            620422|3|100.0000|extract|ok
            620422100|2|100.0000|extract|ok
            620422101|1|100.0000|extract|ok
            620423|1|50.0000|extract|partial""");
  }

  @Test
  void attendancesAreCountedEach() {
    assertThat(totals("training-attendances")).contains("620400|6|", "620422|5|", "620423|1|");
  }

  @Test
  void aHouseholdIsCountedOnceInItsCounty() {
    assertThat(totals("home-modification"))
        .contains("620400|3|", "620422|2|", "620422100|1|", "620422101|1|", "620423|1|");
  }

  @Test
  void aTargetHasWhatWasListedAndForAYearWithoutListsWhatWasReported() {
    assertThat(
            warehouse.query(
                "SELECT indicator_id, CAST(value AS INT), status, judged_as FROM target_progress"
                    + " WHERE plan_id = 'huining-14-5' AND indicator_id IN"
                    + " ('training-persons', 'home-modification') ORDER BY 1"))
        .containsExactly(
            "home-modification|42|far-behind|far-behind",
            "training-persons|3|far-behind|far-behind");
  }

  private static String totals(String indicator) {
    return String.join(
        "\n",
        warehouse.query(
            "SELECT division_code, numerator, population_covered_pct, evidence, quality_flag"
                + " FROM indicator_value WHERE breakdown = 'total' AND division_code IN ('620400',"
                + " '620421', '620422', '620422100', '620422101', '620423')"
                + (" AND indicator_id = '" + indicator + "' ORDER BY 1")));
  }
}
