package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lists of schools, services and devices make of a county that was surveyed, and of one not.
 */
class NeedsAndServicesTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    putCertificates();
    putSchools();
    putServices();
    putEmployment();
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  private static void putCertificates() {
    warehouse
        .put(
            "certificate/620422_202512.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
            620422201908310014,,钱甲,肢体,三级,有效,620422
            620422201909010013,,李乙,肢体,三级,有效,620422
            620422201009010018,,周丙,肢体,三级,有效,620422
            620422201201010018,,赵丁,肢体,三级,有效,620422
            62042220120201001X,,吴戊,肢体,三级,有效,620422
            620422201203010011,,孙己,肢体,三级,有效,620422
            620422201204010013,,郑庚,肢体,三级,有效,620422
            620422201008310019,,王辛,肢体,三级,有效,620422
            """)
        .put(
            "certificate/620423_202512.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
            620423197001010010,,魏十,肢体,三级,有效,620423
            """);
  }

  private static void putSchools() {
    warehouse
        .put(
            "enrolment/620422_2025.csv",
            """
            身份证号,学段,就读方式,学籍状态,区划
            620422201908310014,小学,普通,在读,620422
            620422201909010013,小学,普通,在读,620422
            620422201009010018,初中,普通,毕业,620422
            620422201201010018,小学,普通,休学,620422
            62042220120201001X,学前,普通,在读,620422
            620422201204010013,高中中职,送教上门,在读,620422
            620422201008310019,初中,普通,在读,620422
            """)
        .put(
            "survey/620422_2025.csv",
            """
            身份证号,残疾人证号,姓名,户籍地,残疾类别,残疾等级,调查结果,是否在学,未入学原因,康复需求,辅具需求
            620422201201010018,,赵丁,620422,4,3,完成,是,,无,否
            620422201203010011,,孙己,620422,4,3,完成,否,延缓入学,功能训练,是
            """);
  }

  private static void putServices() {
    warehouse
        .put(
            "rehabilitation/620422_2025.csv",
            """
            身份证号,服务项目,服务日期,区划
            620422201201010018,药物,2025-05-01,620422
            620422201204010013,药物,2024-05-01,620422
            """)
        .put(
            "rehabilitation/620423_2025.csv",
            """
            身份证号,服务项目,服务日期,区划
            620423197001010010,药物,2025-05-01,620423
            """)
        .put(
            "assistive-device/620422_2025.csv",
            """
            身份证号,辅具名称,适配日期,区划
            620422201201010018,轮椅,2025-06-01,620422
            620422201203010011,轮椅,2024-06-01,620422
            """);
  }

  private static void putEmployment() {
    for (String county : new String[] {"620422", "620423"}) {
      warehouse.put("employment/" + county + "_202512.csv", "身份证号,姓名,就业形式,就业日期,离职日期,区划\n");
    }
  }

  @Test
  void whereNobodyWasAskedThereIsNoPoolForEmploymentAid() {
    assertThat(total("employment-aid-pool", "620423")).isEqualTo("|||1|none");
    assertThat(total("employment-aid-pool", "620422")).isEqualTo("0||0|0|extract");
  }

  @Test
  void whoIsOfSchoolAgeWhenTheYearBeginsIsToBeEnrolled() {
    assertThat(total("compulsory-enrolment", "620422")).isEqualTo("2|4|2|0|extract");
  }

  @Test
  void whoNeedsAServiceOrHadItThisYearIsToBeServed() {
    assertThat(total("rehabilitation-coverage", "620422")).isEqualTo("1|2|0|6|extract");
    assertThat(total("device-fitting", "620422")).isEqualTo("1|2|0|6|extract");
  }

  @Test
  void whereNobodyWasAskedForNeedsThereIsNoRate() {
    assertThat(total("rehabilitation-coverage", "620423")).isEqualTo("|||1|none");
  }

  private static String total(String indicator, String division) {
    return String.join(
        "; ",
        warehouse.query(
            "SELECT numerator, denominator, covered_not_eligible, not_known, evidence"
                + " FROM indicator_value WHERE breakdown = 'total' AND indicator_id = '"
                + indicator
                + "' AND division_code = '"
                + division
                + "'"));
  }
}
