package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures stand under the divisions of the as-of date, whatever the lists called them. */
class DivisionsOfTheDayTest {
  private static final String HEADER = "身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,户口性质\n";

  @Test
  void aMergedCountyIsSeveralBeforeTheMerge(@TempDir Path directory) {
    Warehouse warehouse =
        new Warehouse(directory)
            .put(
                "certificate/410322_202005.csv",
                HEADER
                    + "11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会盟镇,农业\n"
                    + "440524188001010014,44052418800101001442,李四,肢体,二级,有效,410322,农业\n")
            .put(
                "certificate/410306_202005.csv",
                HEADER + "53010219200508011X,53010219200508011X41,王五,肢体,一级,有效,410306002,农业\n");

    warehouse.refreshThrough("indicators", "2020-06-30");
    assertThat(populations(warehouse)).containsExactly("410306|1", "410322|2");

    warehouse.put(
        "certificate/410308_202112.csv",
        HEADER
            + "11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,孟津县会盟镇,农业\n"
            + "53010219200508011X,53010219200508011X41,王五,肢体,一级,有效,410306,农业\n");
    warehouse.refreshThrough("indicators", "2021-12-31");
    assertThat(populations(warehouse)).containsExactly("410308|2");
  }

  private static List<String> populations(Warehouse warehouse) {
    return warehouse.query(
        "select division_code, cast(value as int) from indicator_value where value > 0"
            + " and indicator_id = 'population' and breakdown = 'total'"
            + " and division_level = 'county' order by 1");
  }
}
