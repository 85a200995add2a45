package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Employers of a county under the country's quota and of one under its province's, one county that
 * says that nobody declared, and one without a list.
 */
class EmployersTest {
  private static final String HEADER = "统一社会信用代码,单位名称,单位性质,是否中小学幼儿园,编制数,在职职工数,残疾职工数,残疾人干部数,区划\n";

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "employer/140821_2025.csv",
                HEADER
                    + "E1,正好,其他,,,200,3,,140821202\n"
                    + "E2,差一人,国企,,,201,3,,140821\n"
                    + "E3,小单位,其他,,,29,1,,140821\n"
                    + "E4,没有职工,其他,,,0,0,,140821\n"
                    + "E5,县政府办,机关,否,50,60,0.5,,140821\n"
                    + "E6,县医院,事业,否,400,400,1,,140821\n"
                    + "E7,县一中,事业,是,200,200,0,,140821\n"
                    + "E8,文化馆,事业,否,66,66,1,,140821\n"
                    + "E9,县局,机关,否,,40,1,,140821\n"
                    + "F1,县残联,残联机关,,,20,1,3,140821\n"
                    + "F2,乡残联,残联机关,,,7,1,1,140821\n"
                    + "F3,镇残联,残联机关,,,8,1,,140821\n")
            .put("employer/140822_2025.csv", HEADER)
            .put(
                "employer/410308_2025.csv",
                HEADER + "H1,正好,其他,,,125,2,,410308\n" + "H2,不够,其他,,,200,3,,410308\n")
            .put("death/140823_202512.csv", "身份证号,死亡日期\n");
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  @Test
  void exactlyTheQuotaOfTheProvinceIsEnough() {
    assertThat(totals("employer-quota-rate"))
        .isEqualTo(
            """
            140800|3|7|0|extract|partial
            140821|3|7|0|extract|ok
            140821109|1|1|0|extract|ok
            140822|0|0|0|extract|ok
            140823|||0|none|none
            410308|1|2|0|extract|ok""");
  }

  @Test
  void smallEmployersAreShownApart() {
    assertThat(totals("employer-quota-rate-small")).contains("\n140821|4|4|0|extract|ok\n");
  }

  @Test
  void aPublicBodyLeadsWhereItEmploysAnybody() {
    assertThat(totals("public-body-rate")).contains("\n140821|1|2|1|extract|partial\n");
  }

  @Test
  void ofTheCadresOfAFederationFifteenPercentAreDisabled() {
    assertThat(totals("federation-cadre-rate")).contains("\n140821|1|2|1|extract|partial\n");
  }

  private static String totals(String indicator) {
    return String.join(
        "\n",
        warehouse.query(
            "SELECT division_code, numerator, denominator, not_known, evidence, quality_flag"
                + " FROM indicator_value WHERE breakdown = 'total' AND division_code IN"
                + " ('140800', '140821', '140821109', '140822', '140823', '410308')"
                + (" AND indicator_id = '" + indicator + "' ORDER BY 1")));
  }
}
