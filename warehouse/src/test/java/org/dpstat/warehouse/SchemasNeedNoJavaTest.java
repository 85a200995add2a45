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

/** A source, a rule, an indicator and a plan, each added as a file; and a slip in one of them. */
class SchemasNeedNoJavaTest {
  @TempDir Path directory;

  @Test
  void aFileIsEnough() throws IOException {
    Path schemas = copyOfSchemas();
    addFiles(schemas);
    Warehouse warehouse =
        new Warehouse(directory, schemas)
            .put(
                "certificate/620422_202601.csv",
                """
                身份证号,残疾人证号,姓名,残疾类别,残疾等级,证件状态,户籍地,户口性质
                11010519491231002X,11010519491231002X41,张三,肢体,一级,有效,会宁县,农业
                """)
            .put(
                "home-visit/620422_202601.csv",
                "身份证号,走访日期,区划\n11010519491231002X,2026.1.9,620422\n");

    warehouse.refresh("2026-02-01");

    assertThat(warehouse.query("SELECT source, method FROM person_record ORDER BY 1"))
        .containsExactly("certificate|id_number", "home-visit|id_number");
    assertThat(warehouse.query("SELECT visited_on FROM row_home_visit"))
        .containsExactly("2026-01-09");
    assertThat(
            warehouse.query(
                "SELECT value, status, gap FROM target_progress WHERE plan_id = 'huining-15-5'"))
        .containsExactly("1.0000000000|below-target|1.0000000000");
  }

  @Test
  void aConditionThatNamesAnUnknownColumnIsToldByFileLineAndNearestName() throws IOException {
    Path schemas = copyOfSchemas();
    Path policy = schemas.resolve("policies/nursing-allowance.yaml");
    Files.writeString(
        policy,
        Files.readString(policy)
            .replace(
                "AND NOT coalesce(in_special_hardship,", "AND NOT coalesce(in_special_hardships,"));
    Warehouse warehouse = new Warehouse(directory, schemas).put("death/620422_202601.csv", "x\n");

    assertThatThrownBy(() -> warehouse.refresh("2026-02-01"))
        .isInstanceOf(InvalidSchema.class)
        .hasMessageContaining("nursing-allowance.yaml:11:")
        .hasMessageContaining("in_special_hardships")
        .hasMessageContaining("the nearest is `in_special_hardship`");
  }

  private static void addFiles(Path schemas) throws IOException {
    add(
        schemas.resolve("sources/home-visit.yaml"),
        """
        id: home-visit
        label: 走访探视
        owner: 乡镇
        grain: visit
        nature: event
        place: place
        columns:
          - {name: id_number, header: 身份证号, type: id, required: column}
          - {name: visited_on, header: 走访日期, type: date, required: value}
          - {name: place, header: 区划, type: division, required: column}
        """);
    add(
        schemas.resolve("indicators/rural-severe.yaml"),
        """
        id: rural-severe
        label: 农村重度残疾人
        unit: 人
        status: assumed
        measure: {subject: person, numerator: is_severe AND hukou = '1'}
        """);
    add(
        schemas.resolve("plans/huining-15-5.yaml"),
        """
        id: huining-15-5
        title: 会宁县“十五五”
        division: "620422"
        first_year: 2026
        last_year: 2030
        base_year: 2025
        targets:
          - {indicator: rural-severe, wording: 农村重度残疾人, printed: '2', operator: '=', value: 2, unit: 人}
        """);
  }

  private static void add(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private Path copyOfSchemas() throws IOException {
    Path copy = directory.resolve("schemas");
    try (Stream<Path> files = Files.walk(Warehouse.SCHEMAS)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(yaml|csv)")).toList()) {
        String name = Warehouse.SCHEMAS.relativize(file).toString();
        if (!name.startsWith("src") && !name.startsWith("target")) {
          Files.createDirectories(copy.resolve(name).getParent());
          Files.copy(file, copy.resolve(name));
        }
      }
    }
    return copy;
  }
}
