package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.YamlFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What comes of whole files: those of {@code intake/files}, all delivered at once. */
class WholeFileTest {
  private static final List<FileCase> CASES =
      YamlFiles.loadAll(Path.of("src/test/resources/intake/files"), FileCase.class);

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    CASES.forEach(each -> warehouse.put(each.file(), each.form(), each.content()));
    warehouse.refreshThrough("identity", "2025-12-31");
  }

  @Test
  void everyFileIsToldOf() {
    assertThat(warehouse.query("select file_name from delivery"))
        .containsExactlyInAnyOrderElementsOf(CASES.stream().map(FileCase::file).toList());
  }

  @TestFactory
  List<DynamicTest> files() {
    return CASES.stream()
        .map(each -> DynamicTest.dynamicTest(each.about(), () -> check(each)))
        .toList();
  }

  private static void check(FileCase given) {
    assertThat(
            delivery(
                given,
                "state, encoding, rows_read, rows_loaded, rows_duplicate, rows_rejected,"
                    + " rows_with_warnings"))
        .containsExactly(given.delivery());
    assertThat(delivery(given, "coalesce(extra_columns, '')"))
        .containsExactly(given.extraColumns() == null ? "" : given.extraColumns());
    assertThat(delivery(given, "coalesce(refusal, '')"))
        .containsExactly(given.refusal() == null ? "" : given.refusal());
    assertThat(
            warehouse.query(
                "select row_number, rule_id, value_shown, action from data_issue where file_name = '"
                    + given.file()
                    + "' order by row_number, field, rule_id"))
        .containsExactlyElementsOf(given.findings());
    if (given.rows() != null) {
      assertThat(rows(given)).containsExactlyElementsOf(given.rows());
    }
  }

  private static List<String> delivery(FileCase given, String columns) {
    return warehouse.query(
        "select " + columns + " from delivery where file_name = '" + given.file() + "'");
  }

  private static List<String> rows(FileCase given) {
    return warehouse.query(
        "select "
            + given.select()
            + " from "
            + given.rowTable()
            + " where intake_id = (select intake_id from delivery where file_name = '"
            + given.file()
            + "') order by row_number");
  }
}
