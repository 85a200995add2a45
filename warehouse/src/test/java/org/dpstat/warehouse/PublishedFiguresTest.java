package org.dpstat.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dpstat.schemas.YamlFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** From each form of a file to the published figure: the cases of {@code intake/published}. */
class PublishedFiguresTest {
  private static final List<PublishedCase> CASES =
      YamlFiles.loadAll(Path.of("src/test/resources/intake/published"), PublishedCase.class);

  private static Warehouse warehouse;

  @BeforeAll
  static void deliver(@TempDir Path directory) {
    warehouse = new Warehouse(directory);
    CASES.forEach(each -> warehouse.put(each.file(), each.form(), each.content()));
    warehouse.refresh("2025-12-31");
  }

  @TestFactory
  List<DynamicTest> cases() {
    return CASES.stream()
        .map(each -> DynamicTest.dynamicTest(each.about(), () -> check(each)))
        .toList();
  }

  private static void check(PublishedCase given) {
    assertThat(
            warehouse.query(
                "SELECT indicator_id, breakdown, breakdown_code, numerator, denominator"
                    + " FROM indicator_value WHERE division_code = '"
                    + given.county()
                    + "'"))
        .containsAll(given.cells());
  }
}
