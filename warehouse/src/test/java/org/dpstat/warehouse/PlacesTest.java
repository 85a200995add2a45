package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Institutions of one county with a list, whose 角杯 became a town in 2021, and of another that
 * delivered certificates alone.
 */
class PlacesTest {
  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse =
        new Warehouse(directory)
            .put(
                "institution/140821_2025.csv",
                """
                机构代码,机构名称,机构类型,所在地,运行状态,成立日期,停业日期
                A1,猗氏镇残疾人之家,残疾人之家,140821100,运行,2020-05-01,
                A2,猗氏镇第二残疾人之家,残疾人之家,猗氏镇,运行,2023-05-01,
                A3,角杯乡残疾人之家,残疾人之家,140821202,运行,2019-05-01,
                A4,嵋阳镇残疾人之家,残疾人之家,140821101,运行,2019-05-01,2025-06-30
                A5,临晋镇残疾人之家,残疾人之家,140821102,运行,2026-01-15,
                B1,猗氏一村残协,残协,140821100001,运行,,
                B2,角杯一村残协,残协,140821202001,运行,,
                C1,猗氏镇精神障碍社区康复站,精神障碍社区康复,140821100,运行,,
                D1,临猗县特教学校,特教学校,140821,运行,,
                E1,万荣县康复站,康复,140822100,运行,,
                """)
            .put(
                "certificate/140822_202512.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地
                11010519491231002X,,张三,肢体,三级,有效,140822100
                """)
            .put(
                "macro/140800_2024.csv",
                """
                区划,年度,常住人口
                140821,2024,480000
                140822,2024,380000
                """);
    warehouse.refreshThrough("indicators", "2025-12-31");
  }

  @Test
  void aTownshipIsCountedWhereAnInstitutionRunsInItToday() {
    assertThat(totals("township-institutions", "140821", "140821100", "140821109", "140821101"))
        .isEqualTo(
            """
            140821|2|14|14.2857142857|0|extract|ok
            140821100|1|1|100.0000000000|0|extract|ok
            140821101|0|1|0E-10|0|extract|ok
            140821109|1|1|100.0000000000|0|extract|ok""");
  }

  @Test
  void aCountyWithoutAListHasNoValueAndMakesTheCityPartial() {
    assertThat(totals("township-institutions", "140800", "140822"))
        .isEqualTo(
            """
            140800|2|14|14.2857142857|14|extract|partial
            140822||||14|none|none""");
  }

  @Test
  void aVillageIsCountedOfTheVillagesThatThereAre() {
    assertThat(totals("village-institutions", "140821", "140821109"))
        .isEqualTo(
            """
            140821|2|284|0.7042253521|0|extract|ok
            140821109|1|22|4.5454545455|0|extract|ok""");
  }

  @Test
  void aCountyIsCountedAsAWhole() {
    assertThat(totals("mental-rehabilitation-townships", "140821"))
        .isEqualTo("140821|1|14|7.1428571429|0|extract|ok");
    assertThat(totals("mental-rehabilitation-counties", "140821", "140821100", "140800"))
        .isEqualTo(
            """
            140800|1|1|100.0000000000|1|extract|partial
            140821|1|1|100.0000000000|0|extract|ok""");
    assertThat(totals("facility-counties", "140821")).isEqualTo("140821|0|1|0E-10|0|extract|ok");
    assertThat(totals("special-school-counties", "140821", "140822"))
        .isEqualTo(
            """
            140821|1|1|100.0000000000|0|extract|ok
            140822||||1|none|none""");
  }

  private static String totals(String indicator, String... divisions) {
    return String.join(
        "\n",
        warehouse.query(
            "SELECT division_code, numerator, denominator, value, not_known, evidence,"
                + " quality_flag FROM indicator_value WHERE breakdown = 'total'"
                + (" AND indicator_id = '" + indicator + "'")
                + (" AND division_code IN ('" + String.join("', '", divisions) + "') ORDER BY 1")));
  }
}
