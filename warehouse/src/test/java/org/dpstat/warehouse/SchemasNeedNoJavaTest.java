package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dpstat.schemas.InvalidSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A source, facts, a policy, indicators and a plan, each added as a file; and slips in some. */
class SchemasNeedNoJavaTest {
  @TempDir Path directory;

  /** Of three holders two are severe, one of these lives in the country, and was given a gift. */
  @Test
  void filesAreEnough() throws IOException {
    Path schemas = copyOfSchemas(directory);
    copy(Path.of("src/test/resources/schemas-to-add"), schemas);
    Warehouse warehouse = new Warehouse(directory, schemas);
    putLists(warehouse);

    warehouse.refresh("2026-02-01");

    assertThat(
            warehouse.query(
                "SELECT indicator_id, numerator, denominator, covered_not_eligible, evidence FROM"
                    + " indicator_value WHERE division_code = '620422' AND breakdown = 'total'"
                    + " AND indicator_id IN ('gift-rate', 'gift-entitled-rate', 'gifts-given',"
                    + " 'large-townships') ORDER BY indicator_id"))
        .containsExactly(
            "gift-entitled-rate|1|1|1|extract",
            "gift-rate|1|2||extract",
            "gifts-given|2|||extract",
            "large-townships|1|||extract");
    assertThat(
            warehouse.query(
                "SELECT gift_rule_id FROM person_status WHERE gift_eligible ORDER BY 1"))
        .containsExactly("severe-in-the-country");
    assertThat(
            warehouse.query(
                "SELECT value, status, gap FROM target_progress WHERE plan_id = 'huining-15-5'"))
        .containsExactly("50.0000000000|below-target|30.0000000000");
  }

  private static void putLists(Warehouse warehouse) {
    warehouse
        .put(
            "certificate/620422_202601.csv",
            """
            身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,户口性质
            11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县,农业
            440524188001010014,44052418800101001442,李四,肢体,二级,有效,会宁县,非农业
            140802196001010011,14080219600101001143,王五,肢体,三级,有效,会宁县,农业
            """)
        .put(
            "festival-gift/620422_202601.csv",
            """
            身份证号,慰问日期,区划
            11010519491231002X,2026.1.9,620422
            440524188001010014,2025.12.9,620422
            140802196001010011,2026.1.9,620422
            """)
        .put("institution/620422_2026.csv", "机构代码,机构名称,机构类型,所在地,运行状态\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policies/nursing-allowance|coalesce(in_special_hardship,|coalesce(in_special_hardships,"
            + "|11|in_special_hardships`; the nearest is `in_special_hardship`",
        "indicators/township-institutions|has_service_institution|has_service_institutions"
            + "|7|has_service_institutions`; the nearest is `has_service_institution`",
        "indicators/township-institutions|source: institution|source: employer"
            + "|7|no column `employer_evidence`",
        "indicators/village-institutions|denominator: villages|denominator: township_code"
            + "|7|not a condition: township_code",
        "indicators/training-persons|is_completed|is_complete"
            + "|7|is_complete`; the nearest is `is_completed`",
      })
  void aConditionThatNamesAnUnknownColumnIsToldByFileLineAndNearestName(
      String name, String right, String wrong, int line, String says) throws IOException {
    Path schemas = copyOfSchemas(directory);
    Path file = schemas.resolve(name + ".yaml");
    Files.writeString(file, Files.readString(file).replace(right, wrong));
    Warehouse warehouse = new Warehouse(directory, schemas).put("death/620422_202601.csv", "x\n");

    assertThatThrownBy(() -> warehouse.refresh("2026-02-01"))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining(file.getFileName() + ":" + line + ":")
        .hasMessageContaining(says);
  }

  /** The schemas, for a test to add to. */
  static Path copyOfSchemas(Path directory) throws IOException {
    Path copy = directory.resolve("schemas");
    copy(Warehouse.SCHEMAS, copy);
    return copy;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv)")).toList()) {
        String name = from.relativize(file).toString();
        if (!name.startsWith("src") && !name.startsWith("target")) {
          Files.createDirectories(to.resolve(name).getParent());
          Files.copy(file, to.resolve(name));
        }
      }
    }
  }
}
